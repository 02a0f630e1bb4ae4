package import Assignments
import CivilCalendar
package import Conversation
package import Foundation

extension StoreWriting {
    /// Plans the next reminders of an assignment after a change: new plans replace pending ones; what was sent stays.
    package func replanReminders(of assignment: Assignment, by policy: ReminderPolicy, at now: Date) throws {
        var cache = ReminderPolicy.DayCache(about: LaneGroup.all, now: now)
        let rows = try reminders.all(of: assignment.id)
        // The caller knows the rows by their ids, so none is turned into another.
        try replan(ReminderFacts(assignment), rows[...], by: policy, inPlace: false, cache: &cache)
    }

    /// Counts what is to be said about a result to who decides on it from now, where it has just come to him: the notice of this minute
    /// says it, and he has as many days as anybody else.
    func putOffConfirmations(of assignment: Assignment, by policy: ReminderPolicy, at now: Date) throws {
        for row in try reminders.all(of: assignment.id)
        where row.state == .pending && row.plan.lane.family == .confirmation {
            let day = policy.calendar.day(max(row.plan.offset, 1), workingDaysAfter: policy.zone.date(of: now))
            let until = policy.zone.instant(of: day, at: policy.zone.time(of: row.plan.dueAt))
            if row.plan.dueAt < until { try reminders.postpone(reminder: row.id, until: until) }
        }
    }

    /// The same for the groups of lanes of the cache, of which these are the rows. In place: a pending row is updated to be the next of its
    /// lane, which costs less than withdrawing it and inserting another.
    private func replan(
        _ facts: ReminderFacts, _ rows: ArraySlice<ReminderRow>, by policy: ReminderPolicy, inPlace: Bool,
        cache: inout ReminderPolicy.DayCache
    ) throws {
        var said: [ReminderPolicy.Occurrence: Int] = [:]
        for row in rows where row.state != .pending || row.refusals > 0 {
            let key = ReminderPolicy.Occurrence(lane: row.plan.lane, version: row.plan.version)
            said[key] = max(said[key] ?? .min, row.plan.offset)
        }
        var plans = policy.next(for: facts, after: said, cache: &cache)
        for row in rows where row.state == .pending {
            if row.refusals > 0 {
                // What a chat has refused goes on to the next way, as long as there is something to say.
                if !policy.stands(row.plan, for: facts) { try reminders.void(reminder: row.id) }
                continue
            }
            guard let place = plans.firstIndex(where: { $0.sharesLane(with: row.plan) }) else {
                try reminders.void(reminder: row.id)
                continue
            }
            let isKept = plans[place] == row.plan
            let isSettled = try isKept || inPlace && reminders.move(reminder: row.id, to: plans[place])
            if isSettled { plans.remove(at: place) } else { try reminders.void(reminder: row.id) }
        }
        for plan in plans { try reminders.add(plan) }
    }

    /// Plans the next reminders of work of which a long message has said the last; answers of how much.
    package func planRest(by policy: ReminderPolicy, at now: Date, limit: Int) throws -> Int {
        let rest = try reminders.workToPlan(limit: limit)
        for id in rest {
            if let work = try assignment(id) { try replanReminders(of: work, by: policy, at: now) }
            try reminders.setWorkToPlan(id, false)
        }
        return rest.count
    }

    /// Replans work that was planned under another calendar or ladder, a chunk in each call, and answers how much; so a change
    /// takes effect soon after the start. Only the groups of lanes that it affects are planned, and only differences are
    /// written.
    package func replanChanged(by rules: OfficeRules, at now: Date, limit: Int) throws -> Int {
        let progress = try reminders.replanning().continued(by: rules)
        guard let after = progress.after else { return 0 }
        let groups = LaneGroup.all.filter(progress.groups.contains)
        let open = try reminders.facts(after: after, about: groups.families, limit: limit)
        guard let last = open.last?.id else {
            try reminders.setReplanning(.done(by: rules))
            return 0
        }
        var rows = try reminders.all(ofWorkAfter: after, through: last, in: groups)[...]
        var cache = ReminderPolicy.DayCache(about: groups, now: now)
        for facts in open {
            // Both are in order of keys.
            rows = rows.drop { $0.plan.assignment < facts.id }
            let own = rows.prefix { $0.plan.assignment == facts.id }
            try replan(facts, own, by: rules.reminders, inPlace: true, cache: &cache)
        }
        try reminders.setReplanning(Replanning(fingerprint: progress.fingerprint, after: last, groups: progress.groups))
        return open.count
    }
}

extension Replanning {
    private static let beginning = Assignment.ID(rawValue: 0)

    /// Marks every open assignment as planned under unknown rules, so that all are planned again.
    static let unknown = Replanning(
        fingerprint: .unknown, after: beginning, groups: Set(LaneGroup.all))

    /// Marks every open assignment as planned under the current rules.
    static func done(by rules: OfficeRules) -> Replanning {
        Replanning(fingerprint: rules.reminderFingerprint, after: nil, groups: [])
    }

    /// Whether every open assignment is planned under the current rules.
    func isDone(by rules: OfficeRules) -> Bool { self == .done(by: rules) }

    /// Where replanning continues: at its cursor, or from the beginning where the rules have changed again.
    func continued(by rules: OfficeRules) -> Replanning {
        fingerprint == rules.reminderFingerprint ? self : begun(by: rules)
    }

    /// From the beginning. What was under way by others is to be planned by these too.
    func begun(by rules: OfficeRules) -> Replanning {
        let target = rules.reminderFingerprint
        return Replanning(
            fingerprint: target, after: Self.beginning,
            groups: groups.union(target.groups(changedSince: fingerprint)))
    }
}

extension ReminderPlan {
    /// Whether it is a reminder of the same lane, counted from the same.
    func sharesLane(with other: ReminderPlan) -> Bool {
        (assignment, lane, version) == (other.assignment, other.lane, other.version)
    }
}
