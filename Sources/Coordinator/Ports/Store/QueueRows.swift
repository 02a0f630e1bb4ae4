package import Assignments
package import Foundation

/// What did not go through, for the administrator to look at.
package protocol QueueReading {
    /// Received events that were given up, and those that wait too where `withWaiting`; the newest first.
    func inboxEntries(withWaiting: Bool, limit: Int) throws -> [InboxEntry]
    /// A received event by its key, whatever became of it.
    func inboxEntry(_ id: Int64) throws -> InboxEntry?
    /// The key of a later event of the same sender in the same chat with the same words; nil where there is none.
    func laterInbox(like id: Int64) throws -> Int64?
    /// Messages of which nobody knows or that were refused, and those that wait too where `withWaiting`, or the parked alone; the newest first.
    func outboxEntries(_ kind: OutboxEntry.Selection, limit: Int) throws -> [OutboxEntry]
    /// A message by its key, whatever became of it.
    func outboxEntry(_ id: Int64) throws -> OutboxEntry?
}

/// What an administrator does about it.
package protocol QueueRows: QueueReading {
    /// Lets an event that was given up be processed as if it had just come; false where it was not given up.
    func retry(inbox id: Int64) throws -> Bool
    /// Lets a parked or refused message be sent, for as long as it matters; as a visible second try where it may have arrived. False where
    /// it is neither, or its text was taken away.
    func retry(outbox id: Int64, mattersUntil: Date) throws -> Bool
}

/// A received event as an administrator looks at it.
package struct InboxEntry: Equatable, Sendable {
    /// The key.
    package let id: Int64
    /// The platform and the bot's account.
    package let account: PlatformAccount
    /// The event; its raw form is left out.
    package let event: InboundEvent
    /// When we received it.
    package let receivedAt: Date
    /// Where it stands.
    package let state: InboxState
    /// How often its processing has failed, and how often it has trapped the process.
    package let failures: Int, traps: Int
    /// Why it failed last.
    package let reason: String?
    /// The person, where the sender is linked.
    package let officer: Officer?

    /// Creates an entry.
    package init(
        id: Int64, account: PlatformAccount, event: InboundEvent, receivedAt: Date, state: InboxState, failures: Int,
        traps: Int, reason: String?, officer: Officer?
    ) {
        self.id = id
        self.account = account
        self.event = event
        self.receivedAt = receivedAt
        self.state = state
        self.failures = failures
        self.traps = traps
        self.reason = reason
        self.officer = officer
    }
}

/// A message to be sent as an administrator looks at it.
package struct OutboxEntry: Equatable, Sendable {
    /// Which messages are looked at.
    package enum Selection: Sendable {
        /// All that have not arrived for certain.
        case unsettled
        /// Those of which nobody knows, that are tried no more.
        case parked
    }

    /// The key.
    package let id: Int64
    /// The platform and the bot's account.
    package let account: PlatformAccount
    /// The platform's id of the chat.
    package let chat: String
    /// What it is for.
    package let purpose: OutboxPurpose
    /// The text; empty where it was taken away.
    package let text: String
    /// When it was put there.
    package let createdAt: Date
    /// Where it stands.
    package let state: OutboxState
    /// How often it was claimed.
    package let attempts: Int
    /// Why it was not sent.
    package let reason: String?
    /// The person whose private chat it is, where there is one.
    package let officer: Officer?

    /// Creates an entry.
    package init(
        id: Int64, account: PlatformAccount, chat: String, purpose: OutboxPurpose, text: String, createdAt: Date,
        state: OutboxState, attempts: Int, reason: String?, officer: Officer?
    ) {
        self.id = id
        self.account = account
        self.chat = chat
        self.purpose = purpose
        self.text = text
        self.createdAt = createdAt
        self.state = state
        self.attempts = attempts
        self.reason = reason
        self.officer = officer
    }
}
