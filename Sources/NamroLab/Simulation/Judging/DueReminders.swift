import Assignments
import Conversation
import Coordinator
import Foundation

/// What was due to be said of the works, told from their history and the ladder alone, and not from the rows that the bot keeps.
struct DueReminders {
    /// A reminder that was due while a work stood as it did.
    struct Due {
        let plan: ReminderPlan
        let work: Assignment
        /// Whether the work has stood so since before it was due.
        let wasAwaited: Bool
        /// Whether the work still stands so.
        let stillStands: Bool
    }

    let all: [Due]

    /// Walks over what each work was like from change to change up to an instant.
    init(_ history: [HistoryLine], by policy: ReminderPolicy, until end: Date) {
        all = Dictionary(grouping: history.map(\.entry), by: \.assignment).values.flatMap { entries in
            entries.indices.flatMap { index in
                let isLast = index == entries.count - 1
                return Self.due(
                    entries[index], until: isLast ? end : entries[index + 1].recordedAt, isLast: isLast, policy)
            }
        }
    }

    private static func due(
        _ entry: HistoryEntry, until end: Date, isLast: Bool, _ policy: ReminderPolicy
    ) -> [Due] {
        guard let issuedAt = entry.after.issuedAt else { return [] }
        var due: [Due] = []
        for first in policy.next(for: entry.after, after: [:], at: issuedAt) {
            var next: ReminderPlan? = first
            while let plan = next, plan.dueAt <= end {
                due.append(
                    Due(
                        plan: plan, work: entry.after, wasAwaited: plan.dueAt > entry.recordedAt,
                        stillStands: isLast))
                let said = [ReminderPolicy.Occurrence(lane: plan.lane, version: plan.version): plan.offset]
                next = policy.next(for: entry.after, after: said, at: issuedAt)
                    .first { $0.lane == plan.lane && $0.version == plan.version }
            }
        }
        return due
    }
}
