import Foundation

/// Sends what waits in the outbox of one account: the last of the engine's four steps.
package actor Dispatcher {
    /// A claimed message and what came of it.
    private struct Result: Sendable {
        let head: OutboxHead
        let outcome: SendOutcome
    }

    private let platform: any ChatPlatform
    private let account: PlatformAccount
    private let store: FencedStore
    private let lease: Lease
    private let time: any TimeSource
    private let resent: @Sendable (String) -> String
    private let concurrency: Int
    private var rate: RateLimit
    /// Results that wait for the next transaction, which also claims the next messages.
    private var results: [Result] = []
    /// Chats whose last send is unknown, until it must have ended.
    private var chatPauses: [String: Duration] = [:]
    /// Until when nothing is sent at all, after a limit or an outage.
    private var platformPause: Duration = .zero
    private var backoff = Backoff()

    /// Creates a dispatcher. `resent` marks the text of a second try; `rate` of 0 a second means no limit.
    package init(
        platform: any ChatPlatform, account: PlatformAccount, store: FencedStore, lease: Lease, time: any TimeSource,
        rate: Double, concurrency: Int = 30, resent: @escaping @Sendable (String) -> String
    ) {
        self.platform = platform
        self.account = account
        self.store = store
        self.lease = lease
        self.time = time
        self.concurrency = concurrency
        self.rate = RateLimit(perSecond: rate)
        self.resent = resent
    }

    /// What a step did.
    package struct Progress: Equatable, Sendable {
        /// Messages that were tried.
        package var tried = 0
        /// Of these, the platform has them.
        package var sent = 0
        /// How long to wait before the next try, where some wait.
        package var retryAfter: Duration?
    }

    /// Settles the results of the last step and claims the next messages in one transaction, then sends these, one
    /// for each chat. Throws `StoreError`; the results are kept for the next call.
    package func dispatchOnce() async throws -> Progress {
        let claimed = try await settleAndClaim()
        guard !claimed.isEmpty else { return Progress(retryAfter: nextPause()) }
        results = await send(claimed)
        pause(after: results)
        let sent = results.count { if case .sent = $0.outcome { true } else { false } }
        return Progress(tried: results.count, sent: sent, retryAfter: nextPause())
    }

    /// Writes down the results of the last step, before a stop. Throws `StoreError`.
    package func settle() async throws {
        guard !results.isEmpty else { return }
        let (done, now, account) = (results, time.now, account)
        try await store.write { rows in for result in done { try Self.settle(result, account, rows, now) } }
        results = []
    }

    // MARK: Claiming

    private func settleAndClaim() async throws -> [OutboxHead] {
        let (done, now, account) = (results, time.now, account)
        let isOpen = lease.covers(platform.sendTimeout) && platformPause <= time.uptime
        let free = isOpen ? min(concurrency, rate.available(at: time.uptime)) : 0
        chatPauses = chatPauses.filter { $0.value > time.uptime }
        let paused = Set(chatPauses.keys)
        guard !done.isEmpty || free > 0 else { return [] }
        let claimed = try await store.write { rows in
            for result in done { try Self.settle(result, account, rows, now) }
            guard free > 0 else { return [OutboxHead]() }
            return try Self.claim(rows, account, free: free, paused: paused, now: now)
        }
        results = []
        rate.take(claimed.count, at: time.uptime)
        return claimed
    }

    private static func claim(
        _ rows: any StoreWriting, _ account: PlatformAccount, free: Int, paused: Set<String>, now: Date
    ) throws -> [OutboxHead] {
        var claimed: [OutboxHead] = []
        for head in try rows.outboxHeads(of: account, limit: free + paused.count)
        where !paused.contains(head.chat) && claimed.count < free {
            if head.state == .unknown, head.isResent || now > head.mattersUntil {
                let reason = head.isResent ? "unknown after its second try" : "no longer worth a second try"
                _ = try rows.settle(head, as: .parked, message: nil, reason: reason, at: now)
                continue
            }
            claimed.append(try rows.markSending(head, resend: head.state == .unknown))
        }
        return claimed
    }

    // MARK: Sending

    private func send(_ claimed: [OutboxHead]) async -> [Result] {
        let (platform, resent) = (platform, resent)
        return await withTaskGroup(of: Result.self) { group in
            for head in claimed {
                group.addTask {
                    let text = head.state == .unknown ? resent(head.text) : head.text
                    let message = OutboundMessage(chat: head.chat, text: text, key: String(head.id))
                    return Result(head: head, outcome: await platform.send(message))
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    private static func settle(
        _ result: Result, _ account: PlatformAccount, _ rows: any StoreWriting, _ now: Date
    ) throws {
        let head = result.head
        let state: OutboxState
        let reminders: ReminderState
        var (message, reason): (String?, String?)
        switch result.outcome {
        case .sent(let id): (state, reminders, message) = (.sent, .sent, id)
        case .refused(let why): (state, reminders, reason) = (.refused, .pending, why)
        // A second try that is unknown as well is parked and shown.
        case .unknown(let why):
            (state, reminders, reason) = (head.state == .unknown ? .parked : .unknown, .unknown, why)
        case .notSent(let why), .refusedForNow(_, let why): return try rows.release(head, reason: why)
        }
        // Another process may have taken over and tried anew; then that try decides.
        guard try rows.settle(head, as: state, message: message, reason: reason, at: now) else { return }
        try rows.settleReminders(ofOutbox: head.id, as: reminders)
        // A chat that refuses is passed over by reminders until it takes something or its owner writes.
        switch state {
        case .refused: try rows.setRefused(account, chat: head.chat, at: now)
        case .sent: try rows.setRefused(account, chat: head.chat, at: nil)
        default: break
        }
    }

    // MARK: Waiting

    /// A limit or an outage is the platform's: it holds every chat, whatever else went well in the same round.
    private func pause(after results: [Result]) {
        var wait: Duration?
        let hasFailed = results.contains { result in
            switch result.outcome {
            case .sent, .refused, .unknown: false
            case .notSent, .refusedForNow: true
            }
        }
        let delay = hasFailed ? backoff.next(random: .random(in: 0..<1)) : .zero
        for result in results {
            switch result.outcome {
            case .sent, .refused: continue
            // The platform may still be at it; its second try waits until the first must have ended.
            case .unknown: chatPauses[result.head.chat] = time.uptime + platform.sendTimeout
            // A limit that names its end is the platform's; within bounds, whatever it names.
            case .refusedForNow(let after?, _): wait = max(wait ?? .zero, min(max(after, .seconds(1)), .seconds(60)))
            case .refusedForNow(nil, _): chatPauses[result.head.chat] = time.uptime + delay
            case .notSent: wait = max(wait ?? .zero, delay)
            }
        }
        if let wait { platformPause = time.uptime + wait }
        if !hasFailed { backoff.reset() }
    }

    private func nextPause() -> Duration? {
        (chatPauses.values + [platformPause]).map { $0 - time.uptime }.filter { $0 > .zero }.min()
    }
}
