import VietnameseText

/// The words of a message as the model of acts takes them: figures, codes, dates and fractions are all alike.
struct SpokenWords {
    /// A word, or what stands for a figure.
    struct Word {
        /// What stands for it without its marks.
        let plain: UInt64
        /// What stands for its marks; 0 where it has none.
        let marked: UInt64
    }

    /// In order.
    private(set) var all: [Word] = []

    private enum Sort: UInt64 {
        case code = 1
        case number, few, fraction, percent, date, line, question, exclamation, colon
    }

    init(_ tokens: [Token]) {
        // A day that is said in words ("mai", "thứ sáu tới") tells an act by its words.
        let dates = DateParser(tokens).all().map(\.range).filter { tokens[$0].contains { $0.number != nil } }
        var (index, next) = (0, 0)
        while index < tokens.count {
            while next < dates.count, dates[next].lowerBound < index { next += 1 }
            if next < dates.count, dates[next].lowerBound == index, !dates[next].isEmpty {
                take(date: dates[next], tokens)
                index = dates[next].upperBound
            } else {
                index += take(index, tokens)
            }
        }
    }

    /// A day with figures: the words around the figures, and one word for these.
    private mutating func take(date range: Range<Int>, _ tokens: [Token]) {
        let start = range.first { tokens[$0].number != nil } ?? range.lowerBound
        let end = (range.last { tokens[$0].number != nil } ?? start) + 1
        for place in range.lowerBound..<start { take(place, tokens) }
        append(.date)
        for place in end..<range.upperBound { take(place, tokens) }
    }

    private mutating func append(_ sort: Sort) { all.append(Word(plain: sort.rawValue, marked: 0)) }

    /// Takes what stands at a place; how many tokens it is.
    @discardableResult
    private mutating func take(_ index: Int, _ tokens: [Token]) -> Int {
        let token = tokens[index]
        switch token.kind {
        case .code: append(.code)
        case .number(let number):
            if index + 1 < tokens.count, tokens[index + 1].isSign("%") {
                append(.percent)
                return 2
            }
            if index + 2 < tokens.count, tokens[index + 1].isSign("/"), tokens[index + 2].number != nil {
                append(.fraction)
                return 3
            }
            append(number <= Self.few ? .few : .number)
        case .word: all.append(Word(plain: token.key.folded, marked: token.key.marks))
        case .lineBreak: append(.line)
        case .sign: if let sort = Self.signs[token.text] { append(sort) }
        }
        return 1
    }

    /// So many choices the bot offers at most where it asks what was meant: "3" may be one of them.
    private static let few = 3.0
    private static let signs: [String: Sort] = ["?": .question, "!": .exclamation, ":": .colon]
}
