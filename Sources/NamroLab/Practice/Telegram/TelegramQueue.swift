import Foundation
import Synchronization

/// The updates that wait for the Telegram bot. They stay until a later poll names a higher number (core.telegram.org/bots/api,
/// getUpdates), the newest thousand of them; the platform keeps a day's.
final class TelegramQueue: Sendable {
    /// What a poll is answered with.
    enum Answer: Sendable {
        /// Updates as JSON, in order; none where nothing came in time.
        case updates([String])
        /// Another poll has begun meanwhile.
        case replaced
    }

    private struct Storage {
        var updates: [(number: Int, json: String)] = []
        var next = 1
        var waiter: (poll: Int, offset: Int, continuation: CheckedContinuation<Answer, Never>)?
        var polls = 0
        /// The poll whose time was over before it waited.
        var ended = 0
        var isClosed = false
    }

    private static let most = 1_000

    private let storage = Mutex(Storage())

    /// Adds an update, made by its number, and hands it to the poll that waits.
    func add(_ update: (_ number: Int) -> String) {
        let waiter = storage.withLock { storage in
            storage.updates.append((storage.next, update(storage.next)))
            storage.next += 1
            if storage.updates.count > Self.most { storage.updates.removeFirst() }
            defer { storage.waiter = nil }
            return storage.waiter.map { ($0.continuation, Self.from($0.offset, storage.updates)) }
        }
        waiter.map { $0.resume(returning: .updates($1)) }
    }

    /// The updates from a number on, where there are some or as soon as there are; those before it are forgotten.
    func updates(from offset: Int, limit: Int, waiting timeout: Duration) async -> Answer {
        let (poll, replaced) = storage.withLock { storage in
            storage.updates.removeAll { $0.number < offset }
            storage.polls += 1
            defer { storage.waiter = nil }
            return (storage.polls, storage.waiter?.continuation)
        }
        replaced?.resume(returning: .replaced)
        // A task of its own, which fires while this one waits.
        let timer = Task { [weak self] in
            try await Task.sleep(for: timeout)
            self?.end(poll)
        }
        defer { timer.cancel() }
        let answer = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = storage.withLock { storage -> Answer? in
                    let ready = Self.from(offset, storage.updates)
                    if !ready.isEmpty || storage.isClosed || Task.isCancelled { return .updates(ready) }
                    if storage.polls != poll { return .replaced }
                    if storage.ended == poll { return .updates([]) }
                    storage.waiter = (poll, offset, continuation)
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            end(poll)
        }
        guard case .updates(let found) = answer else { return answer }
        return .updates(Array(found.prefix(limit)))
    }

    /// How many wait.
    var count: Int { storage.withLock(\.updates.count) }

    /// Ends the poll that waits, and those to come, at a stop.
    func close() {
        let waiter = storage.withLock { storage in
            storage.isClosed = true
            defer { storage.waiter = nil }
            return storage.waiter?.continuation
        }
        waiter?.resume(returning: .updates([]))
    }

    private func end(_ poll: Int) {
        let waiter = storage.withLock { storage -> CheckedContinuation<Answer, Never>? in
            guard storage.waiter?.poll == poll else {
                storage.ended = poll
                return nil
            }
            defer { storage.waiter = nil }
            return storage.waiter?.continuation
        }
        waiter?.resume(returning: .updates([]))
    }

    private static func from(_ offset: Int, _ updates: [(number: Int, json: String)]) -> [String] {
        updates.filter { $0.number >= offset }.map(\.json)
    }
}
