import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Rows of reminders after any history")
struct ReminderRowsTests {
    private static let code: Int64 = 128

    @Test(
        "after every change what waits is what the policy says from scratch; what was said stays said, and is not said again",
        arguments: [UInt64(1), 2, 3, 4])
    func anyHistory(_ seed: UInt64) async throws {
        let office = try await TestOffice()
        var generator = SeededGenerator(seed: seed)
        var final: [Int64: ReminderState] = [:]
        for step in 0..<30 {
            try await move(office, &generator)
            let (assignment, tx) = try await state(office)
            // From scratch: nothing but what was said, and the assignment as it stands.
            var said: [ReminderPolicy.Occurrence: Int] = [:]
            for row in tx where row.state != .pending {
                let key = ReminderPolicy.Occurrence(lane: row.plan.lane, version: row.plan.version)
                said[key] = max(said[key] ?? .min, row.plan.offset)
            }
            let policy = office.rules.reminders
            let expected = Set(policy.next(for: assignment, after: said, at: office.time.now))
            let waiting = Set(tx.filter { $0.state == .pending }.map(\.plan))
            #expect(waiting == expected, "seed \(seed), step \(step)")
            for row in tx {
                if let before = final[row.id] { #expect(row.state == before, "seed \(seed), step \(step)") }
                if [.sent, .skipped].contains(row.state) { final[row.id] = row.state }
            }
            let keys = tx.map {
                "\($0.plan.lane.name) \($0.plan.lane.recipient) \($0.plan.version) \($0.plan.offset)"
            }
            #expect(Set(keys).count == keys.count, "seed \(seed), step \(step)")
        }
        #expect(!final.isEmpty)
    }

    @Test("a reminder becomes another one of its lane only where there is not that one already, taken back or said")
    func moving() async throws {
        let office = try await TestOffice()
        try await office.store.write { tx in
            let row = try #require(
                try tx.reminders.all(of: Assignment.ID(rawValue: Self.code)).first { $0.state == .pending })
            func at(_ offset: Int) -> ReminderPlan {
                ReminderPlan(
                    assignment: row.plan.assignment, lane: row.plan.lane, version: row.plan.version, offset: offset,
                    dueAt: row.plan.dueAt.addingTimeInterval(60))
            }
            func isMoved(to offset: Int) throws -> Bool { try tx.reminders.move(reminder: row.id, to: at(offset)) }
            let (taken, free) = (try isMoved(to: 90), try isMoved(to: 91))
            #expect(taken && free)
            try tx.reminders.add(at(92))
            let other = try #require(try tx.reminders.all(of: row.plan.assignment).first { $0.plan == at(92) })
            try tx.reminders.void(reminder: other.id)
            let blocked = try isMoved(to: 92)
            #expect(!blocked)
            let now = try #require(try tx.reminders.all(of: row.plan.assignment).first { $0.id == row.id })
            #expect(now.plan == at(91) && now.state == .pending)
            try tx.reminders.skip(reminder: row.id, reason: .answered, at: office.time.now)
            let ended = try isMoved(to: 93)
            #expect(!ended)
        }
        let verdict = try await office.store.read { try $0.history.check(knows: nil) }
        #expect(verdict.isSound)
    }

    private func state(_ office: TestOffice) async throws -> (Assignment, [ReminderRow]) {
        try await office.store.write { tx in
            let id = Assignment.ID(rawValue: Self.code)
            return (try #require(try tx.assignment(id)), try tx.reminders.all(of: id))
        }
    }

    /// Time goes on, and something may happen to the work.
    private func move(_ office: TestOffice, _ generator: inout SeededGenerator) async throws {
        office.time.jump(.seconds(.random(in: 600...200_000, using: &generator)), declared: true)
        try await office.tickAll()
        let now = office.time.now
        let kind = Int.random(in: 0..<11, using: &generator)
        let days = Int.random(in: -5...60, using: &generator)
        try await office.change(Self.code) { assignment in
            switch kind {
            case 0: assignment.deadline = Deadline(date: CivilZone.vietnam.date(of: now).adding(days: days))
            case 1: (assignment.state, assignment.acknowledgedAt) = (.acknowledged, now)
            case 2: (assignment.state, assignment.reportedAt) = (.inProgress, now)
            case 3: (assignment.state, assignment.submittedAt) = (.submitted, now)
            case 4: assignment.state = .returned
            case 5: (assignment.pausedFrom, assignment.state, assignment.pausedAt) = (assignment.state, .paused, now)
            case 6: assignment.urgency = Urgency.allCases[abs(days) % 4]
            case 7:
                assignment.blockersRaised += 1
                assignment.blockers = [
                    Blocker(number: assignment.blockersRaised, raisedAt: now, raisedBy: nil, remover: nil)
                ]
            case 8: assignment.blockers = []
            case 9: assignment.demands = [Demand(wish: .target(50), askedAt: now, askedBy: nil)]
            default: assignment.urge = Urge(at: now, by: assignment.chair)
            }
            if kind == 0 { assignment.deadlineVersion += 1 }
            if kind != 5, assignment.state != .paused { (assignment.pausedFrom, assignment.pausedAt) = (nil, nil) }
        }
    }
}
