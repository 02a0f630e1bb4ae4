/// A token bucket: so many messages a second, with a burst of one second's worth.
package struct RateLimit: Equatable, Sendable {
    private let perSecond: Double
    private var tokens: Double
    private var filledAt: Duration = .zero

    /// Creates a full bucket; 0 a second means no limit.
    package init(perSecond: Double) {
        self.perSecond = max(perSecond, 0)
        tokens = max(perSecond, 1)
    }

    /// How many messages may go now.
    package mutating func available(at uptime: Duration) -> Int {
        guard perSecond > 0 else { return Int.max }
        let elapsed = max((uptime - filledAt).seconds, 0)
        tokens = min(max(perSecond, 1), tokens + elapsed * perSecond)
        filledAt = uptime
        return Int(tokens)
    }

    /// Takes messages out of the bucket.
    package mutating func take(_ count: Int, at uptime: Duration) {
        guard perSecond > 0 else { return }
        _ = available(at: uptime)
        tokens -= Double(count)
    }
}
