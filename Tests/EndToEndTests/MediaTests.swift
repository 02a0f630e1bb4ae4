import Assignments
import Coordinator
import Foundation
import NamroLab
import PlatformSupport
import TestSupport
import Testing

/// The program itself, with its web server, in the practice group as a Zalo bot.
@Suite("Pictures over the whole way", .timeLimit(.minutes(30)))
struct MediaTests {
    private static let client = HTTPClientHandle()

    @Test(
        "a picture that came with a report is handed to who asks, by an address that works until it ends, and no other")
    func wholeWay() async throws {
        let office = try await DrillOffice()
        let (officer, keys) = try #require(try await office.work().first)
        let picture = Data([0xFF, 0xD8, 0xFF, 0xE0, 7, 7, 7])
        try await PracticeServerRun.withGroup(office.group) { port in
            let web = try DrillOffice.freePort()
            let bot = try office.start([
                "NAMRO_ZALO_TOKEN": office.group.token, "NAMRO_ZALO_BASE_URL": "http://127.0.0.1:\(port)",
                "NAMRO_WEB_PORT": String(web), "NAMRO_WEB_PUBLIC_URL": "http://127.0.0.1:\(web)",
            ])
            defer { bot.terminate() }
            let label = "#\(keys[0])"
            let address = office.group.upload(name: "a.jpg", picture)
            _ = office.group.post(member: officer, toGroup: false, text: "\(label) 40%", photo: address)
            try await wait(office) {
                try await office.read { try !$0.files.kept(of: Assignment.ID(rawValue: keys[0])).isEmpty }
            }
            _ = office.group.post(member: officer, toGroup: false, text: "xem ảnh \(label)")
            try await wait(office) { office.group.messages().contains { $0.from != officer && $0.photo != nil } }
            let link = try #require(office.group.messages().last { $0.from != officer }?.photo)
            #expect(link.hasPrefix("http://127.0.0.1:\(web)/media/"))
            // The platform fetches more than once.
            for _ in 0..<2 { #expect(try await get(link) == picture) }
            #expect(try await get(String(link.dropLast()) + (link.hasSuffix("0") ? "1" : "0")) == nil)
        }
    }

    /// The body of an answer; nil where nothing is found.
    private func get(_ address: String) async throws -> Data? {
        let http = HTTPExchange(client: Self.client, redactor: Redactor(secrets: []))
        let answer = await http.send(HTTPExchange.Request("GET", address), timeout: .seconds(30))
        guard case .answered(let status, _, let body) = answer else {
            Issue.record("\(answer)")
            return nil
        }
        return status == 200 ? body : nil
    }

    private func wait(_ office: DrillOffice, _ condition: () async throws -> Bool) async throws {
        for _ in 0..<600 {
            if try await condition() { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("nothing came within a minute; the bot said last:\n\(office.lastLogged)")
    }
}
