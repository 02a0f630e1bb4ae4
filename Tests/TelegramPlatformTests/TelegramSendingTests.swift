import Coordinator
import Foundation
import PlatformSupport
import TestSupport
import Testing
import VietnameseText

@testable import TelegramPlatform

@Suite("Sending to Telegram")
struct TelegramSendingTests {
    private static let sent = ScriptedPeer.json(#"{"ok":true,"result":{"message_id":1}}"#)

    private func send(_ message: OutboundMessage, _ acts: ScriptedPeer.Act...) async throws -> (SendOutcome, [String]) {
        let peer = try await ScriptedPeer.start(acts)
        let settings = try #require(
            TelegramSettings(token: "900:T3legram-S3cr3t", baseURL: peer.address, sendTimeout: .seconds(300)))
        let client = HTTPClientHandle()
        let outcome = await TelegramPlatform(settings: settings, client: client).send(message)
        try await client.shutdown()
        try await peer.stop()
        return (outcome, peer.received)
    }

    @Test("codes are bold, and what people write is never markup")
    func markup() async throws {
        let message = OutboundMessage(chat: "77", text: "#12 <b>&\"70%\"", key: "1")
        let (_, requests) = try await send(message, Self.sent)
        #expect(requests.first?.contains(#""text":"<b>#12</b> &lt;b&gt;&amp;\"70%\"""#) == true)
        #expect(requests.first?.contains(#""parse_mode":"HTML""#) == true)
    }

    @Test("where the platform trips over markup the same message goes as plain text; another refusal is final")
    func plain() async throws {
        let fault = #"{"ok":false,"error_code":400,"description":"Bad Request: can't parse entities: x"}"#
        let message = OutboundMessage(chat: "77", text: "#12 <b>", key: "1")
        let (outcome, requests) = try await send(
            message, ScriptedPeer.json(fault, status: "400 Bad Request"), Self.sent)
        #expect(outcome == .sent(message: "1"))
        #expect(
            requests.count == 2 && requests[1].contains(##""text":"#12 <b>""##) && !requests[1].contains("parse_mode"))
        let blocked = #"{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}"#
        let (refused, once) = try await send(message, ScriptedPeer.json(blocked, status: "403 Forbidden"))
        #expect(refused == .refused(reason: "error 403: Forbidden: bot was blocked by the user") && once.count == 1)
    }

    @Test("offered answers are buttons; one that does not fit into a button is left out")
    func buttons() async throws {
        let answers = [
            QuickAnswer(label: "Xong", text: "#12 xong"),
            QuickAnswer(label: "Dài", text: String(repeating: "ă", count: 33)),
        ]
        let (_, requests) = try await send(
            OutboundMessage(chat: "77", text: "x", key: "1", answers: answers), Self.sent)
        #expect(
            requests.first?.contains(
                ##""reply_markup":{"inline_keyboard":[[{"callback_data":"#12 xong","text":"Xong"}]]}"##) == true)
    }

    @Test(
        "a token that would change the address is refused",
        arguments: ["a/b:c", "900", "900:a/b?c", "900:S3cr3t x", "", "x:12345678"])
    func badToken(_ token: String) {
        #expect(TelegramSettings(token: token, baseURL: "http://x") == nil)
    }

    @Test("taps are answered at once, and one that cannot be answered holds up nothing")
    func tapAnswers() async throws {
        let tap =
            #"{"ok":true,"result":[{"update_id":1,"callback_query":{"id":"990","from":{"id":78},"data":"x","message":{"message_id":9,"chat":{"id":7,"type":"private"}}}}]}"#
        let peer = try await ScriptedPeer.start(ScriptedPeer.json(tap), .resetAfterReading)
        let settings = try #require(
            TelegramSettings(token: "900:T3legram-S3cr3t", baseURL: peer.address, pollTimeout: .seconds(200)))
        let client = HTTPClientHandle()
        let batch = try await TelegramPlatform(settings: settings, client: client).receive(after: nil)
        #expect(batch.events.map(\.kind) == [.button])
        #expect(peer.received.last?.contains("answerCallbackQuery") == true)
        try await client.shutdown()
        try await peer.stop()
    }

    // MARK: Webhook

    @Test("a pushed update needs the secret; a tap is answered in the answer")
    func webhook() throws {
        let reader = TelegramWebhook(secret: "current-secret", next: "next-secret", bot: TelegramSelf(id: "900"))
        func read(_ body: String, _ secret: String?) -> WebhookReading {
            reader.read(
                WebhookRequest(
                    headers: secret.map { ["x-telegram-bot-api-secret-token": $0] } ?? [:], body: Data(body.utf8)))
        }
        let message =
            #"{"update_id":1,"message":{"message_id":5,"date":1,"chat":{"id":77,"type":"private"},"from":{"id":77},"text":"xong"}}"#
        for secret in ["current-secret", "next-secret"] {
            guard case .events(let events, nil) = read(message, secret) else {
                Issue.record("\(secret)")
                return
            }
            #expect(events.map(\.text?.string) == ["xong"])
        }
        for secret in [nil, "", "current-secret2", "CURRENT-SECRET"] { #expect(read(message, secret) == .forbidden) }
        #expect(read("", "current-secret") == .events([]))
        #expect(read("<html>", "current-secret") == .unreadable)
        let tap =
            #"{"callback_query":{"id":"990","from":{"id":78},"data":"x","message":{"message_id":9,"chat":{"id":7,"type":"private"}}}}"#
        guard case .events(_, let answer?) = read(tap, "current-secret") else {
            Issue.record("no answer")
            return
        }
        #expect(
            String(decoding: answer, as: UTF8.self) == #"{"callback_query_id":"990","method":"answerCallbackQuery"}"#)
    }
}
