import Assignments
import Foundation
import VietnameseText

/// Figures that may be those of another work: the reason is said, and what else may be meant is offered.
extension Decider {
    /// Asks where a figure counts what this work does not count, or is of another place; true where it has asked.
    mutating func asksOfWhat(_ reading: Reading, _ assignment: Assignment) throws -> Bool {
        if let report = reading.report, let unit = report.unit {
            let others = try counting(unit, besides: assignment)
            // "đã phát 40 phiếu" is not how far the count of cơ sở has come; "45/60 nhà trọ" of 60 cơ sở is.
            let isOther =
                assignment.target.map { ($0.amount != report.of) && !counts(assignment, unit) } ?? !others.isEmpty
            if isOther {
                askWhose(reading, unit, assignment, others)
                return true
            }
        }
        guard reading.intent == .progress, let place = reading.scope, try tellsOfAnother(place, assignment) else {
            return false
        }
        let lines = choices([figure(reading, of: assignment), Phrase(.choiceRemark)])
        ask(
            Phrase(
                .askOtherPlace, ["code": .text(assignment.label), "place": .text(place), "choices": lines]),
            choices: [confirmed(reading, of: assignment), remark(reading, assignment)])
        return true
    }

    private mutating func askWhose(
        _ reading: Reading, _ unit: String, _ assignment: Assignment, _ others: [Assignment]
    ) {
        let shown = others.prefix(Self.mostOffered)
        let works = shown + [assignment]
        let named = shown.map(\.label).joined(separator: ", ")
        ask(
            Phrase(
                .askOtherWork,
                [
                    "code": .text(assignment.label), "unit": .text(unit),
                    "counted": .optional(assignment.target?.unit), "others": .optional(named.isEmpty ? nil : named),
                    "choices": choices(works.map { figure(reading, of: $0) } + [Phrase(.choiceRemark)]),
                ]),
            choices: works.map { confirmed(reading, of: $0) } + [remark(reading, assignment)])
    }

    private static let mostOffered = 5

    /// A figure that its sender has chosen the work for is not asked about again for what it counts.
    private func confirmed(_ reading: Reading, of assignment: Assignment) -> Reading {
        var confirmed = naming(assignment, reading)
        confirmed.isConfirmed = true
        return confirmed
    }

    private func remark(_ reading: Reading, _ assignment: Assignment) -> Reading {
        Reading(.note, codes: [Int(assignment.id.rawValue)], note: reading.remark ?? situation.text)
    }

    private func figure(_ reading: Reading, of assignment: Assignment) -> Phrase {
        Phrase(
            .choiceFigureOf,
            [
                "figure": .text(Self.said(reading.report)), "code": .text(assignment.label),
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
    private func counting(_ unit: String, besides assignment: Assignment) throws -> [Assignment] {
        guard let officer = assignment.officer else { return [] }
        return try records.openAssignments(of: officer).filter {
            $0.id != assignment.id && $0.state.awaitsOfficer && counts($0, unit)
        }
    }

    /// Whether a figure is told of a place that is not the assignment's unit: another unit, or a part of this one.
    private func tellsOfAnother(_ place: String, _ assignment: Assignment) throws -> Bool {
        let units = office.units(named: Folded.words(place))
        if units.contains(where: { $0.id == assignment.unit }) { return false }
        // Two words with capitals that are no unit may be anybody's name.
        return !units.isEmpty || place.first?.isLowercase == true
    }
}
