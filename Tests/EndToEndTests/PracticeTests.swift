import Assembly
import Coordinator
import Foundation
import NamroLab
import Storage
import Synchronization
import TestSupport
import Testing

/// The bot and the practice group as they really run: one ServiceGroup, real HTTP, a real database.
@Suite("End to end", .timeLimit(.minutes(30)))
struct PracticeTests {
    /// Runs the practice office with time standing still and calls `drive` once the bot is there.
    static func run(_ drive: @escaping @Sendable (PracticeRun.Running) async throws -> Void) async throws {
        let run = PracticeRun(configuration: try Repository.configuration(), logger: SilentLog.logger)
        try await run.runWithBot(
            database: TestOffice.newPath(), start: TestOffice.start, timeRuns: false, port: 0, untilSignal: false,
            drive: drive)
    }

    /// Waits until `condition` holds. The limit is for what hangs: a loaded machine needs many times the usual.
    static func until(
        _ what: String, within limit: Duration = .seconds(600), _ condition: () async throws -> Bool
    ) async throws {
        let deadline = ContinuousClock.now + limit
        while try await !condition() {
            guard ContinuousClock.now < deadline else {
                Issue.record("still waiting: \(what)")
                return
            }
            await Task.yield()
            try await SystemTime().sleep(for: .milliseconds(5))
        }
    }

    @Test("the demo's script plays from 7 May to 1 July 2024 with every rule kept")
    func script() async throws {
        let lines = Mutex<[String]>([])
        let run = PracticeRun(configuration: try Repository.configuration(), logger: SilentLog.logger)
        try await run.runWithBot(
            database: TestOffice.newPath(), start: ScriptPlayer.start, timeRuns: false, port: 0, untilSignal: false
        ) { running in
            try await ScriptPlayer(running: running) { line in lines.withLock { $0.append(line) } }.play()
            let written = running.group.messages().filter { $0.from != running.group.botID }
            #expect(written.count >= 25)
        }
        let text = lines.withLock { $0.joined(separator: "\n") }
        #expect(text.contains("Thứ Hai, 01/07/2024"))
        #expect(text.contains("Tổng số 216 nhiệm vụ"))
        #expect(text.contains("Thị xã Sơn Tây"))
    }

    @Test("an update posted in the group is answered there, and time brings the reminder")
    func updateAndReminder() async throws {
        try await Self.run { running in
            let group = running.group
            let officer = try #require(group.members.first { $0.code == "HM-CB" })
            _ = group.post(member: officer.id, toGroup: true, text: "@\(group.botName) #128 45/60 cơ sở")
            try await Self.until("the answer") {
                group.messages().contains { $0.chat == group.groupID && $0.text.contains("45/60 cơ sở (75%)") }
            }
            group.time.advance(to: TestOffice.instant("2024-05-08 08:00"))
            try await Self.until("the reminder") {
                group.messages().contains { $0.chat == officer.id && $0.text.contains("nhắc 6 nhiệm vụ") }
            }
        }
    }

    struct FaultCase: CustomTestStringConvertible, Sendable {
        let fault: PracticeFault
        /// How often the answer is seen in the chat, and whether the last one carries the mark.
        let seen: Int
        let isMarked: Bool
        var testDescription: String { fault.kind.rawValue }
    }

    static let cases = [
        FaultCase(fault: PracticeFault(kind: .tooMany, method: "sendMessage"), seen: 1, isMarked: false),
        FaultCase(fault: PracticeFault(kind: .refused, method: "sendMessage"), seen: 1, isMarked: false),
        FaultCase(fault: PracticeFault(kind: .dropAnswer, method: "sendMessage"), seen: 2, isMarked: true),
        FaultCase(fault: PracticeFault(kind: .badGateway, method: "sendMessage"), seen: 1, isMarked: true),
        FaultCase(fault: PracticeFault(kind: .delay, method: "sendMessage", seconds: 0.2), seen: 1, isMarked: false),
        FaultCase(fault: PracticeFault(kind: .close, method: "getUpdates", times: 2), seen: 1, isMarked: false),
    ]

    @Test("a fault of the platform loses nothing and doubles nothing without the mark", arguments: cases)
    func faults(_ example: FaultCase) async throws {
        try await Self.run { running in
            let group = running.group
            let officer = try #require(group.members.first { $0.code == "HM-CB" })
            group.add(example.fault)
            _ = group.post(member: officer.id, toGroup: false, text: "#128 10%")
            try await Self.until("the answer") {
                let counts = try await running.store.read { try $0.outbox.counts() }
                return counts[.sent] == 1
            }
            let answers = group.messages().filter { $0.chat == officer.id && $0.from == group.botID }
            #expect(answers.count == example.seen)
            #expect(answers.last?.text.hasPrefix("(gửi lại) ") == example.isMarked)
        }
    }

    @Test("a stop with a poll in flight comes to its end and gives the lease back")
    func stopping() async throws {
        let clock = ContinuousClock()
        let stopped = Mutex<ContinuousClock.Instant?>(nil)
        let path = TestOffice.newPath()
        let run = PracticeRun(configuration: try Repository.configuration(), logger: SilentLog.logger)
        try await run.runWithBot(
            database: path, start: TestOffice.start, timeRuns: false, port: 0, untilSignal: false
        ) { running in
            try await Self.until("the lease") { try await running.store.read { try $0.lease.current().holder != nil } }
            stopped.withLock { $0 = clock.now }
        }
        let begun = try #require(stopped.withLock { $0 })
        // For what hangs; that a stop takes less than 10 s is held to where a machine is had alone: `make kills`.
        #expect(clock.now - begun < .seconds(100))
        #expect(try await DatabaseStoreFactory.open(path).read { try $0.lease.current().holder } == nil)
    }
}
