import Coordinator
import Synchronization

/// Notes when a message that is asked was taken up and decided, and when its answer was sent: as marks of a processor, and as a platform
/// before another one.
final class WaitStages: TrapMarks, ChatPlatform {
    /// The instants of one message.
    struct Instants: Sendable {
        /// When the processor took it up.
        var taken: ContinuousClock.Instant?
        /// When the processor was done with it; its transaction ends after that.
        var decided: ContinuousClock.Instant?
        /// When the platform was handed the answer.
        var sent: ContinuousClock.Instant?
    }

    private struct Storage {
        var awaited: (text: String, chat: String)?
        var instants = Instants()
    }

    private let base: any ChatPlatform
    private let answered = Signal()
    private let storage = Mutex(Storage())

    /// Creates the notes on what goes through a platform.
    init(_ base: any ChatPlatform) { self.base = base }

    /// From now on an answer is awaited that holds a text.
    func expect(_ text: String, in chat: String) { storage.withLock { $0 = Storage(awaited: (text, chat)) } }

    /// The instants of the message whose answer is awaited, once that was sent; without it after a minute.
    func instants() async -> Instants {
        let end = ContinuousClock.now + .seconds(60)
        while storage.withLock(\.instants.sent) == nil, ContinuousClock.now < end {
            await answered.wait(upTo: .seconds(60), on: SystemTime())
        }
        return storage.withLock(\.instants)
    }

    // MARK: Marks

    /// Runs `body`. Nobody else writes, so that it is about the one message.
    func watching<Value>(_ row: Int64, in term: Int64, _ body: () throws -> Value) rethrows -> Value {
        storage.withLock { if $0.instants.taken == nil { $0.instants.taken = .now } }
        defer { storage.withLock { $0.instants.decided = .now } }
        return try body()
    }

    /// None.
    func left() -> [TrapMark] { [] }

    /// Nothing to do.
    func clear() {}

    // MARK: A platform

    var name: String { base.name }
    var sendTimeout: Duration { base.sendTimeout }

    /// The bot of the platform behind it.
    func identify() async throws -> BotAccount { try await base.identify() }

    /// What the platform behind it has.
    func receive(after cursor: Cursor?) async throws -> ReceivedBatch { try await base.receive(after: cursor) }

    /// Sends by the platform behind it.
    func send(_ message: OutboundMessage) async -> SendOutcome {
        let isAnswer = storage.withLock { storage in
            guard let awaited = storage.awaited, storage.instants.sent == nil, message.chat == awaited.chat,
                message.text.contains(awaited.text)
            else { return false }
            storage.instants.sent = .now
            return true
        }
        if isAnswer { answered.raise() }
        return await base.send(message)
    }
}
