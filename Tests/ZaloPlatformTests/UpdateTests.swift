import Coordinator
import Foundation
import PlatformSupport
import Testing
import VietnameseText
import ZaloPlatform

@Suite("Zalo updates")
struct UpdateTests {
    private func events(_ json: String) -> [InboundEvent] {
        ZaloUpdate.events(in: JSONValue(Data(json.utf8)))
    }

    private func message(_ fields: String, name: String = "message.text.received") -> String {
        """
        {"event_name":"\(name)","message":{"date":1750316131602,"chat":{"chat_type":"PRIVATE","id":"6ede9afa66b88fe6d6a9"},\
        "message_id":"2d758cb5e222177a4e35","from":{"id":"6ede9afa66b88fe6d6a9","is_bot":false,"display_name":"Ted"}\(fields)}}
        """
    }

    @Test("half an emoji, as a phone cuts it, costs one sign and not the message")
    func halfEmoji() throws {
        let event = try #require(events(message(",\"text\":\"#12 70% \\ud83d xong \\ud83d\\udc4d\"")).first)
        #expect(event.text?.string == "#12 70% \u{FFFD} xong 👍")
    }

    @Test("what names an event and is no JSON goes on record; a page of a proxy does not")
    func unreadable() throws {
        let cut = String(message(#","text":"x""#).dropLast(3))
        let event = try #require(ZaloUpdate.unreadable(Data(cut.utf8)))
        #expect(event.kind == .other)
        #expect(event.raw == cut)
        #expect(ZaloUpdate.unreadable(Data("<html>event_name</html>".utf8)) == nil)
    }

    @Test("the documented text message")
    func text() throws {
        let event = try #require(events(message(",\"text\":\"Xin chào\"")).first)
        #expect(event.kind == .message)
        #expect(event.key == "message:2d758cb5e222177a4e35")
        #expect(event.text?.string == "Xin chào")
        #expect(event.sentAt == Date(timeIntervalSince1970: 1_750_316_131.602))
        #expect(!event.chat.isGroup)
    }

    @Test(
        "an edge of the real platform",
        arguments: [
            ("photo as documented", ",\"photo\":\"https://x/p.jpg\",\"caption\":\"#12 70%\"", "#12 70%"),
            ("photo as delivered", ",\"photo_url\":\"https://x/p.jpg\",\"caption\":\"#12 70%\"", "#12 70%"),
        ])
    func photo(_ name: String, _ fields: String, _ text: String) throws {
        let event = try #require(events(message(fields, name: "message.image.received")).first)
        #expect(event.file == ReceivedFile(.picture, "https://x/p.jpg"))
        #expect(event.text?.string == text)
    }

    @Test("ids as numbers, dates in seconds, a list, a group")
    func variants() throws {
        let json = """
            [{"event_name":"message.text.received","message":{"date":1750316131,"message_id":42,"text":"x",
            "chat":{"id":77,"chat_type":"GROUP"},"from":{"id":9007199254740993}}}]
            """
        let event = try #require(events(json).first)
        #expect(event.key == "message:42")
        #expect(event.sender == "9007199254740993")
        #expect(event.chat == InboundEvent.Chat(id: "77", isGroup: true))
        #expect(event.sentAt == Date(timeIntervalSince1970: 1_750_316_131))
    }

    @Test("no event name is no event", arguments: ["{}", "[]", "[{}]", "null", "{\"message\":{}}"])
    func empty(_ json: String) throws { #expect(events(json).isEmpty) }

    @Test("an unknown event and a missing message are kept on record, the same each time")
    func unknown() throws {
        let json = #"{"event_name":"message.reaction.received","what":1}"#
        let event = try #require(events(json).first)
        #expect(event.kind == .other)
        #expect(events(json).first?.key == event.key)
        #expect(events(#"{"event_name":"message.text.received"}"#).first?.kind == .other)
    }
}
