import Foundation
import NamroLab
import TestSupport
import Testing

/// Drills of real processes, which are held to times of the wall clock and so want a machine to themselves: `make kills`.
enum Drill {
    /// How often the program is killed: `NAMRO_KILLS`; 0 where no drills are to be held.
    static let kills = ProcessInfo.processInfo.environment["NAMRO_KILLS"].flatMap { Int($0) } ?? 0
    /// How to hold them.
    static let hint: Comment = "make kills"
}

/// The program itself, killed again and again.
@Suite(
    "Killed again and again", .serialized,
    .enabled(if: Drill.kills > 0, Drill.hint))
struct KillTests {
    /// How the bot receives.
    enum Mode: String, CaseIterable, Sendable {
        case poll, webhook
        /// By poll, while 8,100 reminders become due, a tenth of them in each minute.
        case reminders
    }

    @Test(
        "a bot killed at any moment loses nothing that it accepted, doubles nothing without the mark, and keeps its order",
        arguments: Mode.allCases)
    func killed(_ mode: Mode) async throws {
        let isReminding = mode == .reminders
        let office = try await DrillOffice(works: isReminding ? 27 : 6, remindedEachMinute: isReminding)
        let chair = try #require(office.group.members.first { $0.code == "TP-PT" })
        let feeder = Feeder(group: office.group, work: try await office.work(), chair: chair.id)
        var random = SeededGenerator(seed: UInt64(Drill.kills))
        try await PracticeServerRun.withGroup(office.group) { port in
            // Chosen while the group has its port, so that it is another one.
            let webhook = mode == .webhook ? try DrillOffice.freePort() : nil
            if let webhook { try await office.setWebhook(port: port, webhook: webhook) }
            for _ in 0..<Drill.kills {
                let bot = try office.start(port: port, webhook: webhook)
                let life = Int.random(in: 200...1_600, using: &random)
                for _ in 0..<life / 30 {
                    feeder.next()
                    try await Task.sleep(for: .milliseconds(30))
                }
                kill(bot.processIdentifier, SIGKILL)
                bot.waitUntilExit()
                // Otherwise the next message would be handed to a poll that nobody waits for.
                office.group.endPolls()
            }
            let bot = try office.start(port: port, webhook: webhook)
            try await DrillJudge(office: office, feeder: feeder).waitForQuiet()
            let clock = ContinuousClock()
            let stop = clock.measure {
                bot.terminate()
                bot.waitUntilExit()
            }
            #expect(stop < .seconds(10))
            #expect(bot.terminationStatus == 0)
        }
        // A poll's answer is the only copy; one can go with each kill. What is pushed is pushed again.
        let figures = try await DrillJudge(office: office, feeder: feeder).judge(
            mayLose: mode == .webhook ? 0 : Drill.kills)
        print("\(mode) kills \(Drill.kills): \(figures)")
    }
}
