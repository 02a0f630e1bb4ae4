import Foundation

/// A sequence of words to look for: `hoàn thành`.
///
/// Folded text proposes, marked text decides: a word typed without marks matches by its folded form, a word typed
/// with marks must carry the same marks (in the old or the new place: hoà = hòa).
package struct WordPattern: Sendable {
    private struct Word: Sendable {
        let folded: String
        let marks: [Unicode.Scalar]
    }

    private let words: [Word]

    /// Words separated by spaces, with their marks.
    package init(_ text: String) {
        words = text.split(separator: " ").map { word in
            Word(folded: Folding.fold(word), marks: WordPattern.marks(of: word))
        }
    }

    /// How many tokens it takes.
    package var count: Int { words.count }

    /// Whether it stands at `index`.
    package func matches(_ tokens: [Token], at index: Int) -> Bool {
        guard index >= 0, index + words.count <= tokens.count else { return false }
        for (offset, word) in words.enumerated() {
            let token = tokens[index + offset]
            guard token.kind != .lineBreak, token.folded == word.folded else { return false }
            if Folding.hasMarks(token.text), WordPattern.marks(of: token.text) != word.marks { return false }
        }
        return true
    }

    /// The scalars of a word in lower case, decomposed and sorted, so that the place of the tone does not matter.
    private static func marks(of text: some StringProtocol) -> [Unicode.Scalar] {
        text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.sorted()
    }
}

/// Several patterns of which any may match.
package struct WordPatterns: Sendable, ExpressibleByArrayLiteral {
    private let byFirstWord: [String: [WordPattern]]

    /// Patterns of words separated by spaces, with their marks.
    package init(arrayLiteral elements: String...) {
        byFirstWord = Dictionary(grouping: elements.map { ($0.split(separator: " ").first ?? "", $0) }) {
            Folding.fold($0.0)
        }.mapValues { pairs in pairs.map { WordPattern($0.1) }.sorted { $0.count > $1.count } }
    }

    /// The range of the longest pattern that stands at `index`, or nil.
    package func match(_ tokens: [Token], at index: Int) -> Range<Int>? {
        guard tokens.indices.contains(index), let patterns = byFirstWord[tokens[index].folded] else { return nil }
        return patterns.first { $0.matches(tokens, at: index) }.map { index..<(index + $0.count) }
    }

    /// The first range in the tokens at which a pattern stands, or nil.
    package func first(in tokens: [Token], from start: Int = 0) -> Range<Int>? {
        guard start < tokens.count else { return nil }
        for index in start..<tokens.count {
            if let range = match(tokens, at: index) { return range }
        }
        return nil
    }
}

/// Sequences of words with what each stands for; the longest that fits counts.
package struct WordTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    private let byFirstWord: [String: [(pattern: WordPattern, value: Value)]]

    /// Patterns of words separated by spaces, with their marks, and their values.
    package init(dictionaryLiteral elements: (String, Value)...) {
        byFirstWord = Dictionary(grouping: elements) { Folding.fold($0.0.split(separator: " ").first ?? "") }
            .mapValues { pairs in
                pairs.map { (WordPattern($0.0), $0.1) }.sorted { $0.0.count > $1.0.count }
            }
    }

    /// The value of the longest pattern that stands at `index`, and the index after it; nil where none does.
    package func match(_ tokens: [Token], at index: Int) -> (value: Value, next: Int)? {
        guard tokens.indices.contains(index), let entries = byFirstWord[tokens[index].folded] else { return nil }
        return entries.first { $0.pattern.matches(tokens, at: index) }
            .map { ($0.value, index + $0.pattern.count) }
    }
}
