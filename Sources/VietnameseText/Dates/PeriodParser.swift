/// Reads periods, which stand for their last day: `hết tháng 5`, `cuối quý II`.
struct PeriodParser: DatePartParser {
    let cursor: DateCursor

    private static let weekWords: WordTable<Int> = [
        "tuần này": 0, "trong tuần": 0, "trong tuần này": 0, "hết tuần": 0, "hết tuần này": 0, "tuần nay": 0,
        "tuần sau": 1, "tuần tới": 1, "trong tuần tới": 1, "trong tuần sau": 1, "hết tuần sau": 1, "hết tuần tới": 1,
        "cuối tuần làm việc": 0, "nội tuần này": 0, "tuần sau nữa": 2,
    ]
    private static let monthStarts: WordPatterns = ["cuối", "hết", "trong", "trọn", "đến hết"]
    private static let yearWords: WordTable<Int> = [
        "cuối năm": 0, "hết năm": 0, "trong năm": 0, "cuối năm nay": 0, "hết năm nay": 0, "trong năm nay": 0,
        "năm nay": 0, "cuối năm sau": 1, "hết năm sau": 1, "năm sau": 1,
    ]

    /// Keys of the words with which a period begins.
    static let beginnings =
        [weekWords.firstKeys, monthStarts.firstKeys, yearWords.firstKeys].flatMap(\.self)
        + WordKeys.all("tháng", "quý", "năm")

    /// `tuần này`, `hết tháng 5`, `cuối quý II`, `cuối năm`.
    func period(_ index: Int) -> (DateExpression.Day, Int)? {
        if let (offset, next) = Self.weekWords.match(tokens, at: index) { return (.week(offset), next) }
        let start = Self.monthStarts.match(tokens, at: index)?.upperBound ?? index
        if let found = monthPeriod(start, hasStart: start > index) ?? quarter(start, hasStart: start > index) {
            return found
        }
        if word(index) == "nam", let year = integer(index + 1, 2000...2100) {
            return (.year(year, offset: 0), index + 2)
        }
        guard let (offset, next) = Self.yearWords.match(tokens, at: index) else { return nil }
        if let year = integer(next, 2000...2100) { return (.year(year, offset: 0), next + 1) }
        return (.year(nil, offset: offset), next)
    }

    private func monthPeriod(_ index: Int, hasStart: Bool) -> (DateExpression.Day, Int)? {
        if hasStart, let word = word(index), word.first == "t", let month = Int(word.dropFirst()),
            (1...12).contains(month)
        {
            let (year, next) = monthWords.slashYear(index + 1) ?? monthWords.saidYear(index + 1) ?? (nil, index + 1)
            return (.month(month, year: year, offset: 0), next)
        }
        if let word = word(index), word.first == "t", let month = Int(word.dropFirst()), (1...12).contains(month),
            let (year, next) = monthWords.slashYear(index + 1)
        {
            return (.month(month, year: year, offset: 0), next)
        }
        guard word(index) == "thang" else { return nil }
        // Without marks, "thang sau" is June or next month.
        if word(index + 1) == "sau", tokens[index + 1].key.marks == 0, tokens[index].key.marks == 0,
            monthWords.saidYear(index + 2) == nil, monthWords.slashYear(index + 2) == nil
        {
            return (
                .unclear(
                    .ambiguous, choices: [.month(nil, year: nil, offset: 1), .month(6, year: nil, offset: 0)]),
                index + 2
            )
        }
        if let (offset, next) = WeekdayParser.offsets.match(tokens, at: index + 1) {
            return (.month(nil, year: nil, offset: offset), next)
        }
        if let word = word(index + 1), word.first == "t", let month = Int(word.dropFirst()), (1...12).contains(month) {
            return (.month(month, year: nil, offset: 0), index + 2)
        }
        if let (month, next) = monthWords.month(index + 1), month <= 12 {
            let (year, end) = monthWords.saidYear(next) ?? monthWords.slashYear(next) ?? (nil, next)
            return (.month(month, year: year, offset: 0), end)
        }
        return hasStart ? (.month(nil, year: nil, offset: 0), index + 1) : nil
    }

    private static let quarterWord = WordPattern("quý")
    private static let romans: [String: Int] = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4]

    private func quarter(_ index: Int, hasStart: Bool) -> (DateExpression.Day, Int)? {
        if let word = word(index), ["q1", "q2", "q3", "q4"].contains(word), let number = word.last?.wholeNumberValue {
            let (year, next) = monthWords.slashYear(index + 1) ?? monthWords.saidYear(index + 1) ?? (nil, index + 1)
            return (.quarter(number, year: year, offset: 0), next)
        }
        guard Self.quarterWord.matches(tokens, at: index) else { return nil }
        if let text = tokens.indices.contains(index + 1) ? tokens[index + 1].folded : nil,
            let number = Self.romans[text]
        {
            let (year, next) = monthWords.slashYear(index + 2) ?? monthWords.saidYear(index + 2) ?? (nil, index + 2)
            return (.quarter(number, year: year, offset: 0), next)
        }
        if let (offset, next) = WeekdayParser.offsets.match(tokens, at: index + 1) {
            return (.quarter(nil, year: nil, offset: offset), next)
        }
        if let word = word(index + 1), let number = ["mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4][word] {
            return (.quarter(number, year: nil, offset: 0), index + 2)
        }
        return hasStart ? (.quarter(nil, year: nil, offset: 0), index + 1) : nil
    }
}
