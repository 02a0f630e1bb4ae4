import Coordinator
package import Foundation
import Synchronization

/// Time that stands still until somebody moves it, for tests and the simulation; sleeping returns at once.
package final class ManualTime: TimeSource {
    private struct Storage {
        var now: Date
        var uptime: Duration = .seconds(1_000)
        var shift: Duration = .zero
    }

    private let storage: Mutex<Storage>

    /// Starts civil time at an instant.
    package init(now: Date) { storage = Mutex(Storage(now: now)) }

    /// The civil instant.
    package var now: Date { storage.withLock(\.now) }
    /// Monotonic time.
    package var uptime: Duration { storage.withLock(\.uptime) }
    /// The sum of declared moves.
    package var declaredShift: Duration { storage.withLock(\.shift) }

    /// Moves civil and monotonic time alike, as time does.
    package func pass(_ duration: Duration) {
        storage.withLock { storage in
            storage.now += duration.seconds
            storage.uptime += duration
        }
    }

    /// Moves civil time only; undeclared where `declared` is false, as when somebody sets the machine's clock.
    package func jump(_ duration: Duration, declared: Bool) {
        storage.withLock { storage in
            storage.now += duration.seconds
            if declared { storage.shift += duration }
        }
    }

    /// Moves civil time to an instant, declared.
    package func set(_ instant: Date) { jump(.seconds(instant.timeIntervalSince(now)), declared: true) }

    /// Returns at once.
    package func sleep(for duration: Duration) async throws { await Task.yield() }
}
