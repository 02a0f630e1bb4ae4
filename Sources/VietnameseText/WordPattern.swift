import Foundation

/// A sequence of words to look for: `hoàn thành`.
///
/// Folded text proposes, marked text decides: a word typed without marks matches by its folded form, a word typed
/// with marks must carry the same marks (in the old or the new place: hoà = hòa).
package struct WordPattern: Sendable {
    private struct Word: Sendable {
        let folded: String
        let key: WordKey
    }

    private let words: [Word]

    /// Words separated by spaces, with their marks.
    package init(_ text: String) {
        words = text.precomposedStringWithCanonicalMapping.split(separator: " ").map { word in
            let folded = Folding.fold(word)
            return Word(folded: folded, key: WordKey(word, folded: folded))
        }
    }

    /// How many tokens it takes.
    package var count: Int { words.count }

    /// What stands for its first word.
    var firstKey: UInt64 { words.first?.key.folded ?? 0 }

    /// Whether it stands at `index`.
    package func matches(_ tokens: [Token], at index: Int) -> Bool {
        guard index >= 0, index + words.count <= tokens.count else { return false }
        for (offset, word) in words.enumerated() {
            let token = tokens[index + offset]
            guard token.key.folded == word.key.folded, token.kind != .lineBreak, token.folded == word.folded,
                token.isPlain ? word.key.marks == 0 : token.key.marks == 0 || token.key.marks == word.key.marks
            else { return false }
        }
        return true
    }
}

/// Several patterns of which any may match.
package struct WordPatterns: Sendable, ExpressibleByArrayLiteral {
    private let table: WordTable<Void>

    /// Patterns of words separated by spaces, with their marks.
    package init(arrayLiteral elements: String...) {
        table = WordTable(elements.map { ($0, ()) })
    }

    /// What stands for the first words.
    var firstKeys: [UInt64] { table.firstKeys }

    /// The range of the longest pattern that stands at `index`, or nil.
    package func match(_ tokens: [Token], at index: Int) -> Range<Int>? {
        table.match(tokens, at: index).map { index..<$0.next }
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
    private let byFirstWord: WordIndex<[(pattern: WordPattern, value: Value)]>
    /// A bit for each first word: a quick no for most others.
    private let bits: UInt64

    /// Patterns of words separated by spaces, with their marks, and their values.
    package init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }

    /// Creates a table.
    package init(_ elements: [(String, Value)]) {
        let entries = elements.map { (pattern: WordPattern($0.0), value: $0.1) }
        bits = entries.reduce(0) { $0 | Self.bit($1.pattern.firstKey) }
        byFirstWord = WordIndex(
            Dictionary(grouping: entries) { $0.pattern.firstKey }.mapValues { entries in
                entries.sorted { $0.pattern.count > $1.pattern.count }
            })
    }

    private static func bit(_ key: UInt64) -> UInt64 { 1 << ((key &* 0x9E37_79B9_7F4A_7C15) >> 58) }

    /// What stands for the first words.
    var firstKeys: [UInt64] { byFirstWord.keys }

    /// The value of the longest pattern that stands at `index`, and the index after it; nil where none does.
    package func match(_ tokens: [Token], at index: Int) -> (value: Value, next: Int)? {
        guard index >= 0, index < tokens.count else { return nil }
        let key = tokens[index].key.folded
        guard bits & Self.bit(key) != 0, let entries = byFirstWord[key] else { return nil }
        return entries.first { $0.pattern.matches(tokens, at: index) }
            .map { ($0.value, index + $0.pattern.count) }
    }
}

extension WordTable where Value == String {
    /// Patterns that each stand for themselves, with their marks, however they were typed.
    package init(_ patterns: [String]) { self.init(patterns.map { ($0, $0) }) }
}

/// Single words without marks, of which a token may be any.
package struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private let words: WordIndex<String>

    /// Folded words.
    package init(arrayLiteral elements: String...) { self.init(elements) }

    init(_ elements: [String]) {
        words = WordIndex(Dictionary(elements.map { (WordKey($0, folded: $0).folded, $0) }) { first, _ in first })
    }

    /// Whether the token is one of the words, with or without marks.
    package func contains(_ token: Token) -> Bool { contains(token.key, token.folded) }

    func contains(_ key: WordKey, _ folded: String) -> Bool { words[key.folded] == folded }
}

/// Words with which something may begin, by what stands for them: a quick no for all others.
struct WordKeys: Sendable {
    private let words: WordIndex<Bool>

    init(_ keys: [UInt64]...) {
        words = WordIndex(Dictionary(keys.joined().map { ($0, true) }) { first, _ in first })
    }

    /// Whether the token may be one of the words; with or without marks.
    func contains(_ token: Token) -> Bool { words[token.key.folded] ?? false }

    /// What stands for a folded word.
    static func key(_ folded: String) -> UInt64 { WordKey(folded, folded: folded).folded }

    /// What stands for words written with their marks.
    static func all(_ words: String...) -> [UInt64] { words.map { key(Folding.fold($0)) } }
}
