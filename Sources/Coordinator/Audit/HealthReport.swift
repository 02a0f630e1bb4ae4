package import Conversation
package import Foundation

/// How the bot is, as figures that machines read: `namro status --json`, `/health`, `/metrics`.
package struct HealthReport: Equatable, Codable, Sendable {
    /// How the bot is in one word.
    package enum Standing: String, Codable, Sendable {
        /// It receives and sends; idle counts.
        case ready
        /// Another process receives and sends, and this one waits to take over.
        case standby
        /// The platform has not answered for two minutes, or the bot does not run.
        case down
    }

    /// How one account is.
    package struct Account: Equatable, Codable, Sendable {
        /// The platform's name.
        package let platform: String
        /// The bot's own id there.
        package let bot: String
        /// Whole seconds since a poll last succeeded; nil before the first.
        package let secondsSincePoll: Int?
        /// Why the last one failed, without any secret; nil where it succeeded.
        package let failure: String?
        /// Messages sent this month.
        package let sentThisMonth: Int
        /// Messages that the platform's plan allows in a month; 0 for no limit.
        package let monthlyLimit: Int
    }

    /// A poll is alive that has succeeded within this time, in seconds.
    package static let freshness = 120

    /// In one word.
    package let standing: Standing
    /// The accounts.
    package let accounts: [Account]
    /// Who serves the database; nil for nobody.
    package let holder: String?
    /// The number of the lease.
    package let lease: Int64
    /// Received events that wait.
    package let waiting: Int
    /// Whole seconds for which the oldest of them has waited; nil where none does.
    package let longestWait: Int?
    /// Received events that were given up.
    package let failed: Int
    /// Messages that are to be sent.
    package let unsent: Int
    /// Messages of which nobody knows whether they arrived.
    package let unknown: Int
    /// People, and those of them with a linked account.
    package let officers: Int, linked: Int

    /// Looks at the database. `process` names this process where it serves or waits to; another one's health is told without it.
    /// Throws what the store throws.
    package init(_ rows: any StoreReading, _ rules: OfficeRules, process: String? = nil, at now: Date) throws {
        let polls = try rows.pollHealth()
        accounts = try polls.map { poll in
            let budget = try MessageBudget.current(of: poll.account, rows, rules, at: now)
            return Account(
                platform: poll.account.platform, bot: poll.account.account,
                secondsSincePoll: poll.succeededAt.map { max(Int(now.timeIntervalSince($0)), 0) },
                failure: poll.failure,
                sentThisMonth: budget.used, monthlyLimit: budget.limit)
        }
        let row = try rows.lease()
        (holder, lease) = (row.holder, row.number)
        let isFresh = accounts.compactMap(\.secondsSincePoll).contains { $0 < Self.freshness }
        let waits = process.map { row.holder != nil && row.holder != $0 } ?? false
        standing = !isFresh ? .down : waits ? .standby : .ready
        waiting = try rows.waitingCount()
        longestWait = try rows.oldestPending().map { max(Int(now.timeIntervalSince($0)), 0) }
        failed = try rows.failedCount()
        unsent = try rows.unsentCount()
        unknown = try rows.parkedCount()
        (officers, linked) = try rows.officerCounts()
    }
}
