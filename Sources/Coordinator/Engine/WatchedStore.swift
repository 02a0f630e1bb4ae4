import Metrics
import Synchronization

/// A store that remembers whether it can be written, for the health of the process: the lease alone is written every two seconds.
package final class WatchedStore: Store {
    private struct Failures {
        var reason = ""
        var at: [Duration] = []
    }

    /// Failures are looked at for so long; one of them may be a lock that was held a little longer.
    private static let (memory, enough): (Duration, Int) = (.seconds(15), 2)

    private let base: any Store
    private let time: any TimeSource
    private let failures = Mutex(Failures())
    private let failureCount = Counter(label: "namro_write_failures_total")

    /// Creates a store over another one.
    package init(_ base: any Store, time: any TimeSource) {
        self.base = base
        self.time = time
    }

    /// Why it cannot be written at present; nil where it can.
    package var writeFailure: String? {
        let now = time.uptime
        return failures.withLock { failures in
            failures.at.count { now - $0 < Self.memory } >= Self.enough ? failures.reason : nil
        }
    }

    /// Reads.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreReading) throws -> Value
    ) async throws -> Value { try await base.read(body) }

    /// Writes, and remembers where that failed.
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreWriting) throws -> Value
    ) async throws -> Value {
        do {
            return try await base.write(body)
        } catch StoreError.unavailable(let reason) {
            failureCount.increment()
            let now = time.uptime
            failures.withLock { failures in
                failures.reason = reason
                failures.at = failures.at.suffix(Self.enough - 1) + [now]
            }
            throw StoreError.unavailable(reason)
        }
    }
}
