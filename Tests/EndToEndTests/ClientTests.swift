import Assembly
import Foundation
import Sandbox
import TestSupport
import Testing

/// The practice group driven by a Zalo client that we did not write.
@Suite(
    "A Zalo client from PyPI",
    .enabled(
        if: ProcessInfo.processInfo.environment["NAMRO_TEST_PYTHON"] != nil,
        "needs python-zalo-bot 0.1.9: `make test-all` installs it"),
    .timeLimit(.minutes(2)))
struct ClientTests {
    @Test("getMe, one update and one send")
    func drives() async throws {
        try await PracticeTests.run { running in
            let group = PracticeGroup(
                members: running.group.members, groupName: "Khách", time: running.group.time)
            let officer = try #require(group.members.first { $0.code == "HM-CB" })
            _ = group.post(member: officer.id, toGroup: false, text: "#12 70%")
            let output = try await PracticeServerRun.withServer(group) { address in
                try Self.python(address, group.token)
            }
            #expect(output.contains("me \(group.botID)"))
            #expect(output.contains("update \(officer.id) #12 70%"))
            let sent = group.messages().last
            #expect(sent?.text == "Xin chào từ python-zalo-bot" && sent?.chat == officer.id)
        }
    }

    private static func python(_ address: String, _ token: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: ProcessInfo.processInfo.environment["NAMRO_TEST_PYTHON"] ?? "python3")
        process.arguments = [
            Repository.root.appending(path: "Tests/EndToEndTests/Scripts/zalo_client.py").path(), address, token,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
