import Assembly
package import BotConfiguration
package import Coordinator
package import Foundation
package import Logging
import PlatformSupport
import ServiceLifecycle
import Storage
import Synchronization
import UnixSignals
import ZaloPlatform

/// Runs the practice group, alone or with the bot beside it.
package struct PracticeRun: Sendable {
    /// What runs, for those who drive it: the group, the store and the address of the page.
    package struct Running: Sendable {
        /// The group.
        package let group: PracticeGroup
        /// The bot's store.
        package let store: any Store
        /// When the bot will next have something to say by itself: a reminder or a digest.
        package let nextDue: @Sendable () async throws -> Date?
        /// The address of the page and of the Bot API.
        package let address: String
        /// Ends everything, without cutting what is in hand.
        package let stop: @Sendable () async -> Void
    }

    private let configuration: OfficeConfiguration
    private let logger: Logger

    /// Creates a run of an office's configuration.
    package init(configuration: OfficeConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
    }

    /// Runs the group alone until a signal, for developing a bot against it; tells the address once it listens.
    package func runGroup(port: Int, onRunning: @escaping @Sendable (String, PracticeGroup) async -> Void) async throws
    {
        let time = PracticeTime(start: SystemTime().now, runs: true)
        let group = PracticeOffice(configuration: configuration).group(time: time)
        let server = PracticeServer(group: group, logger: logger)
        let services = server.services(port: port) { port in await onRunning("http://127.0.0.1:\(port)", group) }
        try await ServeRun.group(services, logger: logger, signals: [.sigterm, .sigint]).run()
    }

    /// Runs the group and the bot on a fresh database, with civil time at `start`. `drive` is called once the bot
    /// is there; where `untilSignal` is false everything ends when it returns. Throws what it throws.
    package func runWithBot(
        database: String, start: Date, timeRuns: Bool, port: Int, untilSignal: Bool,
        drive: @escaping @Sendable (Running) async throws -> Void
    ) async throws {
        let time = PracticeTime(start: start, runs: timeRuns)
        let office = PracticeOffice(configuration: configuration)
        let group = office.group(time: time)
        let store = try DatabaseStore.sqlite(path: database)
        try await office.prepare(store, for: group, at: start)
        let nextDue = nextDue(store, time)
        let server = PracticeServer(group: group, logger: logger) { (try? await nextDue()).flatMap(\.self) }
        let (port0, ready) = AsyncStream<Int>.makeStream()
        let services = server.services(port: port) { port in ready.yield(port) }
        let client = HTTPClientHandle()
        let bot = LateBot(ports: port0) { port, identified in
            try makeBot(group: group, store: store, time: time, client: client, port: port, onIdentified: identified)
        }
        let running = Driver(bot: bot, drive: drive, untilSignal: untilSignal) { port, stop in
            Running(
                group: group, store: store, nextDue: nextDue, address: "http://127.0.0.1:\(port)", stop: stop)
        }
        let serviceGroup = ServeRun.group(
            services + [bot, running], logger: logger, signals: untilSignal ? [.sigterm, .sigint] : [])
        running.setStop { await serviceGroup.triggerGracefulShutdown() }
        do {
            try await serviceGroup.run()
        } catch {
            try? await client.shutdown()
            throw error
        }
        try await client.shutdown()
        if let failure = running.failure { throw failure }
    }

    /// When the bot will next have something to say by itself.
    private func nextDue(_ store: any Store, _ time: PracticeTime) -> @Sendable () async throws -> Date? {
        let send = SendScheduled(rules: configuration.rules, renderer: configuration.renderer, accounts: [])
        return {
            let now = time.now
            return try await store.read { try send.next($0, at: now) }
        }
    }

    private func makeBot(
        group: PracticeGroup, store: any Store, time: PracticeTime, client: HTTPClientHandle, port: Int,
        onIdentified: @escaping @Sendable () -> Void
    ) throws -> BotService {
        // A short poll, so that a stop need not wait for a long one.
        guard
            let settings = ZaloSettings(
                token: group.token, baseURL: "http://127.0.0.1:\(port)", pollTimeout: .seconds(2))
        else { throw CannotStart(description: "token của nhóm thực hành không hợp lệ") }
        let moved = Signal()
        time.onAdvance { moved.raise() }
        let lease = Lease(holder: ProcessIdentity.holder, store: store, time: time, isAlive: ProcessIdentity.mayLive)
        let bot = OfficeBot(platform: ZaloPlatform(settings: settings, client: client), sendPerSecond: 0)
        return BotService(
            bots: [bot], store: store, lease: lease, rules: configuration.rules, renderer: configuration.renderer,
            time: time,
            moved: moved, alerts: .none, logger: logger, onIdentified: onIdentified)
    }
}

/// The bot, started once the practice group has its port.
private final class LateBot: Service {
    private let ports: AsyncStream<Int>
    private let make: @Sendable (Int, @escaping @Sendable () -> Void) throws -> BotService
    let identified: AsyncStream<Int>
    private let announce: AsyncStream<Int>.Continuation

    init(
        ports: AsyncStream<Int>,
        make: @escaping @Sendable (Int, @escaping @Sendable () -> Void) throws -> BotService
    ) {
        self.ports = ports
        self.make = make
        (identified, announce) = AsyncStream<Int>.makeStream()
    }

    func run() async throws {
        for await port in ports.cancelOnGracefulShutdown() {
            let announce = announce
            try await make(port) { announce.yield(port) }.run()
            return
        }
    }
}

/// Drives a run once the bot is there, and ends it where nobody else will.
private final class Driver: Service {
    private let bot: LateBot
    private let drive: @Sendable (PracticeRun.Running) async throws -> Void
    private let untilSignal: Bool
    private let makeRunning: @Sendable (Int, @escaping @Sendable () async -> Void) -> PracticeRun.Running
    private let stop = Mutex<@Sendable () async -> Void>({})
    private let failed = Mutex<(any Error)?>(nil)

    init(
        bot: LateBot, drive: @escaping @Sendable (PracticeRun.Running) async throws -> Void, untilSignal: Bool,
        makeRunning: @escaping @Sendable (Int, @escaping @Sendable () async -> Void) -> PracticeRun.Running
    ) {
        self.bot = bot
        self.drive = drive
        self.untilSignal = untilSignal
        self.makeRunning = makeRunning
    }

    func setStop(_ action: @escaping @Sendable () async -> Void) { stop.withLock { $0 = action } }

    /// What the driver has thrown; the services end in order before it is thrown on.
    var failure: (any Error)? { failed.withLock(\.self) }

    func run() async throws {
        for await port in bot.identified.cancelOnGracefulShutdown() {
            do {
                try await drive(makeRunning(port, stop.withLock(\.self)))
            } catch {
                failed.withLock { $0 = error }
                return
            }
            break
        }
        if untilSignal { try? await gracefulShutdown() }
    }
}
