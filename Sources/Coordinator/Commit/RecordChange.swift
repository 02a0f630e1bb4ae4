package import Assignments
import Conversation
import Foundation

/// What a change of a work, or a word about it, makes of history and reminders: always both.
extension StoreWriting {
    /// Puts a change on record: the assignment over what it was, the history of it, and its next reminders by the policy.
    package func record(
        _ entry: HistoryEntry, replacing before: Assignment, text: String? = nil, by policy: ReminderPolicy
    ) throws {
        try works.update(entry.after, replacing: before, entry, text: text)
        // Of a draft nobody is reminded.
        guard before.state != .draft || entry.after.state != .draft else { return }
        try replanReminders(of: entry.after, by: policy, at: entry.recordedAt)
    }

    /// Points reminders of a work at the message that carries its line, and plans the next, or notes that they are to be planned.
    func carry(
        _ reminders: [Int64], of assignment: Assignment, in outbox: Int64, plansLater: Bool = false,
        by policy: ReminderPolicy,
        at now: Date
    ) throws {
        for reminder in reminders { try self.reminders.queue(reminder: reminder, in: outbox) }
        if plansLater { return try self.reminders.setWorkToPlan(assignment.id, true) }
        try replanReminders(of: assignment, by: policy, at: now)
    }

    /// Ends reminders of a work without saying them, and plans the next.
    func skip(
        _ reminders: [Int64], of assignment: Assignment?, reason: SkipReason, by policy: ReminderPolicy, at now: Date
    ) throws {
        for reminder in reminders { try self.reminders.skip(reminder: reminder, reason: reason, at: now) }
        if let assignment { try replanReminders(of: assignment, by: policy, at: now) }
    }

    /// Takes a reminder of a work back, and plans the next: a changed hour or calendar revives it with its new date.
    func takeBack(
        _ reminder: Int64, of assignment: Assignment, by policy: ReminderPolicy, at now: Date
    ) throws {
        try self.reminders.void(reminder: reminder)
        try replanReminders(of: assignment, by: policy, at: now)
    }

    /// Tells an outlet something that another system reads.
    func relay(_ text: String, to account: PlatformAccount, at now: Date) throws {
        _ = try outbox.enqueue(
            OutboxDraft(
                account: account, chat: Outlet.chat, purpose: .change, text: text, inbox: nil,
                mattersUntil: .distantFuture), at: now)
    }
}
