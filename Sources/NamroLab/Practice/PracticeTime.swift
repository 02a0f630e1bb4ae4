import Coordinator
package import Foundation
import Synchronization

/// Civil time that can be set and moved forward by hand, for the practice group; monotonic time stays real.
package final class PracticeTime: TimeSource {
    private struct Storage {
        var base: Date
        var baseUptime: Duration
        var shift: Duration = .zero
        var watchers: [@Sendable () -> Void] = []
    }

    private let system = SystemTime()
    private let runs: Bool
    private let storage: Mutex<Storage>

    /// Starts civil time at `start`. Where `runs` is false it stands still between moves, as the script needs it.
    package init(start: Date, runs: Bool) {
        self.runs = runs
        storage = Mutex(Storage(base: start, baseUptime: system.uptime))
    }

    /// The civil instant, with all moves in it.
    package var now: Date {
        storage.withLock { storage in
            let elapsed = runs ? (system.uptime - storage.baseUptime).seconds : 0
            return storage.base.addingTimeInterval(elapsed + storage.shift.seconds)
        }
    }

    /// The machine's monotonic time.
    package var uptime: Duration { system.uptime }
    /// The sum of all moves.
    package var declaredShift: Duration { storage.withLock(\.shift) }

    /// Waits in real time.
    package func sleep(for duration: Duration) async throws { try await system.sleep(for: duration) }

    /// Moves civil time forward; a move back is ignored, since what was said cannot be unsaid.
    package func advance(by duration: Duration) {
        guard duration > .zero else { return }
        let watchers = storage.withLock { storage in
            storage.shift += duration
            return storage.watchers
        }
        for watcher in watchers { watcher() }
    }

    /// Moves civil time forward to an instant, where it lies ahead.
    package func advance(to instant: Date) {
        let seconds = instant.timeIntervalSince(now)
        if seconds > 0 { advance(by: .seconds(seconds)) }
    }

    /// Calls `watcher` after each move.
    package func onAdvance(_ watcher: @escaping @Sendable () -> Void) {
        storage.withLock { $0.watchers.append(watcher) }
    }
}
