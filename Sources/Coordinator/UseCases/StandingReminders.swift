import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Selects the due reminders that still apply, and ends the others with a reason.
struct StandingReminders {
    let rules: OfficeRules

    /// What became of a reminder that is due.
    enum Verdict: Equatable {
        /// It still has to be said.
        case stands
        /// Its assignment does not exist any more.
        case isGone
        /// It is taken back, not ended: a changed hour or calendar revives it with its new date.
        case isTakenBack
        /// It is not said, for a reason.
        case isSkipped(SkipReason)
    }

    /// What of a kind is due and still has to be said. A rung that has given way to
    /// a later one is looked for again, so that all that is due now comes in one message.
    func run(
        _ kind: DueKind, _ tx: any StoreWriting, at now: Date, limit: Int, _ progress: inout Ticker.Progress
    ) throws -> [(ReminderRow, Assignment)] {
        var standing: [(ReminderRow, Assignment)] = []
        // Plans and no keys: what is taken back may be revived at another hour.
        var seen: Set<ReminderPlan> = []
        while true {
            let due = try tx.reminders.due(kind, at: now, limit: limit)
            var ended = 0
            for reminder in due where seen.insert(reminder.plan).inserted {
                if let assignment = try current(reminder, tx, at: now) {
                    standing.append((reminder, assignment))
                } else {
                    ended += 1
                }
            }
            progress.skipped += ended
            if ended == 0 || due.count == limit { return standing }
        }
    }

    /// Ends a reminder that is not said and plans the next.
    func skip(
        _ due: ReminderRow, _ assignment: Assignment, _ reason: SkipReason, _ tx: any StoreWriting, at now: Date
    ) throws {
        try tx.skip([due.id], of: assignment, reason: reason, by: rules.reminders, at: now)
    }

    /// Of reminders of a step those that are due and still have to be said; the others are ended.
    func run(
        among ids: [Int64], _ kind: DueKind, _ tx: any StoreWriting, at now: Date, _ progress: inout Ticker.Progress
    ) throws -> [(ReminderRow, Assignment)] {
        var standing: [(ReminderRow, Assignment)] = []
        for id in ids {
            guard let reminder = try tx.reminders.due(id, at: now),
                kind == .messages || reminder.plan.breaksQuiet
            else { continue }
            if let assignment = try current(reminder, tx, at: now) {
                standing.append((reminder, assignment))
            } else {
                progress.skipped += 1
            }
        }
        return standing
    }

    /// The assignment of a reminder that still has to be said; otherwise ends it with its reason and plans the next.
    private func current(_ due: ReminderRow, _ tx: any StoreWriting, at now: Date) throws -> Assignment? {
        let assignment = try tx.assignment(due.plan.assignment)
        switch (verdict(on: due, assignment, at: now), assignment) {
        case (.stands, let assignment?): return assignment
        case (.isTakenBack, let assignment?):
            try tx.takeBack(due.id, of: assignment, by: rules.reminders, at: now)
        case (.isSkipped(let reason), let assignment?): try skip(due, assignment, reason, tx, at: now)
        case (_, nil), (.isGone, _): try tx.reminders.skip(reminder: due.id, reason: .gone, at: now)
        }
        return nil
    }

    /// Whether a reminder that is due still has to be said of its assignment as it stands.
    func verdict(on due: ReminderRow, _ assignment: Assignment?, at now: Date) -> Verdict {
        guard let assignment else { return .isGone }
        let policy = rules.reminders
        guard policy.stands(due.plan, for: assignment) else { return .isTakenBack }
        // After a stop only the latest rung is sent; it supersedes the earlier ones.
        let key = ReminderPolicy.Occurrence(lane: due.plan.lane, version: due.plan.version)
        let next = policy.next(for: assignment, after: [key: due.plan.offset], at: now).first {
            $0.lane == due.plan.lane && $0.version == due.plan.version
        }
        if let next, next.dueAt <= now { return .isSkipped(.laterRung) }
        return isAnswered(due, assignment, at: now) ? .isSkipped(.answered) : .stands
    }

    /// Who reported today, or after the reminder was due, is not asked again.
    private func isAnswered(_ due: ReminderRow, _ assignment: Assignment, at now: Date) -> Bool {
        guard due.plan.lane.recipient == .officer, let reportedAt = assignment.reportedAt,
            assignment.state != .returned
        else { return false }
        return reportedAt >= due.plan.dueAt || rules.zone.date(of: reportedAt) == rules.zone.date(of: now)
    }
}
