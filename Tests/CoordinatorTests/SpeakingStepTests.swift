import Assignments
import BotConfiguration
import Conversation
import Foundation
import Storage
import TestSupport
import Testing

@testable import Coordinator

@Suite("Much that is due at once")
struct SpeakingStepTests {
    /// Who is told of each reminder in order, `-` being nobody, and the steps that come of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let due: String
        let steps: [[Int64]]
        var testDescription: String { due.isEmpty ? "nothing" : due }
    }

    @Test(
        "what one person is told stays in one step; a step has three reminders, but for one who is told of more",
        arguments: [
            Case(due: "", steps: []),
            Case(due: "abc", steps: [[0, 1, 2]]),
            Case(due: "abab", steps: [[0, 2], [1, 3]]),
            Case(due: "aabbc", steps: [[0, 1], [2, 3, 4]]),
            Case(due: "aaaabc", steps: [[0, 1, 2, 3], [4, 5]]),
            Case(due: "-----", steps: [[0, 1, 2], [3, 4]]),
            Case(due: "a-a-a", steps: [[0, 2, 4], [1, 3]]),
        ])
    func cut(_ trial: Case) {
        let due = trial.due.enumerated().map { index, letter in
            (
                id: Int64(index),
                recipient: letter == "-" ? nil : Officer.ID(rawValue: Int64(letter.asciiValue ?? 0))
            )
        }
        let steps = SpeakingStep.cut(due, most: 3)
        #expect(steps.map(\.reminders) == trial.steps)
        #expect(steps.map(\.isLast) == trial.steps.indices.map { $0 == trial.steps.count - 1 })
    }

    private func told(_ office: TestOffice, since count: Int) -> [String] {
        office.platform.sent.dropFirst(count).map { "\($0.chat): \($0.text)" }.sorted()
    }

    @Test(
        "in steps everybody is told the same as at once, each in one message; after a stop too",
        arguments: ["2024-05-08 08:00", "2024-05-20 08:00", "2024-06-14 09:30"])
    func same(_ instant: String) async throws {
        let (stepwise, atOnce) = (try await TestOffice(), try await TestOffice())
        let begun = (stepwise.platform.sent.count, atOnce.platform.sent.count)
        for office in [stepwise, atOnce] { office.time.set(TestOffice.instant(instant)) }
        let now = stepwise.time.now
        _ = try await stepwise.lease.renew()
        var (steps, most) = (0, 0)
        while case let progress = try await stepwise.ticker.tickOnce(), !progress.isIdle {
            steps += 1
            most = max(most, progress.queued)
        }
        try await stepwise.dispatchAll()
        let speak = SendScheduled(
            rules: atOnce.rules, renderer: atOnce.configuration.renderer, accounts: [atOnce.account])
        _ = try await atOnce.lease.renew()
        while try await atOnce.store.write({ try speak.run($0, at: now, limit: 20_000) }).isIdle == false {}
        try await atOnce.dispatchAll()
        #expect(steps > 1 && most < 216, "\(steps) steps, \(most) lines")
        #expect(told(stepwise, since: begun.0) == told(atOnce, since: begun.1))
    }

    @Test("whoever writes between two steps is answered between them, and the rest is said after it")
    func between() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        _ = try await office.lease.renew()
        let first = try await office.ticker.tickOnce()
        #expect(first.hasMore && first.queued > 0)
        let answers = try await office.say("#128 10%", as: "HM-CB")
        #expect(answers.contains { $0.contains("10%") }, "\(answers)")
        var rest = 0
        while case let progress = try await office.ticker.tickOnce(), !progress.isIdle { rest += progress.queued }
        #expect(rest > 0)
        #expect(try await office.store.read { try $0.ledger.ruleBreaches() } == [])
    }

    /// A process of its own.
    private func ticker(_ office: TestOffice) -> Ticker {
        Ticker(
            store: office.fenced, time: office.time,
            send: SendScheduled(
                rules: office.rules, renderer: office.configuration.renderer, accounts: [office.account]))
    }

    @Test(
        "who is told of more than a step has gets one message, and what follows is planned in steps, by whoever comes next"
    )
    func one() async throws {
        let office = try await TestOffice()
        let plan = try office.planWithWorks { works in
            let model = try #require(works.first { $0.code == "V5" })
            for number in 0..<130 {
                var new = model
                (new.code, new.work, new.amounts) = ("W\(number)", "Việc số \(number)", [:])
                (new.units, new.kinds) = (["Quận Hoàng Mai"], [])
                works.append(new)
            }
        }
        try await office.importing([plan])
        office.time.set(TestOffice.instant("2024-05-20 08:00"))
        _ = try await office.lease.renew()
        var (most, left, planned) = (0, 0, 0)
        while case let progress = try await ticker(office).tickOnce(), !progress.isIdle {
            most = max(most, progress.queued)
            planned = max(planned, progress.planned)
            left = max(left, try await office.store.read { try $0.reminders.workToPlan(limit: 1_000).count })
        }
        #expect(most > SpeakingStep.most && left > SpeakingStep.most && planned == SpeakingStep.most)
        let (rules, now) = (office.rules, office.time.now)
        let messages = try await office.store.write { tx in
            #expect(try tx.reminders.workToPlan(limit: 1) == [])
            // All that follows is planned: to plan it again changes nothing.
            for work in try tx.works.unfinished(after: Assignment.ID(rawValue: 0), limit: 1_000)
            where work.state != .draft {
                let before = try tx.reminders.all(of: work.id)
                try tx.replanReminders(of: work, by: rules.reminders, at: now)
                #expect(try tx.reminders.all(of: work.id) == before)
            }
            let officer = try #require(try tx.people.record(code: "HM-CB")?.officer.id)
            let identity = try #require(try tx.accounts.identity(of: officer, among: nil))
            return try tx.reminders.messages(
                to: identity, since: now.addingTimeInterval(-60), until: now.addingTimeInterval(60))
        }
        #expect(messages == 1)
        #expect(try await office.store.read { try $0.ledger.ruleBreaches() } == [])
    }
}
