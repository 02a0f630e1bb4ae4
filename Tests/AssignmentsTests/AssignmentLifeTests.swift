import Assignments
import CivilCalendar
import Foundation
import TestSupport
import Testing

@Suite("The life of an assignment")
struct AssignmentLifeTests {
    static let officer = Officer.ID(rawValue: 1)
    static let chair = Officer.ID(rawValue: 2)
    static let now = TestOffice.instant("2024-05-07 14:00")

    static func draft() -> Assignment {
        var draft = Assignment(id: Assignment.ID(rawValue: 12), unit: OrgUnit.ID(rawValue: 1), work: "Rà soát cơ sở")
        draft.officer = officer
        draft.chair = chair
        draft.responsibility = "UBND quận"
        draft.steps = [Assignment.Step(title: "Lập danh sách"), Assignment.Step(title: "Khảo sát")]
        draft.expectedResult = "Danh sách"
        draft.deadline = Deadline(date: CivilDate(dayNumber: 19_852))
        draft.target = QuantityTarget(amount: 60, unit: "cơ sở")
        return draft
    }

    static func issued(_ state: AssignmentState = .assigned, done: Int? = nil) throws -> Assignment {
        guard case .done(var issued) = draft().applying(.issue, on: ActOccasion(actor: nil, at: now)) else {
            throw ActFailed()
        }
        issued.state = state
        issued.progress.quantity = done.map { Quantity(done: $0, of: 60, unit: "cơ sở") }
        if state == .submitted { (issued.submittedAt, issued.submittedBy) = (now, officer) }
        return issued
    }

    struct ActFailed: Error {}

    static func occasion(_ actor: Officer.ID = officer, increment: Int? = nil) -> ActOccasion {
        ActOccasion(actor: actor, at: now, recentIncrement: increment)
    }

    @Test("a draft with a clear missing is not issued, and the missing clears are named in order")
    func missingClears() {
        var draft = Self.draft()
        draft.officer = nil
        draft.steps = []
        draft.expectedResult = "  "
        let outcome = draft.applying(.issue, on: Self.occasion())
        guard case .refused(.missingClears(let clears)) = outcome else {
            Issue.record("issued with clears missing")
            return
        }
        #expect(clears.map(\.key) == ["person", "process", "result"])
    }

    @Test("issuing keeps the original deadline for ever")
    func originalDeadline() throws {
        let issued = try Self.issued()
        #expect(issued.originalDeadline == issued.deadline)
        #expect(issued.issuedAt == Self.now)
    }

    @Test("a first report acknowledges by itself")
    func firstReport() throws {
        let report = ProgressReport(done: 45, of: 60)
        guard case .done(let after) = try Self.issued().applying(.report(report), on: Self.occasion()) else {
            throw ActFailed()
        }
        #expect(after.state == .inProgress)
        #expect(after.acknowledgedAt == Self.now)
        #expect(after.percent == 75)
        #expect(after.progress.quantity?.unit == "cơ sở")
    }

    struct ReportCase: CustomTestStringConvertible, Sendable {
        let name: String
        let report: ProgressReport
        let last: Int?
        let increment: Int?
        let expected: ActOutcome.Doubt?
        var testDescription: String { name }
    }

    static let doubtCases = [
        ReportCase(
            name: "lower", report: ProgressReport(done: 20), last: 30, increment: nil,
            expected: .lower(new: "20", last: "30")),
        ReportCase(
            name: "lower percent", report: ProgressReport(percent: 20), last: 30, increment: nil,
            expected: .lower(new: "20%", last: "50%")),
        ReportCase(
            name: "over the target", report: ProgressReport(done: 70, of: 60), last: 30, increment: nil,
            expected: .overTarget(done: 70, target: 60)),
        ReportCase(
            name: "over by an increment", report: ProgressReport(delta: 31), last: 30, increment: nil,
            expected: .overTarget(done: 61, target: 60)),
        ReportCase(
            name: "overflowing increment", report: ProgressReport(delta: .max), last: 30, increment: nil,
            expected: .overTarget(done: .max, target: 60)),
        ReportCase(
            name: "another target", report: ProgressReport(done: 40, of: 50), last: 30, increment: nil,
            expected: .otherTarget(said: 50, target: 60)),
        ReportCase(
            name: "the same increment", report: ProgressReport(delta: 5), last: 30, increment: 5,
            expected: .repeatedIncrement(delta: 5)),
        ReportCase(name: "another increment", report: ProgressReport(delta: 6), last: 30, increment: 5, expected: nil),
        ReportCase(
            name: "lower, confirmed", report: ProgressReport(done: 20, isConfirmed: true), last: 30, increment: nil,
            expected: nil),
        ReportCase(
            name: "repeated, confirmed", report: ProgressReport(delta: 5, isConfirmed: true), last: 30, increment: 5,
            expected: nil),
    ]

    @Test("a figure that looks wrong is asked about and nothing is written", arguments: doubtCases)
    func doubts(_ example: ReportCase) throws {
        let assignment = try Self.issued(.inProgress, done: example.last)
        let outcome = assignment.applying(.report(example.report), on: Self.occasion(increment: example.increment))
        if let expected = example.expected {
            #expect(outcome == .doubtful(expected))
        } else {
            guard case .done = outcome else {
                Issue.record("not taken: \(outcome)")
                return
            }
        }
    }

    @Test(
        "an impossible figure is refused",
        arguments: [
            (ProgressReport(percent: 120), ActOutcome.Refusal.percentOutOfRange(120)),
            (ProgressReport(percent: -1), .percentOutOfRange(-1)),
            (ProgressReport(done: -5), .negativeQuantity(-5)), (ProgressReport(delta: -5), .negativeQuantity(-5)),
        ])
    func impossible(_ report: ProgressReport, _ refusal: ActOutcome.Refusal) throws {
        #expect(try Self.issued().applying(.report(report), on: Self.occasion()) == .refused(refusal))
    }

    @Test("nobody confirms or endorses his own result, neither himself nor through somebody who acts in his name")
    func ownResultInHisName() throws {
        var submitted = try Self.issued(.submitted)
        submitted.awaitsHead = true
        let writer = Officer.ID(rawValue: 9)
        for act in [Act.confirm, .endorse] {
            let occasion = ActOccasion(actor: writer, principal: Self.officer, at: Self.now)
            #expect(submitted.applying(act, on: occasion) == .refused(.ownResult))
        }
        submitted.submittedBy = Self.chair
        let occasion = ActOccasion(actor: writer, principal: Self.chair, at: Self.now)
        #expect(submitted.applying(.confirm, on: occasion) == .refused(.ownResult))
    }

    @Test("work whose officer would confirm it himself does not come into force")
    func officerIsChair() {
        var draft = Self.draft()
        draft.chair = Self.officer
        #expect(draft.applying(.issue, on: ActOccasion(actor: nil, at: Self.now)) == .refused(.officerIsChair))
    }

    @Test(
        "work that was cancelled by mistake is opened again where it stood",
        arguments: [AssignmentState.assigned, .acknowledged, .inProgress, .submitted])
    func reopened(_ state: AssignmentState) throws {
        var assignment = try Self.issued(state)
        if state != .assigned { assignment.acknowledgedAt = Self.now }
        if state == .inProgress || state == .submitted { assignment.reportedAt = Self.now }
        guard case .done(let cancelled) = assignment.applying(.cancel, on: Self.occasion(Self.chair)),
            case .done(let again) = cancelled.applying(.reopen, on: Self.occasion(Self.chair))
        else { throw ActFailed() }
        #expect(again.state == state && again.submittedAt == assignment.submittedAt)
    }

    @Test("nobody confirms his own result")
    func ownResult() throws {
        let submitted = try Self.issued(.submitted)
        #expect(submitted.applying(.confirm, on: Self.occasion(Self.officer)) == .refused(.ownResult))
        guard case .done(let done) = submitted.applying(.confirm, on: Self.occasion(Self.chair)) else {
            throw ActFailed()
        }
        #expect(done.state == .completed)
    }

    @Test("a result that is sent back is open again and keeps no submission")
    func sentBack() throws {
        guard case .done(let back) = try Self.issued(.submitted).applying(.sendBack, on: Self.occasion(Self.chair))
        else {
            throw ActFailed()
        }
        #expect(back.state == .returned)
        #expect(back.submittedAt == nil)
    }

    @Test("submitting is lawful from every open state and from no other", arguments: AssignmentState.allCases)
    func submitting(_ state: AssignmentState) throws {
        guard case .done = try Self.issued(state).applying(.submit, on: Self.occasion()) else {
            #expect(!state.awaitsOfficer)
            return
        }
        #expect(state.awaitsOfficer)
    }
}
