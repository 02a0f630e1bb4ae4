import Coordinator
import Crypto
import Foundation
import PlatformSupport
import Testing

@testable import ZaloOAPlatform

@Suite("What Zalo pushes for an Official Account")
struct WebhookTests {
    private static let body =
        #"{"event_name":"user_send_text","timestamp":"1715065200000","sender":{"id":"77"},"#
        + #""recipient":{"id":"900"},"message":{"msg_id":"a1","text":"Đã nhận"}}"#
    private static let time = "1715065200000"

    private static func mac(_ time: String, _ secret: String, _ body: String = body) -> String {
        SHA256.hash(data: Data(("4321" + body + time + secret).utf8)).map { String(format: "%02x", $0) }.joined()
    }

    private func read(_ headers: [String: String], _ body: String = body) -> WebhookReading {
        ZaloOAWebhook(appID: "4321", secret: "0a-S3cr3t", next: "n3xt-S3cr3t", account: OfficialAccount.known)
            .read(WebhookRequest(headers: headers, body: Data(body.utf8)))
    }

    @Test(
        "a digest over the time of the body or of the header, with either secret, is taken",
        arguments: [
            ["x-zevent-signature": "mac=" + mac(time, "0a-S3cr3t")],
            ["x-zevent-signature": mac(time, "0a-S3cr3t").uppercased()],
            ["x-zevent-signature": "mac=" + mac("9", "0a-S3cr3t"), "x-zevent-timestamp": "9"],
            ["x-zevent-signature": "mac=" + mac(time, "n3xt-S3cr3t")],
        ])
    func taken(_ headers: [String: String]) throws {
        guard case .events(let events, _) = read(headers) else {
            Issue.record("\(headers)")
            return
        }
        #expect(events.map(\.key) == ["message:a1"])
    }

    @Test(
        "any other is not",
        arguments: [
            [:], ["x-zevent-signature": ""], ["x-zevent-signature": "mac="],
            ["x-zevent-signature": "mac=" + mac(time, "other")], ["x-zevent-signature": "mac=" + mac("9", "0a-S3cr3t")],
        ])
    func forbidden(_ headers: [String: String]) {
        #expect(read(headers) == .forbidden)
    }

    @Test("another body under a digest is not taken", arguments: [body + " ", String(body.dropLast()), "", "{}"])
    func otherBody(_ other: String) {
        #expect(read(["x-zevent-signature": "mac=" + Self.mac(Self.time, "0a-S3cr3t")], other) == .forbidden)
    }

    @Test("what is signed and no event is unreadable, or kept back where it is of a kind that says nothing")
    func noEvent() {
        func signed(_ body: String) -> WebhookReading {
            read(["x-zevent-signature": Self.mac("9", "0a-S3cr3t", body), "x-zevent-timestamp": "9"], body)
        }
        for body in ["[]", "null", "7", "<html></html>", ""] { #expect(signed(body) == .unreadable, "\(body)") }
        #expect(signed("{}") != .unreadable && signed("{}") != .forbidden)
    }
}
