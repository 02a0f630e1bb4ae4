import Assignments
import Foundation

extension Intent {
    /// Reports a percent or a quantity.
    package static let progress = Intent("progress")
}

/// What figures say.
struct ReportSlots: FigureSlots {
    /// The figures; nil where they could not be read.
    var report: ProgressReport?
    /// The place that they are told of, as typed; nil where none is named.
    var place: String?
    /// Whether a percent was asked for, and no number; nil for no.
    var isPercentWanted: Bool?

    init() {}

    /// The figures of a draft.
    init(of draft: Draft) { (report, place) = (draft.report, draft.scope) }

    func show(in item: inout Explanation.Item) {
        item.percent = report?.percent
        item.scope = place
        guard let report, report.done != nil || report.delta != nil else { return }
        item.quantity = Explanation.Item.Amount(
            done: report.done, delta: report.delta, of: report.of, unit: report.unit)
    }
}

/// "#12 45/60", "70%", "thêm 5 cơ sở": how far the work is.
enum ReportProgress: ChangeFeature {
    static let intent = Intent.progress
    static let rules: [any IntentRule] = [ProgressRule()]
    static let traits: Set<Trait> = [.tellsOfWork, .overheard]
    static let kind: Act.Kind? = .report
    static let meaning = MessageKey.choiceProgress

    static func slots(of draft: Draft) -> ReportSlots { ReportSlots(of: draft) }

    /// What counts what is reported, or to that number; else what has a count, for a number, and any work for a percent.
    static func candidates(for statement: Statement<Slots>, in turn: Turn) throws -> [Assignment] {
        let open = try WorkFinder.openWork(in: turn)
        guard let report = statement.report else { return open }
        let byUnit = open.filter { WorkFinder.counts($0, report.unit) }
        if let of = report.of {
            let byTarget = (byUnit.isEmpty ? open : byUnit).filter { $0.target?.amount == of }
            if !byTarget.isEmpty { return byTarget }
        }
        if report.unit != nil, !byUnit.isEmpty { return byUnit }
        // "14/14 phường" counts something else than what is counted, so it is of work that has no count yet.
        let uncounted = open.filter { $0.target == nil }
        if report.unit != nil, report.of != nil, !uncounted.isEmpty { return uncounted }
        let counted = open.filter { $0.target != nil }
        return report.percent == nil && !counted.isEmpty ? counted : open
    }

    /// The figure that was asked for.
    static func completed(_ awaited: Statement<Slots>, by answer: Answer) -> Statement<Slots>? {
        guard awaited.report == nil, case .number(let number) = answer else { return nil }
        var completed = awaited
        let isPercent = awaited.isPercentWanted == true
        completed.report = isPercent ? ProgressReport(percent: number) : ProgressReport(done: number)
        return completed
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        if let report = statement.report { return .report(report) }
        DoubtQuestions.askFigure(assignment, in: &turn)
        return nil
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        let after = change.after
        let recorded = SayBack.say(
            .progressRecorded, after,
            ["figure": .phrase(turn.wording.figure(after)), "remark": Wording.excerpt(change.statement.words.note)],
            in: turn)
        return after.percent == 100 ? [recorded, Phrase(.complete, ["code": .text(after.label)])] : [recorded]
    }

    /// Who has reported all of it is asked for the result.
    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        guard change.after.percent == 100 else { return }
        turn.decision.dialogue.add(turn.request(.submit, change.after))
    }
}
