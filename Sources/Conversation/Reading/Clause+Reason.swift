import VietnameseText

extension Clause {
    private static let because: WordPatterns = [
        "vì", "do", "lý do", "lí do", "với lý do", "lý do là", "bởi vì", "vì lý do",
    ]

    /// Where the reason begins: the word before it, at or after `start`; nil where none is given.
    func reasonStart(from start: Int) -> Range<Int>? { Self.because.first(in: tokens, from: start) }

    /// The reason as written: what follows "vì", "do", "lý do", else what follows a colon.
    func reason(from start: Int) -> String? {
        if let range = reasonStart(from: start) {
            let isColon = tokens.indices.contains(range.upperBound) && tokens[range.upperBound].isSign(":")
            return source(from: isColon ? range.upperBound + 1 : range.upperBound)
        }
        guard let colon = tokens.indices.first(where: { $0 >= start && tokens[$0].isSign(":") }) else { return nil }
        return source(from: colon + 1)
    }

    /// Whether a code stood right after `range`: codes are no tokens of a clause, but they leave a gap.
    func codeStands(after range: Range<Int>) -> Bool {
        guard namesCode, range.upperBound > 0 else { return false }
        guard tokens.indices.contains(range.upperBound) else { return true }
        return tokens[range.upperBound].span.lowerBound - tokens[range.upperBound - 1].span.upperBound > 1
    }

    /// Whether only polite words stand before `index`.
    func opens(at index: Int) -> Bool {
        tokens[..<index].allSatisfy { $0.kind == .sign || Lexicon.fillers.contains($0.folded) }
    }
}
