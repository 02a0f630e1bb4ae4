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
        var plans = Set(policy.next(for: assignment, after: said, at: now))
        for row in rows where row.state == .pending {
            if plans.remove(row.plan) != nil { continue }
            // What a chat has refused goes on to the next way, as long as there is something to say.
            if row.refusals > 0, policy.stands(row.plan, for: assignment) { continue }
            let moved = plans.contains { $0.isSame(as: row.plan) }
            if !moved { try void(reminder: row.id) }
        }
        for plan in plans { try add(plan) }
    }

    /// Plans work anew that older rules have planned, and answers how much; a changed ladder or calendar thus takes effect
    /// soon after the start, a part in each tick. Only what differs is written.
    func replanChanged(by policy: ReminderPolicy, at now: Date, limit: Int) throws -> Int {
        let rules = try reminderRules()
        let open = try plannedBefore(rules, limit: limit)
        guard !open.isEmpty else { return 0 }
        let rows = Dictionary(grouping: try remindersPlannedBefore(rules, limit: limit), by: \.plan.assignment)
        for assignment in open { try replan(assignment, rows[assignment.id] ?? [], by: policy, at: now) }
        try setPlanned(by: rules, limit: limit)
        return open.count
    }
}

extension ReminderPlan {
    /// Whether it is the same reminder, perhaps at another hour.
    func isSame(as other: ReminderPlan) -> Bool {
        (assignment, lane, version, offset) == (other.assignment, other.lane, other.version, other.offset)
    }
}
