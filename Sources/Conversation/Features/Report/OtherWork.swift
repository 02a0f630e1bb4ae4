import Assignments
import Foundation
import VietnameseText

/// Asks whether a report is about another piece of work than the one that it seems to be about.
enum OtherWork {
    /// Asks where a figure counts what this work does not count, or is of another place; true where it has asked.
    static func asksOfWhat(_ statement: AnyStatement, _ assignment: Assignment, in turn: inout Turn) throws -> Bool {
        if let report = statement.report, let unit = report.unit {
            let others = try counting(unit, besides: assignment, in: turn)
            // "đã phát 40 phiếu" is not how far the count of cơ sở has come; "45/60 nhà trọ" of 60 cơ sở is.
            let isOther =
                assignment.target.map { target in
                    target.amount != report.of && !WorkFinder.counts(assignment, unit)
                        && !(others.isEmpty && WorkFinder.isAbout(assignment, unit))
                } ?? !others.isEmpty
            if isOther {
                askWhose(statement, unit, assignment, others, in: &turn)
                return true
            }
        }
        guard let place = (statement.slots.own as? ReportSlots)?.place, statement.intent == .progress,
            try tellsOfAnother(place, assignment, in: turn)
        else {
            return false
        }
        let lines = turn.choices([figure(statement, of: assignment), Phrase(.choiceRemark)])
        turn.ask(
            Phrase(
                .askOtherPlace, ["code": .text(assignment.label), "place": .text(place), "choices": lines]),
            choices: [confirmed(statement, of: assignment, in: turn), remark(statement, assignment, in: turn)])
        return true
    }

    static func askWhose(
        _ statement: AnyStatement, _ unit: String, _ assignment: Assignment, _ others: [Assignment], in turn: inout Turn
    ) {
        let shown = others.prefix(Self.mostOffered)
        let works = shown + [assignment]
        let named = shown.map(\.label).joined(separator: ", ")
        turn.ask(
            Phrase(
                .askOtherWork,
                [
                    "code": .text(assignment.label), "unit": .text(unit),
                    "counted": .optional(assignment.target?.unit), "others": .optional(named.isEmpty ? nil : named),
                    "choices": turn.choices(works.map { figure(statement, of: $0) } + [Phrase(.choiceRemark)]),
                ]),
            choices: works.map { confirmed(statement, of: $0, in: turn) } + [remark(statement, assignment, in: turn)])
    }

    static let mostOffered = 5

    /// A figure that its sender has chosen the work for is not asked about again for what it counts.
    static func confirmed(_ statement: AnyStatement, of assignment: Assignment, in turn: Turn) -> Utterance {
        var confirmed = statement.naming(assignment)
        confirmed.consent.isConfirmed = true
        return confirmed.utterance
    }

    static func remark(_ statement: AnyStatement, _ assignment: Assignment, in turn: Turn) -> Utterance {
        WriteNote.remark([Int(assignment.id.rawValue)], statement.words.whole ?? turn.situation.text)
    }

    static func figure(_ statement: AnyStatement, of assignment: Assignment) -> Phrase {
        Phrase(
            .choiceFigureOf,
            [
                "figure": .text(Self.said(statement.report)), "code": .text(assignment.label),
                "work": .text(assignment.work),
            ])
    }

    /// A figure as it was said: "45/60 cơ sở", "+5", "70%".
    static func said(_ report: ProgressReport?) -> String {
        guard let report else { return "" }
        let unit = report.unit.map { " \($0)" } ?? ""
        if let done = report.done { return "\(done)" + (report.of.map { "/\($0)" } ?? "") + unit }
        if let delta = report.delta { return "+\(delta)\(unit)" }
        return report.percent.map { "\($0)%" } ?? ""
    }

    /// The other open works of the same officer that count what is told.
    static func counting(_ unit: String, besides assignment: Assignment, in turn: Turn) throws -> [Assignment] {
        guard let officer = assignment.officer else { return [] }
        return try turn.records.openAssignments(of: officer).filter {
            $0.id != assignment.id && $0.state.awaitsOfficer && WorkFinder.counts($0, unit)
        }
    }

    /// Whether a figure is told of a place that is not the assignment's unit: another unit, or a part of this one.
    static func tellsOfAnother(_ place: String, _ assignment: Assignment, in turn: Turn) throws -> Bool {
        let units = turn.office.units(named: Folded.words(place))
        if units.contains(where: { $0.id == assignment.unit }) { return false }
        // Two words with capitals that are no unit may be anybody's name.
        return !units.isEmpty || place.first?.isLowercase == true
    }
}
