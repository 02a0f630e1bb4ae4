package import Coordinator
import Synchronization

/// A platform that hands out prepared batches, records what is sent and answers as told.
package final class FakePlatform: ChatPlatform {
    private struct Storage {
        var batches: [ReceivedBatch] = []
        var errors: [PlatformError] = []
        var sent: [OutboundMessage] = []
        var outcomes: [SendOutcome] = []
        var files: [FetchOutcome] = []
        var fetched: [ReceivedFile] = []
        var receives = 0
        var away: PlatformError?
        var bot = FakePlatform.bot
        var always: SendOutcome?
        var taken: [OutboundMessage] = []
        var hanging: Set<String> = []
        var hung: [CheckedContinuation<Void, Never>] = []
        var underWay = 0
        var mostUnderWay = 0
    }

    /// The name in rows.
    package let name: String
    /// Whether its keys make a second send of a message the same message.
    package let repeatsSafely: Bool
    /// Whether files go out by an address only.
    package let needsLinks: Bool
    /// Whether its events bear stamps of their senders' own servers.
    package let stampsBySender: Bool
    /// The time-out of a send.
    package let sendTimeout: Duration = .seconds(8)
    private let pollPause: Duration
    private let storage = Mutex(Storage())

    /// Creates a platform that has nothing to say and takes everything. `pollPause` is how long an idle poll takes, for tests in which
    /// services run by themselves.
    package init(
        name: String = "zalo", repeatsSafely: Bool = false, needsLinks: Bool = false, stampsBySender: Bool = false,
        pollPause: Duration = .zero
    ) {
        self.stampsBySender = stampsBySender
        self.pollPause = pollPause
        self.needsLinks = needsLinks
        self.name = name
        self.repeatsSafely = repeatsSafely
    }

    /// The next receives answer these batches in order.
    package func offer(_ batches: ReceivedBatch...) { storage.withLock { $0.batches += batches } }
    /// The next receive throws.
    package func fail(_ error: PlatformError) { storage.withLock { $0.errors.append(error) } }
    /// From now on the platform does not say who the bot is, or, with nil, it does again.
    package func fallSilent(_ error: PlatformError?) { storage.withLock { $0.away = error } }
    /// From now on the platform says that the bot is this one.
    package func become(_ bot: BotAccount) { storage.withLock { $0.bot = bot } }
    /// The next sends have these outcomes in order; after them every send succeeds.
    package func answer(_ outcomes: SendOutcome...) { storage.withLock { $0.outcomes += outcomes } }
    /// Until it is told otherwise every send has this outcome; nil for none.
    package func answerAlways(_ outcome: SendOutcome?) { storage.withLock { $0.always = outcome } }
    /// From now on sends to these chats hang; those to chats that are left out go on.
    package func hang(_ chats: Set<String>) {
        let freed = storage.withLock { storage in
            storage.hanging = chats
            defer { if chats.isEmpty { storage.hung = [] } }
            return chats.isEmpty ? storage.hung : []
        }
        for send in freed { send.resume() }
    }
    /// What it has taken, in order.
    package var taken: [OutboundMessage] { storage.withLock(\.taken) }
    /// How many sends hang.
    package var hungCount: Int { storage.withLock(\.hung.count) }
    /// How many sends were under way at once at most.
    package var mostUnderWay: Int { storage.withLock(\.mostUnderWay) }
    /// The next fetches have these outcomes in order.
    package func handOut(_ outcomes: FetchOutcome...) { storage.withLock { $0.files += outcomes } }
    /// What was fetched, in order.
    package var fetched: [ReceivedFile] { storage.withLock(\.fetched) }
    /// What was sent, in order.
    package var sent: [OutboundMessage] { storage.withLock(\.sent) }
    /// How often something was received.
    package var receives: Int { storage.withLock(\.receives) }

    /// The bot, without a limit on what it sends.
    package var asBot: PlatformBot { PlatformBot(platform: self, bot: Self.bot, sendPerSecond: 0) }
    private static let bot = BotAccount(id: "bot", displayName: "Bot Năm Rõ")

    /// The bot.
    package func identify() async throws -> BotAccount {
        try storage.withLock { storage in
            if let error = storage.away { throw error }
            return storage.bot
        }
    }

    /// The next batch, or an idle one.
    package func receive(after cursor: Cursor?) async throws -> ReceivedBatch {
        let batch: ReceivedBatch? = try storage.withLock { storage in
            storage.receives += 1
            if !storage.errors.isEmpty { throw storage.errors.removeFirst() }
            return storage.batches.isEmpty ? nil : storage.batches.removeFirst()
        }
        if batch == nil, pollPause > .zero { try? await Task.sleep(for: pollPause) }
        return batch ?? ReceivedBatch(events: [])
    }

    /// Records what is wanted and answers as told; without that nothing comes for now.
    package func fetch(_ file: ReceivedFile) async -> FetchOutcome {
        storage.withLock { storage in
            storage.fetched.append(file)
            return storage.files.isEmpty ? .notNow(reason: "nothing to hand out") : storage.files.removeFirst()
        }
    }

    /// Records the message and answers as told.
    package func send(_ message: OutboundMessage) async -> SendOutcome {
        let hangs = storage.withLock { storage in
            storage.sent.append(message)
            storage.underWay += 1
            storage.mostUnderWay = max(storage.mostUnderWay, storage.underWay)
            return storage.hanging.contains(message.chat)
        }
        if hangs { await withCheckedContinuation { send in storage.withLock { $0.hung.append(send) } } }
        return storage.withLock { storage in
            storage.underWay -= 1
            let outcome = storage.always ?? (storage.outcomes.isEmpty ? nil : storage.outcomes.removeFirst())
            let answer = outcome ?? .sent(message: "m\(storage.sent.count)")
            if case .sent = answer { storage.taken.append(message) }
            return answer
        }
    }
}
