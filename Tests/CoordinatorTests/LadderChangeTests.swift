import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("A changed ladder")
struct LadderChangeTests {
    @Test(
        "whatever changes, also in the middle of another change, in the end each work waits for what it would wait for from scratch",
        arguments: [UInt64(1), 2, 3, 4])
    func anyChanges(_ seed: UInt64) async throws {
        let office = try await TestOffice()
        var generator = SeededGenerator(seed: seed)
        var rules = office.rules
        for change in 0..<12 {
            rules = Self.changed(rules, &generator)
            let (next, steps) = (rules, Int.random(in: 0...6, using: &generator))
            try await office.store.write { tx in
                for _ in 0..<steps { _ = try tx.replanChanged(by: next, at: office.time.now, limit: 50) }
            }
            office.time.jump(.seconds(.random(in: 0...90_000, using: &generator)), declared: true)
            guard change % 4 == 3 else { continue }
            try await Self.finish(office, rules)
            try await Self.expectFromScratch(office, rules, "seed \(seed), change \(change)")
        }
    }

    @Test("only the lanes that a change touches are planned anew; another calendar touches all of them")
    func groups() async throws {
        let touched: Set = [LaneGroup(.deadline, to: .officer)]
        let office = try await TestOffice()
        let old = office.rules
        let rungs = old.reminders.ladder.rungs + [Ladder.Rung(.deadline, offset: -9, time: .at(9), to: .officer)]
        let later = Self.rules(old, Ladder(rungs: rungs, urgent: old.reminders.ladder.urgent))
        #expect(later.reminderFingerprint.groups(changedSince: old.reminderFingerprint) == touched)
        try await office.store.write { tx in
            let planned = try tx.replanChanged(by: later, at: office.time.now, limit: 50)
            #expect(planned == 50)
            let groups = try tx.reminders.replanning().groups
            #expect(groups == touched)
        }
        try await Self.finish(office, later)
        try await Self.expectFromScratch(office, later, "one rung more")
        #expect(later.reminderFingerprint.groups(changedSince: .unknown) == Set(LaneGroup.all))
        // What an older program has left stands for nothing.
        let digest = ReminderFingerprint(text: String(repeating: "ab", count: 32))
        #expect(later.reminderFingerprint.groups(changedSince: digest) == Set(LaneGroup.all))
    }

    /// Another ladder: a rung more, a family less, another hour, or urgent work spoken of otherwise.
    private static func changed(_ old: OfficeRules, _ generator: inout SeededGenerator) -> OfficeRules {
        var rungs = old.reminders.ladder.rungs
        var urgent = old.reminders.ladder.urgent
        let family = Ladder.Family.all.randomElement(using: &generator) ?? .deadline
        let recipient = ReminderRecipient.allCases.randomElement(using: &generator) ?? .officer
        let way = Ladder.Way.allCases.randomElement(using: &generator) ?? .message
        let offset = Int.random(in: -30...4, using: &generator)
        let rung = Ladder.Rung(
            family, offset: family == .deadline ? offset : abs(offset), time: .at(9), to: recipient, way: way)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: rungs.append(rung)
        case 1: rungs.removeAll { $0.family == family }
        case 2: urgent[.flash] = [rung]
        default:
            rungs = rungs.map { old in
                old.family == family && old.minutes == nil
                    ? Ladder.Rung(
                        family, offset: old.offset, time: .at(10), to: old.recipient, way: old.way, every: old.every,
                        times: old.times) : old
            }
        }
        return rules(old, Ladder(rungs: rungs, urgent: urgent))
    }

    private static func rules(_ old: OfficeRules, _ ladder: Ladder) -> OfficeRules {
        OfficeRules(calendar: old.calendar, zone: old.zone, clearRule: old.clearRule, ladder: ladder)
    }

    private static func finish(_ office: TestOffice, _ rules: OfficeRules) async throws {
        try await office.store.write { tx in
            while try tx.replanChanged(by: rules, at: office.time.now, limit: 50) > 0 {}
        }
    }

    private static func expectFromScratch(_ office: TestOffice, _ rules: OfficeRules, _ place: String) async throws {
        try await office.store.write { tx in
            let open = try tx.works.open(after: Assignment.ID(rawValue: 0), limit: 1_000)
            #expect(open.count == 216)
            for work in open {
                let waiting = try tx.reminders.all(of: work.id).filter { $0.state == .pending }.map(\.plan)
                let expected = rules.reminders.next(for: work, after: [:], at: office.time.now)
                // What was due already waits as it was planned, and is looked at again when it is said.
                let now = office.time.now
                #expect(
                    Set(waiting.filter { $0.dueAt > now }) == Set(expected.filter { $0.dueAt > now }),
                    "\(place), \(work.label)")
            }
        }
    }
}
