package import Assignments
import Conversation
package import Foundation

extension StoreWriting {
    /// Rewrites the next due reminders of an assignment after a change: what is planned anew replaces what waits, what
    /// was said stays said.
    package func replanReminders(of assignment: Assignment, by policy: ReminderPolicy, at now: Date) throws {
        try replan(assignment, try reminders(of: assignment.id), by: policy, at: now)
    }

    private func replan(
        _ assignment: Assignment, _ rows: [ReminderRow], by policy: ReminderPolicy, at now: Date
    ) throws {
        var said: [ReminderPolicy.Spoken: Int] = [:]
        for row in rows where row.state != .pending || row.refusals > 0 {
            let key = ReminderPolicy.Spoken(lane: row.plan.lane, version: row.plan.version)
            said[key] = max(said[key] ?? .min, row.plan.offset)
        }
        var plans = policy.next(for: assignment, after: said, at: now)
        for row in rows where row.state == .pending {
            if let index = plans.firstIndex(of: row.plan) {
                plans.remove(at: index)
                continue
            }
            // What a chat has refused goes on to the next way, as long as there is something to say.
            if row.refusals > 0, policy.stands(row.plan, for: assignment) { continue }
            let moved = plans.contains { $0.isSame(as: row.plan) }
            if !moved { try void(reminder: row.id) }
        }
        for plan in plans { try add(plan) }
    }

    /// Plans work anew that another calendar or ladder has planned, a part in each call, and answers how much; a change thus
    /// takes effect soon after the start. Only what differs is written.
    func replanChanged(by rules: OfficeRules, at now: Date, limit: Int) throws -> Int {
        let progress = try replanning()
        guard !progress.isDone(by: rules) else { return 0 }
        let after = progress.fingerprint == rules.reminderFingerprint ? progress.after : nil
        let start = after ?? Assignment.ID(rawValue: 0)
        let open = try openAssignments(after: start, limit: limit)
        guard let last = open.last?.id else {
            try setReplanning(.done(by: rules))
            return 0
        }
        let rows = Dictionary(grouping: try reminders(ofOpenAfter: start, through: last), by: \.plan.assignment)
        for assignment in open { try replan(assignment, rows[assignment.id] ?? [], by: rules.reminders, at: now) }
        try setReplanning(Replanning(fingerprint: rules.reminderFingerprint, after: last))
        return open.count
    }
}

extension Replanning {
    /// All work in force is planned by these rules.
    static func done(by rules: OfficeRules) -> Replanning {
        Replanning(fingerprint: rules.reminderFingerprint, after: nil)
    }

    /// None of it is known to be.
    static func begun(by rules: OfficeRules) -> Replanning {
        Replanning(fingerprint: rules.reminderFingerprint, after: Assignment.ID(rawValue: 0))
    }

    /// Whether all work in force is planned by these rules.
    func isDone(by rules: OfficeRules) -> Bool { self == .done(by: rules) }
}

extension ReminderPlan {
    /// Whether it is the same reminder, perhaps at another hour.
    func isSame(as other: ReminderPlan) -> Bool {
        (assignment, lane, version, offset) == (other.assignment, other.lane, other.version, other.offset)
    }
}
