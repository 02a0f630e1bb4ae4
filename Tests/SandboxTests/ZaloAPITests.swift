import Coordinator
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NamroLab
import Testing

@Suite("The practice group speaks the Zalo Bot API")
struct ZaloAPITests {
    private let group = PracticeGroup(
        members: [PracticeMember(code: "HM-CB", name: "Cán bộ", title: "Chuyên viên", section: "Quận")],
        groupName: "Nhóm", time: PracticeTime(start: Date(timeIntervalSince1970: 1_715_065_200), runs: false))

    private var member: PracticeMember { group.members[0] }

    private func call(_ method: String, _ body: String = "{}", token: String? = nil) async throws -> [String: Any] {
        let app = PracticeServer(group: group, logger: Logger(label: "test")).application()
        return try await app.test(.router) { client in
            try await client.execute(
                uri: "/bot\(token ?? group.token)/\(method)", method: .post,
                headers: [.contentType: "application/json"],
                body: ByteBuffer(string: body)
            ) { response in
                #expect(response.status == .ok)
                let value = try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView))
                return value as? [String: Any] ?? [:]
            }
        }
    }

    @Test("getMe tells who the bot is; a wrong token is refused inside HTTP 200")
    func getMe() async throws {
        let result = try await call("getMe")["result"] as? [String: Any]
        #expect(result?["id"] as? String == group.botID)
        #expect(try await call("getMe", token: "1:2")["error_code"] as? Int == 401)
    }

    @Test("an update is read once; an idle poll answers 408 inside HTTP 200")
    func updates() async throws {
        _ = group.post(member: member.id, toGroup: false, text: "#12 70%")
        let answer = try await call("getUpdates", #"{"timeout":"1"}"#)
        let result = answer["result"] as? [String: Any]
        #expect(result?["event_name"] as? String == "message.text.received")
        let message = result?["message"] as? [String: Any]
        #expect(message?["date"] as? Int == 1_715_065_200_000)
        #expect(try await call("getUpdates", #"{"timeout":0}"#)["error_code"] as? Int == 408)
    }

    @Test("in the group the bot hears only mentions and replies")
    func mentions() async throws {
        _ = group.post(member: member.id, toGroup: true, text: "mai họp nhé")
        #expect(group.unread == 0)
        _ = group.post(member: member.id, toGroup: true, text: "@\(group.botName) tổng hợp")
        _ = group.post(member: member.id, toGroup: true, text: "tổng hợp", repliesToBot: true)
        #expect(group.unread == 2)
        var heard: [String?] = []
        for _ in 0..<2 {
            let message = (try await call("getUpdates")["result"] as? [String: Any])?["message"] as? [String: Any]
            #expect((message?["chat"] as? [String: Any])?["chat_type"] as? String == "GROUP")
            heard.append(message?["text"] as? String)
        }
        #expect(heard == ["@\(group.botName) tổng hợp", "tổng hợp"])
    }

    @Test(
        "a poll's time-out that is no number of seconds is no fault of the server",
        arguments: ["nan", "-nan", "inf", "-1e400", "1e999", "x"])
    func timeouts(_ timeout: String) async throws {
        _ = group.post(member: member.id, toGroup: false, text: "#12 70%")
        #expect(try await call("getUpdates", #"{"timeout":"\#(timeout)"}"#)["ok"] as? Bool == true)
    }

    struct SendCase: Sendable {
        let body: String
        let code: Int?
    }

    @Test("sendMessage takes up to 2,000 UTF-16 units and a chat that exists")
    func sending() async throws {
        let id = member.id
        let bodies = [
            SendCase(body: #"{"chat_id":"\#(id)","text":"xin chào"}"#, code: nil),
            SendCase(body: #"{"chat_id":"\#(id)","text":"\#(String(repeating: "ạ", count: 2_000))"}"#, code: nil),
            SendCase(body: #"{"chat_id":"\#(id)","text":"\#(String(repeating: "👍", count: 1_001))"}"#, code: 400),
            SendCase(body: #"{"text":"x"}"#, code: 400), SendCase(body: #"{"chat_id":"nobody","text":"x"}"#, code: 400),
            SendCase(body: #"{"chat_id":"\#(id)","text":""}"#, code: 400), SendCase(body: "nonsense", code: 400),
        ]
        for example in bodies {
            let answer = try await call("sendMessage", example.body)
            #expect(answer["error_code"] as? Int == example.code)
            #expect(answer["ok"] as? Bool == (example.code == nil))
        }
        #expect(group.messages().filter { $0.from == group.botID }.count == 2)
    }

    @Test("photos go by address only; unknown methods are 404 inside HTTP 200")
    func photos() async throws {
        let good = #"{"chat_id":"\#(member.id)","photo":"https://x/p.png","caption":"biểu đồ"}"#
        #expect(
            (try await call("sendPhoto", good)["result"] as? [String: Any])?["message_type"] as? String == "CHAT_PHOTO")
        let bad = #"{"chat_id":"\#(member.id)","photo":"data:image/png;base64,xx"}"#
        #expect(try await call("sendPhoto", bad)["error_code"] as? Int == 400)
        #expect(try await call("editMessageText")["error_code"] as? Int == 404)
    }

    @Test("a webhook excludes polling, and its secret has 8 to 256 characters")
    func webhook() async throws {
        #expect(try await call("getWebhookInfo")["error_code"] as? Int == 404)
        #expect(
            try await call("setWebhook", #"{"url":"http://127.0.0.1:9/x","secret_token":"short"}"#)["error_code"]
                as? Int == 400)
        #expect(
            try await call("setWebhook", #"{"url":"http://127.0.0.1:9/x","secret_token":"long-enough"}"#)["ok"] as? Bool
                == true)
        #expect(try await call("getUpdates", #"{"timeout":0}"#)["error_code"] as? Int == 400)
        #expect(try await call("deleteWebhook")["ok"] as? Bool == true)
        #expect(try await call("getUpdates", #"{"timeout":0}"#)["error_code"] as? Int == 408)
    }

    @Test("time moves by a declared call, forward only, and stamps messages")
    func time() async throws {
        let app = PracticeServer(group: group, logger: Logger(label: "test")).application()
        try await app.test(.router) { client in
            let moves = [
                (#"{"seconds":86400}"#, HTTPResponse.Status.ok), (#"{"seconds":-5}"#, .badRequest),
                (#"{"seconds":1e12}"#, .badRequest), ("x", .badRequest),
            ]
            for (body, status) in moves {
                try await client.execute(
                    uri: "/practice/time", method: .post, headers: [.contentType: "application/json"],
                    body: ByteBuffer(string: body)
                ) { response in
                    #expect(response.status == status)
                }
            }
            try await client.execute(uri: "/", method: .get) { response in
                #expect(String(buffer: response.body).contains("Nhóm thực hành"))
            }
        }
        let stamp = group.post(member: member.id, toGroup: false, text: "x")?.at
        #expect(stamp == Int64(1_715_151_600_000))
    }
}
