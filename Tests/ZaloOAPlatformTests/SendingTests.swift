import Coordinator
import Foundation
import PlatformSupport
import TestSupport
import Testing

@testable import ZaloOAPlatform

@Suite("Sending by an Official Account")
struct SendingTests {
    private func send(
        _ acts: ScriptedPeer.Act..., to chat: String = "77", text: String = "Đã ghi nhận"
    ) async throws -> (outcome: SendOutcome, requests: [String]) {
        try await OfficialAccount.with(acts) { account, peer in
            let outcome = await account.platform().send(OutboundMessage(chat: chat, text: text, key: "41"))
            #expect(!"\(outcome)".contains("4ccess-1") && !"\(outcome)".contains("S3cr3t"))
            return (outcome, peer.received)
        }
    }

    private static let sent = ScriptedPeer.json(
        #"{"error":0,"message":"Success","data":{"message_id":"555","user_id":"77"}}"#)

    @Test("people and groups are written to at different places, with the token in its own header")
    func places() async throws {
        let person = try await send(Self.sent)
        #expect(person.outcome == .sent(message: "555"))
        let request = try #require(person.requests.first)
        #expect(request.hasPrefix("POST /v3.0/oa/message/cs ") && request.contains("access_token: 4ccess-1"))
        #expect(request.contains(#""recipient":{"user_id":"77"}"#))
        let group = try await send(Self.sent, to: "group:g1")
        #expect(group.requests.first?.hasPrefix("POST /v3.0/oa/group/message ") == true)
        #expect(group.requests.first?.contains(#""recipient":{"group_id":"g1"}"#) == true)
    }

    @Test("a file goes out by its address in words; one that came is fetched without the account's token")
    func files() async throws {
        let fetched = ScriptedPeer.Act.answer("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc")
        try await OfficialAccount.with([Self.sent, fetched]) { account, peer in
            let file = OutboundFile(
                FileContent(.document, name: "a.pdf", Data("%PDF".utf8)), address: "https://bot.vn/media/1")
            let outcome = await account.platform().send(
                OutboundMessage(chat: "77", text: "việc 12", key: "41", file: file))
            #expect(outcome == .sent(message: "555"))
            #expect(peer.received.first?.contains(#""text":"việc 12\nhttps://bot.vn/media/1""#) == true)
            let came = ReceivedFile(.document, peer.address + "/a.pdf")
            #expect(await account.platform().fetch(came) == .fetched(Data("abc".utf8)))
            #expect(peer.received.last?.hasPrefix("GET /a.pdf ") == true)
            #expect(peer.received.last?.contains("4ccess-1") == false)
        }
    }

    @Test(
        "words of people call nobody",
        arguments: [("group:g1", "vướng [@g1] ạ"), ("group:g1", "[@77][@all]"), ("77", "[@g1] ơi")])
    func mentions(_ chat: String, _ text: String) async throws {
        let request = try #require(try await send(Self.sent, to: chat, text: text).requests.first)
        #expect(!request.contains("[@") && request.contains("[ @"))
        // Nothing else is changed.
        #expect(request.contains(text.replacing("[@", with: "[ @")))
    }

    @Test(
        "the platform's numbers: what is cured by waiting, money or a token keeps; what is about the person is final",
        arguments: [
            (-32, Duration?.some(.seconds(60))), (-234, nil), (-211, nil), (-224, nil), (-321, nil),
        ])
    func waiting(_ code: Int, _ after: Duration?) async throws {
        let outcome = try await send(ScriptedPeer.json(#"{"error":\#(code),"message":"4ccess-1"}"#)).outcome
        #expect(outcome == .refusedForNow(after: after, reason: "error \(code): ***"))
    }

    @Test(
        "who has not written for a week, has blocked the account, or is in a closed group is refused",
        arguments: [-230, -217, -237])
    func refusals(_ code: Int) async throws {
        let outcome = try await send(ScriptedPeer.json(#"{"error":\#(code),"message":"no"}"#)).outcome
        #expect(outcome == .refused(reason: "error \(code): no"))
    }

    @Test(
        "a message waits for another token, which the next look into the history fetches; nobody is written off for it")
    func withoutToken() async throws {
        let none = ScriptedPeer.json(#"{"data":[],"error":0}"#)
        let acts = [
            OfficialAccount.refused, OfficialAccount.refused, OfficialAccount.granted, OfficialAccount.me, none, none,
            Self.sent,
        ]
        try await OfficialAccount.with(acts) { account, peer in
            let (platform, message) = (account.platform(), OutboundMessage(chat: "77", text: "x", key: "41"))
            #expect(
                await platform.send(message)
                    == .refusedForNow(after: nil, reason: "error -216: Access token is invalid"))
            _ = try await platform.receive(after: nil)
            #expect(await platform.send(message) == .sent(message: "555"))
            #expect(peer.received.last?.contains("access_token: 4ccess-2") == true)
        }
        // A send does not wait for an exchange: it has its time.
        try await OfficialAccount.with([], expiresIn: -1) { account, peer in
            let outcome = await account.platform().send(OutboundMessage(chat: "77", text: "x", key: "41"))
            #expect(outcome == .refusedForNow(after: nil, reason: "the tokens are to be renewed"))
            #expect(peer.received.isEmpty)
        }
    }
}
