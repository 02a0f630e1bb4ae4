import Foundation
import NamroLab
import Testing

/// Two real processes on one database.
@Suite("Two copies", .serialized, .enabled(if: Drill.kills > 0, Drill.hint))
struct TakeOverTests {
    /// How the first one ends.
    enum End: String, CaseIterable, Sendable { case killed, stopped }

    @Test(
        "a standby answers within 15 s of the first one's end, and a first one that wakes up doubles nothing",
        .timeLimit(.minutes(30)), arguments: End.allCases)
    func takeOver(_ end: End) async throws {
        let office = try await DrillOffice()
        let chair = try #require(office.group.members.first { $0.code == "TP-PT" })
        let feeder = Feeder(group: office.group, work: try await office.work(), chair: chair.id)
        try await PracticeServerRun.withGroup(office.group) { port in
            let first = try office.start(port: port)
            try await answers(feeder)
            let second = try office.start(port: port)
            try await Task.sleep(for: .seconds(3))
            kill(first.processIdentifier, end == .killed ? SIGKILL : SIGSTOP)
            // What the first one's poll is handed from now on it keeps when it wakes, or takes along.
            let waited = try await ContinuousClock().measure { try await answers(feeder) }
            #expect(waited < .seconds(15))
            kill(first.processIdentifier, SIGCONT)
            for _ in 0..<20 {
                feeder.next()
                try await Task.sleep(for: .milliseconds(100))
            }
            try await DrillJudge(office: office, feeder: feeder).waitForQuiet()
            for process in [first, second] where process.isRunning {
                process.terminate()
                process.waitUntilExit()
                #expect(process.terminationStatus == 0)
            }
        }
        _ = try await DrillJudge(office: office, feeder: feeder).judge(mayLose: end == .killed ? 1 : 0)
    }

    /// Writes until the bot answers.
    private func answers(_ feeder: Feeder) async throws {
        let before = feeder.taken().count
        for _ in 0..<600 {
            feeder.next()
            try await Task.sleep(for: .milliseconds(100))
            if feeder.taken().count > before { return }
        }
        Issue.record("nobody answers")
    }
}
