package import Coordinator
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// One address to which a platform pushes its events.
package struct WebhookRoute: Sendable {
    /// The largest body that is read, in bytes.
    static let largestBody = 64 << 10

    /// The path, with a part that nobody can guess.
    let path: String
    let reader: any WebhookReader
    let events: PushedEvents

    /// Creates an address; `events` takes what is pushed there.
    package init(path: String, reader: any WebhookReader, events: PushedEvents) {
        self.path = path
        self.reader = reader
        self.events = events
    }

    /// Adds the route. What is answered with 200 is on the disk.
    func add(to router: Router<BasicRequestContext>) {
        router.post(RouterPath(path)) { request, _ in
            let headers = Dictionary(
                request.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { first, _ in first })
            // The body of a stranger is not read.
            guard reader.isAuthentic(headers) else { return Response(status: .forbidden) }
            guard let buffer = try? await request.body.collect(upTo: Self.largestBody) else {
                return Response(status: .contentTooLarge)
            }
            return await answer(WebhookRequest(headers: headers, body: Data(buffer.readableBytesView)))
        }
    }

    private func answer(_ request: WebhookRequest) async -> Response {
        switch reader.read(request) {
        case .forbidden: return Response(status: .forbidden)
        case .unreadable: return Response(status: .badRequest)
        case .events(let events, let answer):
            do {
                try await self.events.accept(events)
                guard let answer else { return Response(status: .ok) }
                return Response(
                    status: .ok, headers: [.contentType: "application/json"],
                    body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer)))
            } catch {
                // The platform may try again; nothing was taken.
                return Response(status: .serviceUnavailable)
            }
        }
    }
}
