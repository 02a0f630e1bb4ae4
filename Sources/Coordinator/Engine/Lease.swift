import Foundation
import Synchronization

/// The lease: the right to poll, tick and send, held by one process at a time.
///
/// A standby watches the holder's heartbeat by its own monotonic clock: no clock is compared across machines. Every
/// write of the holder carries its fencing number, so that one who was asleep and wakes up writes nothing.
package final class Lease: Sendable {
    /// How a lease is timed.
    package struct Timing: Sendable {
        /// How long the holder may stay silent before another takes over.
        package let life: Duration
        /// How often the holder renews it.
        package let beat: Duration

        /// Creates a timing.
        package init(life: Duration, beat: Duration) {
            self.life = life
            self.beat = beat
        }

        /// 12 s, shown every 2 s: a take-over within 15 s, and room for a send of 8 s.
        package static let standard = Timing(life: .seconds(12), beat: .seconds(2))
    }

    /// The outcome of acquiring or renewing the lease.
    package enum State: Equatable, Sendable {
        /// It is ours; `tookOver` where it was not before, `wasUnclean` where its last holder did not give it back.
        case held(tookOver: Bool, wasUnclean: Bool)
        /// Another process has it.
        case standby(holder: String)
    }

    private struct Storage {
        var number: Int64?
        var renewedAt: Duration = .zero
        var openedAt: Duration?
        var watchedBeat: (number: Int64, beat: Int64, since: Duration)?
    }

    private let holder: String
    private let timing: Timing
    private let store: any Store
    private let time: any TimeSource
    private let isAlive: @Sendable (String) -> Bool
    private let storage = Mutex(Storage())

    /// Creates a lease for one process, named so that people can find it. `isAlive` tells whether a holder of the
    /// same machine still runs; where it cannot know, it answers true and the lease's life is waited for.
    package init(
        holder: String, timing: Timing = .standard, store: any Store, time: any TimeSource,
        isAlive: @escaping @Sendable (String) -> Bool = { _ in true }
    ) {
        self.holder = holder
        self.timing = timing
        self.store = store
        self.time = time
        self.isAlive = isAlive
    }

    /// Civil time, as its holder knows it.
    var now: Date { time.now }

    /// How often to call `keep`.
    package var beat: Duration { timing.beat }

    /// The fencing number while the lease is ours and has not run out, else nil.
    package var number: Int64? {
        storage.withLock { storage in
            guard let number = storage.number, time.uptime - storage.renewedAt < timing.life else { return nil }
            return number
        }
    }

    /// Whether the lease is ours and everything is in order for the engine to run.
    package var isServing: Bool { servedFor != nil }

    /// For how long the engine has been let run; nil while it is not.
    package var servedFor: Duration? {
        guard number != nil else { return nil }
        return storage.withLock(\.openedAt).map { time.uptime - $0 }
    }

    /// Lets the engine run, once what an earlier holder left has been put in order.
    package func open() {
        let now = time.uptime
        storage.withLock { storage in
            storage.openedAt = storage.number == nil ? nil : storage.openedAt ?? now
        }
    }

    /// Whether something that takes `duration` ends while the lease is still ours.
    package func covers(_ duration: Duration) -> Bool {
        storage.withLock { storage in
            storage.number != nil && time.uptime + duration - storage.renewedAt <= timing.life
        }
    }

    /// Gets the lease, or keeps it. Throws `StoreError`.
    package func renew() async throws -> State {
        if let number = storage.withLock(\.number) {
            let asked = time.uptime
            do {
                try await store.write { try $0.lease.renew(number) }
                storage.withLock { $0.renewedAt = asked }
                return .held(tookOver: false, wasUnclean: false)
            } catch StoreError.leaseLost {
                storage.withLock { ($0.number, $0.openedAt) = (nil, nil) }
            }
        }
        return try await take()
    }

    private func take() async throws -> State {
        let row = try await store.read { try $0.lease.current() }
        if let other = row.holder, !mayTake(row, from: other) { return .standby(holder: other) }
        let (asked, taken) = (time.uptime, time.now)
        let holder = holder
        // Between the look and the take another standby may have been quicker.
        let number = try await store.write { tx in
            let now = try tx.lease.current()
            return now == row ? try tx.lease.take(holder: holder, at: taken) : nil
        }
        guard let number else { return .standby(holder: row.holder ?? "") }
        storage.withLock { storage in
            storage.number = number
            storage.openedAt = nil
            storage.renewedAt = asked
            storage.watchedBeat = nil
        }
        return .held(tookOver: true, wasUnclean: row.holder != nil)
    }

    private func mayTake(_ row: LeaseRow, from other: String) -> Bool {
        if !isAlive(other) { return true }
        let uptime = time.uptime
        return storage.withLock { storage in
            if let watched = storage.watchedBeat, watched.number == row.number, watched.beat == row.beat {
                return uptime - watched.since > timing.life
            }
            storage.watchedBeat = (row.number, row.beat, uptime)
            return false
        }
    }

    /// Releases the lease at a clean stop. Throws `StoreError`.
    package func release() async throws {
        guard
            let number = storage.withLock({ storage in
                defer { storage.number = nil }
                return storage.number
            })
        else { return }
        try await store.write { try $0.lease.release(number) }
    }
}

/// The store as the engine writes it: every transaction begins with the check that the lease is still ours.
package struct FencedStore: Sendable {
    private let store: any Store
    private let lease: Lease

    /// Creates the store of a lease's holder.
    package init(store: any Store, lease: Lease) {
        self.store = store
        self.lease = lease
    }

    /// The number under which it writes now; nil where the lease is not ours.
    var term: Int64? { lease.number }

    /// For how long the engine has been let run; nil while it is not.
    var servedFor: Duration? { lease.servedFor }

    /// Reads, lease or not. Throws `StoreError`, or what `body` throws.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreReading) throws -> Value
    ) async throws -> Value {
        try await store.read(body)
    }

    /// Writes without the lease: only for received events, of which this may be the only copy, and which are
    /// deduplicated by key. Throws `StoreError`, or what `body` throws.
    package func writeUnfenced<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreWriting) throws -> Value
    ) async throws -> Value {
        try await store.write(body)
    }

    /// Writes where the lease is ours. Throws `StoreError`, or what `body` throws.
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreWriting) throws -> Value
    ) async throws -> Value {
        guard let number = lease.number else { throw StoreError.leaseLost }
        let now = lease.now
        return try await store.write { tx in
            let row = try tx.lease.current()
            guard row.number == number else { throw StoreError.leaseLost }
            try Self.note(now, after: row.clock, tx)
            return try body(tx)
        }
    }

    /// A clock that ran ahead has skipped rungs that become due again once it is set back. Then all open work is planned again and
    /// postponements are undone. The clock is on record, since another process may have planned.
    private static func note(_ now: Date, after last: Date?, _ tx: any StoreWriting) throws {
        let passed = last.map { now.timeIntervalSince($0) } ?? .infinity
        guard passed >= 60 || passed < -300 else { return }
        try tx.lease.setClock(now)
        guard passed < 0 else { return }
        try tx.reminders.setReplanning(.unknown)
        try tx.reminders.takeBackDelays(after: now)
    }
}
