import VietnameseText

/// The senses of the words of questions, each word once; the longest that fits counts.
enum AskWords {
    /// The longest phrase that stands at a place, of all tables.
    static func match(_ tokens: [Token], _ index: Int, typesMarks: Bool) -> (senses: [AskSense], range: Range<Int>)? {
        var best: (senses: [AskSense], range: Range<Int>)?
        for table in tables {
            guard let found = table.match(tokens, at: index, typesMarks: typesMarks) else { continue }
            let range = index..<found.next
            if range.count > best?.range.count ?? 0 {
                best = (found.value, range)
            } else if range == best?.range {
                best?.senses += found.value
            }
        }
        return best
    }

    private static let tables = [
        AskNouns.words, AskInterrogatives.words, AskPredicates.words, AskShapes.words, AskDegrees.words,
    ]
}
