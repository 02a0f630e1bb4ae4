import Coordinator
import Foundation
import PlatformSupport
import TestSupport
import Testing
import ZaloPlatform

@Suite("The Zalo adapter against a scripted peer")
struct SendingTests {
    static let token = "123456789:S3cr3t-Token"

    private func platform(_ address: String, timeout: Duration = .seconds(300)) throws -> ZaloPlatform {
        let settings = try #require(
            ZaloSettings(token: Self.token, baseURL: address, pollTimeout: timeout, sendTimeout: timeout))
        return ZaloPlatform(settings: settings, client: Self.client)
    }

    private static let client = HTTPClientHandle()
    private static let message = OutboundMessage(chat: "c1", text: "Đã ghi nhận", key: "1")

    struct Case: CustomTestStringConvertible, Sendable {
        enum Kind: Equatable, Sendable { case sent, notSent, refusedForNow, refused, unknown }
        let name: String
        let act: ScriptedPeer.Act
        let kind: Kind
        /// Short only where the time-out is what is tested; beside hundreds of other tests the rest may take half a minute.
        var timeout: Duration = .seconds(300)
        var testDescription: String { name }
    }

    static let html = "<html><body>error</body></html>"
    static let cases = [
        Case(
            name: "ok", act: ScriptedPeer.json(#"{"ok":true,"result":{"message_id":"82599fa32f56d00e8941","date":1}}"#),
            kind: .sent),
        Case(
            name: "ok with error_code 0",
            act: ScriptedPeer.json(#"{"ok":true,"error_code":0,"result":{"message_id":7}}"#), kind: .sent),
        Case(
            name: "400 inside 200",
            act: ScriptedPeer.json(#"{"ok":false,"description":"Bad request","error_code":400}"#), kind: .refused),
        Case(
            name: "403 inside 200 is their server error",
            act: ScriptedPeer.json(#"{"ok":false,"description":"Internal server error","error_code":403}"#),
            kind: .refusedForNow),
        Case(name: "429 inside 200", act: ScriptedPeer.json(#"{"ok":false,"error_code":429}"#), kind: .refusedForNow),
        Case(
            name: "errorCode spelt otherwise", act: ScriptedPeer.json(#"{"ok":false,"errorCode":426}"#), kind: .refused),
        Case(
            name: "429 with HTML", act: ScriptedPeer.json(html, status: "429 Too Many Requests", type: "text/html"),
            kind: .refusedForNow),
        Case(
            name: "502 with HTML", act: ScriptedPeer.json(html, status: "502 Bad Gateway", type: "text/html"),
            kind: .unknown),
        Case(
            name: "504 with HTML", act: ScriptedPeer.json(html, status: "504 Gateway Timeout", type: "text/html"),
            kind: .unknown),
        Case(name: "200 with HTML", act: ScriptedPeer.json(html, type: "text/html"), kind: .unknown),
        Case(
            name: "their time-out",
            act: ScriptedPeer.json(#"{"ok":false,"description":"Request timeout","error_code":408}"#), kind: .unknown),
        Case(name: "reset after reading", act: .resetAfterReading, kind: .unknown),
        Case(name: "silence", act: .stall, kind: .unknown, timeout: .seconds(4)),
        Case(
            name: "an answer that does not end",
            act: .answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"ok\""), kind: .unknown,
            timeout: .seconds(4)),
    ]

    @Test("what is known of a send afterwards", arguments: cases)
    func outcomes(_ example: Case) async throws {
        let peer = try await ScriptedPeer.start(example.act)
        let outcome = try await platform(peer.address, timeout: example.timeout).send(Self.message)
        #expect(kind(outcome) == example.kind)
        let request = try #require(peer.received.first)
        #expect(request.contains("POST /bot\(Self.token)/sendMessage"))
        #expect(request.contains(#"{"chat_id":"c1","text":"Đã ghi nhận"}"#))
        #expect(!leaks("\(outcome)"))
        try await peer.stop()
    }

    @Test(
        "a picture goes by its address with the words as its caption; a document's address, and no address, go as words"
    )
    func files() async throws {
        let picture = FileContent(.picture, name: nil, Data([0xFF, 0xD8, 0xFF]))
        let document = FileContent(.document, name: "a.pdf", Data("%PDF".utf8))
        let link = "https://bot.vn/media/1"
        let cases = [
            (
                OutboundFile(picture, address: link), "sendPhoto",
                #"{"caption":"việc 12","chat_id":"c1","photo":"\#(link)"}"#
            ),
            (OutboundFile(document, address: link), "sendMessage", #"{"chat_id":"c1","text":"việc 12\n\#(link)"}"#),
            (OutboundFile(picture, address: nil), "sendMessage", #"{"chat_id":"c1","text":"việc 12"}"#),
        ]
        for (file, method, body) in cases {
            let peer = try await ScriptedPeer.start(ScriptedPeer.json(#"{"ok":true,"result":{"message_id":"m1"}}"#))
            let outcome = try await platform(peer.address).send(
                OutboundMessage(chat: "c1", text: "việc 12", key: "k", file: file))
            #expect(outcome == .sent(message: "m1"))
            let request = try #require(peer.received.first)
            #expect(request.contains("/\(method) "))
            #expect(request.hasSuffix(body), "\(request)")
            try await peer.stop()
        }
    }

    @Test("a picture is fetched by HTTPS or from the platform's own server, and from nowhere else")
    func fetches() async throws {
        let peer = try await ScriptedPeer.start(.answer("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"))
        let zalo = try platform(peer.address)
        #expect(await zalo.fetch(ReceivedFile(.picture, peer.address + "/p.jpg")) == .fetched(Data("abc".utf8)))
        #expect(peer.received.first?.hasPrefix("GET /p.jpg ") == true)
        for address in ["http://169.254.169.254/latest", "file:///etc/passwd", "/p.jpg", ""] {
            guard case .never = await zalo.fetch(ReceivedFile(.picture, address)) else {
                Issue.record("\(address) was asked for")
                return
            }
        }
        try await peer.stop()
    }

    @Test("the token is in nothing that is printed of the adapter")
    func description() throws {
        let platform = try platform("http://127.0.0.1:1")
        var dumped = ""
        dump(platform, to: &dumped)
        for text in [String(describing: platform), String(reflecting: platform), dumped] {
            #expect(!text.contains("S3cr3t"))
        }
    }

    @Test("a refused connection is known not sent")
    func refusedConnection() async throws {
        let peer = try await ScriptedPeer.start()
        let address = peer.address
        try await peer.stop()
        let outcome = try await platform(address).send(Self.message)
        #expect(kind(outcome) == .notSent)
        #expect(!leaks("\(outcome)"))
    }

    @Test("a reset before the request is read is never taken for sent")
    func resetBeforeReading() async throws {
        // A connection that is closed before it is used makes the client open another one.
        let peer = try await ScriptedPeer.start(Array(repeating: .resetBeforeReading, count: 100))
        let outcome = kind(try await platform(peer.address).send(Self.message))
        #expect(outcome == .unknown || outcome == .notSent)
        try await peer.stop()
    }

    @Test("an idle poll is no error; an update is handed over; a duplicate Server header does no harm")
    func polling() async throws {
        let update =
            #"{"event_name":"message.text.received","message":{"date":1,"message_id":"a","text":"x","chat":{"id":"1","chat_type":"PRIVATE"},"from":{"id":"1"}}}"#
        let peer = try await ScriptedPeer.start(
            ScriptedPeer.json(#"{"ok":false,"description":"Request timeout","error_code":408}"#),
            ScriptedPeer.json("{\"ok\":true,\"result\":\(update)}"), ScriptedPeer.json(#"{"ok":true,"result":{}}"#))
        let platform = try platform(peer.address, timeout: .seconds(8))
        #expect(try await platform.receive(after: nil).events.isEmpty)
        #expect(try await platform.receive(after: nil).events.count == 1)
        #expect(try await platform.receive(after: nil).events.isEmpty)
        #expect(peer.received.allSatisfy { $0.contains(#"{"timeout":8}"#) })
        try await peer.stop()
    }

    @Test(
        "an outage is temporary, a wrong token permanent",
        arguments: [
            (ScriptedPeer.json(html, status: "502 Bad Gateway"), PlatformError.Kind.temporary),
            (ScriptedPeer.json(html), .temporary), (.resetAfterReading, .temporary),
            (ScriptedPeer.json(#"{"ok":false,"error_code":403}"#), .temporary),
            (
                ScriptedPeer.json(#"{"ok":false,"error_code":401,"description":"bad 123456789:S3cr3t-Token"}"#),
                .permanent
            ),
        ])
    func pollErrors(_ act: ScriptedPeer.Act, _ kind: PlatformError.Kind) async throws {
        let peer = try await ScriptedPeer.start(act)
        let platform = try platform(peer.address)
        await #expect {
            _ = try await platform.receive(after: nil)
        } throws: { error in
            (error as? PlatformError)?.kind == kind && !leaks("\(error)")
        }
        try await peer.stop()
    }

    @Test(
        "the token is redacted in every form",
        arguments: [
            "http://x/bot123456789:S3cr3t-Token/send", "bot123456789%3AS3cr3t-Token", "bot123456789%3aS3cr3t%2dToken",
            "bot123456789%3AS3cr3t%2DToken", "only S3cr3t-Token",
        ])
    func redaction(_ text: String) {
        #expect(!leaks(Redactor(secrets: [Self.token]).redact(text)))
    }

    @Test(
        "a token that would change the address is refused",
        arguments: ["a/b:c", "a:b?c", "a:b#c", "a:b%c", "ab", "", "a:b c"])
    func badToken(_ token: String) {
        #expect(ZaloSettings(token: token, baseURL: "http://x") == nil)
    }

    private func leaks(_ text: String) -> Bool {
        text.contains("S3cr3t") || text.contains("S3cr3t%2DToken")
    }

    private func kind(_ outcome: SendOutcome) -> Case.Kind {
        switch outcome {
        case .sent: .sent
        case .notSent: .notSent
        case .refusedForNow: .refusedForNow
        case .refused, .moved: .refused
        case .unknown: .unknown
        }
    }
}
