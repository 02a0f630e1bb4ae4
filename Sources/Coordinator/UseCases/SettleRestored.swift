import Assignments
import CivilCalendar
package import Conversation
package import Foundation

/// Puts a database in order that was restored from a backup: what the original may have said since the backup was made is not
/// said again, and nothing that it had received is lost.
package struct SettleRestored: Sendable {
    /// What was held.
    package struct Report: Equatable, Sendable {
        /// Messages that waited to be sent, and are parked.
        package var messages = 0
        /// Reminders that were due, and are skipped with the reason on record.
        package var reminders = 0
    }

    /// How many reminders are looked at in one go.
    private static let page = 1_000

    private let rules: OfficeRules

    /// Creates the use case.
    package init(rules: OfficeRules) { self.rules = rules }

    /// Settles in the caller's transaction. Where `sendsUnsent`, somebody has said yes: messages and reminders stay as they are,
    /// and the original's may be doubled. `epoch` is a name that no other copy has.
    package func run(
        _ tx: any StoreWriting, sendsUnsent: Bool, epoch: String, at now: Date
    ) throws -> Report {
        // A platform that knows a message by its number would take the copy's next one for the original's.
        try tx.lease.beginEpoch(epoch)
        guard !sendsUnsent else { return Report() }
        var report = Report(messages: try tx.outbox.parkUnsent(reason: "restored from a backup"))
        // What waits for the next hour of work, or for the next digest, the original cannot have said.
        report.reminders += try skip(.atAnyHour, dueBy: now, tx, at: now)
        report.reminders += try skip(.messages, dueBy: rules.lastWork(upTo: now), tx, at: now)
        report.reminders += try skip(.digests, dueBy: DigestSchedule(rules: rules).last(upTo: now), tx, at: now)
        while case let due = try tx.personalReminders.due(at: now, limit: Self.page), !due.isEmpty {
            for reminder in due { try tx.personalReminders.skip(personal: reminder.id) }
            report.reminders += due.count
        }
        try endToday(tx, at: now)
        // Whoever restores is told by the command; no alarm of it later.
        try tx.alerts.record(AlertRow(kind: .unknown, level: tx.outbox.parkedCount(), toldAt: now))
        return report
    }

    /// Skips what is due of a kind until nothing is: the next rungs may be due as well.
    private func skip(
        _ kind: DueKind, dueBy instant: Date, _ tx: any StoreWriting, at now: Date
    ) throws -> Int {
        var count = 0
        while case let due = try tx.reminders.due(kind, at: instant, limit: Self.page), !due.isEmpty {
            for reminder in due {
                try tx.skip(
                    [reminder.id], of: tx.assignment(reminder.plan.assignment), reason: .restored,
                    by: rules.reminders,
                    at: now)
            }
            count += due.count
        }
        return count
    }

    /// Today's digests whose hour has passed count as made, and rounds that were open as closed.
    private func endToday(_ tx: any StoreWriting, at now: Date) throws {
        let schedule = DigestSchedule(rules: rules)
        let today = rules.zone.date(of: now)
        for kind in DigestKind.allCases where kind != .budget {
            guard try schedule.next(kind, after: tx.digests.last(kind, upTo: today), at: now) <= now else {
                continue
            }
            try tx.digests.forgetMissed(kind)
            try tx.digests.forget(after: today)
            try tx.digests.record(kind, of: today, at: now)
        }
        for round in try tx.rounds.allOpen() { try tx.rounds.close(round.id, with: round.outcome, at: now) }
    }
}
