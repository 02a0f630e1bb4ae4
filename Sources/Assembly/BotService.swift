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
    private let renderer: Renderer
    private let time: any TimeSource
    private let moved: Signal
    private let alerts: AlertRules
    private let links: FileLinks?
    private let marks: any TrapMarks
    private let logger: Logger
    private let onIdentified: @Sendable () -> Void

    /// Creates the bots. `moved` is raised when civil time was moved by hand; `onIdentified` is told each time the engine begins with those
    /// of the bots of which it is known who they are.
    package init(
        bots: [OfficeBot], store: any Store, lease: Lease, rules: OfficeRules, renderer: Renderer, time: any TimeSource,
        moved: Signal = Signal(), alerts: AlertRules, links: FileLinks? = nil, marks: any TrapMarks = NoTrapMarks(),
        logger: Logger,
        onIdentified: @escaping @Sendable () -> Void = {}
    ) {
        self.bots = bots
        self.store = store
        self.lease = lease
        self.rules = rules
        self.renderer = renderer
        self.time = time
        self.moved = moved
        self.alerts = alerts
        self.links = links
        self.marks = marks
        self.logger = logger
        self.onIdentified = onIdentified
    }

    /// Asks each platform who the bot is, then runs the engine until the shutdown. A platform that is away, or refuses the bot, holds
    /// up no other: the engine begins without it, or with who it was the last time, and begins anew once it has said who it is.
    /// Throws `CannotStart` where every platform refuses, or what a bot's preparation throws.
    package func run() async throws {
        let introductions = BotIntroductions(bots: bots, store: store, time: time, logger: logger)
        do { try await cancelWhenGracefulShutdown { try await introductions.askAll() } } catch {
            if Task.isShuttingDownGracefully { return }
            throw error
        }
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            var presumed: [BotAccount?] = []
            for bot in bots { presumed.append(try await bot.presumed(in: store)) }
            try await nameBots(presumed)
            let known = zip(bots, presumed).compactMap { bot, account in account.map { (bot, $0) } }
            let asking = IntroductionService(introductions: introductions, presumed: presumed)
            if known.isEmpty {
                try await asking.run()
            } else {
                onIdentified()
                try await run(loops(for: known), beside: asking)
            }
        }
    }

    /// Says in the database which bots are this office's, so that one that it had before is missed by nobody.
    private func nameBots(_ presumed: [BotAccount?]) async throws {
        let accounts = zip(bots, presumed).filter { $0.0.contents == nil }.map {
            PlatformAccount(platform: $0.name, account: $1?.id ?? "")
        }
        try await store.write { try $0.polls.setBots(accounts) }
    }

    /// Runs the engine's loops until the shutdown, or until the introductions have news.
    private func run(_ loops: [any Service], beside asking: IntroductionService) async throws {
        typealias Configuration = ServiceGroupConfiguration.ServiceConfiguration
        let services =
            loops.map { Configuration(service: $0) } + [
                Configuration(service: asking, successTerminationBehavior: .gracefullyShutdownGroup)
            ]
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: services, logger: logger.ofServices))
        try await withGracefulShutdownHandler {
            try await group.run()
        } onGracefulShutdown: {
            // The handler may not wait; the group's own run is what is waited for.
            Task { await group.triggerGracefulShutdown() }
        }
    }

    /// The loops, in the order in which they start; they stop in the opposite one, the lease last.
    private func loops(for known: [(OfficeBot, BotAccount)]) -> [any Service] {
        let engine = Engine(
            bots: known.map { bot, account in
                PlatformBot(
                    platform: bot.platform, bot: account, sendPerSecond: bot.sendPerSecond, contents: bot.contents)
            }, store: store, lease: lease, rules: rules, renderer: renderer, time: time, alerts: alerts, links: links,
            marks: marks)
        let bots = known.map(\.0)
        let (received, queued) = (Signal(), bots.map { _ in Signal() })
        let sending = bots.indices.map { index in
            DispatchService(
                dispatcher: engine.channels[index].dispatcher, lease: lease, time: time, queued: queued[index],
                logger: logger.of(bots[index].name))
        }
        return [
            LeaseService(keeper: engine.keeper, beat: lease.beat, time: time, logger: logger),
            together(sending, known),
            Loop.processing(
                by: engine.processor, lease: lease, time: time, received: received, queued: queued,
                logger: logger),
            Loop.ticking(
                by: engine.ticker, lease: lease, time: time, moved: moved, queued: queued, logger: logger),
            Loop.working(by: engine.jobs, lease: lease, time: time, queued: queued, logger: logger),
            together(
                zip(bots, engine.channels).map { $0.contents == nil ? fetching(by: $0, $1.files) : Idle() }, known),
            together(
                zip(bots, engine.channels).map {
                    $0.contents == nil ? receiving(by: $0, $1.receiver, received) : Idle()
                }, known),
        ]
    }

    /// One loop for each bot, which begins once the platform has said who it is; they stop at the same time.
    private func together(_ services: [any Service], _ known: [(OfficeBot, BotAccount)]) -> any Service {
        ServicesTogether(
            services: zip(known, services).map { known, service in
                ConfirmedService(service: service, bot: known.0, account: known.1, time: time)
            })
    }

    private func fetching(by bot: OfficeBot, _ keeper: FileKeeper) -> any Service {
        Loop.fetching(by: keeper, lease: lease, time: time, logger: logger.of(bot.name))
    }

    /// Polls; or takes what is pushed, and besides fills gaps, or asks now and then whether the platform is there.
    private func receiving(by bot: OfficeBot, _ receiver: Receiver, _ received: Signal) -> any Service {
        let logger = logger.of(bot.name)
        let polling = ReceiveService(
            receiver: receiver, lease: lease, time: time, received: received, logger: logger)
        guard let pushed = bot.pushed else { return polling }
        let probing = Loop.probing(by: receiver, lease: lease, time: time, logger: logger)
        return PushedService(alongside: bot.fillsGaps ? polling : probing) {
            pushed.take { events in
                if try await receiver.accept(events) > 0 { received.raise() }
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

/// A loop that waits until the platform has said that it is this account's; where it is another's, the engine begins anew.
private struct ConfirmedService: Service {
    let service: any Service
    let bot: OfficeBot
    let account: BotAccount
    let time: any TimeSource

    func run() async throws {
        while bot.account?.id != account.id {
            guard !Task.isShuttingDownGracefully, !Task.isCancelled else { return }
            try? await cancelWhenGracefulShutdown { try await time.sleep(for: .milliseconds(500)) }
        }
        try await service.run()
    }
}
