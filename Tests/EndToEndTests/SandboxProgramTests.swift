import Foundation
import NamroLab
import PlatformSupport
import TestSupport
import Testing

/// Both programs as they are built: the bot beside the practice group, by nothing but its settings.
@Suite("The bot at work in the lab's practice group", .timeLimit(.minutes(30)))
struct SandboxProgramTests {
    private struct State: Decodable {
        struct Member: Decodable { let id, code: String }
        struct Message: Decodable { let from, chat, text: String }
        let members: [Member]
        let messages: [Message]
    }

    private static let client = HTTPClientHandle()

    @Test("what the practice group prints is all that the bot needs, and it answers there")
    func serves() async throws {
        let office = try await DrillOffice()
        let printed = office.directory.appending(path: "lab.out")
        try Data().write(to: printed)
        let lab = Process()
        lab.executableURL = try BuiltProgram.url("namro-lab")
        lab.arguments = ["sandbox", "--config", office.directory.path(), "--port", "0", "--link"]
        lab.environment = ["NAMRO_DATABASE": office.database]
        lab.standardOutput = try FileHandle(forWritingTo: printed)
        try lab.run()
        defer { lab.terminate() }
        var text = ""
        // The last that it says is whom it has linked.
        for _ in 0..<600 where !text.contains("Đã liên kết") {
            try await Task.sleep(for: .milliseconds(100))
            text = String(decoding: try Data(contentsOf: printed), as: UTF8.self)
        }
        let line = try #require(text.split(separator: "\n").first { $0.contains("NAMRO_ZALO_TOKEN") })
        let settings = line.split(separator: " ").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
            .filter { $0.count == 2 }
        let environment = Dictionary(uniqueKeysWithValues: settings.map { ($0[0], $0[1]) })
        #expect(environment.keys.sorted() == ["NAMRO_ZALO_BASE_URL", "NAMRO_ZALO_TOKEN"])
        let address = try #require(environment["NAMRO_ZALO_BASE_URL"])
        let bot = try office.start(environment)
        defer { bot.terminate() }

        let (officer, keys) = try #require(try await office.work().first)
        let code = try #require(office.group.members.first { $0.id == officer }?.code)
        let member = try #require(try await state(address).members.first { $0.code == code }?.id)
        let words = try JSONSerialization.data(
            withJSONObject: ["member": member, "group": false, "text": "#\(keys[0]) 40%"])
        let posted = await Self.exchange.post(address + "/practice/messages", json: words, timeout: .seconds(30))
        guard case .answered(200, _, _) = posted else {
            Issue.record("\(posted)")
            return
        }
        for _ in 0..<600 {
            let said = try await state(address).messages
            if said.contains(where: { $0.chat == member && $0.from != member && $0.text.contains("40%") }) { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("no answer within a minute; the bot said last:\n\(office.lastLogged)")
    }

    private static let exchange = HTTPExchange(client: client, redactor: Redactor(secrets: []))

    /// The group as its page has it.
    private func state(_ address: String) async throws -> State {
        let request = HTTPExchange.Request("GET", address + "/practice/state")
        guard case .answered(200, _, let body) = await Self.exchange.send(request, timeout: .seconds(30)) else {
            throw CocoaError(.fileReadUnknown)
        }
        return try JSONDecoder().decode(State.self, from: body)
    }
}
