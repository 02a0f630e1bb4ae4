import VietnameseText

/// The parts of a sentence that each ask something of their own: "được giao mấy việc, xong mấy việc", "mấy việc chưa xong, mà có việc nào trễ không".
enum AskParts {
    static func of(_ range: Range<Int>, _ message: Message, _ sight: Sight) -> [Range<Int>] {
        let pieces = pieces(range, message)
        guard pieces.count > 1 else { return [range] }
        if let commas = alike(pieces, message, sight) { return commas }
        var parts: [Range<Int>] = []
        var current = pieces[0]
        for piece in pieces.dropFirst() {
            if differ(asked(current, message, sight), asked(piece, message, sight)) {
                parts.append(current)
                current = piece
            } else {
                current = current.lowerBound..<piece.upperBound
            }
        }
        return parts + [current]
    }

    /// Whether a part goes on in the sentence that a part before it began.
    static func goesOn(_ range: Range<Int>, _ message: Message) -> Bool {
        guard range.lowerBound > 0 else { return false }
        let before = message.tokens[range.lowerBound - 1]
        return before.kind != .lineBreak && ![".", "?", "!", ";", "…"].contains(before.text)
    }

    private static func asked(_ range: Range<Int>, _ message: Message, _ sight: Sight) -> Asked {
        AskCollector(message, range, sight).asked
    }

    /// Parts that all count, or all name works by their codes.
    private static func alike(_ pieces: [Range<Int>], _ message: Message, _ sight: Sight) -> [Range<Int>]? {
        let asked = pieces.map { Self.asked($0, message, sight) }
        let count = asked.allSatisfy {
            $0.whs.contains(.howMany) && $0.measures.contains("count") && $0.days.isEmpty && $0.lateness.isEmpty
        }
        let codes = asked.allSatisfy { !$0.codes.isEmpty && ($0.asks || !$0.facets.isEmpty) }
        return count || codes ? pieces : nil
    }

    /// Whether two parts each ask, and not the same.
    private static func differ(_ one: Asked, _ other: Asked) -> Bool {
        guard stands(one), stands(other), one.forms.isEmpty, other.forms.isEmpty, !one.compares, !other.compares else {
            return false
        }
        return one.predicates != other.predicates || one.facets != other.facets || one.orders != other.orders
            || !one.filters.isEmpty || !other.filters.isEmpty || one.measures != other.measures
            || one.isMine != other.isMine
    }

    private static func stands(_ asked: Asked) -> Bool {
        guard !asked.whs.isEmpty || asked.isYesNo else { return false }
        return !asked.predicates.isEmpty || !asked.facets.isEmpty || !asked.orders.isEmpty || !asked.filters.isEmpty
            || asked.isToDo
            || asked.subjects.contains(.obstacles)
            || asked.measures.contains { ["figures", "average", "sum", "why", "percent"].contains($0) }
                && asked.hasContent
    }

    /// The pieces between commas and words that go on to something else.
    private static func pieces(_ range: Range<Int>, _ message: Message) -> [Range<Int>] {
        let t = message.tokens
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where index > start && !message.isFenced(index) {
            let isComma = t[index].isSign(",") && !isList(t, index)
            let isWord = going.match(t, at: index) != nil && !t[index - 1].isSign(",")
            guard isComma || isWord else { continue }
            pieces.append(start..<index)
            start = isComma ? index + 1 : index
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// "12, 14, 15": a row of numbers is one thing.
    private static func isList(_ t: [Token], _ index: Int) -> Bool {
        t.indices.contains(index + 1) && t[index - 1].integer != nil && t[index + 1].integer != nil
    }

    private static let going: WordPatterns = ["với lại", "với cả", "và", "tiện thể", "nhân tiện"]
}
