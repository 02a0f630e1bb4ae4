import VietnameseText

/// The words of orders and decisions, once each, with their marks, and their senses.
enum OrderLexicon {
    /// Phrases that have the same senses.
    typealias Group = (senses: [OrderSense], words: [String])
    private static let groups: [Group] =
        GivingWords.groups + DecidingWords.groups + ChangingWords.groups + TellingWords.groups + OrderMoodWords.groups

    /// For each sense its phrases, each with which of its words carry marks.
    static let tables: [OrderSense: WordTable<[Bool]>] = {
        var words: [OrderSense: [(String, [Bool])]] = [:]
        for group in groups {
            for sense in group.senses { words[sense, default: []] += group.words.map { ($0, marks($0)) } }
        }
        return words.mapValues { WordTable($0) }
    }()

    /// The senses of which phrases begin with a word.
    static let byFirstWord: [UInt64: [OrderSense]] = {
        var senses: [UInt64: Set<OrderSense>] = [:]
        for group in groups {
            for words in group.words {
                guard let word = words.split(separator: " ").first else { continue }
                senses[WordKey(word, folded: Folding.fold(word)).folded, default: []].formUnion(group.senses)
            }
        }
        return senses.mapValues(Array.init)
    }()

    /// Where a phrase of a sense ends that begins at a token; unmarked words of a text that has marks are no marked ones.
    static func end(_ sense: OrderSense, _ tokens: [Token], at index: Int, isMarked: Bool) -> Int? {
        guard let (marks, next) = tables[sense]?.match(tokens, at: index) else { return nil }
        // Without marks some words are mostly others: "thoi gian".
        if next == index + 1, tokens[index].key.marks == 0, marks.first == true, otherwise.contains(tokens[index]) {
            return nil
        }
        let isTrue =
            !isMarked
            || zip(span(index, next), marks).allSatisfy { position, needs in
                let token = tokens[position]
                return !needs || token.key.marks != 0 || Folding.fold(token.text) != token.folded
            }
        return isTrue ? next : nil
    }

    private static let otherwise: WordSet = ["gian", "tra", "bac", "di", "don", "hu", "ep", "phe"]

    private static func marks(_ phrase: String) -> [Bool] {
        phrase.split(separator: " ").map { Folding.fold($0) != $0.lowercased() }
    }
}
