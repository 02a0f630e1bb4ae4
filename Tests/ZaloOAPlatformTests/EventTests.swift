import Coordinator
import Foundation
import PlatformSupport
import TestSupport
import Testing
import VietnameseText

@testable import ZaloOAPlatform

@Suite("What people say to an Official Account")
struct EventTests {
    private func pushed(_ json: String) throws -> InboundEvent? {
        ZaloOAEvent(account: OfficialAccount.known).pushed(try #require(JSONValue(Data(json.utf8))))
    }

    private func remembered(_ json: String, isGroup: Bool) throws -> InboundEvent? {
        ZaloOAEvent(account: OfficialAccount.known).remembered(
            try #require(JSONValue(Data(json.utf8))), isGroup: isGroup)
    }

    @Test("words to the account are private; the time comes as a text")
    func person() throws {
        let event = try #require(
            try pushed(
                """
                {"app_id":"4321","user_id_by_app":"1","event_name":"user_send_text","timestamp":"1715065200123",
                "sender":{"id":"77"},"recipient":{"id":"900"},"message":{"msg_id":"a1","text":"#12 45/60"}}
                """))
        #expect(event.kind == .message && event.key == "message:a1" && event.isAddressed)
        #expect(event.chat == InboundEvent.Chat(id: "77", isGroup: false) && event.sender == "77")
        #expect(event.text?.string == "#12 45/60")
        #expect(event.sentAt == Date(timeIntervalSince1970: 1_715_065_200.123))
    }

    @Test(
        "words in a group are said to the account where they call it or answer it; others it overhears",
        arguments: [
            ("#12 70%", "", false), ("@UBND quận tổng hợp", "", true),
            ("xong", #","quote_msg":{"msg_id":"q1","sender":{"id":"900"}}"#, true),
            ("xong", #","quote_msg_id":"q1""#, false),
        ])
    func group(_ text: String, _ quote: String, _ isAddressed: Bool) throws {
        let event = try #require(
            try pushed(
                """
                {"event_name":"user_send_group_text","timestamp":"1715065200000","sender":{"id":"77"},
                "recipient":{"id":"g1"},"message":{"msg_id":"a2","text":"\(text)"\(quote)}}
                """))
        #expect(event.chat == InboundEvent.Chat(id: "group:g1", isGroup: true) && event.sender == "77")
        #expect(event.isAddressed == isAddressed)
        #expect(event.repliesTo == (quote.isEmpty ? nil : "q1"))
    }

    @Test("a picture is there with its address; a file says nothing")
    func attachments() throws {
        let picture = try pushed(
            """
            {"event_name":"user_send_image","timestamp":"1","sender":{"id":"77"},"recipient":{"id":"900"},
            "message":{"msg_id":"a3","attachments":[{"type":"image","payload":{"url":"https://x/1.jpg","thumbnail":"t"}}]}}
            """)
        #expect(
            picture?.file == ReceivedFile(.picture, "https://x/1.jpg") && picture?.kind == .message
                && picture?.text == nil)
        let file = try pushed(
            """
            {"event_name":"user_send_file","timestamp":"1","sender":{"id":"77"},"recipient":{"id":"900"},
            "message":{"msg_id":"a4","attachments":[{"type":"file","payload":{"url":"https://x/1.pdf"}}]}}
            """)
        #expect(file?.kind == .message && file?.file?.kind == .document && file?.text == nil)
    }

    @Test("what the account said itself is left out; who unfollows takes nothing more; the rest is kept without effect")
    func others() throws {
        let own = #"{"event_name":"oa_send_group_text","sender":{"id":"900"},"message":{"msg_id":"a","text":"x"}}"#
        #expect(try pushed(own) == nil)
        let gone = try pushed(#"{"event_name":"unfollow","timestamp":"5","follower":{"id":"77"},"oa_id":"900"}"#)
        #expect(gone?.kind == .departure && gone?.chat == InboundEvent.Chat(id: "77", isGroup: false))
        for json in ["{}", #"{"event_name":"user_join_group","timestamp":"5"}"#, #"{"event_name":"user_send_text"}"#] {
            #expect(try pushed(json)?.kind == .other, "\(json)")
        }
    }

    @Test("a message of the history is the one that was pushed")
    func history() throws {
        let row = """
            {"src":1,"time":1715065200123,"from_id":"77","from_display_name":"A","to_id":"900","message_id":"a1",
            "type":"text","message":"#12 45/60"}
            """
        let event = try #require(try remembered(row, isGroup: false))
        #expect(event.key == "message:a1" && event.chat.id == "77" && event.text?.string == "#12 45/60")
        #expect(event.sentAt == Date(timeIntervalSince1970: 1_715_065_200.123))
        let grouped = try remembered(
            #"{"time":5,"from_id":"77","group_id":"g1","message_id":"a2","type":"text","message":"về #12 70%"}"#,
            isGroup: true)
        #expect(grouped?.chat == InboundEvent.Chat(id: "group:g1", isGroup: true) && grouped?.isAddressed == false)
        for (theirs, ours) in [("\"src\":1", "\"src\":0"), ("\"from_id\":\"77\"", "\"from_id\":\"900\"")] {
            #expect(try remembered(row.replacing(theirs, with: ours), isGroup: false) == nil)
        }
    }
}
