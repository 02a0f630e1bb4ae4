import Assignments
import Conversation

/// What becomes of a message that its sender has changed afterwards, where a platform lets him.
enum ReadEdit {
    /// What is to be done.
    enum Verdict: Equatable {
        /// Nothing: the words are the same.
        case same
        /// It is read as if it had just been written: what it said before had changed nothing.
        case new
        /// These readings correct what it said before.
        case correct([Reading])
        /// It cannot be told what it would change: the sender is asked for a message of its own.
        case unclear
    }

    /// The verdict on an edit, by what is on record of the message that it changes (nil for nothing).
    static func verdict(_ readings: [Reading], on text: String, after earlier: ReceivedMessage?) -> Verdict {
        guard let earlier else { return .new }
        if earlier.text == text { return .same }
        guard !earlier.changed.isEmpty else { return .new }
        let corrections = readings.compactMap { correction($0, of: earlier.changed) }
        return corrections.count == readings.count && !corrections.isEmpty ? .correct(corrections) : .unclear
    }

    /// Figures of the same work correct those of before; nothing else can be taken back by other words, nor can "5 more" be.
    private static func correction(_ reading: Reading, of changed: [Assignment.ID]) -> Reading? {
        guard [.progress, .correct].contains(reading.intent), let report = reading.report, report.delta == nil,
            reading.doubt == nil
        else {
            return nil
        }
        var corrected = reading
        corrected.intent = .correct
        let codes = changed.map { Int($0.rawValue) }
        if corrected.codes.isEmpty, codes.count == 1 { corrected.codes = codes }
        return corrected.codes.isEmpty || !Set(corrected.codes).isSubset(of: codes) ? nil : corrected
    }
}
