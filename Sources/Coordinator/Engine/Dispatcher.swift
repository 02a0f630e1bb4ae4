import Foundation

/// Sends what waits in the outbox of one account: the last of the engine's four steps.
package actor Dispatcher {
    /// A claimed message with what it hands over.
    private struct Claimed: Sendable {
        let head: OutboxHead
        let file: OutboundFile?
    }

    /// A claimed message and what came of it.
    private struct Result: Sendable {
        let head: OutboxHead
        let file: OutboundFile?
        let outcome: SendOutcome
    }

    /// How often a message is tried with its file.
    private static let mostTriesWithFile = 6

    private let platform: any ChatPlatform
    private let account: PlatformAccount
    private let store: FencedStore
    private let lease: Lease
    private let time: any TimeSource
    private let resent: @Sendable (String) -> String
    private let links: FileLinks?
    private let withoutFile: String?
    private let random: @Sendable () -> Double
    private let concurrency: Int
    private var rate: RateLimit
    /// Results that wait for the next transaction, which also claims the next messages.
    private var results: [Result] = []
    /// Chats that wait: their last send is unknown, until it must have ended; a limit is theirs; they have moved.
    private var chatPauses: [String: Duration] = [:]
    /// Until when nothing is sent at all, after a limit or an outage.
    private var platformPause: Duration = .zero
    private var backoff = Backoff()

    /// Creates a dispatcher. `resent` marks the text of a second try; `rate` of 0 a second means no limit; `random` answers
    /// numbers in 0..<1 and spreads waiting times; `links` makes addresses for files, where the office has a public one; `withoutFile`
    /// is said where a file cannot be handed over.
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
        let (done, now, account, repeatsSafely) = (results, time.now, account, platform.repeatsSafely)
        try await store.write { rows in
            for result in done { try Self.settle(result, account, repeatsSafely: repeatsSafely, rows, now) }
        }
        results = []
    }

    // MARK: Claiming

    private func settleAndClaim() async throws -> [Claimed] {
        let (done, now, account, links) = (results, time.now, account, links)
        let isOpen = lease.covers(platform.sendTimeout) && platformPause <= time.uptime
        let free = isOpen ? min(concurrency, rate.available(at: time.uptime)) : 0
        chatPauses = chatPauses.filter { $0.value > time.uptime }
        let paused = Set(chatPauses.keys)
        guard !done.isEmpty || free > 0 else { return [] }
        let repeatsSafely = platform.repeatsSafely
        let claimed = try await store.write { rows in
            for result in done { try Self.settle(result, account, repeatsSafely: repeatsSafely, rows, now) }
            guard free > 0 else { return [Claimed]() }
            let heads = try Self.claim(
                rows, account, repeatsSafely: repeatsSafely, free: free, paused: paused, now: now)
            return try heads.map { Claimed(head: $0, file: try Self.file(of: $0, rows, links, now: now)) }
        }
        results = []
        rate.take(claimed.count, at: time.uptime)
        return claimed
    }

    private static func claim(
        _ rows: any StoreWriting, _ account: PlatformAccount, repeatsSafely: Bool, free: Int, paused: Set<String>,
        now: Date
    ) throws -> [OutboxHead] {
        var claimed: [OutboxHead] = []
        for head in try rows.outboxHeads(of: account, limit: free + paused.count)
        where !paused.contains(head.chat) && claimed.count < free {
            // For how long a platform remembers a key nobody says: what matters no more is not repeated there either.
            let isDoubtful = head.isDoubtful(repeatsSafely)
            if head.state == .unknown, now > head.mattersUntil || (isDoubtful && head.isResent) {
                let reason = head.isResent ? "unknown after its second try" : "no longer worth a second try"
                if try rows.settle(head, as: .parked, message: nil, reason: reason, at: now) {
                    try rows.settleReminders(ofOutbox: head.id, as: .unknown)
                }
                continue
            }
            claimed.append(try rows.markSending(head, resend: isDoubtful))
        }
        return claimed
    }

    // MARK: Sending

    private func send(_ claimed: [Claimed]) async -> [Result] {
        let (platform, resent, withoutFile) = (platform, resent, withoutFile)
        return await withTaskGroup(of: Result.self) { group in
            for claim in claimed {
                group.addTask {
                    let (head, file) = (claim.head, claim.file)
                    var text = head.isDoubtful(platform.repeatsSafely) ? resent(head.text) : head.text
                    let isHandedOver = file.map { $0.address != nil || !platform.needsLinks } ?? false
                    if head.file != nil, !isHandedOver, let withoutFile { text += "\n" + withoutFile }
                    let message = OutboundMessage(
                        chat: head.chat, text: text, key: head.key, answers: head.answers, file: file)
                    return Result(head: head, file: file, outcome: await platform.send(message))
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// What a message hands over; nil where its words go alone. Throws `StoreError`.
    private static func file(
        of head: OutboxHead, _ rows: any StoreReading, _ links: FileLinks?, now: Date
    ) throws -> OutboundFile? {
        // After tries that failed the words go alone; and a file that cannot be read is no reason to send nothing.
        guard let id = head.file, head.attempt <= mostTriesWithFile, let content = try? rows.fileContent(id) else {
            return nil
        }
        let address = try rows.fileKey().flatMap { links?.address(of: id, key: $0, at: now) }
        let file = OutboundFile(content, address: address)
        // Not every platform shows every picture, nor in time: the next try hands it over as it is.
        return head.attempt > 1 ? file.asDocument : file
    }

    private static func settle(
        _ result: Result, _ account: PlatformAccount, repeatsSafely: Bool, _ rows: any StoreWriting, _ now: Date
    ) throws {
        let head = result.head
        let wasDoubtful = head.isDoubtful(repeatsSafely)
        let state: OutboxState
        let reminders: ReminderState
        var (message, reason): (String?, String?)
        switch result.outcome {
        case .sent(let id): (state, reminders, message) = (.sent, .sent, id)
        // The file may be what was refused: it is tried again, in the end its words alone.
        case .refused(let why) where result.file != nil: return try rows.release(head, reason: why)
        // Of a second try that is refused the first may have arrived: its reminders do not go the next way.
        case .refused(let why):
            (state, reminders, reason) = (.refused, wasDoubtful ? .unknown : .pending, why)
        // A second try that is unknown as well is parked and shown.
        case .unknown(let why):
            (state, reminders, reason) = (wasDoubtful ? .parked : .unknown, .unknown, why)
        case .notSent(let why), .refusedForNow(_, let why): return try rows.release(head, reason: why)
        // The same message, there.
        case .moved(let chat) where chat == head.chat:
            (state, reminders, reason) = (.refused, wasDoubtful ? .unknown : .pending, "the chat has moved to itself")
        case .moved(let chat):
            try rows.release(head, reason: "the chat has moved")
            return try rows.moveChat(account, from: head.chat, to: chat)
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

    /// An outage, and a limit where the platform says so, holds every chat, whatever else went well in the same round.
    private func pause(after results: [Result]) {
        var wait: Duration?
        let hasFailed = results.contains { result in
            switch result.outcome {
            case .sent, .refused, .moved, .unknown: false
            case .notSent, .refusedForNow: true
            }
        }
        let delay = hasFailed ? backoff.next(random: random()) : .zero
        for result in results {
            switch result.outcome {
            case .sent, .refused: continue
            // Two chats that name one another must not be written to in turns without end.
            case .moved(let chat): chatPauses[chat] = time.uptime + platform.sendTimeout
            // The platform may still be at it; its second try waits until the first must have ended.
            case .unknown: chatPauses[result.head.chat] = time.uptime + platform.sendTimeout
            // A limit that names its end; within bounds, whatever it names.
            case .refusedForNow(let after?, _):
                let bounded = min(max(after, .seconds(1)), .seconds(60))
                switch platform.limitScope {
                case .platform: wait = max(wait ?? .zero, bounded)
                case .chat: chatPauses[result.head.chat] = time.uptime + bounded
                }
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

extension OutboxHead {
    /// Whether a further try may be a second message: the outcome of the one before is unknown, and no key makes both the same.
    fileprivate func isDoubtful(_ repeatsSafely: Bool) -> Bool { state == .unknown && !repeatsSafely }
}
