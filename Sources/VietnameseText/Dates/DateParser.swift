/// Finds dates in a message: days, times of day, periods, lengths of time and intervals, in any of the ways in which
/// people type them. What they come to is the resolver's affair.
package struct DateParser {
    /// A date with where it stands.
    package struct Match: Equatable, Sendable {
        /// The date.
        package let expression: DateExpression
        /// The indices of its tokens.
        package let range: Range<Int>
        /// Whether a word such as "đến", "sang", "hạn" marks it as a day by which something is due.
        package let isMarked: Bool
    }

    private let cursor: DateCursor
    private let intervals: IntervalParser

    /// Creates a parser over the tokens of a clause.
    package init(_ tokens: [Token]) {
        cursor = DateCursor(tokens)
        intervals = IntervalParser(cursor: cursor)
    }

    /// All dates in order.
    package func all() -> [Match] {
        let (falseDates, unclearDays) = (FalseDateParser(cursor: cursor), UnclearDayParser(cursor: cursor))
        let moments = MomentParser(cursor: cursor)
        var found: [Match] = []
        var index = 0
        while index < cursor.tokens.count {
            if !mayBegin(index) {
                index += 1
            } else if let end = falseDates.end(index) {
                index = end
            } else if let (expression, next) = unclearDays.repeated(index)
                ?? intervals.interval(index) ?? moments.moment(index)
            {
                found.append(Match(expression: expression, range: index..<next, isMarked: cursor.isMarked(index)))
                index = next
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether a date, or what looks like one, may begin at `index`. Most words begin none and are passed over at once.
    private func mayBegin(_ index: Int) -> Bool {
        let token = cursor.tokens[index]
        guard token.kind == .word else { return token.kind != .lineBreak }
        // "17h", "t8", "q1" are words too.
        return Self.beginnings.contains(token) || token.folded.utf8.contains { (48...57).contains($0) }
    }

    private static let beginnings = WordKeys(
        MomentParser.beginnings, DayParser.beginnings, ClockParser.beginnings, PeriodParser.beginnings,
        LengthParser.beginnings, IntervalParser.beginnings, UnclearDayParser.beginnings, FalseDateParser.beginnings,
        WeekdayParser.beginnings, NumberWords.firstKeys)

    /// The date to which something is due or moved; nil where there is none, or several of which none is marked.
    package static func target(in tokens: [Token]) -> DateExpression? {
        target(of: DateParser(tokens).all())
    }

    /// The date of those found to which something is due or moved; nil where there is none, or several and none marked.
    package static func target(of found: [Match]) -> DateExpression? {
        let marked = found.filter(\.isMarked)
        if marked.count == 1 { return marked[0].expression }
        return found.count == 1 ? found[0].expression : nil
    }

    /// Whether an amount of time begins at `index`: `3 ngày`, `3-6 ngày`, `một tuần`, `thời gian`.
    package static func isAmount(_ tokens: [Token], at index: Int) -> Bool {
        let lengths = LengthParser(cursor: DateCursor(tokens))
        if lengths.word(index) == "thoi" { return lengths.word(index + 1) == "gian" }
        return lengths.length(index) != nil || lengths.aboutAmount(index) != nil
    }
}
