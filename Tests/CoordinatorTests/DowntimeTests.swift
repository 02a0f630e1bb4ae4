import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Stops and clocks")
struct DowntimeTests {
    struct Stop: CustomTestStringConvertible, Sendable {
        let from: String
        let days: Double
        var testDescription: String { "\(days) days from \(from)" }
    }

    static let stops = [
        Stop(from: "2024-05-08 07:59", days: 1.0 / 1440), Stop(from: "2024-05-08 08:00", days: 1.0 / 1440),
        Stop(from: "2024-05-08 07:59", days: 1.0 / 24), Stop(from: "2024-05-08 23:59", days: 1),
        Stop(from: "2024-05-08 00:00", days: 3), Stop(from: "2024-05-10 16:59", days: 30),
        Stop(from: "2024-05-08 12:00", days: 90), Stop(from: "2025-01-20 08:00", days: 15),
        Stop(from: "2024-05-08 08:00", days: 400),
    ]

    @Test(
        "after a stop of any length each due work is said once to each, in one message, and nothing twice",
        arguments: stops)
    func stop(_ example: Stop) async throws {
        let office = try await TestOffice()
        var sent = try await office.tick(at: example.from)
        office.time.jump(.seconds(example.days * 86_400), declared: true)
        let after = try await office.tickAll()
        sent += after
        // The digests are another kind of message.
        let reminders = after.filter {
            $0.text.hasPrefix("Kính gửi") && !$0.text.contains("tổng hợp tuần") && !$0.text.contains("văn phòng")
        }
        for (chat, messages) in Dictionary(grouping: reminders, by: \.chat) {
            #expect(messages.count <= 3, "\(chat)")
            let codes = messages.flatMap { $0.text.matches(of: /#\d+ ·/).map { String($0.output) } }
            #expect(codes.count == Set(codes).count, "\(chat)")
        }
        let zone = office.rules.zone
        let isAtWork = office.rules.isAtWork(office.time.now)
        #expect(isAtWork || reminders.isEmpty, "\(zone.time(of: office.time.now).text)")
        #expect(try await office.tickAll().isEmpty)
        // What waits for the morning is said then, and once.
        office.time.set(office.rules.nextMorning(after: office.time.now))
        _ = try await office.tickAll()
        #expect(try await office.tickAll().isEmpty)
        let counts = try await office.store.read { try $0.reminders.counts() }
        #expect(counts[.queued] == nil && counts[.unknown] == nil)
        try await expectNothingPassedOver(office)
    }

    @Test("after a stop in which two people missed several reminders of one work, each is told the latest of his own")
    func twoLanes() async throws {
        let office = try await TestOffice()
        let old = office.rules
        let rungs = [ReminderRecipient.officer, .head].flatMap { recipient in
            [-3, -2, 0].map { Ladder.Rung(.deadline, offset: $0, time: .at(8), to: recipient) }
        }
        let rules = OfficeRules(
            calendar: old.calendar, zone: old.zone, clearRule: old.clearRule, ladder: Ladder(rungs: rungs))
        let ticker = Ticker(
            store: office.fenced, time: office.time,
            send: SendScheduled(rules: rules, renderer: office.configuration.renderer, accounts: [office.account]))
        func tickAll() async throws {
            _ = try await office.lease.renew()
            while case let progress = try await ticker.tickOnce(),
                progress.queued + progress.skipped + progress.planned > 0
            {}
            try await office.dispatchAll()
        }
        // #8 is due on 10 May.
        office.time.set(TestOffice.instant("2024-05-06 09:00"))
        try await tickAll()
        office.time.set(TestOffice.instant("2024-05-10 08:30"))
        try await tickAll()
        let said = try await office.store.read { tx in
            try tx.ledger.reminders().map(\.reminder).filter {
                $0.plan.assignment == Assignment.ID(rawValue: 8) && $0.plan.offset == 0 && $0.state == .sent
            }
        }
        #expect(Set(said.map(\.plan.lane.recipient)) == [.officer, .head])
        try await expectNothingPassedOver(office)
    }

    /// What was skipped since a later reminder of its lane says it is followed by one that was said, or is due and waits.
    private func expectNothingPassedOver(_ office: TestOffice) async throws {
        let rows = try await office.store.read { try $0.ledger.reminders() }
        let byLane = Dictionary(grouping: rows) {
            "\($0.reminder.plan.assignment) \($0.reminder.plan.lane) \($0.reminder.plan.version)"
        }
        #expect(!rows.isEmpty)
        for (lane, rows) in byLane {
            let followed = rows.map(\.reminder).filter {
                $0.state == .sent || $0.state == .pending && $0.plan.dueAt <= office.time.now
            }.map(\.plan.offset).max()
            for row in rows where row.reason == SkipReason.laterRung.rawValue {
                #expect(row.reminder.plan.offset < followed ?? .min, "\(lane)")
            }
        }
    }

    @Test(
        "a clock that is set by hand, forward or back, holds the bot for ten minutes, then each due work is said once",
        arguments: [-30.0 * 86_400, -3_600, -301, 301, 3_600, 30.0 * 86_400])
    func jump(_ seconds: Double) async throws {
        let office = try await TestOffice()
        _ = try await office.tick(at: "2024-05-08 08:00")
        office.time.jump(.seconds(seconds), declared: false)
        #expect(try await office.ticker.tickOnce().isHeld)
        office.time.pass(.seconds(601))
        let said = try await office.tickAll().filter { $0.chat == "HM-CB" }
        let codes = said.flatMap { $0.text.matches(of: /#\d+ ·/).map { String($0.output) } }
        #expect(codes.count == Set(codes).count)
        // Back in time nothing is said again.
        if seconds <= 0 { #expect(said.isEmpty) }
        #expect(try await office.tickAll().isEmpty)
    }

    @Test("a clock that is set by seconds holds nothing", arguments: [-299.0, -5, 5, 299])
    func drift(_ seconds: Double) async throws {
        let office = try await TestOffice()
        try await office.tickAll()
        office.time.jump(.seconds(seconds), declared: false)
        #expect(try await office.ticker.tickOnce().isHeld == false)
    }

    struct Special: CustomTestStringConvertible, Sendable {
        let deadline: String
        let said: [String]
        var testDescription: String { deadline }
    }

    @Test(
        "29 February and Tết: the last word before is on the last working day, the next on the first after",
        arguments: [
            Special(deadline: "2028-02-29", said: ["2028-02-28", "2028-02-29", "2028-03-01"]),
            Special(deadline: "2025-01-29", said: ["2025-01-24", "2025-02-03", "2025-02-05"]),
            Special(deadline: "2026-02-17", said: ["2026-02-13", "2026-02-23", "2026-02-25"]),
        ])
    func special(_ example: Special) async throws {
        let office = try await TestOffice()
        _ = try await office.say("nhận #8, #38, #68, #98, #128, #158, #188", as: "HM-CB")
        try await office.change(8) { assignment in
            assignment.deadline = Deadline(iso: example.deadline)
            assignment.deadlineVersion += 1
        }
        let start = try #require(CivilDate(iso: example.said[0])).adding(days: -1)
        office.time.set(office.rules.zone.instant(of: start, at: .at(9)))
        try await office.tickAll()
        var days: [String] = []
        for offset in 1...30 where days.count < 3 {
            let day = start.adding(days: offset)
            office.time.set(office.rules.zone.instant(of: day, at: .at(8)))
            let mine = try await office.tickAll().filter { $0.chat == "HM-CB" }
            if mine.contains(where: { $0.text.contains("#8 ·") }) { days.append(day.iso) }
        }
        #expect(days == example.said)
    }

    @Test("what a clock that ran ahead has passed over is planned again once it is set back, by whichever process")
    func setBack() async throws {
        let office = try await TestOffice()
        func waiting() async throws -> Set<ReminderPlan> {
            try await office.store.read { tx in
                Set(try tx.ledger.reminders().filter { $0.reminder.state == .pending }.map(\.reminder.plan))
            }
        }
        // Another process reports while the clock is two days ahead, past the eve of the deadline, and is gone.
        office.time.jump(.seconds(2 * 86_400), declared: false)
        _ = try await office.say("#38 10%", as: "HM-CB")
        let ahead = try await waiting()
        office.time.jump(.seconds(-2 * 86_400), declared: false)
        _ = try await office.say("#128 10%", as: "HM-CB")
        try await office.tickAll()
        let (rules, now) = (office.rules, office.time.now)
        let work = try #require(try await office.assignment(38))
        let expected = Set(rules.reminders.next(for: work, after: [:], at: now))
        let found = try await waiting().filter { $0.assignment == work.id }
        #expect(found == expected)
        #expect(!expected.isSubset(of: ahead))
    }
}
