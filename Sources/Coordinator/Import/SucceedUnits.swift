import Assignments
import CivilCalendar
package import Conversation
package import Foundation

/// Gives the unfinished work of units that have ended to the designated officers of their successors, each with a brief:
/// nothing is left with a unit that no longer exists. What is decided is done in steps, whatever dies.
package struct SucceedUnits: Sendable {
    /// What is to be done.
    package struct Plan: Equatable, Sendable {
        /// A line for each assignment: from whom to whom.
        package fileprivate(set) var moved: [String] = []
        /// What cannot be moved, and why.
        package fileprivate(set) var faults: [String] = []
        fileprivate var moves: [MoveTask] = []
    }

    private let rules: OfficeRules
    private let renderer: Renderer

    /// Creates the use case.
    package init(rules: OfficeRules, renderer: Renderer) {
        self.rules = rules
        self.renderer = renderer
    }

    /// What is to be done, by reading alone.
    package func plan(_ tx: any StoreReading, at now: Date) throws -> Plan {
        var plan = Plan()
        let today = rules.zone.date(of: now)
        let office = try tx.office()
        let units = Dictionary(office.units.map { ($0.id, $0) }) { first, _ in first }
        var last = Assignment.ID(rawValue: 0)
        while case let page = try tx.works.unfinished(after: last, limit: 1_000), let end = page.last {
            for assignment in page {
                guard let unit = units[assignment.unit], !unit.exists(on: today), (unit.effectiveTo ?? today) < today
                else { continue }
                let place = "\(assignment.label) \(unit.name)"
                guard let successor = unit.successor(on: today, among: units) else {
                    plan.faults.append("\(place): chưa ghi đơn vị kế thừa (successor) trong roster.csv")
                    continue
                }
                guard let officer = office.designatedOfficer(of: successor.id) else {
                    plan.faults.append("\(place): \(successor.name) chưa có cán bộ đầu mối")
                    continue
                }
                let task = MoveTask(
                    assignment: assignment.id.rawValue, role: .officer, from: assignment.officer?.rawValue,
                    to: officer.code, reason: Self.reason)
                guard MoveTasks(rules: rules, now: now).moved(assignment, task, to: officer) != nil else {
                    plan.faults.append("\(place): \(officer.name) là người xác nhận kết quả, không nhận được việc này")
                    continue
                }
                plan.moves.append(task)
                plan.moved.append("\(place) → \(successor.name), \(officer.code) \(officer.name)")
            }
            last = end.id
        }
        return plan
    }

    /// Decides on it: from then on it is done to its end, by whoever serves. Answers the job; nil where there is nothing to do. Throws
    /// `DecideImport.Refusal.busy` where another is under way, or `StoreError`.
    package func begin(
        _ plan: Plan, in store: some Store, atOnce: Int = ImportJob.works, at now: Date
    ) async throws -> Int64? {
        guard !plan.moves.isEmpty else { return nil }
        let order = ImportOrder(
            roster: [], plans: [], choices: ImportOffice.Choices(), tells: false, tasks: [], moves: plan.moves)
        let handler = ImportJob(rules: rules, renderer: renderer)
        let job = try await handler.stage(order, in: store, at: now)
        try await store.write { tx in
            guard try !tx.jobs.open().contains(where: { $0.kind == .importing && $0.state == .ready }) else {
                throw DecideImport.Refusal.busy
            }
            try tx.jobs.begin(job: job, at: now)
            try handler.writeAtOnce(job, most: atOnce, tx, at: now)
        }
        return job
    }

    private static let reason = "đơn vị cũ kết thúc hoạt động"
}
