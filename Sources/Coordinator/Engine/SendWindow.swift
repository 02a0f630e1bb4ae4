import Foundation

/// The sends of one account that are in flight, and the back-off of chats: a value that is updated by outcomes.
struct SendWindow: Sendable {
    /// A message whose outcome is unknown: it is retried at `until` at the earliest.
    struct UnknownSend: Sendable {
        /// The try that it is about.
        let attempt: Int
        let until: Duration
    }

    /// How a send has ended, as the window sees it.
    struct Ended: Sendable {
        let head: OutboxHead
        /// When it began.
        let beganAt: Duration
        let outcome: SendOutcome

        /// Whether the platform could not be reached, or would not take anything now.
        fileprivate var hasFailed: Bool {
            switch outcome {
            case .sent, .refused, .moved, .unknown: false
            case .notSent, .refusedForNow: true
            }
        }
    }

    /// How long it is remembered that a second try has waited.
    private static let memory: Duration = .seconds(600)

    /// How many sends are in flight.
    var underWay = 0
    /// Messages whose last outcome is unknown, by key.
    var doubts: [Int64: UnknownSend] = [:]
    /// Until when nothing is sent at all, after a rate limit or an outage.
    private(set) var platformPause: Duration = .zero
    /// Chats that wait: a limit is theirs; they have moved.
    private var chatPauses: [String: Duration] = [:]
    private var backoff = Backoff()
    /// The last waiting time, and when it was begun: what was under way by then says nothing new.
    private var delay: Duration = .zero
    private var delayedAt: Duration = .zero

    /// The chats to which nothing is sent yet.
    mutating func pausedChats(at uptime: Duration) -> Set<String> {
        chatPauses = chatPauses.filter { $0.value > uptime }
        // What has waited long enough is kept a while, so that it is known to have.
        doubts = doubts.filter { $0.value.until + Self.memory > uptime }
        return Set(chatPauses.keys)
    }

    /// When something may go again that waits now.
    func nextPause(at uptime: Duration) -> Duration? {
        (Array(chatPauses.values) + doubts.values.map(\.until) + [platformPause]).map { $0 - uptime }
            .filter { $0 > .zero }.min()
    }

    /// Learns from sends that have ended. An outage, and a limit where the platform says so, holds every chat, whatever else went
    /// well beside it.
    mutating func learn(
        _ ended: some Sequence<Ended>, from platform: any ChatPlatform, at uptime: Duration, random: () -> Double
    ) {
        let failures = ended.filter(\.hasFailed)
        if failures.contains(where: { $0.beganAt >= delayedAt }) {
            (delay, delayedAt) = (backoff.next(random: random()), uptime)
        } else if failures.isEmpty, ended.contains(where: { $0.beganAt >= delayedAt }) {
            backoff.reset()
        }
        var wait: Duration?
        for one in ended {
            switch one.outcome {
            case .sent, .refused: continue
            // Two chats that redirect to each other must not cause an endless loop.
            case .moved(let chat): chatPauses[chat] = uptime + platform.sendTimeout
            // The platform may still be processing it; the retry waits until the first attempt must have timed out.
            case .unknown:
                doubts[one.head.id] = UnknownSend(attempt: one.head.attempt, until: one.beganAt + platform.sendTimeout)
            // A rate limit with its end (`retry after`), within bounds.
            case .refusedForNow(let after?, _):
                let bounded = min(max(after, .seconds(1)), .seconds(60))
                switch platform.limitScope {
                case .platform: wait = max(wait ?? .zero, bounded)
                case .chat: chatPauses[one.head.chat] = uptime + bounded
                }
            case .refusedForNow(nil, _): chatPauses[one.head.chat] = uptime + delay
            case .notSent: wait = max(wait ?? .zero, delay)
            }
        }
        if let wait { platformPause = max(platformPause, uptime + wait) }
    }
}
