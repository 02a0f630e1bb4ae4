import AsyncHTTPClient
package import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// One HTTP request and what is known of it afterwards.
package struct HTTPExchange: Sendable {
    /// What came of a request.
    package enum Result: Equatable, Sendable {
        /// An answer came: its status, the seconds of `Retry-After` where it said any, and its body.
        case answered(status: Int, retryAfter: Int?, body: Data)
        /// No whole answer came. `bodyWasSent` tells whether the connection had asked for the request's body: where
        /// it had not, the other side cannot have acted.
        case failed(bodyWasSent: Bool, reason: String)
    }

    /// The largest answer that is read, in bytes.
    private static let largestBody = 4 << 20

    private let client: HTTPClient
    private let redactor: Redactor

    /// Creates an exchange over a client.
    package init(client: HTTPClientHandle, redactor: Redactor) {
        self.client = client.client
        self.redactor = redactor
    }

    /// Posts JSON and waits up to `timeout` for the whole answer; never throws. Redirects are not followed, since
    /// they would carry the token elsewhere.
    package func post(_ url: String, json: Data, timeout: Duration) async -> Result {
        let body = RecordedBody(ByteBuffer(bytes: json))
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.headers.add(name: "accept", value: "application/json")
        request.body = .stream(body, length: .known(Int64(json.count)))
        let deadline = NIODeadline.now() + TimeAmount(timeout)
        do {
            let response = try await client.execute(request, deadline: deadline)
            let bytes = try await Self.collect(response.body, until: deadline)
            return .answered(
                status: Int(response.status.code),
                retryAfter: response.headers.first(name: "retry-after").flatMap { Int($0) },
                body: Data(bytes.readableBytesView))
        } catch {
            return .failed(bodyWasSent: body.wasPulled, reason: redactor.redact(String(describing: error)))
        }
    }
}

extension HTTPExchange {
    /// An answer that began in time and did not end.
    private struct StalledAnswer: Error {}

    /// The whole body. The deadline of a request ends with the head of its answer; here it holds for the body too.
    private static func collect(_ body: HTTPClientResponse.Body, until deadline: NIODeadline) async throws -> ByteBuffer
    {
        try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask { try await body.collect(upTo: largestBody) }
            group.addTask {
                try await Task.sleep(for: .nanoseconds((deadline - .now()).nanoseconds))
                throw StalledAnswer()
            }
            defer { group.cancelAll() }
            return try await group.next() ?? ByteBuffer()
        }
    }
}

/// The program's HTTP client, so that other targets need not know which library it is.
package struct HTTPClientHandle: Sendable {
    let client: HTTPClient

    /// Creates a client: no redirects, idle connections dropped after 2 s, since a reused connection that the other
    /// side has just closed makes a send's outcome unknown.
    package init() {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.idleTimeout = .seconds(2)
        configuration.timeout.connect = .seconds(5)
        configuration.httpVersion = .http1Only
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Closes the client's connections. Throws where some would not close.
    package func shutdown() async throws { try await client.shutdown() }
}

/// A request's body that records whether the connection has asked for it.
private final class RecordedBody: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    private let buffer: ByteBuffer
    private let pulled = Mutex(false)

    init(_ buffer: ByteBuffer) { self.buffer = buffer }

    var wasPulled: Bool { pulled.withLock(\.self) }

    func makeAsyncIterator() -> Iterator { Iterator(body: self) }

    struct Iterator: AsyncIteratorProtocol {
        let body: RecordedBody
        var isDone = false

        mutating func next() async throws -> ByteBuffer? {
            guard !isDone else { return nil }
            isDone = true
            body.pulled.withLock { $0 = true }
            return body.buffer
        }
    }
}
