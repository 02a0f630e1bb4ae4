import Foundation
import NamroLab
import Testing

/// The program told to stop while it is at it.
@Suite("Stopping", .serialized, .enabled(if: Drill.kills > 0, Drill.hint))
struct ShutdownTests {
    @Test(
        "told to stop, it ends what is in hand within 10 s: all that was received is answered",
        .timeLimit(.minutes(30)), arguments: [SIGTERM, SIGINT])
    func stop(_ signal: Int32) async throws {
        let office = try await DrillOffice()
        let chair = try #require(office.group.members.first { $0.code == "TP-PT" })
        let feeder = Feeder(group: office.group, work: try await office.work(), chair: chair.id)
        try await PracticeServerRun.withGroup(office.group) { port in
            let bot = try office.start(port: port)
            for _ in 0..<100 where feeder.taken().isEmpty {
                feeder.next()
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(!feeder.taken().isEmpty)
            for _ in 0..<20 { feeder.next() }
            kill(bot.processIdentifier, signal)
            let clock = ContinuousClock()
            #expect(clock.measure { bot.waitUntilExit() } < .seconds(10))
            #expect(bot.terminationStatus == 0)
            // Whoever comes next finds nothing that was cut.
            let next = try office.start(port: port)
            try await DrillJudge(office: office, feeder: feeder).waitForQuiet()
            next.terminate()
            next.waitUntilExit()
        }
        _ = try await DrillJudge(office: office, feeder: feeder).judge(mayLose: 0)
    }
}
