package import Foundation

/// The bots of the office, and how far and how well each is polled.
package protocol PollReading {
    /// Every bot that has ever said who it is, the last of each platform.
    func lastBots() throws -> [PlatformAccount: BotAccount]
    /// Who the bot on a platform was the last time that the platform said so; nil where it never has.
    func lastBot(on platform: String) throws -> BotAccount?
    /// The cursor of an account's poll, or nil.
    func cursor(of account: PlatformAccount) throws -> Cursor?
    /// The health of a poll: when it last succeeded, and the reason of a later failure.
    func health() throws -> [PollHealth]
}

/// The bots of the office: who they are, how far and how well each is polled.
package protocol PollRows: PollReading {
    /// Stores the cursor of a poll.
    func setCursor(_ cursor: Cursor, of account: PlatformAccount) throws
    /// Remembers who the bot on a platform is.
    func remember(_ bot: BotAccount, on platform: String, at now: Date) throws
    /// Names the office's bots, in place of those before; one of which nobody knows who it is has no id.
    func setBots(_ accounts: [PlatformAccount]) throws
    /// Remembers how the poll of an account is.
    func setHealth(_ health: PollHealth) throws
}

/// How the poll of an account is.
package struct PollHealth: Equatable, Sendable {
    /// The platform and the bot's account.
    package let account: PlatformAccount
    /// When a poll last succeeded; idle counts.
    package let succeededAt: Date?
    /// Why the last one failed, or nil.
    package let failure: String?
    /// Whether the platform refuses the bot, its token or its settings, so that a person must act.
    package let isRefused: Bool

    /// Creates a health.
    package init(account: PlatformAccount, succeededAt: Date?, failure: String?, isRefused: Bool = false) {
        self.isRefused = isRefused
        self.account = account
        self.succeededAt = succeededAt
        self.failure = failure
    }
}
