import VietnameseText

/// A unit named before a question: `Hoàng Mai còn việc nào quá hạn`, `quận em thế nào rồi`.
enum Place {
    private static let kinds: WordSet = [
        "quan", "huyen", "phuong", "xa", "thi", "so", "phong", "don", "ubnd", "uy", "cong", "q", "h", "p", "x", "tx",
    ]
    private static let little: WordSet = [
        "co", "con", "hien", "dang", "cua", "o", "tai", "thi", "ve", "tinh", "hinh", "cho", "hoi", "biet",
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

    private static func isLittle(_ token: Token) -> Bool {
        little.contains(token) || Lexicon.fillers.contains(token) && token.text.first?.isUppercase != true
    }
}
