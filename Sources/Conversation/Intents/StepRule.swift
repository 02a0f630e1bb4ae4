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

    private func step(in clause: Clause) -> (number: Int, range: Range<Int>)? {
        for (index, token) in clause.tokens.enumerated() {
            if token.folded == "buoc", index + 1 < clause.tokens.count, let number = clause.tokens[index + 1].integer {
                return (number, index..<(index + 2))
            }
            let before = index > 0 ? clause.tokens[index - 1].folded : ""
            // "tòa B2" is a building of this campaign, not a step.
            if token.kind == .word, !["toa", "nha", "cu", "block", "khu", "lo"].contains(before),
                token.folded.hasPrefix("b"), let number = Int(token.folded.dropFirst()),
                number < 100
            {
                return (number, index..<(index + 1))
            }
        }
        return nil
    }
}
