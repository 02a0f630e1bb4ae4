import Coordinator
import Foundation
import PlatformSupport
import TestSupport
import Testing

@testable import WebhookPlatform

@Suite("Post-only webhooks")
struct WebhookTests {
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    private static let client = HTTPClientHandle()

    private func send(
        _ form: Outlet.Form, _ text: String, _ act: ScriptedPeer.Act
    ) async throws -> (outcome: SendOutcome, request: String) {
        let peer = try await ScriptedPeer.start(act)
        let target = try #require(
            WebhookTarget(name: "x", form: form, url: peer.address + "/services/T0P-S3cr3t", secret: Self.secret))
        let platform = WebhookPlatform(target: target, client: Self.client, sendTimeout: .seconds(300)) {
            Date(timeIntervalSince1970: 1_614_265_330)
        }
        let outcome = await platform.send(OutboundMessage(chat: "webhook", text: text, key: "41"))
        #expect(!"\(outcome)".contains("T0P-S3cr3t"))
        try await peer.stop()
        return (outcome, peer.received.first ?? "")
    }

    private func body(_ request: String) throws -> JSONValue {
        let end = try #require(request.firstRange(of: "\r\n\r\n"))
        return try #require(JSONValue(Data(request[end.upperBound...].utf8)))
    }

    // MARK: Forms

    @Test("Slack's three signs are written otherwise; its short answer means that it has it")
    func slack() async throws {
        let (outcome, request) = try await send(.slack, "<b> & 70%", ScriptedPeer.json("ok", type: "text/plain"))
        #expect(outcome == .sent(message: ""))
        #expect(try body(request)["text"]?.text == "&lt;b&gt; &amp; 70%")
    }

    @Test("Discord is asked for what it has made of it, and nobody is called by name")
    func discord() async throws {
        let (outcome, request) = try await send(.discord, "@everyone", ScriptedPeer.json(#"{"id":"77"}"#))
        #expect(outcome == .sent(message: "77"))
        #expect(request.contains("?wait=true") && request.contains(#""allowed_mentions":{"parse":[]}"#))
    }

    @Test("a workflow of Teams gets a card")
    func teams() async throws {
        let (outcome, request) = try await send(.teams, "Tổng số 5", ScriptedPeer.json("", status: "202 Accepted"))
        #expect(outcome == .sent(message: ""))
        guard case .array(let cards)? = try body(request)["attachments"],
            case .array(let blocks)? = cards.first?["content"]?["body"]
        else {
            Issue.record("no card")
            return
        }
        #expect(blocks.first?["text"]?.text == "Tổng số 5")
    }

    @Test("signed JSON carries its id, the time and the signature that the scheme's own example has")
    func signature() async throws {
        // The example of the Standard Webhooks specification.
        let example = Data(#"{"test": 2432232314}"#.utf8)
        let key = try #require(Data(base64Encoded: String(Self.secret.dropFirst(6))))
        let headers = WebhookPlatform.signature(
            of: example, id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: Date(timeIntervalSince1970: 1_614_265_330), key: key)
        #expect(headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
        let (_, request) = try await send(
            .json, #"{"id":"change-7","type":"assignment.report"}"#, ScriptedPeer.json(""))
        #expect(request.lowercased().contains("webhook-id: change-7"))
        #expect(request.contains("webhook-timestamp: 1614265330"))
        let sent = WebhookPlatform.signature(
            of: Data(#"{"id":"change-7","type":"assignment.report"}"#.utf8), id: "change-7",
            at: Date(timeIntervalSince1970: 1_614_265_330), key: key)
        #expect(request.contains("webhook-signature: \(try #require(sent["webhook-signature"]))"))
        #expect(try body(request)["type"]?.text == "assignment.report")
    }

    // MARK: Outcomes

    @Test("what is gone is refused; a limit names its end; signed JSON is tried again after any other failure")
    func outcomes() async throws {
        func outcome(_ form: Outlet.Form, _ status: String, _ body: String = "") async throws -> SendOutcome {
            try await send(form, "{}", ScriptedPeer.json(body, status: status)).outcome
        }
        #expect(try await outcome(.slack, "404 Not Found") == .refused(reason: "HTTP 404"))
        #expect(try await outcome(.slack, "500 Internal Server Error") == .unknown(reason: "HTTP 500"))
        #expect(
            try await outcome(.discord, "429 Too Many Requests", #"{"retry_after":1.2}"#)
                == .refusedForNow(after: .seconds(2), reason: "HTTP 429"))
        #expect(
            try await outcome(.discord, "429 Too Many Requests", #"{"retry_after":1e300}"#)
                == .refusedForNow(after: .seconds(3_600), reason: "HTTP 429"))
        #expect(try await outcome(.json, "422 Unprocessable Content") == .refused(reason: "HTTP 422"))
        #expect(try await outcome(.json, "500 Internal Server Error") == .refusedForNow(after: nil, reason: "HTTP 500"))
        #expect(try await outcome(.json, "410 Gone") == .refused(reason: "HTTP 410"))
    }

    @Test("an address that is none, and signed JSON without a proper secret, are refused")
    func badTargets() {
        #expect(WebhookTarget(name: "x", form: .slack, url: "hooks.slack.com", secret: nil) == nil)
        #expect(WebhookTarget(name: "x", form: .json, url: "https://x.vn", secret: nil) == nil)
        #expect(WebhookTarget(name: "x", form: .json, url: "https://x.vn", secret: "whsec_c2hvcnQ=") == nil)
        #expect(WebhookTarget(name: "x", form: .json, url: "https://x.vn", secret: Self.secret) != nil)
    }
}
