package import Assignments
package import Conversation
package import Foundation

extension StoreWriting {
    /// Rewrites the next due reminders of an assignment after a change: what is planned anew replaces what waits, what
    /// was said stays said.
    package func replanReminders(of assignment: Assignment, by policy: ReminderPolicy, at now: Date) throws {
        var memo = ReminderPolicy.Memo(now: now)
        let rows = try reminders(of: assignment.id)
        // Who has the rows at hand knows them by their ids: none becomes another one.
        try replan(
            ReminderFacts(assignment), about: Ladder.Family.allCases, rows, by: policy, inPlace: false, memo: &memo)
    }

    /// The same for some families, of which these are the rows. In place a row that waits becomes the next of its lane, which costs less
    /// than taking it back and making another one.
    private func replan(
        _ facts: ReminderFacts, about families: [Ladder.Family], _ rows: [ReminderRow], by policy: ReminderPolicy,
        inPlace: Bool, memo: inout ReminderPolicy.Memo
    ) throws {
        var said: [ReminderPolicy.Spoken: Int] = [:]
        for row in rows where row.state != .pending || row.refusals > 0 {
            let key = ReminderPolicy.Spoken(lane: row.plan.lane, version: row.plan.version)
            said[key] = max(said[key] ?? .min, row.plan.offset)
        }
        var plans = policy.next(for: facts, about: families, after: said, memo: &memo)
        for row in rows where row.state == .pending {
            if row.refusals > 0 {
                // What a chat has refused goes on to the next way, as long as there is something to say.
                if !policy.stands(row.plan, for: facts) { try void(reminder: row.id) }
                continue
            }
            guard let place = plans.firstIndex(where: { $0.sharesLane(with: row.plan) }) else {
                try void(reminder: row.id)
                continue
            }
            let isKept = plans[place] == row.plan
            let isSettled = try isKept || inPlace && move(reminder: row.id, to: plans[place])
            if isSettled { plans.remove(at: place) } else { try void(reminder: row.id) }
        }
        for plan in plans { try add(plan) }
    }

    /// Plans work anew that another calendar or ladder has planned, a part in each call, and answers how much; a change thus
    /// takes effect soon after the start. Only the families that it touches are read, and only what differs is written. Throws what the
    /// store throws.
    package func replanChanged(by rules: OfficeRules, at now: Date, limit: Int) throws -> Int {
        let progress = try replanning().continued(by: rules)
        guard let after = progress.after else { return 0 }
        let families = Ladder.Family.allCases.filter(progress.families.contains)
        let open = try reminderFacts(after: after, about: families, limit: limit)
        guard let last = open.last?.id else {
            try setReplanning(.done(by: rules))
            return 0
        }
        let waiting = try reminders(ofOpenAfter: after, through: last, about: families)
        let rows = Dictionary(grouping: waiting, by: \.plan.assignment)
        var memo = ReminderPolicy.Memo(now: now)
        for facts in open {
            try replan(
                facts, about: families, rows[facts.id] ?? [], by: rules.reminders, inPlace: true, memo: &memo)
        }
        try setReplanning(Replanning(fingerprint: progress.fingerprint, after: last, families: progress.families))
        return open.count
    }
}

extension Replanning {
    private static let beginning = Assignment.ID(rawValue: 0)

    /// Nobody knows by which rules work in force is planned.
    static let unknown = Replanning(
        fingerprint: .unknown, after: beginning, families: Set(Ladder.Family.allCases))

    /// All work in force is planned by these rules.
    static func done(by rules: OfficeRules) -> Replanning {
        Replanning(fingerprint: rules.reminderFingerprint, after: nil, families: [])
    }

    /// Whether all work in force is planned by these rules.
    func isDone(by rules: OfficeRules) -> Bool { self == .done(by: rules) }

    /// Where planning by these rules goes on: where it was, or from the beginning where they are others.
    func continued(by rules: OfficeRules) -> Replanning {
        fingerprint == rules.reminderFingerprint ? self : begun(by: rules)
    }

    /// From the beginning. What was under way by others is to be planned by these too.
    func begun(by rules: OfficeRules) -> Replanning {
        let target = rules.reminderFingerprint
        return Replanning(
            fingerprint: target, after: Self.beginning,
            families: families.union(target.families(changedSince: fingerprint)))
    }
}

extension ReminderPlan {
    /// Whether it is a reminder of the same lane, counted from the same.
    func sharesLane(with other: ReminderPlan) -> Bool {
        (assignment, lane, version) == (other.assignment, other.lane, other.version)
    }
}
