package import Foundation

/// How many messages of one account are in one state.
package struct OutboxFigure: Equatable, Codable, Sendable {
    /// The platform's name.
    package let platform: String
    /// The bot's own id there, or an outlet's name.
    package let bot: String
    /// The state, as `OutboxState` names it.
    package let state: String
    /// How many.
    package let count: Int

    /// Creates a figure.
    package init(platform: String, bot: String, state: String, count: Int) {
        self.platform = platform
        self.bot = bot
        self.state = state
        self.count = count
    }
}

/// An answer that its platform has taken.
package struct SettledReply: Equatable, Sendable {
    /// The key of the event that it answers.
    package let inbox: Int64
    /// The bot that has sent it.
    package let account: PlatformAccount
    /// When the event was received.
    package let receivedAt: Date
    /// When the platform had the answer's first part.
    package let settledAt: Date

    /// Creates an answer.
    package init(inbox: Int64, account: PlatformAccount, receivedAt: Date, settledAt: Date) {
        self.inbox = inbox
        self.account = account
        self.receivedAt = receivedAt
        self.settledAt = settledAt
    }
}
