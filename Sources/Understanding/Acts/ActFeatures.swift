import VietnameseText

/// What the model of acts looks at: words with and without their marks, two and three in a row, by whom and after what they are said.
package struct ActFeatures: Sendable {
    /// The hash of each, once. Two may share one, which is rare and harmless.
    package private(set) var keys: [UInt32] = []
    private var known: Set<UInt32> = []

    /// Counts up with each change of what is looked at, so that what was learned before is known to be stale.
    package static let version = 2

    /// What a feature is made of; the number keeps those of several sorts apart.
    private enum Sort: UInt64 {
        case word = 1
        case wordOfSide, wordAfter, markedWord, pair, markedPair, triple, pairSkippingOne, first, last, firstPair
        case bias, speaker, length, before, awaitedAct, beforeAndAct, beforeAndLength
    }

    /// The features of a text: of its words as they are read, not as they are typed.
    package init(_ text: String, _ context: ActContext) {
        self.init(Annotator.tokens(of: NormalizedText(text)), context)
    }

    /// The features of words that are read already.
    init(_ tokens: [Token], _ context: ActContext) {
        let words = SpokenWords(tokens).all
        let side: UInt64 = context.speaker.isAbove ? 1 : 0
        let before = context.awaited ?? context.did.map { "did " + $0 }
        for place in words.indices { add(words[place...].prefix(3), side: side, before: before) }
        if let first = words.first, let last = words.last {
            add(.first, [first.plain, side])
            add(.last, [last.plain])
            if words.count > 1 { add(.firstPair, [first.plain, words[1].plain]) }
        }
        let length = UInt64(Self.lengths.firstIndex { words.count <= $0 } ?? Self.lengths.count)
        let (asked, act) = (Self.hash(of: before ?? ""), Self.hash(of: context.awaitedAct ?? ""))
        add(.bias, [])
        add(.speaker, [Self.hash(of: context.speaker.rawValue)])
        add(.length, [side, length])
        add(.before, [asked])
        add(.awaitedAct, [act])
        add(.beforeAndAct, [asked, act])
        add(.beforeAndLength, [asked, length])
    }

    /// Up to how many words a message of each class of length has.
    private static let lengths = [2, 4, 7, 12, 20, 40]

    /// A word, and with the one and the two after it.
    private mutating func add(_ words: ArraySlice<SpokenWords.Word>, side: UInt64, before: String?) {
        guard let word = words.first else { return }
        add(.word, [word.plain])
        add(.wordOfSide, [word.plain, side])
        if let before { add(.wordAfter, [word.plain, Self.hash(of: before)]) }
        if word.marked != 0 { add(.markedWord, [word.plain, word.marked]) }
        guard let next = words.dropFirst().first else { return }
        add(.pair, [word.plain, next.plain])
        if word.marked != 0 || next.marked != 0 {
            add(.markedPair, [word.plain, word.marked, next.plain, next.marked])
        }
        guard let third = words.dropFirst(2).first else { return }
        add(.triple, [word.plain, next.plain, third.plain])
        add(.pairSkippingOne, [word.plain, third.plain])
    }

    private mutating func add(_ sort: Sort, _ parts: [UInt64]) {
        let key = parts.reduce(Self.scrambled(sort.rawValue)) { Self.scrambled($0 ^ $1) }
        let short = UInt32(truncatingIfNeeded: key)
        if known.insert(short).inserted { keys.append(short) }
    }

    /// Spreads a number over all bits, so that sums of a few words do not meet by chance.
    private static func scrambled(_ sum: UInt64) -> UInt64 {
        let product = (sum ^ 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return product ^ (product >> 32)
    }

    private static func hash(of text: String) -> UInt64 { text.utf8.reduce(0) { scrambled($0 ^ UInt64($1)) } }
}
