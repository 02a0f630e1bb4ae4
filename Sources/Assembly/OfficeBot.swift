package import Coordinator
import Logging
import Synchronization

/// One bot of the office, as it is set up: how to reach its platform, and who it is once the platform has said so.
package final class OfficeBot: Sendable {
    /// What came of asking a platform who the bot is.
    enum Introduction: Equatable, Sendable {
        /// It is this one.
        case known(BotAccount)
        /// The platform does not answer.
        case away
        /// The platform refuses the bot, and says why; a person must act.
        case refused(String)
    }

    /// The platform.
    let platform: any ChatPlatform
    /// Messages a second at most; 0 means no limit.
    let sendPerSecond: Double
    /// Where the platform pushes its events; nil where the bot polls.
    let pushed: PushedEvents?
    /// What it is told, for one that never answers; nil for a bot that people talk to.
    let contents: Set<Outlet.Content>?
    /// Whether it also reads what was said where its platform pushes, for what was pushed and lost.
    let fillsGaps: Bool
    private let prepare: @Sendable () async throws -> Void
    private let confirmed = Mutex<BotAccount?>(nil)

    /// Creates a bot. `prepare` does what there is to do once the platform has answered, or refuses to run it.
    package init(
        platform: any ChatPlatform, sendPerSecond: Double, pushed: PushedEvents? = nil,
        contents: Set<Outlet.Content>? = nil, fillsGaps: Bool = false,
        prepare: @escaping @Sendable () async throws -> Void = {}
    ) {
        self.platform = platform
        self.sendPerSecond = sendPerSecond
        self.pushed = pushed
        self.contents = contents
        self.fillsGaps = fillsGaps
        self.prepare = prepare
    }

    /// The platform's name, and for a place that is only told things its own.
    var name: String { platform.name }

    /// The account, once the platform has said that the token is this bot's.
    var account: BotAccount? { confirmed.withLock(\.self) }

    /// The account, asked once. Throws `PlatformError`, or what `prepare` throws.
    func introduce() async throws -> BotAccount {
        let bot = try await platform.identify()
        try await prepare()
        return bot
    }

    /// The account as the platform says, or, where it has not answered yet, as it said the last time; nil where neither is known. Who
    /// is only told things has the name that the office gave him. Throws `StoreError`.
    func presumed(in store: any Store) async throws -> BotAccount? {
        if let account { return account }
        let name = name
        return contents == nil ? try await store.read { try $0.polls.lastBot(on: name) } : nil
    }

    /// Asks once, and keeps what came of it for the health of the process. Throws `StoreError`, or what `prepare` throws beside
    /// `PlatformError` and `CannotStart`.
    func ask(rememberedIn store: any Store, time: any TimeSource, logger: Logger) async throws -> Introduction {
        do {
            let bot = try await introduce()
            let (name, now) = (name, time.now)
            if contents == nil { try await store.write { try $0.polls.remember(bot, on: name, at: now) } }
            confirmed.withLock { $0 = bot }
            logger.notice("the bot is known to the platform", metadata: ["bot": "\(bot.id)"])
            return .known(bot)
        } catch let error as PlatformError where error.kind == .temporary {
            logger.warning("the platform cannot be reached", metadata: ["reason": "\(error.reason)"])
            try await note(error.reason, isRefused: false, in: store)
            return .away
        } catch let error as PlatformError {
            return try await refused(error.reason, store, logger)
        } catch let error as CannotStart {
            return try await refused(error.description, store, logger)
        }
    }

    private func refused(_ reason: String, _ store: any Store, _ logger: Logger) async throws -> Introduction {
        logger.error("the platform refuses the bot; the others go on", metadata: ["reason": "\(reason)"])
        try await note(reason, isRefused: true, in: store)
        return .refused(reason)
    }

    private func note(_ reason: String, isRefused: Bool, in store: any Store) async throws {
        guard contents == nil else { return }
        let name = name
        try await store.write { tx in
            let account = PlatformAccount(platform: name, account: try tx.polls.lastBot(on: name)?.id ?? "")
            try tx.polls.setHealth(
                PollHealth(account: account, succeededAt: nil, failure: reason, isRefused: isRefused))
        }
    }
}
