package import Foundation

/// Every row of the queues, for tests and the simulation's judge.
package protocol LedgerReading {
    /// Everything that was received, in order.
    func inbox() throws -> [InboxLedgerRow]
    /// Everything that was to be sent, in order.
    func outbox() throws -> [OutboxLedgerRow]
    /// Every reminder that was not taken back, in order.
    func reminders() throws -> [ReminderLedgerRow]
    /// Assignments that break a rule of the design, named by rule.
    func ruleBreaches() throws -> [String]
}

/// A received event and what became of it.
package struct InboxLedgerRow: Equatable, Sendable {
    /// The key.
    package let id: Int64
    /// The event; its raw form is left out.
    package let event: InboundEvent
    /// When we received it.
    package let receivedAt: Date
    /// How often its processing has failed.
    package let failures: Int
    /// Where it stands.
    package let state: InboxState

    /// Creates a row.
    package init(id: Int64, event: InboundEvent, receivedAt: Date, failures: Int, state: InboxState) {
        self.failures = failures
        self.id = id
        self.event = event
        self.receivedAt = receivedAt
        self.state = state
    }
}

/// A message to be sent and what became of it.
package struct OutboxLedgerRow: Equatable, Sendable {
    /// The key.
    package let id: Int64
    /// The platform's id of the chat.
    package let chat: String
    /// What it is for.
    package let purpose: OutboxPurpose
    /// The text, without the mark of a second try.
    package let text: String
    /// The event that it answers, where it does.
    package let inbox: Int64?
    /// When it was put there.
    package let createdAt: Date
    /// Where it stands.
    package let state: OutboxState
    /// Whether its second try was made.
    package let isResent: Bool
    /// Why it is not at its end, or has come to another one than it was meant for.
    package let reason: String?

    /// Creates a row.
    package init(
        id: Int64, chat: String, purpose: OutboxPurpose, text: String, inbox: Int64?, createdAt: Date,
        state: OutboxState, isResent: Bool, reason: String? = nil
    ) {
        self.reason = reason
        self.purpose = purpose
        self.createdAt = createdAt
        self.id = id
        self.chat = chat
        self.text = text
        self.inbox = inbox
        self.state = state
        self.isResent = isResent
    }
}

/// A reminder and the message that carries its line.
package struct ReminderLedgerRow: Equatable, Sendable {
    /// The reminder.
    package let reminder: ReminderRow
    /// When it is to be said, which may be later than when it was due: people get only so many messages in a day.
    package let speakAt: Date
    /// The message, where there is one.
    package let outbox: Int64?
    /// Why it was not said, where it was skipped.
    package let reason: String?

    /// Creates a row.
    package init(reminder: ReminderRow, speakAt: Date, outbox: Int64?, reason: String?) {
        self.speakAt = speakAt
        self.reminder = reminder
        self.outbox = outbox
        self.reason = reason
    }
}
