import Assignments
import VietnameseText

/// Reads what is asked: a part of one work, one's own works, works and units by conditions, a paper.
enum Questions {
    /// What a message asks, each question with what it explains; and a silence where it asks nobody, or somebody else.
    static func proposals(_ message: Message, _ sight: Sight) -> [Proposal] {
        let all = Set(message.tokens.indices)
        guard !all.isEmpty else { return [] }
        if let reason = AskTraps.reason(message, sight) {
            return [Proposal([], score: 97, covers: all, "silence: \(reason)")]
        }
        var reading = AskReading(message, sight)
        return reading.proposals()
    }
}
