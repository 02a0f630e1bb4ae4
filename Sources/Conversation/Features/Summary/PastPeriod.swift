import VietnameseText

/// Times that are over, as questions name them: "tháng trước", "năm ngoái". No deadline is named so, and dates are read forward.
enum PastPeriod {
    private static let words: WordTable<DateExpression.Day> = [
        "tháng trước": .month(nil, year: nil, offset: -1), "tháng rồi": .month(nil, year: nil, offset: -1),
        "tháng vừa rồi": .month(nil, year: nil, offset: -1), "tháng qua": .month(nil, year: nil, offset: -1),
        "tháng vừa qua": .month(nil, year: nil, offset: -1), "quý trước": .quarter(nil, year: nil, offset: -1),
        "quý rồi": .quarter(nil, year: nil, offset: -1), "quý vừa rồi": .quarter(nil, year: nil, offset: -1),
        "quý vừa qua": .quarter(nil, year: nil, offset: -1), "năm trước": .year(nil, offset: -1),
        "năm ngoái": .year(nil, offset: -1), "năm vừa rồi": .year(nil, offset: -1),
        "năm vừa qua": .year(nil, offset: -1),
        "tuần trước": .week(-1), "tuần rồi": .week(-1), "tuần qua": .week(-1), "tuần vừa rồi": .week(-1),
        "tuần vừa qua": .week(-1),
    ]

    /// The first time in some words, of those that are over and those that are not.
    static func first(in tokens: [Token]) -> (expression: DateExpression, range: Range<Int>)? {
        let dated = DateParser(tokens).all().first
        let past = tokens.indices.lazy.compactMap { index in
            words.match(tokens, at: index).flatMap { found in
                isDeadline(tokens, at: found.next) ? nil : (DateExpression(found.value), index..<found.next)
            }
        }.first
        guard let past, past.1.lowerBound < dated?.range.lowerBound ?? .max else {
            return dated.map { ($0.expression, $0.range) }
        }
        return past
    }

    /// "Hằng tháng trước ngày 25".
    private static func isDeadline(_ tokens: [Token], at index: Int) -> Bool {
        tokens.indices.contains(index) && (tokens[index].folded == "ngay" || tokens[index].number != nil)
    }
}
