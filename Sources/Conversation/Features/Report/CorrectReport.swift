package import Assignments
import Foundation

extension Intent {
    /// Takes an own report back or corrects it.
    package static let correct = Intent("correct")
}

/// "Em nhầm, #12 là 40/60", "bỏ báo cáo vừa rồi": a figure corrects the figures; without one the last report is taken back.
enum CorrectReport: ChangeFeature {
    static let intent = Intent.correct
    static let rules: [any IntentRule] = [CorrectRule()]
    static let traits: Set<Trait> = [.tellsOfWork, .overheard]
    static let kind: Act.Kind? = .correct
    static let meaning = MessageKey.choiceCorrect

    static func slots(of draft: Draft) -> ReportSlots { ReportSlots(of: draft) }

    static func kind(of statement: Statement<Slots>, on assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        statement.report == nil ? .takeBack : .correct
    }

    /// The last report is meant, of whichever work it was.
    static func candidates(for statement: Statement<Slots>, in turn: Turn) throws -> [Assignment] {
        let all = try turn.openWork(of: turn.actor.officer.id).filter { $0.reportedAt != nil }
        let last = all.max { ($0.reportedAt ?? .distantPast) < ($1.reportedAt ?? .distantPast) }
        return last.map { [$0] } ?? []
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        if let report = statement.report { return .correct(report) }
        if statement.doubt != nil {
            DoubtQuestions.askFigure(assignment, in: &turn)
            return nil
        }
        let last = try turn.records.lastChanges(of: assignment.id)
        guard last.count == 2, last[0].actor == turn.actor.officer.id, revocable.contains(last[0].act),
            turn.working[assignment.id] == nil
        else {
            turn.refuse(Phrase(.refuseTakeBack, ["code": .text(assignment.label)]))
            return nil
        }
        return .takeBack(to: last[1].after)
    }

    /// What a person may take back by himself.
    private static let revocable: Set<Act.Kind> = [
        .acknowledge, .report, .step, .note, .submit, .blocker, .unblock, .correct,
    ]

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        SayBack.decided(change, namesReason: false, in: turn)
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        try Notices.notifyChairOfRevoked(change, in: &turn)
    }
}

extension Utterance {
    /// A report in place of the last one.
    package static func correction(of codes: [Int], _ report: ProgressReport, words: Words) -> Utterance {
        var slots = ReportSlots()
        slots.report = report
        return CorrectReport.statement(codes, words: words, slots: slots).utterance
    }

    /// The figures, where it reports some.
    package var report: ProgressReport? { statement?.report }
}
