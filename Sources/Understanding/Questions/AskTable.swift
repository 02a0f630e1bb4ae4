import VietnameseText

/// Phrases with their senses, which tell from the marks of the whole message whether a bare word may be the marked one:
/// who types "chờ" with its mark does not mean it by "cho".
struct AskTable: ExpressibleByDictionaryLiteral, Sendable {
    private struct Entry: Sendable {
        /// Whether it counts only in a message with marks, since without them it is another, commoner word: "chờ tôi".
        let needsMarks: Bool
        let pattern: WordPattern
        let isMarked: [Bool]
        let senses: [AskSense]
    }
    private let byFirst: [String: [Entry]]

    /// Phrases and their senses; one that begins with "*" counts only in a message with marks.
    init(dictionaryLiteral elements: (String, [AskSense])...) { self.init(elements) }

    /// The same of a list that is put together.
    init(_ elements: [(String, [AskSense])]) {
        let entries = elements.map { written, senses in
            let text = written.hasPrefix("*") ? String(written.dropFirst()) : written
            let words = text.split(separator: " ")
            return (
                Folding.fold(words.first ?? ""),
                Entry(
                    needsMarks: written.hasPrefix("*"), pattern: WordPattern(text),
                    isMarked: words.map { Folding.hasMarks($0) }, senses: senses)
            )
        }
        byFirst = Dictionary(grouping: entries, by: \.0).mapValues {
            $0.map(\.1).sorted { $0.pattern.count > $1.pattern.count }
        }
    }

    /// The longest phrase that stands at a place.
    func match(_ tokens: [Token], at index: Int, typesMarks: Bool) -> (value: [AskSense], next: Int)? {
        guard tokens.indices.contains(index), let entries = byFirst[tokens[index].folded] else { return nil }
        let found = entries.first { entry in
            (typesMarks || !entry.needsMarks) && entry.pattern.matches(tokens, at: index)
                && (!typesMarks || Self.keepsMarks(entry, tokens, index))
        }
        return found.map { ($0.senses, index + $0.pattern.count) }
    }

    /// Whether no word that has marks in the phrase was typed in full without any; shorthand stands for what it stands for.
    private static func keepsMarks(_ entry: Entry, _ tokens: [Token], _ index: Int) -> Bool {
        for (offset, isMarked) in entry.isMarked.enumerated() where isMarked {
            let token = tokens[index + offset]
            if token.key.marks == 0, token.kind == .word, token.text.lowercased() == token.folded { return false }
        }
        return true
    }
}
