import VietnameseText

/// Figures place by place: `Mai Động 12, Thanh Trì 8, Vĩnh Hưng 15`. Their sum is not the bot's to make up: it is asked.
enum PlaceList {
    private static let kinds: WordSet = ["phuong", "xa", "to", "thon", "p", "x", "tt", "khu"]

    /// The range of two or more such parts, or nil.
    static func find(in clause: Clause) -> Range<Int>? {
        let parts = clause.tokens.indices.split { [",", ";"].contains(clause.tokens[$0].text) }
        let places = parts.filter { isPlace(clause.tokens[$0]) }
        guard places.count >= 2, let first = places.first, let last = places.last else { return nil }
        return first.lowerBound..<last.upperBound
    }

    /// Whether the lines of a message are such a list, under a code or after nothing.
    static func isList(_ clauses: [Clause]) -> Bool {
        let places = clauses.filter { isPlace($0.tokens[...]) }
        return places.count >= 2
            && clauses.allSatisfy { $0.content.isEmpty || isPlace($0.tokens[...]) }
            && Set(clauses.map(\.codes)).count <= 2
    }

    /// A name of one to four words, then a number with at most a word for what is counted.
    private static func isPlace(_ part: ArraySlice<Token>) -> Bool {
        guard let number = part.firstIndex(where: { $0.integer != nil }), part.endIndex - number <= 3 else {
            return false
        }
        let name = part[..<number].drop { Lexicon.fillers.contains($0) && $0.text.first?.isUppercase != true }
        guard (1...5).contains(name.count), name.allSatisfy({ $0.kind == .word || $0.text == "." }) else {
            return false
        }
        return name.first.map { kinds.contains($0) || $0.text.first?.isUppercase == true } ?? false
    }
}
