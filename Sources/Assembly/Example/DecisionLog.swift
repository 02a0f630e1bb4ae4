import Conversation
import Synchronization

/// What was decided about a message, in order.
final class DecisionLog: Sendable {
    /// A decision with all that it was made of beside the records.
    struct Entry: Sendable {
        let decision: Decision
        let situation: Situation
    }

    private let entries = Mutex<[Entry]>([])

    /// What was decided so far.
    var seen: [Entry] { entries.withLock { $0 } }

    /// Notes a decision.
    @Sendable func note(_ decision: Decision, _ situation: Situation) {
        entries.withLock { $0.append(Entry(decision: decision, situation: situation)) }
    }
}
