import Assembly
import Coordinator
import Foundation
import NamroLab
import TestSupport
import Testing

@Suite("Logs", .timeLimit(.minutes(30)))
struct LogTests {
    @Test("no secret, no message's text, no name and no telephone number is in any line of any level")
    func nothingPersonal() async throws {
        let log = KeptLog()
        let run = PracticeRun(configuration: try Repository.configuration(), logger: log.logger)
        try await run.runWithBot(
            database: TestOffice.newPath(), start: TestOffice.start, timeRuns: false, port: 0, untilSignal: false
        ) { running in
            let group = running.group
            let officer = try #require(group.members.first { $0.code == "HM-CB" })
            let words = ["#128 45/60 cơ sở, liên hệ 0912345678", "#128 vướng: nhà ông Nguyễn Văn Thử khóa cửa"]
            group.add(PracticeFault(kind: .badGateway, method: "sendMessage"))
            group.add(PracticeFault(kind: .close, method: "sendMessage"))
            group.add(PracticeFault(kind: .tooMany, method: "getUpdates"))
            for word in words { _ = group.post(member: officer.id, toGroup: false, text: word) }
            try await PracticeTests.until("answers to both", within: .seconds(150)) {
                let answers = group.messages().filter { $0.from == group.botID && $0.chat == officer.id }.map(\.text)
                return answers.contains { $0.contains("cơ sở") } && answers.contains { $0.contains("khóa cửa") }
            }
            group.time.advance(to: TestOffice.instant("2024-05-08 08:00"))
            try await PracticeTests.until("a reminder") {
                group.messages().contains { $0.from == group.botID && $0.text.contains("nhắc 6 nhiệm vụ") }
            }
            let text = log.text
            #expect(text.contains("the bot is known to the platform"))
            #expect(text.contains("failed"))
            let secrets = [group.token, "practice-token", "0912345678", "Nguyễn Văn Thử", "khóa cửa", "cơ sở", "45/60"]
            for secret in secrets + group.members.flatMap({ [$0.name, $0.id] }) {
                #expect(!text.contains(secret), "\(secret)")
            }
        }
    }
}
