import VietnameseText

extension Utterance {
    /// What it says, whatever small words stand beside it.
    package var gist: Utterance {
        switch self {
        case .command(var statement):
            statement.words = statement.words.gist
            return .command(statement)
        case .question(var statement):
            statement.words = statement.words.gist
            return .question(statement)
        case .unclear(var unclear):
            unclear.words = unclear.words.gist
            return .unclear(unclear)
        case .answer(.no(let words)): return .answer(.no(words: words.gist))
        case .answer(.more(let words)): return .answer(.more(words: words.gist))
        case .answer, .talk: return self
        }
    }
}

extension Words {
    private static let small: Set<String> = ["a", "ah", "da", "nhe", "nha", "oi", "vang"]

    /// The words that go on record without small ones, and the day that they say.
    fileprivate var gist: Words {
        var gist = Words(
            note: note.map { note in
                Folded.words(note).split(separator: " ").filter { !Self.small.contains(String($0)) }
                    .joined(separator: " ")
            })
        gist.day = day
        return gist
    }
}
