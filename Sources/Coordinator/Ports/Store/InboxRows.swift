package import Foundation

/// What was received, and how much of it waits.
package protocol InboxReading {
    /// How many received events are in each state.
    func counts() throws -> [InboxState: Int]
    /// How many received events wait to be processed.
    func waitingCount() throws -> Int
    /// How many received events were given up.
    func failedCount() throws -> Int
    /// When the oldest event that waits was received.
    func oldestPending() throws -> Date?
    /// What is on record of a message that was received under a key; nil for nothing.
    /// With its edits so far: the words of the last of them, and the work that any of them has changed; of rows before `id`.
    func received(_ account: PlatformAccount, key: String, before id: Int64) throws -> ReceivedMessage?
    /// How many seconds the fastest of the last messages of an account took to come, by its clock and ours, of those before a row; nil
    /// where there is none.
    func shortestLag(of account: PlatformAccount, before id: Int64) throws -> TimeInterval?
}

/// The inbox: what was received, in order.
package protocol InboxRows: InboxReading {
    /// Keeps events, unless they were received before; answers how many are new.
    func append(_ events: [InboundEvent], from account: PlatformAccount, at now: Date) throws -> Int
    /// The oldest rows of a priority that wait to be processed, of those after `id`. Each is decoded within `reading`, which
    /// is told its key, so that a trap while decoding is marked with its row.
    func pending(
        of priority: InboxPriority, after id: Int64, limit: Int,
        reading: (Int64, () throws -> InboxRow) throws -> InboxRow
    ) throws -> [InboxRow]
    /// A row that waits to be processed; nil where there is none of this key.
    func pending(_ id: Int64) throws -> InboxRow?
    /// Items of albums of the sender of a row in its chat: those before it, and it with those after it, both oldest first.
    func albumItems(around row: InboxRow, limit: Int) throws -> (before: [AlbumItem], after: [AlbumItem])
    /// Deletes the texts of processed rows received before an instant, `limit` at most; answers how many.
    func forgetReceived(before instant: Date, limit: Int) throws -> Int
    /// Ends a row.
    func finish(inbox id: Int64, as state: InboxState) throws
    /// Gives up a row, unread; answers whether it was waiting.
    func giveUp(inbox id: Int64) throws -> Bool
    /// Counts a failed attempt.
    func countFailure(inbox id: Int64, at now: Date, reason: String) throws
    /// Counts an attempt that is about to begin, of a row that is processed alone.
    func countAttempt(inbox id: Int64) throws
    /// Counts a trap, idempotently, and answers how many its row has.
    func countTrap(_ mark: TrapMark) throws -> Int
}

/// Which received rows go first. Within a chat the order of arrival holds whatever the priorities.
package enum InboxPriority: Int, CaseIterable, Sendable {
    /// In order of arrival.
    case usual
    /// After everybody else: chats that write faster than they are answered.
    case slow

    /// How many messages of a chat wait with the usual priority at most; those that follow are slow.
    package static let mostWaiting = 30
}
