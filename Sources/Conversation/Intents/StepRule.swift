import VietnameseText

/// `#12 bước 2 xong`, `xong b2 #12`.
struct StepRule: IntentRule {
    private static let done: WordPatterns = ["xong", "đã xong", "hoàn thành", "đã hoàn thành", "làm xong", "ht"]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.isQuestion, let (number, range) = step(in: clause),
            let done = Self.done.first(in: clause.tokens), !clause.isUnreal(at: done.lowerBound)
        else { return [] }
        let reading = Reading(.step, codes: clause.codes, step: number)
        return [clause.candidate(reading, score: 95, at: range, "step")]
    }

    /// Whether a step is named at `index`, so that the splitter begins a clause there.
    static func begins(_ tokens: [Token], at index: Int) -> Bool { step(tokens, at: index) != nil }

    /// The one step of a clause; several, and nobody knows which one is done.
    private func step(in clause: Clause) -> (number: Int, range: Range<Int>)? {
        let steps = clause.tokens.indices.compactMap { Self.step(clause.tokens, at: $0) }
        return steps.count == 1 ? steps.first : nil
    }

    private static func step(_ tokens: [Token], at index: Int) -> (number: Int, range: Range<Int>)? {
        guard tokens.indices.contains(index) else { return nil }
        let token = tokens[index]
        if token.folded == "buoc", index + 1 < tokens.count, let number = tokens[index + 1].integer {
            return (number, index..<(index + 2))
        }
        let before = index > 0 ? tokens[index - 1].folded : ""
        // "tòa B2" is a building of this campaign, not a step.
        guard token.kind == .word, !["toa", "nha", "cu", "block", "khu", "lo"].contains(before),
            token.folded.hasPrefix("b"), let number = Int(token.folded.dropFirst()), number < 100
        else { return nil }
        return (number, index..<(index + 1))
    }
}
