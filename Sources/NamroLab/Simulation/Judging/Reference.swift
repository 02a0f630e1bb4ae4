import Coordinator
import Foundation
import Storage
import TestSupport

/// What comes of messages where nothing goes wrong: the same messages in the same order in the same office, on a sound disk.
struct Reference {
    let office: SimulatedOffice

    /// The effects of what was received, each read at the instant at which the run has read it: what was said long before is asked about.
    /// Throws `StoreError`.
    func effects(of inbox: [InboxLedgerRow], readAt: [Int64: Date]) async throws -> Effects {
        let world = try World(office: office, seed: 0, faults: [])
        defer { world.vfs.close() }
        let database = try SQLiteEngine.open(path: world.vfs.address(of: "reference", file: SimulatedOffice.file))
        let store = DatabaseStore(engine: database)
        let lease = Lease(holder: "reference", store: store, time: world.time)
        let bot = PlatformBot(platform: world.platform(for: "reference"), bot: office.bot, sendPerSecond: 0)
        let account = bot.account
        let engine = Engine(
            bots: [bot], store: store, lease: lease, rules: office.rules, renderer: office.renderer, time: world.time,
            alerts: .none, random: { 0 })
        _ = try await engine.keeper.renewOnce()
        for row in inbox where row.state != .failed {
            world.time.set(row.receivedAt)
            let now = world.time.now
            _ = try await engine.store.write { try $0.inbox.append([row.event], from: account, at: now) }
            if let read = readAt[row.id] { world.time.set(read) }
            _ = try await engine.processor.processOnce()
        }
        return try await store.read { try Effects($0) }
    }
}
