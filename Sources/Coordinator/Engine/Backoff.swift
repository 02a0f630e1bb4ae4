/// Waiting times that grow with each failure, with jitter, up to a ceiling; a success starts anew.
package struct Backoff: Equatable, Sendable {
    private let base: Duration
    private let ceiling: Duration
    private var failures = 0

    /// Creates a back-off; 60 s at most by default.
    package init(base: Duration = .seconds(1), ceiling: Duration = .seconds(60)) {
        self.base = base
        self.ceiling = ceiling
    }

    /// The next waiting time: the base doubled with each failure, of which a random half is left out, so that many
    /// who failed together do not come back together. `random` is in 0..<1.
    package mutating func next(random: Double) -> Duration {
        let factor = 1 << min(failures, 16)
        failures += 1
        let full = min(base * factor, ceiling)
        return full / 2 + full / 2 * random
    }

    /// Starts anew.
    package mutating func reset() { failures = 0 }
}
