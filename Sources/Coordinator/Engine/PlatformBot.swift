/// One bot of the office: a platform, the bot's account there, and how fast it may send.
package struct PlatformBot: Sendable {
    /// The platform.
    package let platform: any ChatPlatform
    /// The account, as the platform knows it.
    package let bot: BotAccount
    /// Messages a second at most; 0 means no limit.
    package let sendPerSecond: Double
    /// What it is told, for one that never answers; nil for a bot that people talk to.
    package let contents: Set<Outlet.Content>?

    /// Creates a bot.
    package init(
        platform: any ChatPlatform, bot: BotAccount, sendPerSecond: Double, contents: Set<Outlet.Content>? = nil
    ) {
        self.contents = contents
        self.platform = platform
        self.bot = bot
        self.sendPerSecond = sendPerSecond
    }

    /// The name under which rows know it.
    package var account: PlatformAccount { PlatformAccount(platform: platform.name, account: bot.id) }
}
