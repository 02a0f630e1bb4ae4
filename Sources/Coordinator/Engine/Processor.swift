package import Foundation

/// Turns received events into changes and answers: the second of the engine's four steps.
package struct Processor: Sendable {
    /// Handles the event of a row and answers how the row ends; nil where it has to wait for what belongs to it.
    package typealias Handling = @Sendable (InboxRow, any StoreWriting, Date) throws -> InboxState?

    /// When a failing row is retried and when it is given up.
    private enum Patience {
        static let failures = 3
        static let seconds: TimeInterval = 30
        static let traps = 3
        /// After so many crashes without a mark, which may all be chance, a row is tried last.
        static let deaths = 10
        /// How long the others are served before such a row is tried again.
        static let quiet: Duration = .seconds(60)
    }

    private let store: FencedStore
    private let time: any TimeSource
    private let marks: any TrapMarks
    private let apologise: AnswerGivenUp
    private let handle: Handling

    /// Creates a processor. `marks` knows at which rows the process has trapped; `apologise` answers who wrote what is given up.
    package init(
        store: FencedStore, time: any TimeSource, marks: any TrapMarks, apologise: AnswerGivenUp,
        handle: @escaping Handling
    ) {
        self.store = store
        self.time = time
        self.marks = marks
        self.apologise = apologise
        self.handle = handle
    }

    /// What a step did.
    package struct Progress: Equatable, Sendable {
        /// Rows that came to an end.
        package var finished = 0
        /// Rows that failed and will be tried again.
        package var failed = 0
        /// Whether as many rows were read as one step takes, so that more may wait.
        package var hasMore = false
    }

    // MARK: The usual way

    /// Processes up to `limit` rows in order per chat, in one transaction with a savepoint for each; a failing row
    /// blocks its own chat only. Small enough that under load the sends of one step run beside the next step. A row that waits
    /// behind all others is tried last and by itself. Throws `StoreError` with nothing written.
    package func processOnce(limit: Int = 30) async throws -> Progress {
        let (now, term) = (time.now, store.term ?? 0)
        var scan = try await store.write { tx in
            var scan = Scan()
            for priority in InboxPriority.allCases {
                // Slow rows always get a tenth, so that they come to their end whatever the others do.
                let limit = max(limit - scan.progress.finished - scan.progress.failed, limit / 10)
                try processRows(of: priority, tx, limit: limit, &scan, now, term)
            }
            return scan
        }
        if let last = scan.last, let served = store.servedFor, served >= Patience.quiet {
            if try await processAlone(last) == true { scan.progress.finished += 1 } else { scan.progress.failed += 1 }
        }
        return scan.progress
    }

    /// The progress of a step.
    private struct Scan: Sendable {
        var progress = Progress()
        var blocked: Set<String> = []
        /// The first row that waits behind all others.
        var last: Int64?
    }

    private func processRows(
        of priority: InboxPriority, _ tx: any StoreWriting, limit: Int, _ scan: inout Scan, _ now: Date, _ term: Int64
    ) throws {
        let before = scan.progress.finished + scan.progress.failed
        var last: Int64 = 0
        var hasMore = true
        // Rows that wait behind a failed one of their chat do not count, so that they hold up nobody else.
        while hasMore, scan.progress.finished + scan.progress.failed - before < limit {
            let waiting = try pending(of: priority, after: last, limit: limit, tx, term)
            hasMore = waiting.count == limit
            last = waiting.last?.id ?? last
            for row in waiting where !scan.blocked.contains(Self.chat(of: row)) {
                if row.attempts >= Patience.deaths {
                    scan.last = scan.last ?? row.id
                    scan.blocked.insert(Self.chat(of: row))
                    continue
                }
                switch try process(row, tx, now, term) {
                case true?: scan.progress.finished += 1
                case false?:
                    scan.progress.failed += 1
                    scan.blocked.insert(Self.chat(of: row))
                case nil: scan.blocked.insert(Self.chat(of: row))
                }
            }
        }
        scan.progress.hasMore = scan.progress.hasMore || hasMore
    }

    /// Rows that wait. A process that ends while it reads one has ended at it.
    private func pending(
        of priority: InboxPriority, after id: Int64, limit: Int, _ tx: any StoreWriting, _ term: Int64
    ) throws -> [InboxRow] {
        try tx.inbox.pending(of: priority, after: id, limit: limit) { try marks.watching($0, in: term, $1) }
    }

    /// A row that waits, if it does; decoded under the same mark.
    private func pending(_ id: Int64, _ tx: any StoreWriting, _ term: Int64) throws -> InboxRow? {
        try marks.watching(id, in: term) { try tx.inbox.pending(id) }
    }

    private static func chat(of row: InboxRow) -> String {
        [row.account.platform, row.account.account, row.event.chat.id].joined(separator: "\u{1F}")
    }

    // MARK: After an unclean stop

    /// After an unclean stop: counts the traps, parks the rows that have ended the process three times and answers their senders,
    /// then processes the rows that were waiting one at a time, each try committed before it begins. A death without a mark is no
    /// trap: such a row is never given up, but after ten it waits behind the others.
    /// Calls `beat` before each, so that the lease is kept. Answers how many were parked. Throws `StoreError`.
    package func recover(keepingLease beat: () async throws -> Void = {}) async throws -> Int {
        let parked = try await countTraps()
        var blocked: Set<String> = []
        for priority in InboxPriority.allCases {
            var last: Int64 = 0
            while let row = try await nextPending(of: priority, after: last) {
                last = row.id
                guard !blocked.contains(Self.chat(of: row)) else { continue }
                guard row.attempts < Patience.deaths else {
                    blocked.insert(Self.chat(of: row))
                    continue
                }
                try await beat()
                if try await processAlone(row.id) != true { blocked.insert(Self.chat(of: row)) }
            }
        }
        return parked
    }

    /// Counts the traps that have left a mark; answers how many rows that parks.
    private func countTraps() async throws -> Int {
        let (left, now, term) = (marks.left(), time.now, store.term ?? 0)
        guard !left.isEmpty else { return 0 }
        let parked = try await store.write { tx in
            var traps: [Int64: Int] = [:]
            for mark in left { traps[mark.row] = try tx.inbox.countTrap(mark) }
            return try traps.sorted { $0.key < $1.key }.count { id, count in
                guard count >= Patience.traps else { return false }
                // Once the answer to its sender has been tried, and the process has ended by that too, it is not read again.
                guard count == Patience.traps else { return try tx.inbox.giveUp(inbox: id) }
                guard let row = try pending(id, tx, term) else { return false }
                try marks.watching(id, in: term) { try giveUp(row, tx, now) }
                return true
            }
        }
        marks.clear()
        return parked
    }

    private func nextPending(of priority: InboxPriority, after id: Int64) async throws -> InboxRow? {
        let term = store.term ?? 0
        return try await store.write { try pending(of: priority, after: id, limit: 1, $0, term).first }
    }

    /// Processes one row by itself, its try counted before; false where it failed and stays for the usual tries, nil where it waits for
    /// what belongs to it; either with its chat behind it.
    private func processAlone(_ id: Int64) async throws -> Bool? {
        let (now, term) = (time.now, store.term ?? 0)
        try await store.write { try $0.inbox.countAttempt(inbox: id) }
        return try await store.write { tx in
            guard let row = try pending(id, tx, term) else { return true }
            return try process(row, tx, now, term)
        }
    }

    // MARK: One row

    /// Handles one row; false where it failed and is to be tried again, nil where it waits.
    private func process(_ row: InboxRow, _ tx: any StoreWriting, _ now: Date, _ term: Int64) throws -> Bool? {
        do {
            return try marks.watching(row.id, in: term) {
                guard let state = try tx.savepoint({ try handle(row, tx, now) }) else { return nil }
                try tx.inbox.finish(inbox: row.id, as: state)
                return true
            }
        } catch let error as StoreError {
            if case .refused(let rule) = error { return try fail(row, tx, now, reason: rule) }
            // Disk and lock errors are not the row's fault: the whole transaction is undone and tried again.
            throw error
        } catch {
            return try fail(row, tx, now, reason: String(describing: type(of: error)))
        }
    }

    private func fail(_ row: InboxRow, _ tx: any StoreWriting, _ now: Date, reason: String) throws -> Bool {
        let isSpent =
            row.failures + 1 >= Patience.failures
            || row.firstFailedAt.map { now.timeIntervalSince($0) >= Patience.seconds } ?? false
        try tx.inbox.countFailure(inbox: row.id, at: now, reason: reason)
        if isSpent { try giveUp(row, tx, now) }
        return isSpent
    }

    /// Parks a row with what was sent together with it, and answers who wrote it, in one transaction.
    private func giveUp(_ row: InboxRow, _ tx: any StoreWriting, _ now: Date) throws {
        // Its album is gathered from the row itself, while it waits.
        var others: [InboxRow] = []
        try despiteDamage(tx) { others = try Album.waiting(with: row, tx) }
        try tx.inbox.finish(inbox: row.id, as: .failed)
        try despiteDamage(tx) { try apologise.run(to: row, tx, at: now) }
        for other in others { try tx.inbox.finish(inbox: other.id, as: .failed) }
    }

    private func despiteDamage(_ tx: any StoreWriting, _ step: () throws -> Void) throws {
        do {
            try tx.savepoint(step)
        } catch let error as StoreError {
            // Disk and lock errors undo both.
            guard case .refused = error else { throw error }
        } catch {
            // Damage that keeps the answer out as well is no reason to keep the row.
        }
    }
}
