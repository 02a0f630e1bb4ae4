import Foundation

/// Turns received events into changes and answers: the second of the engine's four steps.
package struct Processor: Sendable {
    /// How a failing row is treated.
    private enum Patience {
        static let failures = 3
        static let seconds: TimeInterval = 30
        static let crashes = 3
    }

    private let store: FencedStore
    private let time: any TimeSource
    private let handle: HandleMessage

    /// Creates a processor.
    package init(store: FencedStore, time: any TimeSource, handle: HandleMessage) {
        self.store = store
        self.time = time
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

    /// Processes up to `limit` rows in order per chat, in one transaction with a savepoint for each; a failing row
    /// blocks its own chat only. Small enough that under load the sends of one step run beside the next step.
    /// Throws `StoreError` with nothing written.
    package func processOnce(limit: Int = 30) async throws -> Progress {
        let now = time.now
        let handle = handle
        return try await store.write { rows in
            var progress = Progress()
            var blocked: Set<String> = []
            for lane in InboxLane.allCases {
                // The slow lane always gets a tenth, so that it comes to its end whatever the others do.
                let limit = max(limit - progress.finished - progress.failed, limit / 10)
                try Self.processLane(lane, rows, limit: limit, &progress, &blocked) {
                    try Self.process($0, rows, handle, now)
                }
            }
            return progress
        }
    }

    private static func processLane(
        _ lane: InboxLane, _ rows: any StoreWriting, limit: Int, _ progress: inout Progress,
        _ blocked: inout Set<String>,
        _ process: (InboxRow) throws -> Bool
    ) throws {
        let before = progress.finished + progress.failed
        var last: Int64 = 0
        var hasMore = true
        // Rows that wait behind a failed one of their chat do not count, so that they hold up nobody else.
        while hasMore, progress.finished + progress.failed - before < limit {
            let waiting = try rows.pendingInbox(in: lane, after: last, limit: limit)
            hasMore = waiting.count == limit
            last = waiting.last?.id ?? last
            for row in waiting where !blocked.contains(chat(of: row)) {
                if try process(row) {
                    progress.finished += 1
                } else {
                    progress.failed += 1
                    blocked.insert(chat(of: row))
                }
            }
        }
        progress.hasMore = progress.hasMore || hasMore
    }

    private static func chat(of row: InboxRow) -> String {
        [row.account.platform, row.account.account, row.event.chat.id].joined(separator: "\u{1F}")
    }

    /// After an unclean stop: processes the rows that were waiting one at a time, each try committed before it
    /// begins. A row whose processing has ended the process three times is parked (a trap cannot be caught).
    /// Calls `beat` before each, so that the lease is kept. Answers how many were parked. Throws `StoreError`, or
    /// `InterruptedTry` where it came in the middle of a try.
    package func recover(keepingLease beat: () async throws -> Void = {}) async throws -> Int {
        var parked = 0
        var blocked: Set<String> = []
        for lane in InboxLane.allCases {
            var last: Int64 = 0
            while let row = try await nextPending(in: lane, after: last) {
                last = row.id
                guard !blocked.contains(Self.chat(of: row)) else { continue }
                try await beat()
                switch try await recover(row.id, in: lane) {
                case .parked: parked += 1
                case .waits: blocked.insert(Self.chat(of: row))
                case .finished: break
                }
            }
        }
        return parked
    }

    /// What became of a row in a recovery.
    private enum Recovery { case finished, waits, parked }

    private func recover(_ id: Int64, in lane: InboxLane) async throws -> Recovery {
        let crashes = try await store.write { try $0.countAttempt(inbox: id) }
        // The stop that led here may have been this row's first crash, which nobody could count.
        guard crashes + 1 < Patience.crashes else {
            try await store.write { try $0.finish(inbox: id, as: .failed) }
            return .parked
        }
        do {
            return try await processAlone(id, in: lane) ? .finished : .waits
        } catch {
            throw InterruptedTry(row: id, cause: error)
        }
    }

    /// A counted try that the database has ended: the process lives, so the try was no crash.
    struct InterruptedTry: Error {
        /// The row.
        let row: Int64
        /// What the database said.
        let cause: any Error
    }

    private func nextPending(in lane: InboxLane, after id: Int64) async throws -> InboxRow? {
        try await store.write { try $0.pendingInbox(in: lane, after: id, limit: 1).first }
    }

    /// Processes one row by itself; false where it failed and stays for the usual tries, with its chat behind it.
    private func processAlone(_ id: Int64, in lane: InboxLane) async throws -> Bool {
        let (handle, now) = (handle, time.now)
        return try await store.write { rows in
            guard let row = try rows.pendingInbox(in: lane, after: id - 1, limit: 1).first, row.id == id else {
                return true
            }
            return try Self.process(row, rows, handle, now)
        }
    }

    /// Handles one row; false where it failed and is to be tried again.
    private static func process(
        _ row: InboxRow, _ rows: any StoreWriting, _ handle: HandleMessage, _ now: Date
    ) throws -> Bool {
        do {
            let state = try rows.savepoint { try handle(row, rows, at: now) }
            try rows.finish(inbox: row.id, as: state)
            return true
        } catch let error as StoreError {
            if case .refused(let rule) = error { return try fail(row, rows, now, reason: rule) }
            // Disk and lock errors are not the row's fault: the whole transaction is undone and tried again.
            throw error
        } catch {
            return try fail(row, rows, now, reason: String(describing: type(of: error)))
        }
    }

    private static func fail(_ row: InboxRow, _ rows: any StoreWriting, _ now: Date, reason: String) throws -> Bool {
        let isSpent =
            row.failures + 1 >= Patience.failures
            || row.firstFailedAt.map { now.timeIntervalSince($0) >= Patience.seconds } ?? false
        try rows.countFailure(inbox: row.id, at: now, reason: reason)
        if isSpent { try rows.finish(inbox: row.id, as: .failed) }
        return isSpent
    }
}
