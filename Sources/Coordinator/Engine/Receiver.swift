import Foundation
import Metrics

/// Takes events from one platform into the inbox: the first of the engine's four steps.
package actor Receiver {
    private let platform: any ChatPlatform
    private let account: PlatformAccount
    private let store: FencedStore
    private let time: any TimeSource
    /// What the platform has answered and the database has not taken yet. Where the platform forgets what it has
    /// answered, this is the only copy: nothing more is received until it is committed.
    private var held: ReceivedBatch?
    /// Where to go on, once it was read; only this receiver writes it.
    private var cursor: Cursor??
    private let eventCount: Counter

    /// Creates a receiver for one account of a platform.
    package init(
        platform: any ChatPlatform, account: PlatformAccount, store: FencedStore, time: any TimeSource
    ) {
        self.platform = platform
        self.account = account
        self.store = store
        self.time = time
        eventCount = Counter(label: "namro_received_total", dimensions: account.dimensions)
    }

    /// Receives once and commits what came, raw and with the cursor, in one transaction; answers how many events
    /// are new. Throws `PlatformError`, or `StoreError` with the events kept for the next call.
    package func receiveOnce() async throws -> Int {
        let batch: ReceivedBatch
        if let held {
            batch = held
        } else {
            let account = account
            if cursor == nil { cursor = .some(try await store.read { try $0.polls.cursor(of: account) }) }
            do {
                batch = try await platform.receive(after: cursor ?? nil)
            } catch let error as PlatformError {
                let health = PollHealth(
                    account: account, succeededAt: nil, failure: error.reason, isRefused: error.kind == .permanent)
                try await store.write { try $0.polls.setHealth(health) }
                throw error
            }
            held = batch
        }
        let new = try await commit(batch)
        eventCount.increment(by: new)
        held = nil
        if let next = batch.next { cursor = .some(next) }
        return new
    }

    /// Commits events that the platform has pushed, lease or not: whoever serves processes them. They are on the disk when it
    /// returns; how many are new. Throws `StoreError` with nothing taken.
    package func accept(_ events: [InboundEvent]) async throws -> Int {
        let (account, now) = (account, time.now)
        let new = try await store.writeUnfenced { try $0.inbox.append(events, from: account, at: now) }
        eventCount.increment(by: new)
        return new
    }

    /// Asks the platform who the bot is and keeps that it answers, or why not. Throws `PlatformError` or `StoreError`.
    package func probe() async throws {
        let account = account
        var failure: PlatformError?
        do { _ = try await platform.identify() } catch let error as PlatformError { failure = error }
        let health = PollHealth(
            account: account, succeededAt: failure == nil ? time.now : nil, failure: failure?.reason,
            isRefused: failure?.kind == .permanent)
        try await store.write { try $0.polls.setHealth(health) }
        if let failure { throw failure }
    }

    /// Whether a poll under way may be cut, since the platform answers the same again.
    package nonisolated var mayBeCut: Bool { platform.replaysReceived }

    /// Whether a received batch still waits for the database.
    package var holdsEvents: Bool { held.map { !$0.events.isEmpty } ?? false }

    /// How old a time stamp of the sender's own server may be while the bot is listening, in seconds.
    private static let credible: TimeInterval = 600

    /// A sender's time stamp cannot be much older than the last successful poll; an older one is ignored. After an outage of
    /// the bot every stamp since then may be true.
    private static func bounded(_ events: [InboundEvent], heard: Date?, at now: Date) -> [InboundEvent] {
        guard let heard else { return events }
        let earliest = min(heard, now).addingTimeInterval(-credible)
        return events.map { event in
            var bounded = event
            if event.sentAt < earliest { bounded.sentAt = now }
            return bounded
        }
    }

    private func commit(_ batch: ReceivedBatch) async throws -> Int {
        let (account, now, isBounded) = (account, time.now, platform.stampsBySender)
        do {
            return try await store.write { tx in
                let heard = isBounded ? try tx.polls.health().first { $0.account == account }?.succeededAt : nil
                let events = isBounded ? Self.bounded(batch.events, heard: heard, at: now) : batch.events
                let new = try tx.inbox.append(events, from: account, at: now)
                if let next = batch.next { try tx.polls.setCursor(next, of: account) }
                try tx.polls.setHealth(PollHealth(account: account, succeededAt: now, failure: nil))
                return new
            }
        } catch StoreError.leaseLost {
            // The poll that brought them began while the lease was ours; whoever has it now processes them.
            return try await store.writeUnfenced { try $0.inbox.append(batch.events, from: account, at: now) }
        }
    }
}
