package import Coordinator
import Logging
import ServiceLifecycle
import Synchronization

/// One bot of the office, as it is set up: how to reach its platform, and who it is once the platform has said so.
package final class OfficeBot: Sendable {
    /// The token belongs to another bot than the one that this office has had on the platform.
    package struct OtherBot: Error, Equatable, Sendable, CustomStringConvertible {
        /// What to do.
        package let description: String
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

    /// The account, once the platform has said that the token is this bot's.
    var account: BotAccount? { confirmed.withLock(\.self) }

    /// The account, asked once. Throws `PlatformError`, or what `prepare` throws.
    func introduce() async throws -> BotAccount {
        let bot = try await platform.identify()
        try await prepare()
        return bot
    }

    /// Who the bot is: as the platform says, or, where that does not answer, as it said the last time; then the bot is not
    /// confirmed yet. Waits where neither is known. Nil at a shutdown. Throws `PlatformError` where the token is wrong, what `prepare`
    /// throws, or `StoreError`.
    func identify(rememberedIn store: any Store, time: any TimeSource, logger: Logger) async throws -> BotAccount? {
        let name = platform.name
        // Who is only told things has the name that the office gave him.
        let known = contents == nil ? try await store.read { try $0.lastBot(on: name) } : nil
        return try await ask(rememberedIn: store, time: time, logger: logger) { known }
    }

    /// Waits until the platform has said that the bot is `known`. Throws `OtherBot`, and what `identify` throws.
    func confirm(
        _ known: BotAccount, rememberedIn store: any Store, time: any TimeSource, logger: Logger
    ) async throws {
        guard account == nil else { return }
        let bot = try await ask(rememberedIn: store, time: time, logger: logger) { nil }
        guard let bot, bot.id != known.id else { return }
        throw OtherBot(
            description:
                "\(platform.name): token là của bot \(bot.id), trước đây là bot \(known.id); khởi động lại namro")
    }

    /// Asks until there is an answer; at a failure that may pass `instead` may end it.
    private func ask(
        rememberedIn store: any Store, time: any TimeSource, logger: Logger, instead: () -> BotAccount?
    ) async throws -> BotAccount? {
        let name = platform.name
        var backoff = Backoff()
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                let bot = try await introduce()
                let now = time.now
                if contents == nil { try await store.write { try $0.remember(bot, on: name, at: now) } }
                confirmed.withLock { $0 = bot }
                logger.notice(
                    "the bot is known to the platform", metadata: ["platform": "\(name)", "bot": "\(bot.id)"])
                return bot
            } catch let error as PlatformError where error.kind == .temporary {
                logger.warning(
                    "the platform cannot be reached", metadata: ["platform": "\(name)", "reason": "\(error.reason)"])
                if let bot = instead() { return bot }
                let wait = backoff.next(random: .random(in: 0..<1))
                try? await cancelWhenGracefulShutdown { try await time.sleep(for: wait) }
            }
        }
        return nil
    }
}
