import Assembly
import Foundation
import NamroLab
import TestSupport
import Testing

/// The practice group driven by clients that we did not write.
@Suite(
    "Clients from PyPI",
    .enabled(
        if: ProcessInfo.processInfo.environment["NAMRO_TEST_PYTHON"] != nil,
        "needs python-zalo-bot 0.1.9 and python-telegram-bot 22.8: `make test-all` installs them"),
    .timeLimit(.minutes(30)))
struct ClientTests {
    @Test("Zalo: getMe, one update and one send")
    func zalo() async throws {
        try await PracticeTests.run { running in
            let (group, officer) = try Self.group(of: running)
            _ = group.post(member: officer.id, toGroup: false, text: "#12 70%")
            let output = try await PracticeServerRun.withGroup(group) { port in
                try await Self.python("zalo_client.py", port, group.token)
            }
            #expect(output.contains("me \(group.botID)"))
            #expect(output.contains("update \(officer.id) #12 70%"))
            let sent = group.messages().last
            #expect(sent?.text == "Xin chào từ python-zalo-bot" && sent?.chat == officer.id)
        }
    }

    @Test("Telegram: updates, a text with buttons, a tap, a picture and a document, a refusal and a limit")
    func telegram() async throws {
        try await PracticeTests.run { running in
            let (group, officer) = try Self.group(of: running)
            _ = group.post(member: officer.id, toGroup: false, text: "#12 70%")
            let tapping = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: .milliseconds(50))
                    guard let message = group.messages().first(where: { !$0.buttons.isEmpty }) else { continue }
                    // The next text meets the limit.
                    group.add(PracticeFault(kind: .tooMany, method: "sendMessage"))
                    return group.tap(member: officer.id, message: message.number, data: "nhận #12")
                }
                return false
            }
            let output = try await PracticeServerRun.withGroup(group) { port in
                try await Self.python("telegram_client.py", port, group.telegramToken)
            }
            tapping.cancel()
            #expect(try await tapping.value)
            #expect(
                output.split(separator: "\n") == [
                    "me \(group.telegramBotID) namro_practice_bot", "update \(officer.telegramID) #12 70%",
                    "sent #12 đến hạn & chưa xong",
                    "tap \(officer.telegramID) nhận #12", "photo Biên bản True", "document bao cao.pdf 8",
                    "limit 2",
                    "refused Can't parse entities: unsupported start tag",
                ])
        }
    }

    private static func group(of running: PracticeRun.Running) throws -> (PracticeGroup, PracticeMember) {
        let group = PracticeGroup(members: running.group.members, groupName: "Khách", time: running.group.time)
        return (group, try #require(group.members.first { $0.code == "HM-CB" }))
    }

    /// What a script prints that is given an address and a token.
    private static func python(_ script: String, _ port: Int, _ token: String) async throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: ProcessInfo.processInfo.environment["NAMRO_TEST_PYTHON"] ?? "python3")
        let path = Repository.root.appending(path: "Tests/EndToEndTests/Scripts/\(script)").path()
        process.arguments = [path, "http://127.0.0.1:\(port)", token]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        // The threads of tasks are few, and the group that the script talks to needs them.
        let data = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: output.fileHandleForReading.readDataToEndOfFile())
            }
        }
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }
}
