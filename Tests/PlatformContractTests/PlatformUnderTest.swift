import Coordinator
import Foundation
import MatrixPlatform
import PlatformSupport
import TelegramPlatform
import TestSupport
import Testing
import ZaloOAPlatform
import ZaloPlatform

/// A platform as the contract sees it: how its adapter is made, and what its service would answer.
struct PlatformUnderTest: CustomTestStringConvertible, Sendable {
    /// The name in rows.
    let name: String
    /// What must be in nothing that is printed.
    let secret: String
    /// Makes the adapter against an address; both time-outs are the same.
    let make: @Sendable (_ address: String, _ timeout: Duration) throws -> any ChatPlatform
    /// Who the bot is: id `900`.
    let me: String
    /// Where reading begins, so that nothing is the first reading of all; nil where there are no places.
    let start: Cursor?
    /// Nothing has happened.
    let idle: String
    /// How many answers a poll takes once the bot knows what it asks for.
    var answersPerPoll = 1
    /// The user `77` writes a text in private, `77`; the same id is the same message. Further answers are to what is asked about it.
    let message: @Sendable (_ id: String, _ text: String) -> [String]
    /// The text of a message that the adapter asks to be sent.
    let sentText: @Sendable (_ request: JSONValue) -> String?
    /// The message was taken, under the id `555`.
    let sent: String
    /// Nothing is taken for 7 s, with its HTTP status.
    let limit: (status: String, body: String, seconds: Int?)
    /// The message is refused for good.
    let refusal: (status: String, body: String)
    /// The token is wrong, and so is what would bring another.
    let wrongToken: [(status: String, body: String)]
    /// The chat goes on as `-42`; nil where the platform has no such thing.
    let moved: (status: String, body: String)?

    var testDescription: String { name }

    /// One entry for each platform.
    static let all = [zalo, telegram, matrix, zaloOA]

    private static let client = HTTPClientHandle()

    static let zalo = PlatformUnderTest(
        name: "zalo", secret: "Z4lo-S3cr3t",
        make: { address, timeout in
            let settings = try #require(
                ZaloSettings(
                    token: "900:Z4lo-S3cr3t", baseURL: address, pollTimeout: timeout, sendTimeout: timeout))
            return ZaloPlatform(settings: settings, client: client)
        },
        me: #"{"ok":true,"result":{"id":"900","display_name":"Bot Năm Rõ"}}"#,
        start: nil, idle: #"{"ok":false,"description":"Request timeout","error_code":408}"#,
        message: { id, text in
            [
                """
                {"ok":true,"result":{"event_name":"message.text.received","message":{"date":1715065200000,\
                "message_id":"\(id)","text":"\(text)","chat":{"id":"77","chat_type":"PRIVATE"},"from":{"id":"77"}}}}
                """
            ]
        },
        sentText: { $0["text"]?.text },
        sent: #"{"ok":true,"result":{"message_id":"555","date":1}}"#,
        limit: ("429 Too Many Requests", "<html>slow down</html>", nil),
        refusal: ("200 OK", #"{"ok":false,"error_code":400,"description":"bad 900:Z4lo-S3cr3t"}"#),
        wrongToken: [("200 OK", #"{"ok":false,"error_code":401,"description":"bad 900:Z4lo-S3cr3t"}"#)], moved: nil)

    static let telegram = PlatformUnderTest(
        name: "telegram", secret: "T3legram-S3cr3t",
        make: { address, timeout in
            let settings = try #require(
                TelegramSettings(
                    token: "900:T3legram-S3cr3t", baseURL: address, pollTimeout: timeout, sendTimeout: timeout))
            return TelegramPlatform(settings: settings, client: client)
        },
        me: #"{"ok":true,"result":{"id":900,"is_bot":true,"first_name":"Bot Năm Rõ","username":"namro_bot"}}"#,
        start: nil, idle: #"{"ok":true,"result":[]}"#,
        message: { id, text in
            [
                """
                {"ok":true,"result":[{"update_id":\(1000 + (Int(id) ?? 0)),"message":{"message_id":\(id),\
                "date":1715065200,"chat":{"id":77,"type":"private"},"from":{"id":77,"is_bot":false,"first_name":"A"},\
                "text":"\(text)"}}]}
                """
            ]
        },
        sentText: {
            $0["text"]?.text.map {
                $0.replacing(/<\/?b>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                    .replacing("&amp;", with: "&")
            }
        },
        sent: #"{"ok":true,"result":{"message_id":555,"date":1,"chat":{"id":77,"type":"private"}}}"#,
        limit: (
            "429 Too Many Requests",
            #"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}"#,
            7
        ),
        refusal: (
            "403 Forbidden",
            #"{"ok":false,"error_code":403,"description":"Forbidden: bot900:T3legram-S3cr3t was blocked by the user"}"#
        ),
        wrongToken: [
            (
                "401 Unauthorized", #"{"ok":false,"error_code":401,"description":"Unauthorized T3legram-S3cr3t"}"#
            )
        ],
        moved: (
            "400 Bad Request",
            #"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-42}}"#
        ))

    static let matrix = PlatformUnderTest(
        name: "matrix", secret: "syt_M4trix-S3cr3t",
        make: { address, timeout in
            let settings = try #require(
                MatrixSettings(
                    homeserver: address, login: .token("syt_M4trix-S3cr3t"), syncTimeout: timeout, sendTimeout: timeout)
            )
            return MatrixPlatform(settings: settings, client: client)
        },
        me: #"{"user_id":"900","device_id":"NAMRO"}"#, start: Cursor("s0"), idle: #"{"next_batch":"s1"}"#,
        message: { id, text in
            [
                """
                {"next_batch":"s\(id)","rooms":{"join":{"77":{"timeline":{"limited":false,"prev_batch":"p","events":[\
                {"type":"m.room.message","event_id":"$\(id)","sender":"77","origin_server_ts":1715065200000,\
                "content":{"msgtype":"m.text","body":"\(text)"}}]}}}}}
                """, #"{"chunk":[{"content":{"membership":"join"}},{"content":{"membership":"join"}}]}"#,
            ]
        },
        sentText: { $0["body"]?.text },
        sent: #"{"event_id":"555"}"#,
        limit: (
            "429 Too Many Requests",
            #"{"errcode":"M_LIMIT_EXCEEDED","error":"Too Many Requests","retry_after_ms":7000}"#, 7
        ),
        refusal: (
            "413 Payload Too Large", #"{"errcode":"M_TOO_LARGE","error":"event too large for syt_M4trix-S3cr3t"}"#
        ),
        wrongToken: [("401 Unauthorized", #"{"errcode":"M_UNKNOWN_TOKEN","error":"bad syt_M4trix-S3cr3t"}"#)],
        moved: nil)

    static let zaloOA = PlatformUnderTest(
        name: "zalo-oa", secret: "0A-4pp-S3cr3t",
        make: { address, timeout in
            let folder = FileManager.default.temporaryDirectory.appending(path: "contract-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appending(path: "tokens.json")
            let tokens = #"{"access":"0A-4pp-S3cr3t","refresh":"r","expiresAt":9999999999,"issuedAt":1715065200}"#
            try Data(tokens.utf8).write(to: file)
            let settings = try #require(
                ZaloOASettings(
                    appID: "1", appSecret: "0A-4pp-S3cr3t", tokenFile: file.path(percentEncoded: false),
                    baseURL: address, consentURL: address,
                    pause: .milliseconds(1), sendTimeout: timeout))
            return ZaloOAPlatform(settings: settings, client: client)
        },
        me: #"{"data":{"oa_id":"900","name":"UBND"},"error":0,"message":"Success"}"#,
        start: Cursor("1715065190000/0/0/0/0"), idle: #"{"data":[],"error":0,"message":"Success"}"#, answersPerPoll: 2,
        message: { id, text in
            [
                """
                {"data":[{"src":1,"time":\(1_715_065_200_000 + (Int64(id) ?? 0) - 5),"from_id":"77","to_id":"900",\
                "message_id":"\(id)","type":"text","message":"\(text)"},{"time":1}],"error":0}
                """, #"{"data":[],"error":0}"#,
            ]
        },
        sentText: { $0["message"]?["text"]?.text },
        sent: #"{"data":{"message_id":"555","user_id":"77"},"error":0}"#,
        limit: ("200 OK", #"{"error":-32,"message":"Your application reached limit call api"}"#, 60),
        refusal: ("200 OK", #"{"error":-230,"message":"no, 0A-4pp-S3cr3t"}"#),
        wrongToken: [
            ("200 OK", #"{"error":-216,"message":"bad 0A-4pp-S3cr3t"}"#),
            ("200 OK", #"{"error":-14014,"error_description":"bad 0A-4pp-S3cr3t"}"#),
        ],
        moved: nil)
}
