import Assignments
import Coordinator
import Foundation

/// The bots and their polls, as rows.
struct PollRepository: Repository, PollRows {
    let context: RowContext

    func setCursor(_ cursor: Cursor, of account: PlatformAccount) throws {
        try session.run(InboxSQL.setCursor, values(account, ["position": .text(cursor.value)]))
    }

    func cursor(of account: PlatformAccount) throws -> Cursor? {
        try session.first(InboxSQL.cursor, values(account))?.optionalText("position").map { Cursor($0) }
    }

    func remember(_ bot: BotAccount, on platform: String, at now: Date) throws {
        try session.run(
            InboxSQL.remember,
            [
                "platform": .text(platform), "account": .text(bot.id), "name": .text(bot.displayName),
                "now": .integer(now.milliseconds),
            ])
        try session.run(InboxSQL.forgetNameless, ["platform": .text(platform)])
    }

    func setBots(_ accounts: [PlatformAccount]) throws {
        try session.run(InboxSQL.noBots, [:])
        for account in accounts { try session.run(InboxSQL.setBot, values(account)) }
    }

    func lastBot(on platform: String) throws -> BotAccount? {
        try session.first(InboxSQL.lastBot, ["platform": .text(platform)]).map { row in
            BotAccount(id: try row.text("account"), displayName: try row.text("bot_name"))
        }
    }

    func lastBots() throws -> [PlatformAccount: BotAccount] {
        let bots = try session.rows(InboxSQL.lastBots).map { row in
            let bot = BotAccount(id: try row.text("account"), displayName: try row.text("bot_name"))
            return (PlatformAccount(platform: try row.text("platform"), account: bot.id), bot)
        }
        return Dictionary(bots) { first, _ in first }
    }

    func setHealth(_ health: PollHealth) throws {
        try session.run(
            InboxSQL.setHealth,
            values(
                health.account,
                [
                    "succeeded_at": .optional(health.succeededAt?.milliseconds), "failure": .optional(health.failure),
                    "refused": .flag(health.isRefused),
                ]))
    }

    func health() throws -> [PollHealth] {
        try session.rows(InboxSQL.health).map { row in
            PollHealth(
                account: try account(row), succeededAt: try row.optionalInteger("succeeded_at").map(Date.init),
                failure: try row.optionalText("failure"), isRefused: try row.flag("refused"))
        }
    }
}
