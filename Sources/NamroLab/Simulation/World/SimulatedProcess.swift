import Conversation
import Coordinator
import PlatformSupport
import Storage
import TestSupport
import ZaloPlatform

/// One run of the program in a simulated world: the engine's steps, taken one at a time.
struct SimulatedProcess: Sendable {
    /// What a process can do next.
    enum Turn: CaseIterable, Sendable {
        case keepLease, receive, process, tick, work, dispatch
    }

    let name: String
    private let engine: Engine
    private let receiver: Receiver
    private let dispatcher: Dispatcher
    private let lease: Lease

    /// Starts it: opens the database, and keeps the rules as `serve` does. Throws `StoreError`.
    init(name: String, world: World) async throws {
        self.name = name
        let database = try SQLiteEngine.open(path: world.vfs.address(of: name, file: SimulatedOffice.file))
        let store = DatabaseStore(engine: database)
        let (rules, now) = (world.office.rules, world.time.now)
        _ = try await store.write { try $0.rules.record(rules.versions, at: now) }
        let disk = world.disk
        let knowsDead = world.knowsDead
        lease = Lease(holder: name, store: store, time: world.time) { !knowsDead || !disk.isDead($0) }
        let bot = PlatformBot(platform: world.platform(for: name), bot: world.office.bot, sendPerSecond: 0)
        engine = Engine(
            bots: [bot], store: store, lease: lease, rules: rules, renderer: world.office.renderer, time: world.time,
            alerts: .none, random: { world.fraction() })
        (receiver, dispatcher) = (engine.channels[0].receiver, engine.channels[0].dispatcher)
    }

    /// Takes a step and answers whether there was anything to do. Throws what the step throws.
    func take(_ turn: Turn) async throws -> Bool {
        switch turn {
        case .keepLease:
            if case .tookOver = try await engine.keeper.renewOnce() { return true }
            return false
        case .receive:
            let holdsEvents = await receiver.holdsEvents
            guard lease.isServing || holdsEvents else { return false }
            return try await receiver.receiveOnce() > 0
        case .process:
            guard lease.isServing else { return false }
            let progress = try await engine.processor.processOnce()
            return progress.finished + progress.failed > 0
        case .tick:
            guard lease.isServing else { return false }
            let progress = try await engine.ticker.tickOnce()
            return !progress.isIdle || progress.isHeld
        case .work:
            guard lease.isServing else { return false }
            return try await engine.jobs.runOnce() != .idle
        case .dispatch:
            guard lease.isServing else { return false }
            let progress = try await dispatcher.dispatchOnce()
            return progress.tried > 0 || progress.retryAfter != nil
        }
    }
}
