import Assignments
import Conversation

/// What becomes of a message that its sender has changed afterwards, where a platform lets him.
enum ReadEdit {
    /// What is to be done.
    enum Verdict: Equatable {
        /// Nothing: it says the same.
        case same
        /// It is read as if it had just been written: what it said before had changed nothing.
        case new
        /// These words correct what it said before.
        case correct([Utterance])
        /// It cannot be told what it would change: the sender is asked for a message of its own.
        case unclear
    }

    /// The verdict on an edit, by what is on record of the message that it changes (nil for nothing) and what that was read as.
    static func verdict(
        _ utterances: [Utterance], on text: String, after earlier: ReceivedMessage?, saying before: [Utterance]
    ) -> Verdict {
        // What it said before is not known, and may have been done long ago.
        guard let earlier else { return utterances.allSatisfy { $0.intent.has(.harmless) } ? .new : .unclear }
        if earlier.text == text || !before.isEmpty && before.map(\.gist) == utterances.map(\.gist) { return .same }
        guard !earlier.changed.isEmpty else {
            // Who is away, who decides instead, a round: such words stand until others are said.
            let arranges = before.contains { $0.intent.has(.arranges) }
            // "5 more" may have been counted by the answer to a question about it.
            let adds = utterances.contains { $0.report?.delta != nil }
            return arranges || adds || earlier.isForgotten ? .unclear : .new
        }
        let corrections = utterances.compactMap { correction($0, of: earlier, saying: before) }
        return corrections.count == utterances.count && !corrections.isEmpty ? .correct(corrections) : .unclear
    }

    /// Figures of the same work correct those of before; nothing else can be taken back by other words, nor can "5 more" be. Whether they
    /// still hold is asked by the turn.
    private static func correction(
        _ utterance: Utterance, of earlier: ReceivedMessage, saying before: [Utterance]
    ) -> Utterance? {
        guard [.progress, .correct].contains(utterance.intent), let report = utterance.report, report.delta == nil,
            let statement = utterance.statement, statement.doubt == nil
        else {
            return nil
        }
        let changed = earlier.changed.map { Int($0.rawValue) }
        let named = statement.works.codes
        let codes = named.isEmpty && changed.count == 1 ? changed : named
        guard !codes.isEmpty, Set(codes).isSubset(of: changed) else { return nil }
        if let note = statement.words.note, before.contains(where: { $0.report == report && $0.codes == named }) {
            return .remark(on: codes, note)
        }
        return .correction(of: codes, report, words: statement.words)
    }
}
