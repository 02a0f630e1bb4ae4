import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Foundation
import TestSupport
import Testing

@Suite("The reminder policy")
struct ReminderPolicyTests {
    private func policy() throws -> ReminderPolicy {
        ReminderPolicy(
            ladder: .standard(at: .at(8)), calendar: try Repository.configuration().rules.calendar, zone: .vietnam)
    }

    private func assignment(deadline: String, issued: String = "2024-05-07 14:00") throws -> Assignment {
        var assignment = try AssignmentLifeTests.issued()
        assignment.deadline = Deadline(iso: deadline)
        assignment.issuedAt = TestOffice.instant(issued)
        return assignment
    }

    private func hours(_ plans: [ReminderPolicy.Plan]) -> [String] {
        plans.map { "\(CivilZone.vietnam.date(of: $0.dueAt).iso) \(CivilZone.vietnam.time(of: $0.dueAt).text)" }
    }

    @Test("3 and 1 working days before, on the day and the working day after, at 08:00")
    func rungs() throws {
        let plans = try policy().plans(for: assignment(deadline: "2024-05-31"))
        #expect(hours(plans) == ["2024-05-28 08:00", "2024-05-30 08:00", "2024-05-31 08:00", "2024-06-03 08:00"])
    }

    @Test("a deadline on a Sunday speaks on Friday, once")
    func dayOff() throws {
        let plans = try policy().plans(for: assignment(deadline: "2024-06-30"))
        #expect(hours(plans) == ["2024-06-26 08:00", "2024-06-28 08:00", "2024-07-01 08:00"])
        #expect(plans.map(\.offset) == [-3, 0, 1])
    }

    @Test("rungs from before the assignment came into force are not made")
    func noStorm() throws {
        let plans = try policy().plans(for: assignment(deadline: "2024-05-09"))
        #expect(hours(plans) == ["2024-05-08 08:00", "2024-05-09 08:00", "2024-05-10 08:00"])
    }

    @Test("what waits, has ended or is a draft is not chased", arguments: AssignmentState.allCases)
    func states(_ state: AssignmentState) throws {
        var one = try assignment(deadline: "2024-05-31")
        one.state = state
        #expect(try policy().plans(for: one).isEmpty == !state.awaitsOfficer)
    }

    @Test("the next rung follows the last one that was said")
    func next() throws {
        let one = try assignment(deadline: "2024-05-31")
        #expect(try policy().next(for: one, after: nil)?.offset == -3)
        #expect(try policy().next(for: one, after: -3)?.offset == -1)
        #expect(try policy().next(for: one, after: 1) == nil)
    }
}
