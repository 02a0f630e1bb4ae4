import VietnameseText

/// Where the statements of one sentence begin, found in time that grows with its length.
struct SentenceOutline {
    private let tokens: [Token]
    /// How many words and numbers that carry meaning stand before each place.
    private let content: [Int]
    /// The place of the first code at or after each place; the end where there is none.
    private let nextCode: [Int]

    init(_ tokens: [Token]) {
        self.tokens = tokens
        var content = [0]
        for token in tokens {
            let counts = (token.kind == .word && !Lexicon.fillers.contains(token)) || token.number != nil
            content.append((content.last ?? 0) + (counts ? 1 : 0))
        }
        self.content = content
        var nextCode = Array(repeating: tokens.count, count: tokens.count + 1)
        for index in tokens.indices.reversed() {
            nextCode[index] = tokens[index].code == nil ? nextCode[index + 1] : index
        }
        self.nextCode = nextCode
    }

    /// Whether another statement begins at `index`, where the one before began at `start`.
    func begins(at index: Int, after start: Int) -> Bool {
        let isSeparator = tokens[index].isSign(",") || ["va", "con"].contains(tokens[index].folded)
        let saysSomething = hasContent(start..<index)
        if isSeparator, saysSomething,
            BlockerRule.begins(tokens, at: index + 1) || ExtensionRule.begins(tokens, at: index + 1)
        {
            return true
        }
        // "bước 1 xong, bước 2 xong": each step is a statement; "bước 1, bước 2 xong" is one.
        if isSeparator, StepRule.isStatement(tokens[start..<index]), FigureReader.begins(tokens, at: index + 1) {
            return true
        }
        if isSeparator, StepRule.begins(tokens, at: index + 1), StepRule.isStatement(tokens[start..<index]),
            StepRule.isStatement(tokens[(index + 1)...])
        {
            return true
        }
        if nextCode[index] == index, nextCode[start] == start, saysSomething { return true }
        guard isSeparator, nextCode[start] < index, saysSomething else { return false }
        // "nhận #12, #14" is one clause with two codes; "xong #12, vướng #14" are two clauses.
        let code = nextCode[index + 1]
        guard code < tokens.count else { return false }
        return hasContent((index + 1)..<code) || (nextCode[start] == start && hasContent((code + 1)..<tokens.count))
    }

    private func hasContent(_ range: Range<Int>) -> Bool { content[range.upperBound] > content[range.lowerBound] }
}
