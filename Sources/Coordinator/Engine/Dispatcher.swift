import Foundation

/// Sends what waits in the outbox of one account: the last of the engine's four steps.
///
/// Keeps a window of concurrent sends, one per chat. Outcomes are committed as they arrive, in one transaction with the claims for
/// the free slots, so a chat that hangs holds up nobody.
package actor Dispatcher {
    /// A claimed message with its file.
    package struct Claimed: Sendable {
        let head: OutboxHead
        let file: OutboundFile?
        /// When it was claimed.
        let beganAt: Duration
    }

    /// A claimed message and its outcome.
    struct Result: Sendable {
        let claimed: Claimed
        let outcome: SendOutcome

        var head: OutboxHead { claimed.head }
        var ended: SendWindow.Ended { .init(head: head, beganAt: claimed.beganAt, outcome: outcome) }
    }

    private let platform: any ChatPlatform
    /// Whose outbox it sends.
    let account: PlatformAccount
    private let store: FencedStore
    private let lease: Lease
    private let time: any TimeSource
    private let resent: @Sendable (String) -> String
    private let links: FileLinks?
    private let withoutFile: String?
    private let random: @Sendable () -> Double
    private let concurrency: Int
    private var rate: RateLimit
    private var window = SendWindow()
    /// Outcomes for the next transaction, which also claims the next messages; the window has taken the first `learned` of them
    /// into account.
    private var results: [Result] = []
    private var learned = 0

    /// Creates a dispatcher with at most `concurrency` sends under way. `resent` marks the text of a second try; `rate` of 0 a second
    /// means no limit; `random` answers numbers in 0..<1 and spreads waiting times; `links` makes addresses for files, where the office
    /// has a public one; `withoutFile` is said where a file cannot be handed over.
    package init(
        platform: any ChatPlatform, account: PlatformAccount, store: FencedStore, lease: Lease, time: any TimeSource,
        rate: Double, concurrency: Int = 30, links: FileLinks? = nil, withoutFile: String? = nil,
        random: @escaping @Sendable () -> Double = { .random(in: 0..<1) },
        resent: @escaping @Sendable (String) -> String
    ) {
        self.platform = platform
        self.account = account
        self.store = store
        self.lease = lease
        self.time = time
        self.concurrency = concurrency
        self.rate = RateLimit(perSecond: rate)
        self.resent = resent
        self.links = links
        self.withoutFile = withoutFile
        self.random = random
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

    /// What a turn of the window has brought.
    package struct Turn: Sendable {
        /// What is to be sent now, each by `send`.
        package var claimed: [Claimed] = []
        /// Messages of which it was written down that the platform has them.
        package var sent = 0
        /// How long to wait before the next try, where some wait.
        package var retryAfter: Duration?
    }

    // MARK: Steps

    /// Writes down what came of the last step's sends and claims the next messages in one transaction, then sends these, one for each
    /// chat, and waits for all of them: the window's turns one after another, for who drives the engine by hand. Throws `StoreError`; the
    /// results are kept for the next call.
    package func dispatchOnce() async throws -> Progress {
        let claimed = try await turn().claimed
        guard !claimed.isEmpty else { return Progress(retryAfter: window.nextPause(at: time.uptime)) }
        await withTaskGroup(of: Void.self) { group in
            for claim in claimed { group.addTask { await self.send(claim) } }
        }
        learn()
        return Progress(
            tried: claimed.count, sent: Self.sentCount(results[...]),
            retryAfter: window.nextPause(at: time.uptime))
    }

    /// Commits outcomes and claims messages for the free slots, in one transaction. The caller hands each claimed message to `send`
    /// and calls again when one has finished. One call at a time. Throws `StoreError`; the outcomes are kept for the next call.
    package func turn() async throws -> Turn {
        learn()
        let uptime = time.uptime
        let paused = window.pausedChats(at: uptime)
        let isOpen = lease.covers(platform.sendTimeout) && window.platformPause <= uptime
        let free = isOpen ? max(min(concurrency - window.underWay, rate.available(at: uptime)), 0) : 0
        guard !results.isEmpty || free > 0 else { return Turn(retryAfter: window.nextPause(at: uptime)) }
        let desk = desk
        let claims = Desk.Claims(free: free, paused: paused, doubts: window.doubts, uptime: uptime)
        let made = try await writeDown { tx, now in
            var claims = claims
            if free > 0 { try desk.claim(&claims, tx, at: now) }
            return claims
        }
        window.doubts = made.value.doubts
        window.underWay += made.value.claimed.count
        rate.take(made.value.claimed.count, at: uptime)
        return Turn(
            claimed: made.value.claimed, sent: made.sent, retryAfter: window.nextPause(at: time.uptime))
    }

    /// Sends a claimed message and queues its outcome.
    package nonisolated func send(_ claimed: Claimed) async {
        let (head, file) = (claimed.head, claimed.file)
        var text = head.isDoubtful(platform.repeatsSafely) ? resent(head.text) : head.text
        let isHandedOver = file.map { $0.address != nil || !platform.needsLinks } ?? false
        if head.file != nil, !isHandedOver, let withoutFile { text += "\n" + withoutFile }
        let message = OutboundMessage(chat: head.chat, text: text, key: head.key, answers: head.answers, file: file)
        await end(Result(claimed: claimed, outcome: await platform.send(message)))
    }

    /// Commits outcomes and claims nothing, before a stop; answers how many messages were delivered. Throws `StoreError`.
    @discardableResult
    package func settle() async throws -> Int {
        learn()
        guard !results.isEmpty else { return 0 }
        return try await writeDown { _, _ in }.sent
    }

    /// Whether sends are in flight.
    package var isSending: Bool { window.underWay > 0 }

    // MARK: Outcomes

    private func end(_ result: Result) {
        results.append(result)
        window.underWay -= 1
    }

    private func learn() {
        window.learn(results[learned...].map(\.ended), from: platform, at: time.uptime, random: random)
        learned = results.count
    }

    private var desk: Desk { Desk(account: account, platform: platform, links: links) }

    /// Commits outcomes in one transaction with `body`. What arrives meanwhile is left for the next one.
    private func writeDown<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreWriting, Date) throws -> Value
    ) async throws -> (value: Value, sent: Int) {
        let (done, now, desk) = (results, time.now, desk)
        let value = try await store.write { tx in
            for result in done { try desk.settle(result, tx, at: now) }
            return try body(tx, now)
        }
        results.removeFirst(done.count)
        learned -= done.count
        return (value, Self.sentCount(done[...]))
    }

    private static func sentCount(_ results: ArraySlice<Result>) -> Int {
        results.count { if case .sent = $0.outcome { true } else { false } }
    }
}

extension OutboxHead {
    /// Whether a retry might deliver twice: the last attempt's outcome is unknown and the platform has no idempotency key.
    func isDoubtful(_ repeatsSafely: Bool) -> Bool { state == .unknown && !repeatsSafely }
}
