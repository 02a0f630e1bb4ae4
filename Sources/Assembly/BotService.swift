package import Coordinator
package import Conversation
package import Logging
import ServiceLifecycle

/// One bot on one platform: the engine's four steps in their loops, under one lease.
package struct BotService: Service {
    private let platform: any ChatPlatform
    private let store: any Store
    private let lease: Lease
    private let rules: OfficeRules
    private let voice: Voice
    private let time: any TimeSource
    private let moved: Bell
    private let sendPerSecond: Double
    private let logger: Logger
    private let onIdentified: @Sendable (BotAccount) -> Void

    /// Creates the bot. `moved` rings when civil time was moved by hand; `onIdentified` is told the bot's account
    /// once the platform has answered.
    package init(
        platform: any ChatPlatform, store: any Store, lease: Lease, rules: OfficeRules, voice: Voice,
        time: any TimeSource, moved: Bell = Bell(), sendPerSecond: Double, logger: Logger,
        onIdentified: @escaping @Sendable (BotAccount) -> Void = { _ in }
    ) {
        self.platform = platform
        self.store = store
        self.lease = lease
        self.rules = rules
        self.voice = voice
        self.time = time
        self.moved = moved
        self.sendPerSecond = sendPerSecond
        self.logger = logger
        self.onIdentified = onIdentified
    }

    /// Asks the platform who the bot is, however long that takes, then runs the engine until the shutdown.
    /// Throws `PlatformError` where the token is wrong.
    package func run() async throws {
        guard let bot = try await identify() else { return }
        onIdentified(bot)
        logger.notice(
            "the bot is known to the platform", metadata: ["platform": "\(platform.name)", "bot": "\(bot.id)"])
        let group = ServiceGroup(
            services: engine(of: bot), gracefulShutdownSignals: [], cancellationSignals: [], logger: logger)
        try await withGracefulShutdownHandler {
            try await group.run()
        } onGracefulShutdown: {
            // The handler may not wait; the group's own run is what is waited for.
            Task { await group.triggerGracefulShutdown() }
        }
    }

    private func identify() async throws -> BotAccount? {
        var backoff = Backoff()
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                return try await platform.identify()
            } catch let error as PlatformError where error.kind == .temporary {
                let wait = backoff.next(random: .random(in: 0..<1))
                logger.warning("the platform cannot be reached", metadata: ["reason": "\(error.reason)"])
                try? await cancelWhenGracefulShutdown { try await time.sleep(for: wait) }
            }
        }
        return nil
    }

    /// The loops, in the order in which they start; they stop in the opposite one, the lease last.
    private func engine(of bot: BotAccount) -> [any Service] {
        let account = PlatformAccount(platform: platform.name, account: bot.id)
        let fenced = FencedStore(store: store, lease: lease)
        let (received, queued) = (Bell(), Bell())
        let processor = Processor(
            store: fenced, time: time, handle: HandleMessage(rules: rules, voice: voice, bots: [account: bot]))
        let speak = SpeakUnasked(rules: rules, voice: voice, accounts: [account])
        let voice = voice
        let dispatcher = Dispatcher(
            platform: platform, account: account, store: fenced, lease: lease, time: time, rate: sendPerSecond
        ) { text in voice.text(Phrase(.resent, ["text": .text(text)])) }
        return [
            LeaseService(lease: lease, store: fenced, processor: processor, time: time, logger: logger),
            DispatchService(dispatcher: dispatcher, lease: lease, time: time, queued: queued, logger: logger),
            ProcessService(
                processor: processor, lease: lease, time: time, received: received, queued: queued, logger: logger),
            TickService(
                ticker: Ticker(store: fenced, time: time, speak: speak), lease: lease, time: time,
                moved: moved,
                queued: queued, logger: logger),
            ReceiveService(
                receiver: Receiver(platform: platform, account: account, store: fenced, time: time), lease: lease,
                time: time, received: received, logger: logger),
        ]
    }
}
