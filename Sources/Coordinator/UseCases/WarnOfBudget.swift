import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Tells the administrators, or where there is none the secretaries, once a month that the messages of the platform's plan run out.
struct WarnOfBudget {
    let rules: OfficeRules
    let accounts: [PlatformAccount]

    /// Tells them where it is time to and they were not told this month, in the caller's transaction.
    func run(_ commit: Commit) throws {
        let (tx, now) = (commit.tx, commit.now)
        let month = MessageBudget.month(of: now, rules.zone)
        for account in accounts {
            let budget = try MessageBudget.current(of: account, tx.outbox, rules, at: now)
            let last = try tx.digests.last(.budget, upTo: rules.zone.date(of: now))
            guard budget.isLow, last.map({ $0 < month.start }) ?? true else { continue }
            let told = try commit.tellAdministrators(among: accounts, mattersUntil: month.end) { admin in
                Phrase(
                    .noticeBudget,
                    [
                        "address": .text(admin.address), "used": .number(budget.used), "limit": .number(budget.limit),
                        "percent": .number(budget.used * 100 / budget.limit),
                    ])
            }
            if told { try tx.digests.record(.budget, of: month.day, at: now) }
        }
    }
}
