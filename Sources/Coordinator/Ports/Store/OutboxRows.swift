package import Assignments
package import Foundation

/// What is to be sent and what became of it.
package protocol OutboxReading {
    /// How many messages are in each state.
    func counts() throws -> [OutboxState: Int]
    /// How many messages are to be sent, or sent again.
    func unsentCount() throws -> Int
    /// How many of them are to be sent by one account.
    func unsentCount(to account: PlatformAccount) throws -> Int
    /// What became of the newest message of an account to a chat; nil where there is none.
    func lastState(to account: PlatformAccount, in chat: String) throws -> OutboxState?
    /// Since when the oldest message of an account to a chat waits; nil where none does.
    func oldestUnsent(to account: PlatformAccount, in chat: String) throws -> Date?
    /// How many messages of each account are in each state but sent.
    func figures() throws -> [OutboxFigure]
    /// Answers that a platform has taken since an instant, the first part of each, at most so many.
    func settledReplies(since: Date, limit: Int) throws -> [SettledReply]
    /// How many messages have not, or perhaps not, reached anybody and do not come again.
    func parkedCount() throws -> Int
    /// How many messages a bot has sent since an instant, those of unknown outcome with them; one that was sent again is two.
    func sentCount(of account: PlatformAccount, since: Date) throws -> Int
    /// The one assignment that a message of ours speaks of, by the platform's id of the message; nil where it speaks of none or
    /// several, and where there is no such message.
    func subject(ofSent message: String, in chat: String, of account: PlatformAccount) throws -> Assignment.ID?
}

/// The outbox: what is to be sent, in order per chat.
package protocol OutboxRows: OutboxReading {
    /// Adds a message and answers its key.
    func enqueue(_ draft: OutboxDraft, at now: Date) throws -> Int64
    /// The first unfinished message of each chat of an account; a chat whose first is being sent has none.
    func heads(of account: PlatformAccount, limit: Int) throws -> [OutboxHead]
    /// Claims a message, marked as a repetition where `resend`; answers it with the attempt counted and its start on record.
    func markSending(_ head: OutboxHead, resend: Bool, at now: Date) throws -> OutboxHead
    /// Records the outcome of a send, which may be unknown; false where the message was claimed again since.
    func settle(
        _ head: OutboxHead, as state: OutboxState, message: String?, reason: String?, at now: Date
    ) throws -> Bool
    /// Returns a claimed message to pending, since the platform never took it; counts an attempt with its file where `countsFile`.
    func release(_ head: OutboxHead, reason: String, countsFile: Bool) throws
    /// Counts an attempt with a file whose outcome is unknown.
    func countFileTry(ofOutbox id: Int64) throws
    /// Parks an expired message that no platform has taken. Its reminders become due again and join the next message.
    func parkPastUse(outbox id: Int64) throws
    /// Parks all messages that have expired by an instant and that no platform has taken, `limit` at most; answers how many.
    func parkPastUse(at now: Date, limit: Int) throws -> Int
    /// Turns every message that was being sent into an unknown one, after a stop or a take-over; answers how many.
    func abandonSending() throws -> Int
    /// Parks the messages to a chat that are not at their end; answers them, each with whether its sending had begun.
    func parkUnsent(
        to chat: String, of account: PlatformAccount, reason: String
    ) throws -> [(id: Int64, wasBegun: Bool)]
    /// Parks every message that is not at its end, but for changes that other systems know by their id, and makes the reminders in them
    /// unknown; answers how many messages.
    func parkUnsent(reason: String) throws -> Int
    /// Deletes the texts of finished rows enqueued before an instant, `limit` at most; answers how many.
    func forgetSent(before instant: Date, limit: Int) throws -> Int
}
