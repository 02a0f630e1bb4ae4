package import Foundation

/// One row of the append-only history: who did what to an assignment, when, and what it was afterwards.
///
/// Texts are not in it, only their salted digests: erasing a text and its salt keeps the chain whole.
package struct HistoryEntry: Equatable, Sendable {
    /// The assignment.
    package var assignment: Assignment.ID
    /// What was done.
    package var act: Act.Kind
    /// Who did it; nil for the program itself.
    package var actor: Officer.ID?
    /// Whether it was done for the officer in charge.
    package var onBehalf: Bool
    /// In whose name it was done, by delegation or by a secretary; nil where the actor acted in his own.
    package var principal: Officer.ID?
    /// When we recorded it, to the millisecond.
    package var recordedAt: Date
    /// When it took effect: the message's sent-at, bounded by when we received it.
    package var effectiveAt: Date
    /// The inbox row that asked for it, where a message did.
    package var inbox: Int64?
    /// The increment, where the act was a report of one.
    package var delta: Int?
    /// The assignment after the act.
    package var after: Assignment
    /// The salted digest of the text that came with it, in hexadecimal.
    package var textDigest: String?

    /// Creates an entry.
    package init(
        assignment: Assignment.ID,
        act: Act.Kind,
        actor: Officer.ID?,
        onBehalf: Bool,
        principal: Officer.ID? = nil,
        recordedAt: Date,
        effectiveAt: Date,
        inbox: Int64?,
        delta: Int? = nil,
        after: Assignment,
        textDigest: String? = nil
    ) {
        self.assignment = assignment
        self.act = act
        self.actor = actor
        self.onBehalf = onBehalf
        self.principal = principal
        self.recordedAt = recordedAt
        self.effectiveAt = effectiveAt
        self.inbox = inbox
        self.delta = delta
        self.after = after
        self.textDigest = textDigest
    }
}

/// A row of the history as people read it, with its words and the message that asked for it.
package struct HistoryLine: Equatable, Sendable {
    /// The key, which grows.
    package let id: Int64
    /// The row.
    package let entry: HistoryEntry
    /// The sender's own words, where there were any and they have not been erased.
    package let text: String?
    /// The platform and the message's key, where a message asked for it.
    package let message: String?
    /// Creates a line.
    package init(id: Int64, entry: HistoryEntry, text: String?, message: String?) {
        self.id = id
        self.entry = entry
        self.text = text
        self.message = message
    }
}
