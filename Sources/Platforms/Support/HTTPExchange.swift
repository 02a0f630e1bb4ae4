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
    private static let largestBody = 32 << 20

    /// What is asked of the other side.
    package struct Request: Sendable {
        /// `GET`, `POST` or `PUT`.
        package let method: String
        /// The whole address.
        package let url: String
        /// Headers beside those of the content.
        package let headers: [String: String]
        /// The body, as JSON unless a header says otherwise; nil for none.
        package let body: Data?

        /// Creates a request.
        package init(_ method: String, _ url: String, headers: [String: String] = [:], body: Data? = nil) {
            self.method = method
            self.url = url
            self.headers = headers
            self.body = body
        }
    }

    /// How one request is made.
    package typealias Perform = @Sendable (_ request: Request, _ timeout: Duration) async -> Result

    private let perform: Perform

    /// Creates an exchange over a client.
    package init(client: HTTPClientHandle, redactor: Redactor) {
        let client = client.client
        perform = { request, timeout in await Self.send(request, timeout: timeout, by: client, redactor) }
    }

    /// Creates an exchange that somebody else answers, such as a simulated service.
    package init(perform: @escaping Perform) { self.perform = perform }

    /// Makes a request and waits up to `timeout` for the whole answer; never throws. Redirects are not followed, since they would
    /// carry the token elsewhere.
    package func send(_ request: Request, timeout: Duration) async -> Result { await perform(request, timeout) }

    /// Posts JSON, as `send` does.
    package func post(_ url: String, json: Data, timeout: Duration) async -> Result {
        await perform(Request("POST", url, body: json), timeout)
    }

    private static func send(
        _ call: Request, timeout: Duration, by client: HTTPClient, _ redactor: Redactor
    ) async -> Result {
        let body = RecordedBody(ByteBuffer(bytes: call.body ?? Data()))
        var request = HTTPClientRequest(url: call.url)
        request.method = HTTPMethod(rawValue: call.method)
        request.headers.add(name: "accept", value: "application/json")
        if let data = call.body {
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .stream(body, length: .known(Int64(data.count)))
        }
        for (name, value) in call.headers { request.headers.replaceOrAdd(name: name, value: value) }
        let deadline = NIODeadline.now() + TimeAmount(timeout)
        do {
            let response = try await client.execute(request, deadline: deadline)
            let bytes = try await collect(response.body, until: deadline)
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
    /// side has just closed makes a send's outcome unknown. A connection that is refused is told of at once: when to try again the
    /// engine decides, and the client's own pauses, up to a minute, would outlast the request's time.
    package init() {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.connectionPool.idleTimeout = .seconds(2)
        configuration.connectionPool.retryConnectionEstablishment = false
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

    /// Hands on the chunks of the body as they come.
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
