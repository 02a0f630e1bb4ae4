import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Foundation
import TestSupport
import Testing

/// How late a result came is settled when it is handed in: nothing moves it but a leader's extension.
@Suite("Timeliness")
struct TimelinessTests {
    private static let start = TestOffice.instant("2024-05-07 08:00")

    private static func isLate(_ assignment: Assignment) -> Bool {
        Tally(assignment, at: start, in: .vietnam).isSubmittedLate
    }

    @Test("a pause while a result waits leaves the deadline where it was, once or several times", arguments: 1...3)
    func pauses(_ count: Int) throws {
        let calendar = try Repository.configuration().rules.calendar
        var assignment = try AssignmentLifeTests.issued(.submitted)
        let deadline = assignment.deadline
        for number in 1...count {
            let at = AssignmentLifeTests.now.addingTimeInterval(Double(number) * 20 * 86_400)
            assignment = try Self.after(.pause, at: at, assignment)
            let back = at.addingTimeInterval(10 * 86_400)
            let resumed = assignment.deadline(resumedAt: back, calendar: calendar, zone: .vietnam)
            #expect(resumed == deadline)
            assignment = try Self.after(.resume(to: Deadline(iso: "2024-12-31")), at: back, assignment)
            #expect(assignment.state == .submitted && assignment.deadline == deadline)
        }
        assignment = try Self.after(.sendBack, at: AssignmentLifeTests.now, assignment)
        #expect(assignment.deadline == deadline)
    }

    @Test("a pause while work is going on gives back the working days that it took")
    func working() throws {
        let calendar = try Repository.configuration().rules.calendar
        let paused = try Self.after(.pause, at: Self.start, AssignmentLifeTests.issued(.inProgress))
        let resumed = paused.deadline(
            resumedAt: Self.start.addingTimeInterval(7 * 86_400), calendar: calendar, zone: .vietnam)
        #expect(resumed != paused.deadline)
    }

    private static func after(_ act: Act, at: Date, _ assignment: Assignment) throws -> Assignment {
        let occasion = ActOccasion(actor: AssignmentLifeTests.chair, at: at)
        guard case .done(let after) = assignment.applying(act, on: occasion) else {
            throw AssignmentLifeTests.ActFailed()
        }
        return after
    }

    @Test(
        "over random lives, the lateness of a submission that is confirmed in the end never changes", arguments: 0..<4)
    func randomLives(_ part: Int) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let calendar = try Repository.configuration().rules.calendar
        var confirmed = 0
        for _ in 0..<250 {
            var assignment = try AssignmentLifeTests.issued(.inProgress)
            var now = Self.start
            var late: Bool?
            for _ in 0..<60 {
                now.addTimeInterval(Double.random(in: 3_600...(3 * 86_400), using: &generator))
                let act = Self.act(on: assignment, calendar, now, using: &generator)
                let actor = Officer.ID(rawValue: Int64.random(in: 1...4, using: &generator))
                let occasion = ActOccasion(actor: actor, at: now)
                guard case .done(let after) = assignment.applying(act, on: occasion) else { continue }
                assignment = after
                switch act {
                case .submit, .extend: late = Self.isLate(assignment)
                case .sendBack, .reopen: late = nil
                case .cancel where assignment.submittedAt == nil: late = nil
                default: if let late { #expect(Self.isLate(assignment) == late, "seed \(seed), \(act)") }
                }
                if case .confirm = act { confirmed += 1 }
            }
        }
        #expect(confirmed > 5)
    }

    private static func act(
        on assignment: Assignment, _ calendar: WorkingCalendar, _ now: Date, using generator: inout SeededGenerator
    ) -> Act {
        let resumed = assignment.deadline(resumedAt: now, calendar: calendar, zone: .vietnam)
        let acts: [Act] = [
            .submit, .submit, .report(ProgressReport(percent: 50, isConfirmed: true)), .note, .pause, .pause,
            .resume(to: resumed), .resume(to: resumed), .confirm, .sendBack, .reopen, .raiseBlocker(remover: nil),
            .clearBlockers, .retarget(70), .ask(.objection), .refuseDemand(.objection),
            .handOver(to: Officer.ID(rawValue: Int64.random(in: 3...4, using: &generator))), .cancel,
            .extend(to: Deadline(date: CivilDate(dayNumber: 19_852 + Int.random(in: 0...60, using: &generator)))),
            .correct(ProgressReport(percent: 60)), .endorse,
        ]
        return acts.randomElement(using: &generator) ?? .note
    }
}
