package import Assignments
package import Conversation
package import Foundation

/// A check-in round (giao ban trên nhóm): the meeting that need not be held, a window in which officers report.
package struct CheckInRound: Equatable, Sendable {
    /// The key.
    package let id: Int64
    /// The bot's account.
    package let account: PlatformAccount
    /// The group.
    package let chat: String
    /// What it covers.
    package let scope: SummaryScope
    /// Who opened it; nil where it opened by schedule.
    package let openedBy: Officer.ID?
    /// When it opened.
    package let openedAt: Date
    /// From when on an update counts: the end of work of the working day before.
    package let since: Date
    /// The last row of the history by then.
    package let changesFrom: Int64
    /// The last row of the history before it opened.
    package let historyFrom: Int64
    /// When those who are missing are asked again, at 80 % of the window.
    package let asksAgainAt: Date
    /// Whether they were.
    package let hasAskedAgain: Bool
    /// When it closes.
    package let closesAt: Date
    /// When it closed; nil while it is open.
    package let closedAt: Date?
    /// What came of it; zeros while it is open.
    package let outcome: RoundOutcome

    /// Creates a round.
    package init(
        id: Int64, account: PlatformAccount, chat: String, scope: SummaryScope, openedBy: Officer.ID?, openedAt: Date,
        since: Date, changesFrom: Int64, historyFrom: Int64, asksAgainAt: Date, hasAskedAgain: Bool, closesAt: Date,
        closedAt: Date?,
        outcome: RoundOutcome
    ) {
        self.id = id
        self.account = account
        self.chat = chat
        self.scope = scope
        self.openedBy = openedBy
        self.openedAt = openedAt
        self.since = since
        self.changesFrom = changesFrom
        self.historyFrom = historyFrom
        self.asksAgainAt = asksAgainAt
        self.hasAskedAgain = hasAskedAgain
        self.closesAt = closesAt
        self.closedAt = closedAt
        self.outcome = outcome
    }
}

/// What came of a round, as it is kept.
package struct RoundOutcome: Equatable, Sendable {
    /// Units with open work.
    package var asked = 0
    /// Of these, the ones of which there was word.
    package var answered = 0
    /// Of these, the ones whose officers were away.
    package var absent = 0
    /// When the last answer came, where one did.
    package var lastAnswerAt: Date?
    /// Decisions taken while it was open.
    package var settled = 0
    /// Decisions still open at its end; with none, no meeting is needed.
    package var openDecisions = 0

    /// Creates an outcome of nothing.
    package init() {}
}
