import VietnameseText

/// A unit named before a question: `Hoàng Mai còn việc nào quá hạn`, `quận em thế nào rồi`.
enum PlaceName {
    private static let kinds: WordSet = [
        "quan", "huyen", "phuong", "xa", "thi", "so", "phong", "don", "ubnd", "uy", "cong", "q", "h", "p", "x", "tx",
    ]
    private static let little: WordSet = [
        "co", "con", "hien", "dang", "cua", "o", "tai", "thi", "ve", "tinh", "hinh", "cho", "hoi", "biet", "em", "xin",
        "toi", "anh", "chi",
    ]

    /// The words before `end` that name a place: after the word for a kind of unit, or written with capitals.
    static func before(_ end: Int, _ clause: Clause) -> String? {
        let dates = DateParser(Array(clause.tokens[..<end])).all().map(\.range)
        var words = clause.tokens[..<end].indices.filter { index in
            clause.tokens[index].kind == .word && !dates.contains { $0.contains(index) }
        }.map { clause.tokens[$0] }[...]
        words = words.drop { isLittle($0) && !kinds.contains($0) }
        while let last = words.last, little.contains(last) { words.removeLast() }
        guard let first = words.first else { return nil }
        let isNamed = words.count >= 2 && words.allSatisfy { $0.text.first?.isUppercase == true }
        guard kinds.contains(first) && words.count >= 2 || isNamed else { return nil }
        return words.map(\.text).joined(separator: " ")
    }

    /// A place named anywhere in a clause: what follows the word for a kind of unit, or two words with capitals.
    static func anywhere(in clause: Clause) -> String? {
        let tokens = clause.tokens
        if let short = shortName(in: clause) { return short }
        for index in tokens.indices {
            let names = tokens[(index + 1)...].prefix { $0.kind == .word && $0.text.first?.isUppercase == true }
            if specific.contains(tokens[index]), !names.isEmpty {
                return several(around: tokens[index..<names.endIndex], tokens).map(\.text).joined(separator: " ")
            }
            if tokens[index].folded == "giai", let number = phase(tokens, at: index) { return "giai đoạn \(number)" }
            let run = tokens[index...].prefix { $0.kind == .word && $0.text.first?.isUppercase == true }
            let opens = clause.opens(at: index) && Lexicon.fillers.contains(tokens[index])
            if run.count >= 2, !opens { return several(around: run, tokens).map(\.text).joined(separator: " ") }
        }
        return nil
    }

    /// "Đống Đa và Ba Đình" are two places: said as one name that nobody has, so that it is asked about.
    private static func several(around run: ArraySlice<Token>, _ tokens: [Token]) -> ArraySlice<Token> {
        func isName(_ token: Token) -> Bool { token.kind == .word && token.text.first?.isUppercase == true }
        func joins(_ index: Int) -> Bool {
            tokens.indices.contains(index) && ["va", "voi", ",", "&", "cung"].contains(tokens[index].folded)
        }
        var (start, end) = (run.startIndex, run.endIndex)
        // "Anh Tuấn, Hoàng Mai thế nào" speaks to somebody.
        if joins(start - 1), !tokens[start - 1].isSign(","), start >= 2, isName(tokens[start - 2]) {
            start -= 1
            while start > 0, isName(tokens[start - 1]) { start -= 1 }
        }
        if joins(end), tokens.indices.contains(end + 1), isName(tokens[end + 1]) {
            end += 1
            while end < tokens.count, isName(tokens[end]) { end += 1 }
        }
        return tokens[start..<end]
    }

    /// "HM có việc nào trễ không": capitals that open the question.
    private static func shortName(in clause: Clause) -> String? {
        guard let first = clause.tokens.firstIndex(where: { $0.kind == .word && !Lexicon.fillers.contains($0) }),
            clause.tokens.indices.contains(first + 1), little.contains(clause.tokens[first + 1]),
            case let text = clause.tokens[first].text, (2...5).contains(text.count),
            text.allSatisfy({ $0.isLetter && $0.isUppercase })
        else { return nil }
        return text
    }

    /// A place of which a figure is told: "quận Đống Đa 45/60", "Đống Đa đạt 70%"; within the same part of the clause.
    static func named(before end: Int, _ clause: Clause) -> String? {
        let start = clause.tokens[..<end].lastIndex { [",", ":", "."].contains($0.text) }.map { $0 + 1 } ?? 0
        let part = Array(clause.tokens[start..<end])
        for index in part.indices {
            let names = part[(index + 1)...].prefix { $0.kind == .word && $0.text.first?.isUppercase == true }
            if specific.contains(part[index]), !names.isEmpty {
                return ([part[index]] + names).map(\.text).joined(separator: " ")
            }
            let run = part[index...].prefix { $0.kind == .word && $0.text.first?.isUppercase == true }
            if run.count == 2 { return run.map(\.text).joined(separator: " ") }
        }
        return nil
    }

    private static let specific: WordSet = ["quan", "huyen", "phuong", "xa", "so", "q", "h", "p", "x", "tx"]

    private static func phase(_ tokens: [Token], at index: Int) -> Int? {
        guard tokens.indices.contains(index + 2), tokens[index + 1].folded == "doan" else { return nil }
        return tokens[index + 2].integer
    }

    private static func isLittle(_ token: Token) -> Bool {
        little.contains(token) || Lexicon.fillers.contains(token) && token.text.first?.isUppercase != true
    }
}
