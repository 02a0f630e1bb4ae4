import Assignments
import Testing

/// A figure is compared with the last one in whatever form either was said.
@Suite("Figures that fall")
struct FallingFigureTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        var target: Int?
        var before = WorkProgress()
        var stepsDone = 0
        let report: ProgressReport
        /// What is on record afterwards; nil where it is asked about instead.
        var after: WorkProgress?
        var testDescription: String { name }
    }

    private static func counted(_ done: Int, of: Int?) -> WorkProgress {
        WorkProgress(quantity: Quantity(done: done, of: of, unit: "cơ sở"))
    }

    static let cases = [
        Case(
            name: "quantity, then a lower percent", target: 60, before: counted(45, of: 60),
            report: ProgressReport(percent: 70)),
        Case(
            name: "percent, then a lower quantity", target: 60, before: WorkProgress(percent: 80),
            report: ProgressReport(done: 20, of: 60)),
        Case(
            name: "percent, then a lower quantity without its whole", target: 60, before: WorkProgress(percent: 80),
            report: ProgressReport(done: 20)),
        Case(
            name: "percent, then a lower quantity of a typed whole", before: WorkProgress(percent: 80),
            report: ProgressReport(done: 3, of: 60)),
        Case(
            name: "a typed whole, then a greater one", before: counted(45, of: 60),
            report: ProgressReport(done: 50, of: 600)),
        Case(
            name: "more done of far more", before: counted(45, of: 60), report: ProgressReport(done: 70, of: 600)),
        Case(
            name: "no whole known, and less", before: counted(45, of: nil), report: ProgressReport(done: 40)),
        Case(
            name: "an increment after a percent", target: 60, before: WorkProgress(percent: 80),
            report: ProgressReport(delta: 3)),
        Case(
            name: "an increment after a percent, no whole known", before: WorkProgress(percent: 5),
            report: ProgressReport(delta: 3)),
        Case(name: "steps, then a lower percent", stepsDone: 1, report: ProgressReport(percent: 20)),
        Case(
            name: "steps, then a lower quantity", target: 60, stepsDone: 1, report: ProgressReport(done: 10, of: 60)),
        Case(
            name: "a lower one that is confirmed", target: 60, before: WorkProgress(percent: 80),
            report: ProgressReport(done: 20, isConfirmed: true), after: counted(20, of: 60)),
        Case(
            name: "a typed whole mended", before: counted(45, of: 60),
            report: ProgressReport(done: 70, of: 600, isConfirmed: true), after: counted(70, of: 600)),
        Case(
            name: "the same share in another form", target: 60, before: WorkProgress(percent: 67),
            report: ProgressReport(done: 40, of: 60), after: counted(40, of: 60)),
        Case(
            name: "more than the percent", target: 60, before: WorkProgress(percent: 50),
            report: ProgressReport(done: 45), after: counted(45, of: 60)),
        Case(
            name: "an increment after nothing", target: 60, report: ProgressReport(delta: 3),
            after: counted(3, of: 60)),
    ]

    @Test("a fall is asked about whatever form the figures have, and nothing else is", arguments: cases)
    func falls(_ example: Case) throws {
        var assignment = try AssignmentLifeTests.issued(.inProgress)
        assignment.target = example.target.map { QuantityTarget(amount: $0, unit: "cơ sở") }
        assignment.progress = example.before
        for step in 0..<example.stepsDone { assignment.steps[step].isDone = true }
        var report = example.report
        if report.done != nil || report.delta != nil { report.unit = "cơ sở" }
        let outcome = assignment.applying(.report(report), on: AssignmentLifeTests.occasion())
        switch (outcome, example.after) {
        case (.doubtful, nil): break
        case (.done(let after), let expected?): #expect(after.progress == expected)
        default: Issue.record("\(outcome)")
        }
    }

    @Test("a correction mends a whole that was typed wrong, and not the plan's")
    func mended() throws {
        var assignment = try AssignmentLifeTests.issued(.inProgress)
        assignment.progress = Self.counted(45, of: 60)
        let report = ProgressReport(done: 70, of: 600)
        let refused = assignment.applying(.correct(report), on: AssignmentLifeTests.occasion())
        #expect(refused == .doubtful(.otherTarget(said: 600, target: 60)))
        assignment.target = nil
        guard case .done(let after) = assignment.applying(.correct(report), on: AssignmentLifeTests.occasion()) else {
            throw AssignmentLifeTests.ActFailed()
        }
        #expect(after.progress.quantity == Quantity(done: 70, of: 600, unit: "cơ sở"))
    }

    @Test("nothing of nothing is no share")
    func nothing() {
        #expect(Quantity(done: 0, of: 0).percent == nil)
        #expect(Quantity(done: 0, of: 5).percent == 0)
    }
}
