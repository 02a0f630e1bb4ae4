import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("One message of a morning")
struct MorningTests {
    private func mentions(_ code: Int, _ sent: [OutboundMessage], to chat: String) -> Int {
        sent.filter { $0.chat == chat }.reduce(0) { count, message in
            count + message.text.split(separator: "\n").count { $0.contains("#\(code) ·") }
        }
    }

    @Test(
        "a plan that changes after the morning's reminders does not bring the same work a second time that morning",
        arguments: ["2024-05-09", "2024-05-08", "2024-05-13", "2024-05-17"])
    func changedPlan(_ deadline: String) async throws {
        let office = try await TestOffice()
        let first = try await office.tick(at: "2024-05-08 08:00")
        #expect(mentions(8, first, to: "HM-CB") == 1)
        office.time.set(TestOffice.instant("2024-05-08 08:05"))
        try await office.change(8) { assignment in
            assignment.deadline = Deadline(iso: deadline)
            assignment.deadlineVersion += 1
        }
        let again = try await office.tickAll()
        #expect(mentions(8, again, to: "HM-CB") == 0)
        // What is due later that day is said.
        let later = try await office.tick(at: "2024-05-08 15:00")
        #expect(mentions(8, later, to: "HM-CB") == (deadline == "2024-05-08" ? 1 : 0))
        // And the next morning's.
        let next = try await office.tick(at: "2024-05-09 08:00")
        #expect(mentions(8, next, to: "HM-CB") == (["2024-05-09", "2024-05-08"].contains(deadline) ? 1 : 0))
    }

    @Test("what is urged after the morning's reminders is said all the same")
    func urged() async throws {
        let office = try await TestOffice()
        _ = try await office.tick(at: "2024-05-08 08:00")
        office.time.set(TestOffice.instant("2024-05-08 08:05"))
        _ = try await office.say("đôn đốc #8", as: "TP-PT")
        #expect(mentions(8, try await office.tickAll(), to: "HM-CB") == 1)
    }

    @Test("who is told of one work as its head and in its officer's stead gets one line of it")
    func twoPlaces() async throws {
        let office = try await TestOffice()
        _ = try await office.say("nhận #8, #38, #68, #98, #128, #158, #188", as: "HM-CB")
        _ = try await office.tick(at: "2024-05-10 15:00")
        try await office.store.write { tx in
            let officer = try #require(try tx.office().officers.first { $0.code == "HM-CB" })
            _ = try tx.accounts.unlink(officer.id, at: TestOffice.start)
        }
        let sent = try await office.tick(at: "2024-05-13 08:00")
        #expect(mentions(8, sent, to: "HM-LD") == 1)
        let ledger = try await office.store.read { try $0.ledger.reminders() }
        let said = ledger.filter {
            $0.reminder.plan.assignment.rawValue == 8 && $0.reminder.state == .sent && $0.reminder.plan.offset == 1
                && $0.reminder.plan.lane.family == .deadline
        }
        #expect(Set(said.map(\.reminder.plan.lane.recipient)) == [.officer, .head])
    }

    @Test("what is left from the days before waits for the morning's own hour, where work begins earlier")
    func earlyOffice() async throws {
        let office = try await TestOffice()
        let old = office.rules
        let calendar = WorkingCalendar(
            sessions: [
                .init(start: .at(7), end: .at(11, 30)), .init(start: .at(13, 30), end: .at(17)),
            ], daysOff: [], workedWeekends: [], years: [2024], announcedYears: [2024])
        let rules = OfficeRules(
            calendar: calendar, zone: old.zone, clearRule: old.clearRule, ladder: old.reminders.ladder)
        let ticker = Ticker(
            store: office.fenced, time: office.time,
            send: SendScheduled(rules: rules, renderer: office.configuration.renderer, accounts: [office.account]))
        func tick(_ instant: String) async throws -> [OutboundMessage] {
            let before = office.platform.sent.count
            office.time.set(TestOffice.instant(instant))
            _ = try await office.lease.renew()
            while case let progress = try await ticker.tickOnce(),
                progress.queued + progress.skipped + progress.planned > 0
            {}
            try await office.dispatchAll()
            return office.platform.sent.dropFirst(before).filter { $0.chat == "HM-CB" }
        }
        // The acknowledgement of the day before, and the deadline's of this one.
        #expect(try await tick("2024-05-09 07:00").isEmpty)
        #expect(try await tick("2024-05-09 07:59").isEmpty)
        #expect(try await tick("2024-05-09 08:00").count == 1)
        #expect(try await tick("2024-05-09 09:00").isEmpty)
    }
}
