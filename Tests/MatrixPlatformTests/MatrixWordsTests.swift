import Coordinator
import PlatformSupport
import Testing

@testable import MatrixPlatform

@Suite("Words of Matrix messages")
struct MatrixWordsTests {
    private let bot = "@namro:office.vn"

    private func words(_ body: String, _ more: [String: JSONValue] = [:]) -> MatrixWords {
        MatrixWords(
            .object(["msgtype": .string("m.text"), "body": .string(body)].merging(more) { _, new in new }), bot: bot)
    }

    @Test(
        "the bot's name at the beginning means the bot and is no part of the words",
        arguments: [
            ("@namro:office.vn #12 70%", "#12 70%", true), ("@namro: #12 70%", "#12 70%", true),
            ("@namro #12 70%", "#12 70%", true), ("namro: xong", "xong", true),
            ("#12 70% @namro:office.vn", "#12 70%", true),
            ("@namrobot #12 70%", "@namrobot #12 70%", false), ("namro xong chưa", "namro xong chưa", false),
            ("#12 70%", "#12 70%", false),
        ])
    func names(_ body: String, _ text: String, _ isAddressed: Bool) {
        let words = words(body)
        #expect(words.text == text)
        #expect(words.isAddressed == isAddressed)
    }

    @Test("a mention by the program's own link takes the shown name away, whatever it is")
    func links() {
        let words = words(
            "Bot Năm Rõ: #12 70%",
            [
                "formatted_body": .string(#"<a href="https://matrix.to/#/@namro:office.vn">Bot Năm Rõ</a>: #12 70%"#),
                "m.mentions": .object(["user_ids": .array([.string(bot)])]),
            ])
        #expect(words.text == "#12 70%" && words.isAddressed)
    }

    @Test("the quotation before a reply is not what is said")
    func quotations() {
        #expect(words("> <@a:office.vn> #12 10%\n> dòng hai\n\n#13 xong").text == "#13 xong")
        #expect(words("5 > 3").text == "5 > 3")
    }

    private func event(_ content: [String: JSONValue]) -> InboundEvent? {
        MatrixEvent(bot: bot, room: "!r:office.vn", isGroup: false).event(
            .object([
                "type": .string("m.room.message"), "event_id": .string("$1"), "sender": .string("@a:office.vn"),
                "origin_server_ts": .integer(1_715_065_200_000), "content": .object(content),
            ]))
    }

    @Test(
        "pictures that come one after the other may belong together; words never do",
        arguments: [("m.image", true), ("m.file", true), ("m.text", false)])
    func albums(_ type: String, _ isItem: Bool) {
        let event = event(["msgtype": .string(type), "body": .string("a.jpg"), "url": .string("mxc://office.vn/1")])
        #expect((event?.album == .near) == isItem)
    }

    @Test(
        "what a program says that it has passed on is somebody else's",
        arguments: ["m.forwarded", "org.matrix.msc2723.forwarded"])
    func forwarded(_ mark: String) {
        let words: [String: JSONValue] = ["msgtype": .string("m.text"), "body": .string("#12 70%")]
        #expect(event(words)?.isForwarded == false)
        #expect(event(words.merging([mark: .object([:])]) { _, new in new })?.isForwarded == true)
    }

    @Test("a file has its caption, and its name is none")
    func files() {
        let name: JSONValue = .string("anh.jpg")
        let image = MatrixWords(.object(["msgtype": .string("m.image"), "body": name, "filename": name]), bot: bot)
        #expect(image.text == nil)
        let captioned = MatrixWords(
            .object(["msgtype": .string("m.image"), "body": .string("#12 45/60"), "filename": name]), bot: bot)
        #expect(captioned.text == "#12 45/60")
        #expect(MatrixWords(.object(["msgtype": .string("m.file"), "body": name]), bot: bot).text == nil)
    }
}
