import Coordinator
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NamroLab
import Testing

@Suite("The practice group speaks the Telegram Bot API")
struct TelegramAPITests {
    private let group = PracticeGroup(
        members: [PracticeMember(code: "HM-CB", name: "Cán bộ", title: "Chuyên viên", section: "Quận")],
        groupName: "Nhóm", time: PracticeTime(start: Date(timeIntervalSince1970: 1_715_065_200), runs: false))

    private var member: PracticeMember { group.members[0] }

    private func call(
        _ method: String, _ body: String = "{}", token: String? = nil, type: String = "application/json"
    ) async throws -> (status: Int, answer: [String: Any]) {
        let app = PracticeServer(group: group, logger: Logger(label: "test")).application()
        return try await app.test(.router) { client in
            try await client.execute(
                uri: "/bot\(token ?? group.telegramToken)/\(method)", method: .post, headers: [.contentType: type],
                body: ByteBuffer(string: body)
            ) { response in
                let value = try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView))
                return (response.status.code, value as? [String: Any] ?? [:])
            }
        }
    }

    private func updates(_ body: String = "{}") async throws -> [[String: Any]] {
        try await call("getUpdates", body).answer["result"] as? [[String: Any]] ?? []
    }

    @Test("an update stays until a later poll names a higher number")
    func offset() async throws {
        _ = group.post(member: member.id, toGroup: false, text: "#12 70%")
        _ = group.post(member: member.id, toGroup: false, text: "xong")
        #expect(try await updates().count == 2)
        let again = try await updates()
        let first = try #require(again.first)
        let message = try #require(first["message"] as? [String: Any])
        #expect(message["text"] as? String == "#12 70%")
        #expect(message["date"] as? Int == 1_715_065_200)
        #expect((message["chat"] as? [String: Any])?["id"] as? Int64 == member.telegramID)
        let next = (first["update_id"] as? Int ?? 0) + 1
        #expect(try await updates(#"{"offset":\#(next),"limit":1}"#).count == 1)
        #expect(try await updates(#"{"offset":\#(next + 1)}"#).isEmpty)
        #expect(try await updates().isEmpty)
    }

    @Test("of two polls at once the earlier one is ended with a conflict")
    func conflict() async throws {
        let statuses = try await withThrowingTaskGroup(of: Int.self) { polls in
            for _ in 0..<2 { polls.addTask { try await call("getUpdates", #"{"timeout":50}"#).status } }
            // Whichever waits is ended by the other, which then waits for something to happen.
            let ended = try await polls.next()
            _ = group.post(member: member.id, toGroup: false, text: "việc của tôi")
            return [ended, try await polls.next()]
        }
        #expect(statuses == [409, 200])
    }

    @Test("in the group the bot hears mentions by the name of the platform, commands and replies, and nothing else")
    func privacy() async throws {
        _ = group.post(member: member.id, toGroup: true, text: "mai họp nhé")
        #expect(try await updates().isEmpty)
        _ = group.post(member: member.id, toGroup: true, text: "@\(group.botName) tổng hợp")
        _ = group.post(member: member.id, toGroup: true, text: "/viec")
        let texts = try await updates().compactMap { ($0["message"] as? [String: Any])?["text"] as? String }
        #expect(texts == ["@namro_practice_bot tổng hợp", "/viec"])
    }

    struct Refusal: Sendable {
        let method: String
        let body: String
        let says: String
    }

    @Test("what the platform would refuse is refused, with its code as the HTTP status")
    func refusals() async throws {
        let chat = member.telegramID
        let long = String(repeating: "a", count: 65)
        let button = #"{"inline_keyboard":[[{"text":"x","callback_data":"\#(long)"}]]}"#
        let cases = [
            Refusal(method: "sendMessage", body: #"{"chat_id":1,"text":"x"}"#, says: "chat not found"),
            Refusal(method: "sendMessage", body: #"{"chat_id":\#(chat)}"#, says: "text is empty"),
            Refusal(
                method: "sendMessage", body: #"{"chat_id":\#(chat),"text":"1 < 2","parse_mode":"HTML"}"#,
                says: "can't parse entities"),
            Refusal(
                method: "sendMessage", body: #"{"chat_id":\#(chat),"text":"\#(String(repeating: "a", count: 4_097))"}"#,
                says: "too long"),
            Refusal(
                method: "sendMessage", body: #"{"chat_id":\#(chat),"text":"x","reply_markup":\#(button)}"#,
                says: "BUTTON_DATA_INVALID"),
            Refusal(
                method: "sendPhoto", body: #"{"chat_id":\#(chat),"photo":"nothing"}"#, says: "wrong file identifier"),
            Refusal(method: "getFile", body: #"{"file_id":"nothing"}"#, says: "invalid file_id"),
        ]
        for refusal in cases {
            let (status, answer) = try await call(refusal.method, refusal.body)
            #expect(status == 400)
            #expect((answer["description"] as? String)?.contains(refusal.says) == true)
        }
        #expect(group.messages().isEmpty)
        // Whose token it is not, the Zalo API refuses in its way.
        #expect(try await call("getMe", token: "1:2").answer["error_code"] as? Int == 401)
        #expect(try await call("editMessageText").status == 404)
    }

    @Test("a limit names how long to wait")
    func limit() async throws {
        group.add(PracticeFault(kind: .tooMany, method: "sendMessage"))
        let (status, answer) = try await call("sendMessage", #"{"chat_id":\#(member.telegramID),"text":"x"}"#)
        #expect(status == 429)
        #expect((answer["parameters"] as? [String: Any])?["retry_after"] as? Int == 2)
    }

    @Test("a tap is handed over once with what stands behind the button; one that is not there is refused")
    func taps() async throws {
        let markup = #"{"inline_keyboard":[[{"text":"Đã nhận","callback_data":"nhận #12"}]]}"#
        _ = try await call(
            "sendMessage", #"{"chat_id":\#(member.telegramID),"text":"việc mới","reply_markup":\#(markup)}"#)
        let sent = try #require(group.messages().last)
        #expect(sent.buttons.map(\.label) == ["Đã nhận"])
        #expect(group.tap(member: member.id, message: sent.number, data: "nhận #12"))
        #expect(!group.tap(member: member.id, message: sent.number, data: "xong #12"))
        #expect(!group.tap(member: "nobody", message: sent.number, data: "nhận #12"))
        let taps = try await updates().compactMap { $0["callback_query"] as? [String: Any] }
        #expect(taps.map { $0["data"] as? String } == ["nhận #12"])
    }

    @Test("a picture is uploaded in a form, told of, and handed out by its path and no other")
    func upload() async throws {
        let form = [
            "--b", #"Content-Disposition: form-data; name="chat_id""#, "", "\(member.telegramID)", "--b",
            #"Content-Disposition: form-data; name="photo"; filename="a.png""#, "Content-Type: image/png", "",
            "GIF89a\r\n--not the end", "--b--", "",
        ].joined(separator: "\r\n")
        let type = "multipart/form-data; boundary=b"
        let (status, answer) = try await call("sendPhoto", form, type: type)
        #expect(status == 200)
        let photo = (answer["result"] as? [String: Any])?["photo"] as? [[String: Any]]
        let id = try #require(photo?.last?["file_id"] as? String)
        let path = try #require(
            (try await call("getFile", #"{"file_id":"\#(id)"}"#).answer["result"] as? [String: Any])?["file_path"]
                as? String)
        let app = PracticeServer(group: group, logger: Logger(label: "test")).application()
        try await app.test(.router) { client in
            try await client.execute(uri: "/file/bot\(group.telegramToken)/\(path)", method: .get) { response in
                #expect(String(buffer: response.body) == "GIF89a\r\n--not the end")
            }
            try await client.execute(uri: "/file/bot\(group.token)/\(path)", method: .get) { response in
                #expect(response.status == .notFound)
            }
        }
        #expect(try await call("sendPhoto", String(form.dropLast(20)), type: type).status == 400)
    }
}
