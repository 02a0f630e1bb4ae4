import Coordinator
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NamroLab
import Testing

@Suite("The practice page and other pages")
struct SameOriginTests {
    private let group = PracticeGroup(
        members: [PracticeMember(code: "HM-CB", name: "Cán bộ", title: "Chuyên viên", section: "Quận")],
        groupName: "Nhóm", time: PracticeTime(start: Date(timeIntervalSince1970: 1_715_065_200), runs: false))

    /// A request's headers, and whether it is let in.
    struct Case: Sendable {
        let host: String?
        var origin: String?
        var site: String?
        var path = "/practice/messages"
        let isOwn: Bool
    }

    @Test(
        "a request is taken by this machine's own name alone, and from no other page",
        arguments: [
            Case(host: "127.0.0.1:8080", isOwn: true), Case(host: "localhost:8080", isOwn: true),
            Case(host: "[::1]:8080", isOwn: true), Case(host: "LOCALHOST", isOwn: true),
            Case(host: "127.0.0.1:8080", origin: "http://127.0.0.1:8080", site: "same-origin", isOwn: true),
            Case(host: "127.0.0.1:8080", site: "none", path: "/", isOwn: true),
            Case(host: "127.0.0.1:8080", site: "cross-site", path: "/", isOwn: true),
            Case(host: "127.0.0.1:8080", origin: "http://evil.example", isOwn: false),
            Case(host: "127.0.0.1:8080", origin: "https://127.0.0.1:8080", isOwn: false),
            Case(host: "127.0.0.1:8080", origin: "http://127.0.0.1:9090", isOwn: false),
            Case(host: "127.0.0.1:8080", origin: "http://localhost:8080", isOwn: false),
            Case(host: "127.0.0.1:8080", origin: "null", isOwn: false),
            Case(host: "127.0.0.1:8080", site: "cross-site", isOwn: false),
            Case(host: "127.0.0.1:8080", site: "same-site", path: "/bot1:x/sendMessage", isOwn: false),
            Case(host: "evil.example", isOwn: false),
            Case(host: "evil.example:8080", origin: "http://evil.example:8080", isOwn: false),
            Case(host: "127.0.0.1.evil.example", isOwn: false), Case(host: "localhost.evil.example:8080", isOwn: false),
            Case(host: "", isOwn: false), Case(host: nil, isOwn: false),
        ])
    func own(_ row: Case) throws {
        var head = HTTPRequest(method: .post, scheme: "http", authority: row.host, path: row.path)
        head.headerFields[.origin] = row.origin
        head.headerFields[try #require(HTTPField.Name("Sec-Fetch-Site"))] = row.site
        #expect(OwnRequest.isOwn(head) == row.isOwn)
    }

    private func post(_ path: String, _ headers: HTTPFields, _ body: String) async throws -> HTTPResponse.Status {
        let app = PracticeServer(group: group, logger: Logger(label: "test")).application()
        return try await app.test(.router) { client in
            try await client.execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body)) {
                $0.status
            }
        }
    }

    @Test(
        "each call of the page that changes something takes its own type of body only, and no other page's",
        arguments: [
            ("/practice/messages", "application/json"), ("/practice/taps", "application/json"),
            ("/practice/time", "application/json"), ("/practice/faults", "application/json"),
            ("/practice/files?name=a.png", "application/octet-stream"),
        ])
    func types(_ path: String, _ type: String) async throws {
        for other in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""] {
            let headers: HTTPFields = other.isEmpty ? [:] : [.contentType: other]
            #expect(try await post(path, headers, "{}") == .unsupportedMediaType, "\(other)")
        }
        #expect(try await post(path, [.contentType: type, .origin: "http://evil.example"], "{}") == .forbidden)
        // Its own type goes on to what the body says.
        #expect([.badRequest, .ok].contains(try await post(path, [.contentType: "\(type); charset=utf-8"], "{}")))
    }

    @Test("what a foreign page sends is not in the chat; what curl sends, without an origin, is")
    func written() async throws {
        let draft = #"{"member":"\#(group.members[0].id)","group":false,"text":"hủy #188"}"#
        let json = "application/json"
        #expect(
            try await post("/practice/messages", [.contentType: json, .origin: "http://evil.example"], draft)
                == .forbidden)
        #expect(try await post("/practice/messages", [.contentType: "text/plain"], draft) == .unsupportedMediaType)
        #expect(group.messages().isEmpty)
        #expect(try await post("/practice/messages", [.contentType: json], draft) == .ok)
        #expect(group.messages().count == 1)
    }
}
