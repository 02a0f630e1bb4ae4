import Assignments
import Conversation
package import Coordinator
import Foundation
import Reports

/// Checks the rules of DESIGN §3 on a database, as far as rows can show them.
package struct RuleAudit: Sendable {
    private let store: any Store

    /// Creates an audit of a store.
    package init(store: any Store) { self.store = store }

    /// The breaches found; empty where every rule holds. Throws `StoreError`.
    package func breaches() async throws -> [String] {
        try await store.read { tx in
            var breaches = try tx.ledger.ruleBreaches()
            if let fault = try tx.history.check(knows: nil).fault {
                breaches.append("rule 7: the history is broken at row \(fault.row): \(fault.kind)")
            }
            let inbox = try tx.inbox.counts()
            let failed = inbox[.failed, default: 0] + inbox[.pending, default: 0]
            if failed > 0 { breaches.append("rule 3: \(failed) received messages are not in effect") }
            let outbox = try tx.outbox.counts()
            let unsent = outbox.filter { $0.key != .sent }.values.reduce(0, +)
            if unsent > 0 { breaches.append("rule 6: \(unsent) messages are not known to be sent") }
            let reminders = try tx.reminders.counts()
            let open = reminders[.queued, default: 0] + reminders[.unknown, default: 0]
            if open > 0 { breaches.append("rule 5: \(open) reminders are queued and not sent") }
            return breaches + (try Self.openSums(tx))
        }
    }

    /// The figures of all units together must be as many as there are rows, and close; answers what does not.
    package static func openSums(_ tx: any StoreReading) throws -> [String] {
        var total = SummaryFigures()
        let all = WorkSelection(.all([]), now: Date(timeIntervalSince1970: 0))
        for found in try tx.tallies(of: all, by: .everything, with: .counts) { total.add(found.tally) }
        let summed =
            total.doneOnTime + total.doneLate + total.openInTime + total.openOverdue + total.drafts
            + total.cancelled
        let counted = try tx.works.count()
        return summed == counted
            ? [] : ["counts do not close: \(counted) assignments, \(summed) in the figures"]
    }
}
