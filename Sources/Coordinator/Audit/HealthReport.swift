package import Conversation
package import Foundation

/// How the bot is, as figures that machines read: `namro status --json`, `/health`, `/metrics`.
package struct HealthReport: Equatable, Codable, Sendable {
    /// How the bot is in one word.
    package enum Health: String, Codable, CaseIterable, Sendable {
        /// It receives and sends everywhere; idle counts.
        case ready
        /// It works, but not on every platform.
        case degraded
        /// It has just begun, and no platform has had the time to answer.
        case starting
        /// Another process receives and sends, and this one waits to take over.
        case standby
        /// No platform has answered for two minutes, nothing can be written, or nobody serves.
        case down
    }

    /// How one account is.
    package struct Account: Equatable, Codable, Sendable {
        /// How it is in one word.
        package enum State: String, Codable, Sendable {
            /// It has answered within two minutes.
            case answering
            /// It has not been asked for long.
            case starting
            /// It has not answered for two minutes.
            case away
            /// It refuses the bot: its token or its settings; a person must act.
            case refused
        }

        /// The platform's name.
        package let platform: String
        /// The bot's own id there; empty where the platform has never said it.
        package let bot: String
        /// How it is.
        package let state: State
        /// Whole seconds since a poll last succeeded; nil before the first.
        package let secondsSincePoll: Int?
        /// Why the last one failed, without any secret; nil where it succeeded.
        package let failure: String?
        /// Messages sent this month.
        package let sentThisMonth: Int
        /// Messages that the platform's plan allows in a month; 0 for no limit.
        package let monthlyLimit: Int
    }

    /// For how long the process that serves has held the writer since it began, in milliseconds; checkpoints of the log and migrations
    /// are apart.
    package struct Writer: Equatable, Codable, Sendable {
        /// How many transactions there were.
        package let holds: Int
        /// What 99 in 100 of them did not go beyond, and the longest.
        package let p99Milliseconds: Double, longestMilliseconds: Double
        /// How many went on for more than 50 ms, and for more than 250 ms.
        package let over50Milliseconds: Int, over250Milliseconds: Int
        /// How many checkpoints of the log there were, and the longest.
        package let checkpoints: Int, longestCheckpointMilliseconds: Double
        /// Whole seconds since it was measured; once a minute.
        package let secondsSinceMeasured: Int

        init(_ holds: WriterHolds, secondsSinceMeasured: Int) {
            func milliseconds(_ duration: Duration) -> Double { (duration / .microseconds(1)).rounded() / 1_000 }
            self.holds = holds.count
            (p99Milliseconds, longestMilliseconds) = (milliseconds(holds.p99), milliseconds(holds.longest))
            (over50Milliseconds, over250Milliseconds) = (holds.over50, holds.over250)
            checkpoints = holds.checkpoints
            longestCheckpointMilliseconds = milliseconds(holds.longestCheckpoint)
            self.secondsSinceMeasured = secondsSinceMeasured
        }
    }

    /// What a process that serves, or waits to, knows of itself beside the database.
    package struct Process: Sendable {
        /// The name under which it holds the lease.
        package let holder: String
        /// For how long it has been running.
        package let uptime: Duration
        /// Why it cannot write; nil where it can.
        package let writeFailure: String?

        /// Creates it.
        package init(holder: String, uptime: Duration, writeFailure: String?) {
            self.holder = holder
            self.uptime = uptime
            self.writeFailure = writeFailure
        }
    }

    /// A poll is alive that has succeeded within this time, in seconds.
    package static let freshness = 120
    /// A start takes so long at most, in seconds.
    package static let beginning = 60

    /// In one word.
    package private(set) var standing: Health
    /// What is wrong, a line each, which names the platform; no secrets.
    package private(set) var problems: [String]
    /// The program that says so.
    package let version: String
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
    /// Messages of each account that have not arrived for certain, by state.
    package let outbox: [OutboxFigure]
    /// People, and those of them with a linked account.
    package let officers: Int, linked: Int
    /// Whole seconds since the last backup; nil where none is known.
    package let secondsSinceBackup: Int?
    /// Jobs that are to be done, and jobs that were given up.
    package let jobsWaiting: Int, jobsGivenUp: Int
    /// For how long the writer was held; nil where no process has told it.
    package let writer: Writer?

    /// Looks at the database. `process` is this process where it serves or waits to; another one's health is told without it.
    /// `isAlive` tells whether a holder may still live.
    package init(
        _ tx: any StoreReading, _ rules: OfficeRules, process: Process? = nil,
        isAlive: (String) -> Bool = { _ in true }, at now: Date
    ) throws {
        let row = try tx.lease.current()
        func seconds(since date: Date) -> Int { max(Int(now.timeIntervalSince(date)), 0) }
        // A clock that was set back would make every start look old or new: then the process's own time counts.
        let served = row.takenAt.map(seconds) ?? Int.max
        let age = min(served, process.map { Int($0.uptime.seconds) } ?? served)
        let isBeginning = age < Self.beginning
        let accounts = try tx.polls.health().map { poll in
            let budget = try MessageBudget.current(of: poll.account, tx.outbox, rules, at: now)
            let ago = poll.succeededAt.map(seconds)
            let state: Account.State =
                poll.isRefused && poll.failure != nil
                ? .refused
                : ago.map { $0 < Self.freshness } ?? false
                    ? .answering : isBeginning && poll.failure == nil ? .starting : .away
            return Account(
                platform: poll.account.platform, bot: poll.account.account, state: state, secondsSincePoll: ago,
                failure: poll.failure, sentThisMonth: budget.used, monthlyLimit: budget.limit)
        }
        self.accounts = accounts
        version = NamroVersion.current
        (holder, lease) = (row.holder, row.number)
        (standing, problems) = Self.judge(
            accounts, holder: row.holder.flatMap { isAlive($0) ? $0 : nil }, process, isBeginning: isBeginning)
        waiting = try tx.inbox.waitingCount()
        longestWait = try tx.inbox.oldestPending().map(seconds)
        failed = try tx.inbox.failedCount()
        unsent = try tx.outbox.unsentCount()
        unknown = try tx.outbox.parkedCount()
        outbox = try tx.outbox.figures()
        (officers, linked) = try tx.people.counts()
        secondsSinceBackup = row.backedUpAt.map(seconds)
        let jobs = try tx.jobs.open()
        jobsWaiting = jobs.count { $0.state == .ready }
        jobsGivenUp = jobs.count { $0.state == .givenUp }
        writer = try tx.lease.writerHolds().map { Writer($0.holds, secondsSinceMeasured: seconds(since: $0.at)) }
    }

    /// The standing and what is wrong.
    private static func judge(
        _ accounts: [Account], holder: String?, _ process: Process?, isBeginning: Bool
    ) -> (Health, [String]) {
        let problems = accounts.compactMap { account -> String? in
            let why = account.failure.map { ": \($0)" } ?? ""
            return switch account.state {
            case .answering, .starting: nil
            case .away: "\(account.platform) does not answer\(why)"
            case .refused: "\(account.platform) refuses the bot\(why)"
            }
        }
        if let failure = process?.writeFailure {
            return (.down, ["the database cannot be written: \(failure)"] + problems)
        }
        guard let holder else {
            // A process that has just begun will take the lease; one that has had the time to, and has not, does not serve.
            let isNew = process.map { $0.uptime < .seconds(beginning) } ?? false
            return isNew ? (.starting, problems) : (.down, ["no process serves the database"] + problems)
        }
        guard accounts.contains(where: { $0.state == .answering }) else {
            if accounts.isEmpty ? isBeginning : accounts.contains(where: { $0.state == .starting }) {
                return (.starting, problems)
            }
            return (.down, problems.isEmpty ? ["no platform has answered yet"] : problems)
        }
        if let process, process.holder != holder { return (.standby, problems) }
        return (problems.isEmpty ? .ready : .degraded, problems)
    }

    /// The same report, with another fault that leaves nothing working.
    package func failing(_ problem: String) -> HealthReport {
        var report = self
        (report.standing, report.problems) = (.down, [problem] + problems)
        return report
    }
}
