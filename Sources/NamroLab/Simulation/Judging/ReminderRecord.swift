import Assignments
import Conversation
import Coordinator
import Foundation

/// Looks whether every reminder that was due came to its end, and whether those that wait are what the policy says from scratch.
struct ReminderRecord {
    let rules: OfficeRules
    let now: Date

    /// What is not as it should be.
    func breaches(_ evidence: Judge.Evidence) -> [String] {
        let outbox = Dictionary(uniqueKeysWithValues: evidence.outbox.map { ($0.id, $0.state) })
        let byWork = Dictionary(grouping: evidence.reminders, by: \.reminder.plan.assignment)
        return evidence.reminders.compactMap { end($0, outbox) }
            + evidence.open.flatMap { plans(of: $0, byWork[$0.id] ?? []) }
    }

    private func end(_ row: ReminderLedgerRow, _ outbox: [Int64: OutboxState]) -> String? {
        let place = "reminder \(row.reminder.id)"
        switch (row.reminder.state, row.outbox.flatMap { outbox[$0] }) {
        // Of a second try that was refused the first may have arrived.
        case (.pending, _), (.void, _), (.sent, .sent?), (.unknown, .parked?), (.unknown, .refused?): return nil
        case (.skipped, _): return row.reason == nil ? "rule 5: \(place) was skipped without a reason" : nil
        case (let state, let message):
            return "rule 5: \(place) is \(state) and its message \(message.map { "\($0)" } ?? "is not there")"
        }
    }

    private func plans(of work: Assignment, _ ledger: [ReminderLedgerRow]) -> [String] {
        let rows = ledger.map(\.reminder)
        var said: [ReminderPolicy.Occurrence: Int] = [:]
        for row in rows where row.state != .pending || row.refusals > 0 {
            let key = ReminderPolicy.Occurrence(lane: row.plan.lane, version: row.plan.version)
            said[key] = max(said[key] ?? .min, row.plan.offset)
        }
        let plans = rules.reminders.next(for: work, after: said, at: now)
        // What is over the number of messages that a person gets in a day waits for the next digest.
        let putOff = Set(ledger.filter { $0.reminder.state == .pending && $0.speakAt > now }.map(\.reminder.plan))
        let due = plans.filter { $0.dueAt <= now && $0.lane.way == .message && !putOff.contains($0) }
        var breaches = due.map { "rule 5: \(work.label) \($0.lane.name) was due at \($0.dueAt) and is not said" }
        let expected = Set(plans.filter { $0.dueAt > now })
        let waiting = Set(
            rows.filter { $0.state == .pending && $0.refusals == 0 && $0.plan.dueAt > now }.map(\.plan))
        // A line of a digest that was given back waits for the next one beside the rung after it, which was planned when it was queued.
        let afterGivenBack = Set(
            rules.reminders.next(for: work, after: said.merging(givenBack(rows)) { max($0, $1) }, at: now)
                .filter { $0.dueAt > now })
        if !expected.isSubset(of: waiting) || !waiting.isSubset(of: expected.union(afterGivenBack)) {
            breaches.append(
                "rule 5: \(work.label) waits for \(waiting.subtracting(expected).map { "\($0.lane.name) \($0.lane.recipient) \($0.offset)" }), from scratch for \(expected.subtracting(waiting).map { "\($0.lane.name) \($0.lane.recipient) \($0.offset)" })"
            )
        }
        return breaches
    }

    /// Digest lines that are due and wait, each as if it had been said.
    private func givenBack(_ rows: [ReminderRow]) -> [ReminderPolicy.Occurrence: Int] {
        let due = rows.filter { $0.state == .pending && $0.plan.dueAt <= now && $0.plan.lane.way == .digest }
        return Dictionary(
            due.map { (ReminderPolicy.Occurrence(lane: $0.plan.lane, version: $0.plan.version), $0.plan.offset) }
        ) { max($0, $1) }
    }
}
