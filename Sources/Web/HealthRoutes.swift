import Coordinator
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// `/health` for people and monitors: whether the process lives, and whether the bot does its work.
struct HealthRoutes: Sendable {
    let health: @Sendable () async throws -> HealthReport

    /// Adds the routes.
    func add(to router: Router<BasicRequestContext>) {
        // Alive is whoever answers.
        router.get("health/live") { _, _ in "ok\n" }
        router.get("health") { _, _ in await answer() }
        router.get("health/ready") { _, _ in await answer() }
    }

    /// The report; 503 where nothing works. A bot that has just begun, one that works on some of its platforms, and a standby do what
    /// they can, and say so.
    private func answer() async -> Response {
        guard let report = try? await health(), let json = try? Self.encoder.encode(report) else {
            return Self.response(.serviceUnavailable, Data(Self.unreadable.utf8))
        }
        return Self.response(report.standing == .down ? .serviceUnavailable : .ok, json)
    }

    private static let unreadable = #"{"problems":["the database cannot be read"],"standing":"down"}"#

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    private static func response(_ status: HTTPResponse.Status, _ json: Data) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json)))
    }
}
