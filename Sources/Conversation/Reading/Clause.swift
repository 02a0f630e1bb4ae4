import VietnameseText

/// One statement of a message: its tokens, the codes it names and what can be said of it as a whole.
struct Clause {
    /// The tokens, without the codes and without quoted text.
    let tokens: [Token]
    /// The codes named, or taken over from the clause before.
    let codes: [Int]
    /// Whether the codes stand in this clause itself.
    let namesCode: Bool
    /// The clause as written, without the codes before it.
    let text: String
    /// Whether it is asked rather than said.
    let isQuestion: Bool
    /// What several rules look for, looked for once.
    private let findings = Findings()

    init(tokens: [Token], codes: [Int], namesCode: Bool, text: String, endsWithQuestionMark: Bool) {
        self.tokens = tokens
        self.codes = codes
        self.namesCode = namesCode
        self.text = text
        isQuestion = endsWithQuestionMark || Self.asks(tokens)
    }

    /// The dates in order.
    var dates: [DateParser.Match] { findings.dates(in: tokens) }

    /// The day by which something is due, or the only day that is named.
    var targetDate: DateExpression? { DateParser.target(of: dates) }

    /// The figures in order.
    var figures: [Figure] { findings.figures(in: self) }

    /// The tokens that carry meaning: no fillers and no signs.
    var content: [Token] {
        tokens.filter { $0.kind != .sign && $0.kind != .lineBreak && !Lexicon.fillers.contains($0) }
    }

    /// Whether nothing but fillers stands outside the given ranges.
    func isOnly(_ ranges: Range<Int>...) -> Bool {
        tokens.indices.allSatisfy { index in
            ranges.contains { $0.contains(index) } || tokens[index].kind == .sign || tokens[index].kind == .lineBreak
                || Lexicon.fillers.contains(tokens[index])
        }
    }

    /// Whether it holds words of these patterns, single words of this set, signs and fillers, and nothing else: "cho xem lịch sử #12".
    func saysOnly(_ patterns: [WordPatterns], and words: Set<String>) -> Bool {
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            let named = patterns.compactMap { $0.match(tokens, at: index)?.upperBound }.max()
            guard named != nil || token.kind == .sign || Lexicon.fillers.contains(token) || words.contains(token.folded)
            else { return false }
            index = named ?? index + 1
        }
        return true
    }

    /// Whether a word of negation, condition or future governs what stands at `index`.
    ///
    /// The word stands up to six tokens before, with no sign that ends a part in between.
    func isUnreal(at index: Int) -> Bool {
        governs(Lexicon.unreal, index, reach: 6)
    }

    /// Whether a word of negation governs what stands at `index`.
    func isNegated(at index: Int) -> Bool { governs(Lexicon.negation, index, reach: 3) }

    /// Whether any of the patterns stands in the `reach` tokens before `index`, within the same part.
    func governs(_ patterns: WordPatterns, _ index: Int, reach: Int) -> Bool {
        var position = index - 1
        while position >= 0, position >= index - reach {
            if !isPlaceName(position), let range = patterns.match(tokens, at: position), range.upperBound <= index {
                return true
            }
            if [",", ";", ":", "."].contains(tokens[position].text) { return false }
            position -= 1
        }
        return false
    }

    /// Whether "Mai" stands in a name such as Hoàng Mai or Mai Động, and is not tomorrow.
    func isPlaceName(_ index: Int) -> Bool {
        tokens[index].text == "Mai" && (index > 0 || tokens.dropFirst().first?.text.first?.isUppercase == true)
    }

    /// "Nộp ở đâu", "hạn nào", "cần giấy tờ gì", "ai giao vậy"; "không có gì" denies.
    private static func endsAsking(_ tokens: [Token]) -> Bool {
        let words = tokens.filter { $0.kind == .word }
        if words.first?.folded == "ai", words.count > 1 { return true }
        guard let last = words.lastIndex(where: { !Lexicon.closing.contains($0.folded) }), words.count > 1 else {
            return false
        }
        let asks =
            Lexicon.askingEnds.match(words, at: last) != nil || Lexicon.askingPlaces.match(words, at: last - 1) != nil
        return asks && Lexicon.negation.first(in: Array(words[..<last])) == nil
    }

    /// Whether the clause is a question by its words: "... chưa" or "... không" at the end, or a question word.
    private static func asks(_ tokens: [Token]) -> Bool {
        // "Khi nào xong thì em báo" sets a condition.
        if let word = Lexicon.questionWords.first(in: tokens),
            Lexicon.whens.match(tokens, at: word.lowerBound) == nil
                || !tokens[word.upperBound...].contains(where: { $0.folded == "thi" })
        {
            return true
        }
        if endsAsking(tokens) { return true }
        // "à" asks, "ạ" is polite; without the mark it is taken for politeness.
        if ["à", "hả", "hở"].contains(tokens.last { $0.kind == .word }?.text.lowercased()) { return true }
        let words = tokens.filter { $0.kind == .word && !Lexicon.closing.contains($0.folded) }
        guard words.count > 1, let last = words.last else { return false }
        // "60% xong, 40% chưa" tells of both.
        if let comma = tokens.lastIndex(where: { $0.isSign(",") || $0.folded == "ma" }),
            tokens[..<comma].contains(where: { ["xong", "roi"].contains($0.folded) })
        {
            return false
        }
        return last.folded == "chua" || last.folded == "khong" || last.folded == "ko" || last.folded == "k"
    }
}

extension Clause {
    /// The text as written from the token at `index` to the end, without leading signs; nil where nothing is left.
    func source(from index: Int) -> String? {
        guard index < tokens.count,
            let first = tokens[index...].first(where: { !($0.kind == .sign && ",.:;-–".contains($0.text)) }),
            let start = tokens.first(where: { !($0.kind == .sign && ",.:;-–".contains($0.text)) })
        else { return nil }
        let skipped = first.bytes.lowerBound - start.bytes.lowerBound
        guard skipped >= 0, let source = String(text.utf8.dropFirst(skipped)), !source.isEmpty else { return nil }
        return source.allSatisfy(\.isWhitespace) ? nil : source
    }
}
