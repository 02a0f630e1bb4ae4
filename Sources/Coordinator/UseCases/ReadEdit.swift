import Assignments
import Conversation
import VietnameseText

/// What becomes of a message that its sender has changed afterwards, where a platform lets him.
enum ReadEdit {
    /// What is to be done.
    enum Verdict: Equatable {
        /// Nothing: it says the same.
        case same
        /// It is read as if it had just been written: what it said before had changed nothing.
        case new
        /// These readings correct what it said before.
        case correct([Reading])
        /// It cannot be told what it would change: the sender is asked for a message of its own.
        case unclear
    }

    /// The verdict on an edit, by what is on record of the message that it changes (nil for nothing) and what that was read as.
    static func verdict(
        _ readings: [Reading], on text: String, after earlier: ReceivedMessage?, saying before: [Reading]
    ) -> Verdict {
        // What it said before is not known, and may have been done long ago.
        guard let earlier else { return readings.allSatisfy { $0.intent.has(.harmless) } ? .new : .unclear }
        if earlier.text == text || !before.isEmpty && before.map(gist) == readings.map(gist) { return .same }
        guard !earlier.changed.isEmpty else {
            // Who is away, who decides instead, a round: such words stand until others are said.
            let arranges = before.contains { $0.intent.has(.arranges) }
            // "5 more" may have been counted by the answer to a question about it.
            let adds = readings.contains { $0.report?.delta != nil }
            return arranges || adds || earlier.isForgotten ? .unclear : .new
        }
        let corrections = readings.compactMap { correction($0, of: earlier, saying: before) }
        return corrections.count == readings.count && !corrections.isEmpty ? .correct(corrections) : .unclear
    }

    /// Figures of the same work correct those of before; nothing else can be taken back by other words, nor can "5 more" be. Whether they
    /// still hold is asked by the turn.
    private static func correction(
        _ reading: Reading, of earlier: ReceivedMessage, saying before: [Reading]
    ) -> Reading? {
        guard [.progress, .correct].contains(reading.intent), let report = reading.report, report.delta == nil,
            reading.doubt == nil
        else {
            return nil
        }
        var corrected = reading
        corrected.intent = .correct
        let codes = earlier.changed.map { Int($0.rawValue) }
        if corrected.codes.isEmpty, codes.count == 1 { corrected.codes = codes }
        guard !corrected.codes.isEmpty, Set(corrected.codes).isSubset(of: codes) else { return nil }
        if let note = reading.note, before.contains(where: { $0.report == report && $0.codes == reading.codes }) {
            return Reading(.note, codes: corrected.codes, note: note)
        }
        return corrected
    }

    /// What a reading says, whatever small words stand beside it.
    private static func gist(_ reading: Reading) -> Reading {
        var gist = reading
        gist.remark = nil
        gist.note = reading.note.map { note in
            Folded.words(note).split(separator: " ").filter { !small.contains(String($0)) }.joined(separator: " ")
        }
        return gist
    }

    private static let small: Set<String> = ["a", "ah", "da", "nhe", "nha", "oi", "vang"]
}
