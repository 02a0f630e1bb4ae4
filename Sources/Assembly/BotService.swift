package import Conversation
package import Coordinator
package import Logging
import ServiceLifecycle

/// The bots of one office: the engine's four steps in their loops, under one lease.
package struct BotService: Service {
    private let bots: [OfficeBot]
    private let store: any Store
    private let lease: Lease
    private let rules: OfficeRules
    private let voice: Voice
    private let time: any TimeSource
    private let moved: Bell
    private let care: CareRules
    private let links: FileLinks?
    private let marks: any TrapMarks
    private let logger: Logger
    private let onIdentified: @Sendable () -> Void

    /// Creates the bots. `moved` rings when civil time was moved by hand; `onIdentified` is told once it is known who all of them
    /// are.
    package init(
        bots: [OfficeBot], store: any Store, lease: Lease, rules: OfficeRules, voice: Voice, time: any TimeSource,
        moved: Bell = Bell(), care: CareRules, links: FileLinks? = nil, marks: any TrapMarks = NoTrapMarks(),
        logger: Logger,
        onIdentified: @escaping @Sendable () -> Void = {}
    ) {
        self.bots = bots
        self.store = store
        self.lease = lease
        self.rules = rules
        self.voice = voice
        self.time = time
        self.moved = moved
        self.care = care
        self.links = links
        self.marks = marks
        self.logger = logger
        self.onIdentified = onIdentified
    }

    /// Asks each platform who the bot is, then runs the engine until the shutdown. A platform that has answered once before may be
    /// away: the others go on without it. Throws `PlatformError` where a token is wrong, `OfficeBot.OtherBot`, or what a bot's preparation
    /// throws.
    package func run() async throws {
        guard let accounts = try await identify() else { return }
        onIdentified()
        let group = ServiceGroup(
            services: loops(for: accounts), gracefulShutdownSignals: [], cancellationSignals: [],
            logger: logger.ofServices)
        try await withGracefulShutdownHandler {
            try await group.run()
        } onGracefulShutdown: {
            // The handler may not wait; the group's own run is what is waited for.
            Task { await group.triggerGracefulShutdown() }
        }
    }

    /// The account of each bot, in their order; nil at a shutdown.
    private func identify() async throws -> [BotAccount]? {
        let (store, time, logger) = (store, time, logger)
        let found = try await withThrowingTaskGroup(of: (Int, BotAccount?).self) { group in
            for (index, bot) in bots.enumerated() {
                group.addTask {
                    (index, try await bot.identify(rememberedIn: store, time: time, logger: logger))
                }
            }
            return try await group.reduce(into: [Int: BotAccount]()) { $0[$1.0] = $1.1 }
        }
        return found.count == bots.count ? bots.indices.compactMap { found[$0] } : nil
    }

    /// The loops, in the order in which they start; they stop in the opposite one, the lease last.
    private func loops(for accounts: [BotAccount]) -> [any Service] {
        let known = zip(bots, accounts).map {
            PlatformBot(platform: $0.platform, bot: $1, sendPerSecond: $0.sendPerSecond, contents: $0.contents)
        }
        let engine = Engine(
            bots: known, store: store, lease: lease, rules: rules, voice: voice, time: time, care: care,
            links: links, marks: marks)
        let (received, queued) = (Bell(), bots.map { _ in Bell() })
        let sending = zip(engine.channels, queued).map { channel, queued in
            DispatchService(dispatcher: channel.dispatcher, lease: lease, time: time, queued: queued, logger: logger)
        }
        return [
            LeaseService(keeper: engine.keeper, beat: lease.beat, time: time, logger: logger),
            together(sending, accounts),
            ProcessService(
                processor: engine.processor, lease: lease, time: time, received: received, queued: queued,
                logger: logger),
            TickService(
                ticker: engine.ticker, lease: lease, time: time, moved: moved, queued: queued, logger: logger),
            together(
                zip(bots, engine.channels).map { $0.contents == nil ? fetching(by: $1.files) : Idle() }, accounts),
            together(
                zip(bots, engine.channels).map {
                    $0.contents == nil ? receiving(by: $0, $1.receiver, received) : Idle()
                },
                accounts),
        ]
    }

    /// One loop for each bot, which begins once the platform has said that it is this bot; they stop at the same time.
    private func together(_ services: [any Service], _ accounts: [BotAccount]) -> any Service {
        let (store, time, logger) = (store, time, logger)
        return ServicesTogether(
            services: zip(zip(bots, accounts), services).map { known, service in
                ConfirmedService(service: service) {
                    try await known.0.confirm(known.1, rememberedIn: store, time: time, logger: logger)
                }
            })
    }

    private func fetching(by keeper: FileKeeper) -> any Service {
        FileService(keeper: keeper, lease: lease, time: time, logger: logger)
    }

    /// Polls; or takes what is pushed, and besides fills gaps, or asks now and then whether the platform is there.
    private func receiving(by bot: OfficeBot, _ receiver: Receiver, _ received: Bell) -> any Service {
        let polling = ReceiveService(
            receiver: receiver, lease: lease, time: time, received: received, logger: logger)
        guard let pushed = bot.pushed else { return polling }
        let probing = ProbeService(receiver: receiver, lease: lease, time: time, logger: logger)
        return PushedService(alongside: bot.fillsGaps ? polling : probing) {
            pushed.take { events in
                if try await receiver.accept(events) > 0 { received.ring() }
            }
        }
    }
}

/// Services that start and stop at the same time, where a group would stop one after another: each may have a poll to wait for.
private struct ServicesTogether: Service {
    let services: [any Service]

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for service in services { group.addTask { try await service.run() } }
            try await group.waitForAll()
        }
    }
}

/// Takes what is pushed from when it is known whose it is; until then the platform is told to come again.
private struct PushedService: Service {
    let alongside: any Service
    let take: @Sendable () -> Void

    func run() async throws {
        take()
        try await alongside.run()
    }
}

/// In place of receiving, for one that is never heard.
private struct Idle: Service {
    func run() async throws { try await gracefulShutdown() }
}

/// A loop that waits until it is known whose loop it is.
private struct ConfirmedService: Service {
    let service: any Service
    let confirm: @Sendable () async throws -> Void

    func run() async throws {
        try await confirm()
        try await service.run()
    }
}
