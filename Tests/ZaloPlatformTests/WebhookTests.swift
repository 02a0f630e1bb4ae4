import Coordinator
import Foundation
import PlatformSupport
import TestSupport
import Testing
import ZaloPlatform

@Suite("What Zalo pushes")
struct WebhookTests {
    private let reader = ZaloWebhook(secret: "the-secret", next: "the-next-one")

    private func request(_ body: String, secret: String? = "the-secret") -> WebhookRequest {
        WebhookRequest(
            headers: secret.map { ["x-bot-api-secret-token": $0] } ?? [:], body: Data(body.utf8))
    }

    private static let message =
        ##"{"message_id":"82599fa32f56d00e8941","date":1749632637199,"text":"#12 70%","from":{"id":"6ede9afa66b88fe6d6a9","display_name":"Lan","is_bot":false},"chat":{"id":"6ede9afa66b88fe6d6a9","chat_type":"PRIVATE"}}"##

    @Test(
        "an event is read flat, as it is delivered, and wrapped, as it is documented",
        arguments: [
            #"{"event_name":"message.text.received","message":\#(message)}"#,
            #"{"ok":true,"result":{"event_name":"message.text.received","message":\#(message)}}"#,
        ])
    func shapes(_ body: String) throws {
        guard case .events(let events, _) = reader.read(request(body)) else {
            Issue.record("not read")
            return
        }
        let event = try #require(events.first)
        #expect(events.count == 1 && event.key == "message:82599fa32f56d00e8941" && event.kind == .message)
    }

    @Test(
        "the secret in force and the next one open, and nothing else does",
        arguments: [
            ("the-secret", true), ("the-next-one", true), ("the-secreT", false), ("the-secret ", false),
            ("the-secre", false),
            ("the-secretthe-secret", false), ("", false), (nil, false),
        ])
    func secrets(_ secret: String?, _ opens: Bool) {
        #expect((reader.read(request("", secret: secret)) == .events([])) == opens)
        #expect((reader.read(request("", secret: secret)) == .forbidden) == !opens)
    }

    @Test("a probe without a body is answered with nothing kept")
    func probe() { #expect(reader.read(request("")) == .events([])) }

    @Test(
        "what names no event is not read, also where it speaks of one",
        arguments: ["<html></html>", "<p>\"event_name\"</p>", "{", "{\"message\":", "event_name", " ", "\u{0}"])
    func noEvent(_ body: String) { #expect(reader.read(request(body)) == .unreadable) }

    @Test("an event that is cut off goes on record as it came, once for each; it says nothing to anybody")
    func cutOff() throws {
        let bodies = [
            ##"{"event_name":"message.text.received","mess"##, ##" {"event_name":"message.text.received","me"##,
        ]
        let events = try (bodies + [bodies[0]]).map { body in
            guard case .events(let events, _) = reader.read(request(body)) else {
                throw PlatformError(.permanent, "not kept")
            }
            return try #require(events.first)
        }
        #expect(events.map(\.raw) == bodies + [bodies[0]])
        #expect(events.allSatisfy { $0.kind == .other && $0.sender.isEmpty && $0.chat.id.isEmpty && $0.text == nil })
        #expect(events[0].key == events[2].key && events[0].key != events[1].key)
    }

    @Test("the secrets are in nothing that is printed of the reader")
    func description() {
        var dumped = ""
        dump(reader, to: &dumped)
        #expect(!dumped.contains("secret\"") && !dumped.contains("the-"))
    }
}

@Suite("Telling Zalo where to push")
struct WebhookAddressTests {
    private static let client = HTTPClientHandle()

    private func platform(_ peer: ScriptedPeer) throws -> ZaloPlatform {
        let settings = try #require(ZaloSettings(token: "123456789:S3cr3t-Token", baseURL: peer.address))
        return ZaloPlatform(settings: settings, client: Self.client)
    }

    @Test(
        "an address that was never set, or was taken away, is none",
        arguments: [
            (#"{"ok":false,"error_code":404,"description":"Not Found"}"#, nil),
            (#"{"ok":true,"result":{"url":""}}"#, nil),
            (#"{"ok":true,"result":{"url":"https://x.vn/a","updated_at":1}}"#, "https://x.vn/a"),
        ])
    func address(_ answer: String, _ expected: String?) async throws {
        let peer = try await ScriptedPeer.start(ScriptedPeer.json(answer))
        #expect(try await platform(peer).webhookAddress() == expected)
        try await peer.stop()
    }

    @Test("setting it sends address and secret, and says what the platform's own check found though the call went well")
    func setting() async throws {
        let peer = try await ScriptedPeer.start(
            ScriptedPeer.json(
                #"{"ok":true,"result":{"url":"https://x.vn/a","verification":{"ok":false,"outcome":"webhook.err.dns","hint":"h"}}}"#
            ))
        let check = try await platform(peer).setWebhook("https://x.vn/a", secret: "mot-bi-mat")
        #expect(check.outcome == "webhook.err.dns" && check.hint == "h")
        let request = try #require(peer.received.first)
        #expect(request.contains(#""secret_token":"mot-bi-mat""#) && request.contains("https://x.vn/a"))
        try await peer.stop()
    }

    @Test("a refusal is told without the token")
    func refusal() async throws {
        let peer = try await ScriptedPeer.start(
            ScriptedPeer.json(#"{"ok":false,"error_code":400,"description":"bad 123456789:S3cr3t-Token"}"#))
        let platform = try platform(peer)
        await #expect {
            _ = try await platform.setWebhook("http://127.0.0.1", secret: "mot-bi-mat")
        } throws: { error in
            (error as? PlatformError).map { !$0.reason.contains("S3cr3t") } ?? false
        }
        try await peer.stop()
    }
}
