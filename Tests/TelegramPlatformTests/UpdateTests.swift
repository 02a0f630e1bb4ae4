import Coordinator
import Foundation
import PlatformSupport
import TestSupport
import Testing
import VietnameseText

@testable import TelegramPlatform

@Suite("Updates of Telegram")
struct UpdateTests {
    private let bot: TelegramSelf

    init() {
        bot = TelegramSelf(id: "900")
        bot.learn(name: "NamRo_Bot")
    }

    private func event(_ json: String) throws -> InboundEvent {
        TelegramUpdate(bot: bot).event(try #require(JSONValue(Data(json.utf8))))
    }

    private func message(
        _ text: String, chat: String = #"{"id":-1001,"type":"supergroup"}"#, more: String = ""
    ) throws -> InboundEvent {
        try event(
            """
            {"update_id":1,"message":{"message_id":5,"date":1715065200,"chat":\(chat),\
            "from":{"id":7712345678901,"is_bot":false},"text":"\(text)"\(more)}}
            """)
    }

    @Test(
        "in a group the bot is meant by its name, a command or a reply; the name is no part of the words",
        arguments: [
            ("@namro_bot #12 70%", "#12 70%", true), ("#12 70% @NamRo_Bot", "#12 70%", true),
            ("@namro_bot, #12 xong", "#12 xong", true), ("#12 70%", "#12 70%", false),
            ("@other_bot #12 70%", "@other_bot #12 70%", false), ("a@namro_bot.vn", "a@namro_bot.vn", false),
            ("@namro_bots #12", "@namro_bots #12", false), ("/viec", "việc của tôi", true),
            ("/viec@NAMRO_bot", "việc của tôi", true), ("/viec@other_bot", "/viec@other_bot", false),
            ("/tonghop Hoàng Mai", "tổng hợp Hoàng Mai", true), ("/start 7K4P-9QXM", "liên kết 7K4P-9QXM", true),
            ("/start", "trợ giúp", true), ("/xong #12", "xong #12", true), ("12/5", "12/5", false),
        ])
    func words(_ text: String, _ words: String, _ isAddressed: Bool) throws {
        let event = try message(text)
        #expect(event.text?.string == words)
        #expect(event.isAddressed == isAddressed)
        #expect(event.sender == "7712345678901")
    }

    @Test("a reply to the bot is meant for it, and names the message; in private everything is meant for it")
    func replies() throws {
        let reply = try message("70%", more: #","reply_to_message":{"message_id":4,"from":{"id":900}}"#)
        #expect(reply.isAddressed && reply.repliesTo == "4")
        // Outside forums every reply carries the number of where its thread began.
        let threaded = try message(
            "70%", more: #","message_thread_id":4,"reply_to_message":{"message_id":4,"from":{"id":900}}"#)
        #expect(threaded.repliesTo == "4" && threaded.chat.id == "-1001")
        let other = try message("70%", more: #","reply_to_message":{"message_id":4,"from":{"id":8}}"#)
        #expect(!other.isAddressed)
        #expect(try message("xong", chat: #"{"id":77,"type":"private"}"#).isAddressed)
    }

    @Test("a topic of a forum is a chat of its own, and its beginning is no message that is replied to")
    func topics() throws {
        let topic = try message(
            "@namro_bot #12 70%",
            more: #","message_thread_id":45,"is_topic_message":true,"reply_to_message":{"message_id":45}"#)
        #expect(topic.chat.id == "-1001/45" && topic.repliesTo == nil)
        let body = TelegramMessage(OutboundMessage(chat: "-1001/45", text: "x", key: "1")).body(isPlain: true)
        #expect(body["chat_id"] == .integer(-1001) && body["message_thread_id"] == .integer(45))
    }

    @Test("an edit is another event than its message, and each edit than the one before")
    func edits() throws {
        func edit(_ date: Int) throws -> InboundEvent {
            try event(
                """
                {"update_id":\(date),"edited_message":{"message_id":5,"date":1715065200,"edit_date":\(date),\
                "chat":{"id":77,"type":"private"},"from":{"id":77},"text":"#12 60%"}}
                """)
        }
        let original = try message("#12 70%", chat: #"{"id":77,"type":"private"}"#)
        let (first, second) = (try edit(1_715_065_300), try edit(1_715_065_400))
        #expect(first.kind == .edit && first.edits == original.key)
        #expect(Set([original.key, first.key, second.key]).count == 3)
        #expect(first.sentAt == Date(timeIntervalSince1970: 1_715_065_300))
    }

    @Test(
        "what was forwarded, by whatever sign, or written by another bot, is nobody's own words",
        arguments: [
            #","forward_origin":{"type":"user","date":1,"sender_user":{"id":5}}"#,
            #","forward_origin":{"type":"hidden_user","date":1,"sender_user_name":"A"}"#,
            #","forward_origin":{"type":"channel","date":1,"chat":{"id":-5},"message_id":3}"#,
            #","forward_date":1715000000"#, #","forward_from":{"id":5}"#, #","forward_sender_name":"A""#,
            #","is_automatic_forward":true"#, #","via_bot":{"id":6,"is_bot":true}"#,
        ])
    func forwarded(_ mark: String) throws {
        #expect(try message("#12 70%", more: mark).isForwarded)
        #expect(try !message("#12 70%").isForwarded)
        #expect(try !message("#12 70%", more: #","is_automatic_forward":false"#).isForwarded)
    }

    @Test("what is quoted is not what is said: the part that is replied to, and what is set as a quotation")
    func quotations() throws {
        let reply = try message(
            "đã nhận", more: ##","quote":{"text":"#12 70%","position":0},"reply_to_message":{"message_id":4}"##)
        #expect(reply.text?.string == "đã nhận" && !reply.isForwarded)
        let set = try message(
            "#12 70%\\n😀 #13 xong", more: #","entities":[{"type":"blockquote","offset":0,"length":7}]"#)
        #expect(set.text?.string.trimmingCharacters(in: .whitespacesAndNewlines) == "😀 #13 xong")
        let last = try message(
            "😀 #13 xong\\n#12 70%", more: #","entities":[{"type":"expandable_blockquote","offset":12,"length":900}]"#)
        #expect(last.text?.string.trimmingCharacters(in: .whitespacesAndNewlines) == "😀 #13 xong")
        let odd = try message(
            "#13 xong", more: #","entities":[{"type":"blockquote","offset":-1,"length":5},{"type":"bold"}]"#)
        #expect(odd.text?.string == "#13 xong")
    }

    @Test(
        "the items of an album have its name, with a caption and without, and also where an item is no file that is read"
    )
    func albums() throws {
        func item(_ more: String) throws -> InboundEvent {
            try event(
                """
                {"update_id":1,"message":{"message_id":5,"date":1715065200,"chat":{"id":77,"type":"private"},\
                "from":{"id":77,"is_bot":false},"media_group_id":"13579"\(more)}}
                """)
        }
        let photo = try item(#","photo":[{"file_id":"s"},{"file_id":"l"}]"#)
        #expect(photo.album == .group("13579") && photo.file == ReceivedFile(.picture, "l") && photo.text == nil)
        let film = try item(##","video":{"file_id":"v"},"caption":"#12 70%""##)
        #expect(film.album == .group("13579") && film.file == nil && film.text?.string == "#12 70%")
        #expect(try message("#12 70%").album == nil)
    }

    @Test("a tap says what stands behind the button, by whoever tapped")
    func taps() throws {
        let tap = try event(
            """
            {"update_id":3,"callback_query":{"id":"990","from":{"id":78,"is_bot":false},"data":"#12 xong",\
            "message":{"message_id":9,"date":0,"chat":{"id":-1001,"type":"supergroup"}}}}
            """)
        #expect(tap.kind == .button && tap.text?.string == "#12 xong" && tap.sender == "78")
        #expect(tap.chat == InboundEvent.Chat(id: "-1001", isGroup: true))
    }

    @Test("an administrator who hides his name has none; a channel has nobody behind it; bots are told apart")
    func senders() throws {
        let hidden = try event(
            """
            {"update_id":4,"message":{"message_id":6,"date":1,"chat":{"id":-1001,"type":"supergroup"},\
            "sender_chat":{"id":-1001},"from":{"id":1087968824,"is_bot":true,"username":"GroupAnonymousBot"},"text":"/viec"}}
            """)
        #expect(hidden.sender.isEmpty && !hidden.senderIsBot && hidden.isAddressed)
        let post = try event(
            ##"{"update_id":5,"message":{"message_id":6,"date":1,"chat":{"id":-5,"type":"channel"},"text":"#12 70%"}}"##
        )
        #expect(post.kind == .other)
        let robot = try event(
            """
            {"update_id":6,"message":{"message_id":7,"date":1,"chat":{"id":-1001,"type":"group"},\
            "from":{"id":5,"is_bot":true},"text":"#12 70%"}}
            """)
        #expect(robot.senderIsBot)
    }

    @Test("a photograph comes by its largest size with its caption; a document without words has none")
    func pictures() throws {
        let photo = try event(
            """
            {"update_id":7,"message":{"message_id":8,"date":1,"chat":{"id":77,"type":"private"},"from":{"id":77},\
            "caption":"#12 45/60","photo":[{"file_id":"small"},{"file_id":"large"}]}}
            """)
        #expect(photo.file == ReceivedFile(.picture, "large") && photo.text?.string == "#12 45/60")
        let document = try event(
            """
            {"update_id":8,"message":{"message_id":9,"date":1,"chat":{"id":77,"type":"private"},"from":{"id":77},\
            "document":{"file_id":"d"}}}
            """)
        #expect(document.kind == .message && document.text == nil)
    }

    @Test("a group that becomes a supergroup is told of once, with where it goes on")
    func moves() throws {
        let move = try event(
            #"{"message":{"message_id":10,"date":1,"chat":{"id":-5,"type":"group"},"migrate_to_chat_id":-1005}}"#)
        #expect(move.kind == .moved && move.chat.id == "-5" && move.movedTo == "-1005")
    }

    @Test(
        "what nobody has announced is kept without effect",
        arguments: ["{}", #"{"update_id":1,"poll":{}}"#, #"{"message":{}}"#])
    func unknown(_ json: String) throws {
        #expect(try event(json).kind == .other)
    }

    // MARK: Positions

    @Test("reading goes on after the last number, and after a week of silence from the beginning")
    func positions() async throws {
        let update = #"{"ok":true,"result":[{"update_id":41,"poll":{}},{"update_id":42,"poll":{}}]}"#
        let peer = try await ScriptedPeer.start(
            ScriptedPeer.json(update), ScriptedPeer.json(#"{"ok":true,"result":[]}"#), ScriptedPeer.json(update))
        let settings = try #require(
            TelegramSettings(token: "900:T3legram-S3cr3t", baseURL: peer.address, pollTimeout: .seconds(60)))
        let client = HTTPClientHandle()
        let start = Date(timeIntervalSince1970: 1_715_065_200)
        let today = TelegramPlatform(settings: settings, client: client) { start }
        let later = TelegramPlatform(settings: settings, client: client) { start.addingTimeInterval(7 * 86_400) }
        let first = try await today.receive(after: nil)
        #expect(first.next?.value == "43@1715065200")
        // An idle answer moves nothing.
        #expect(try await today.receive(after: first.next).next == nil)
        _ = try await later.receive(after: first.next)
        #expect(!peer.received[0].contains("offset"))
        #expect(peer.received[1].contains(#""offset":43"#))
        #expect(!peer.received[2].contains("offset"))
        #expect(
            peer.received[0].contains(
                #""allowed_updates":["message","edited_message","callback_query"]"#))
        try await peer.stop()
        try await client.shutdown()
    }

    // MARK: Numbers

    private func receive(_ updates: String, after cursor: Cursor? = nil) async throws -> ReceivedBatch {
        let peer = try await ScriptedPeer.start([ScriptedPeer.json(#"{"ok":true,"result":[\#(updates)]}"#)])
        let settings = try #require(
            TelegramSettings(
                token: "900:T3legram-S3cr3t", baseURL: peer.address, pollTimeout: .seconds(300),
                sendTimeout: .seconds(300)))
        let platform = TelegramPlatform(
            settings: settings, client: Self.client, now: { Date(timeIntervalSince1970: 1_715_065_200) })
        let batch: Result<ReceivedBatch, any Error>
        do { batch = .success(try await platform.receive(after: cursor)) } catch { batch = .failure(error) }
        try await peer.stop()
        return try batch.get()
    }

    private static let client = HTTPClientHandle()

    private static func update(_ number: String, _ text: String) -> String {
        """
        {"update_id":\(number),"message":{"message_id":\(text.count),"date":9223372036854775807,\
        "chat":{"id":77,"type":"private"},"from":{"id":77},"text":"\(text)"}}
        """
    }

    private static let odd = [
        "9223372036854775807", "9223372036854775806", "-9223372036854775808", "9007199254740992", "1e300", "-1",
        "\"x\"",
        "\"9223372036854775807\"", "{}",
    ]

    @Test(
        "an update whose number cannot be confirmed is left out, and the others are taken and confirmed", arguments: odd
    )
    func numbers(_ number: String) async throws {
        let batch = try await receive(
            [Self.update(number, "#1 10%"), Self.update("41", "#2 20%")].joined(separator: ","))
        #expect(batch.events.compactMap { $0.text?.string } == ["#2 20%"])
        #expect(batch.next?.value.hasPrefix("42@") == true)
    }

    @Test(
        "where nothing but such updates came it is a fault of the platform, which is told and waited for",
        arguments: odd)
    func onlyOdd(_ number: String) async throws {
        await #expect(throws: PlatformError.self) { _ = try await receive(Self.update(number, "#1 10%")) }
    }

    @Test("the greatest number of all is confirmed by the one after it")
    func greatest() async throws {
        let batch = try await receive(Self.update("9007199254740991", "#1 10%"))
        #expect(batch.events.count == 1 && batch.next?.value.hasPrefix("9007199254740992@") == true)
    }
}
