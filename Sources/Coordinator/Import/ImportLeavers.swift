import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Hands over the open work of those who leave the roster or move to another unit: one officer stays with an assignment
/// from start to end, and nobody leaves it behind.
struct ImportLeavers {
    let roster: [RosterEntry]
    let successors: [String: String]
    let rules: OfficeRules
    let voice: Voice
    let now: Date

    /// Hands over what has a successor and answers a fault for each person who has none, or an unfit one.
    func callAsFunction(_ rows: any StoreWriting, _ report: inout ImportOffice.Report) throws -> [FileFault] {
        let present = Set(roster.compactMap(\.person?.code))
        let people = Dictionary(try rows.officers().map { ($0.code, $0) }) { first, _ in first }
        var faults = successors.keys.sorted().filter { people[$0] == nil }.map {
            fault("--successor \($0): không có cán bộ nào mang mã này")
        }
        let strays = try rows.officersWithStrayWork()
        for officer in people.values.sorted(by: { $0.id < $1.id })
        where !present.contains(officer.code) || strays.contains(officer.id) {
            let isPresent = present.contains(officer.code)
            let left = try rows.openAssignments(of: officer.id).filter { assignment in
                guard isPresent else { return true }
                // The work of a unit that has ended goes on with `namro succeed`, whoever has moved since.
                let unit = try rows.unit(assignment.unit)
                return assignment.unit != officer.unit && !(unit.map { hasEnded($0) && $0.successor != nil } ?? false)
            }
            guard !left.isEmpty else { continue }
            guard let code = successors[officer.code] else {
                faults.append(fault(Self.missing(officer, left, leaves: !present.contains(officer.code))))
                continue
            }
            // Where the unit itself is gone, its work goes to the successor's.
            let units = Set(roster.map(\.unit))
            let isUnitGone = try left.allSatisfy {
                try rows.unit($0.unit).map { !units.contains($0.name) || hasEnded($0) } ?? true
            }
            guard let successor = people[code], present.contains(code), successor.id != officer.id || isUnitGone,
                isUnitGone || left.allSatisfy({ $0.unit == successor.unit })
            else {
                faults.append(
                    fault("--successor \(officer.code)=\(code): người nhận phải ở trong danh sách và cùng đơn vị"))
                continue
            }
            var handed: [Assignment] = []
            for assignment in left {
                if let after = try handOver(assignment, to: successor, rows, &report) {
                    handed.append(after)
                    continue
                }
                faults.append(
                    fault(
                        "--successor \(officer.code)=\(code): không nhận được \(assignment.label) vì là người xác nhận "
                            + "kết quả của nhiệm vụ này"))
            }
            if !handed.isEmpty {
                try SendBriefs(rules: rules, voice: voice)(
                    handed, to: successor.id, reason: Self.reason, rows, at: now)
            }
        }
        return faults
    }

    private func hasEnded(_ unit: OrgUnit) -> Bool {
        unit.effectiveTo.map { $0 < rules.zone.date(of: now) } ?? false
    }

    private static func missing(_ officer: Officer, _ left: [Assignment], leaves: Bool) -> String {
        let codes = left.prefix(5).map(\.label).joined(separator: ", ") + (left.count > 5 ? "…" : "")
        return "\(officer.code) \(officer.name) \(leaves ? "không còn trong danh sách" : "chuyển sang đơn vị khác") "
            + "mà còn \(left.count) nhiệm vụ (\(codes)); ghi người nhận bàn giao: --successor \(officer.code)=MÃ"
    }

    private func fault(_ text: String) -> FileFault { FileFault(file: "roster.csv", line: nil, text: text) }

    private static let reason = "cập nhật danh sách cán bộ"

    /// Hands one assignment over and answers it; nil where it cannot go to this person.
    private func handOver(
        _ before: Assignment, to successor: Officer, _ rows: any StoreWriting, _ report: inout ImportOffice.Report
    ) throws -> Assignment? {
        let occasion = Assignment.Occasion(actor: nil, at: now)
        let act: Act =
            before.unit == successor.unit
            ? .handOver(to: successor.id) : .changeUnit(to: successor.unit, officer: successor.id)
        guard case .done(let after) = before.applying(act, on: occasion) else { return nil }
        let entry = HistoryEntry(
            assignment: after.id, act: act.kind, actor: nil, onBehalf: false, recordedAt: now, effectiveAt: now,
            inbox: nil, after: after)
        try rows.save(after, replacing: before, entry, text: Self.reason)
        try rows.replanReminders(of: after, by: rules.reminders, at: now)
        report.changed.append("nhiệm vụ \(before.label): bàn giao cho \(successor.code) \(successor.name)")
        return after
    }
}
