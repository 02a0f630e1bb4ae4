import BotConfiguration
import Dispatch
import Logging
import Synchronization
import TestSupport
import Testing

@testable import Coordinator

/// All that is not on a thread of its own shares one here, as it does on a machine with one processor.
@Suite("No loop keeps the others from their turns")
struct LoopTests {
    /// The only thread.
    private final class OnlyThread: TaskExecutor {
        private let queue = DispatchQueue(label: "the only thread")

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }

    /// Holds who reads until it is let go.
    private final class Hold: Sendable {
        let begun = Signal()
        private let end = DispatchSemaphore(value: 0)
        private let stalled = Mutex(false)

        /// Whether nobody has let a reader go for so long that nobody could have.
        var hasStalled: Bool { stalled.withLock(\.self) }

        func wait() {
            begun.raise()
            if end.wait(timeout: .now() + 20) == .timedOut { stalled.withLock { $0 = true } }
            end.signal()
        }

        func letGo() { end.signal() }
    }

    /// A store that takes long to read.
    private struct SlowStore: Store {
        let base: any Store
        let hold: Hold

        func read<Value: Sendable>(
            _ body: @escaping @Sendable (any StoreReading) throws -> Value
        ) async throws -> Value {
            hold.wait()
            return try await base.read(body)
        }

        func write<Value: Sendable>(
            _ body: @escaping @Sendable (any StoreWriting) throws -> Value
        ) async throws -> Value { try await base.write(body) }
    }

    private func loop(_ name: String, _ office: TestOffice, _ hold: Hold) -> Loop {
        let store = FencedStore(store: SlowStore(base: office.store, hold: hold), lease: office.lease)
        let (time, logger) = (SystemTime(), Logger(label: "loops") { _ in SwiftLogNoOpLogHandler() })
        guard name == "jobs" else {
            let send = SendScheduled(
                rules: office.rules, renderer: office.configuration.renderer, accounts: [office.account])
            let ticker = Ticker(store: store, time: office.time, send: send)
            return .ticking(
                by: ticker, lease: office.lease, time: time, moved: Signal(), queued: [], logger: logger)
        }
        let handler = ImportJob(rules: office.rules, renderer: office.configuration.renderer)
        let runner = JobRunner(handlers: [handler], store: store, time: office.time)
        return .working(by: runner, lease: office.lease, time: time, queued: [], logger: logger)
    }

    @Test("while something long is read for it, everybody else goes on", arguments: ["jobs", "ticks"])
    func longRead(_ name: String) async throws {
        let (office, hold) = (try await TestOffice(), Hold())
        let loop = loop(name, office, hold)
        try await withTaskExecutorPreference(OnlyThread()) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await loop.run() }
                await hold.begun.wait()
                // Got here while the reader is held, or only after it has given up.
                hold.letGo()
                group.cancelAll()
                try await group.waitForAll()
            }
        }
        #expect(!hold.hasStalled)
    }

    @Test("between two steps of one that has much to do, everybody else has a turn", arguments: [false, true])
    func turns(wokenAgain: Bool) async throws {
        let (office, signal, steps) = (try await TestOffice(), Signal(), Steps())
        let loop = Loop(
            lease: office.lease, time: SystemTime(), signal: signal,
            step: Loop.Body {
                guard steps.add() < 100 else { return .signal }
                if wokenAgain { signal.raise() }
                return wokenAgain ? .signal : .none
            } report: { _ in
            })
        let turns = try await withTaskExecutorPreference(OnlyThread()) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                var turns = 0
                group.addTask { try await loop.run() }
                while steps.count < 100 {
                    turns += 1
                    await Task.yield()
                }
                group.cancelAll()
                try await group.waitForAll()
                return turns
            }
        }
        #expect(turns >= 50)
    }

    /// Steps that were done.
    private final class Steps: Sendable {
        private let done = Mutex(0)

        var count: Int { done.withLock(\.self) }

        func add() -> Int {
            done.withLock { done in
                done += 1
                return done
            }
        }
    }
}
