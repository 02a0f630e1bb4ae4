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
    }

    /// Processes up to `limit` rows in order per chat, in one transaction with a savepoint for each; a failing row
    /// blocks its own chat only. Throws `StoreError` with nothing written.
    package func processOnce(limit: Int = 200) async throws -> Progress {
        let now = time.now
        let handle = handle
        return try await store.write { rows in
            var progress = Progress()
            var blocked: Set<String> = []
            for row in try rows.pendingInbox(limit: limit) {
                let chat = row.account.platform + "\u{1F}" + row.account.account + "\u{1F}" + row.event.chat.id
                guard !blocked.contains(chat) else { continue }
                if try Self.process(row, rows, handle, now) {
                    progress.finished += 1
                } else {
                    progress.failed += 1
                    blocked.insert(chat)
                }
            }
            return progress
        }
    }

    /// After an unclean stop: processes the rows that were waiting one at a time, each try committed before it
    /// begins. A row whose processing has ended the process three times is parked (a trap cannot be caught).
    /// Answers how many were parked. Throws `StoreError`.
    package func recover() async throws -> Int {
        var parked = 0
        let waiting = try await store.write { try $0.pendingInbox(limit: 100_000).map(\.id) }
        for id in waiting {
            let crashes = try await store.write { try $0.countAttempt(inbox: id) }
            // The stop that led here may have been this row's first crash, which nobody could count.
            if crashes + 1 >= Patience.crashes {
                try await store.write { try $0.finish(inbox: id, as: .failed) }
                parked += 1
            } else {
                try await processAlone(id)
            }
        }
        return parked
    }

    /// Processes one row by itself; one that fails stays for the usual tries.
    private func processAlone(_ id: Int64) async throws {
        let (handle, now) = (handle, time.now)
        try await store.write { rows in
            guard let row = try rows.pendingInbox(limit: 100_000).first(where: { $0.id == id }) else { return }
            _ = try Self.process(row, rows, handle, now)
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
