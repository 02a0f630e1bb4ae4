import Assignments
package import Foundation

/// Civil time and monotonic time, apart (DESIGN "Time").
///
/// Deadlines, reminders, dialogues and quiet hours live by civil `now`, which may be moved by the practice group;
/// polls, leases, back-off and rates live by `uptime`, which never jumps.
package protocol TimeSource: Sendable {
    /// The civil instant.
    var now: Date { get }
    /// Time since some fixed moment, which only grows.
    var uptime: Duration { get }
    /// By how much civil time has been moved by a declared call, so that such a jump is not taken for a fault.
    var declaredShift: Duration { get }
    /// Waits. Throws `CancellationError` when the task is cancelled.
    func sleep(for duration: Duration) async throws
}

/// The machine's clocks.
package struct SystemTime: TimeSource {
    private let origin = ContinuousClock.now

    /// Creates the source.
    package init() {}

    /// The machine's civil time, cut to milliseconds as it is stored.
    package var now: Date { Date(milliseconds: Date().milliseconds) }
    /// Time since this value was made, on the monotonic clock that also counts while the machine sleeps.
    package var uptime: Duration { ContinuousClock.now - origin }
    /// Never moved.
    package var declaredShift: Duration { .zero }

    /// Waits on the monotonic clock.
    package func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration) }
}

extension Duration {
    /// The duration in seconds, with its fraction.
    package var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
