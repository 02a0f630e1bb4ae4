import Assignments
import CivilCalendar
package import Conversation
package import Foundation

/// Gives the unfinished work of units that have ended to the designated officers of their successors, each with a brief:
/// nothing is left with a unit that no longer exists.
package struct SucceedUnits: Sendable {
    /// What is done, or would be.
    package struct Report: Equatable, Sendable {
        /// A line for each assignment: from whom to whom.
        package var moved: [String] = []
        /// What cannot be moved, and why.
        package var faults: [String] = []

        /// Creates a report of nothing.
        package init() {}
    }

    private let rules: OfficeRules
    private let renderer: Renderer

    /// Creates the use case.
    package init(rules: OfficeRules, renderer: Renderer) {
        self.rules = rules
        self.renderer = renderer
    }

    /// Moves the work within the caller's transaction, which the caller throws away where it only wants to see the
    /// report.
    package func run(_ rows: any StoreWriting, at now: Date) throws -> Report {
        var report = Report()
        let today = rules.zone.date(of: now)
        let units = Dictionary(try rows.office().units.map { ($0.id, $0) }) { first, _ in first }
        var briefs: [Officer.ID: [Assignment]] = [:]
        var last = Assignment.ID(rawValue: 0)
        while case let page = try rows.unfinished(after: last, limit: 1_000), let end = page.last {
            for assignment in page {
                guard let unit = units[assignment.unit], !unit.exists(on: today), (unit.effectiveTo ?? today) < today
                else { continue }
                if let after = try move(assignment, from: unit, units, rows, at: now, &report),
                    let officer = after.officer, after.state != .draft
                {
                    briefs[officer, default: []].append(after)
                }
            }
            last = end.id
        }
        for (officer, assignments) in briefs.sorted(by: { $0.key < $1.key }) {
            try SendBriefs(rules: rules, renderer: renderer).run(
                assignments, to: officer, reason: Self.reason, rows, at: now)
        }
        return report
    }

    private static let reason = "đơn vị cũ kết thúc hoạt động"

    private func move(
        _ before: Assignment, from unit: OrgUnit, _ units: [OrgUnit.ID: OrgUnit], _ rows: any StoreWriting,
        at now: Date, _ report: inout Report
    ) throws -> Assignment? {
        let place = "\(before.label) \(unit.name)"
        guard let successor = unit.successor(on: rules.zone.date(of: now), among: units) else {
            report.faults.append("\(place): chưa ghi đơn vị kế thừa (successor) trong roster.csv")
            return nil
        }
        guard let officer = try rows.office().designatedOfficer(of: successor.id) else {
            report.faults.append("\(place): \(successor.name) chưa có cán bộ đầu mối")
            return nil
        }
        let occasion = ActOccasion(actor: nil, at: now)
        guard
            case .done(let after) = before.applying(.changeUnit(to: successor.id, officer: officer.id), on: occasion)
        else {
            report.faults.append("\(place): \(officer.name) là người xác nhận kết quả, không nhận được việc này")
            return nil
        }
        let entry = HistoryEntry(
            assignment: after.id, act: .changeUnit, actor: nil, onBehalf: false, recordedAt: now, effectiveAt: now,
            inbox: nil, after: after)
        try rows.record(entry, replacing: before, text: Self.reason, by: rules.reminders)
        report.moved.append("\(place) → \(successor.name), \(officer.code) \(officer.name)")
        return after
    }
}
