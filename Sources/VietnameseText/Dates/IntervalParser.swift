/// Reads intervals: `từ 25/4 đến 30/6`, `20-24/5`.
struct IntervalParser: DatePartParser {
    let cursor: DateCursor

    /// Whether anything leads from one day to another, without which there is no interval but one that begins with "từ".
    let leadsOn: Bool

    init(cursor: DateCursor) {
        self.cursor = cursor
        leadsOn = cursor.tokens.contains { Self.connections.contains($0) || $0.isSign("-") || $0.isSign("–") }
    }

    private static let fromWord = WordPattern("từ")

    /// Keys of the words with which an interval begins.
    static let beginnings = WordKeys.all("từ")

    private static let toWords: WordPatterns = [
        "đến", "tới", "đến hết", "đến ngày", "đến hết ngày", "tới hết", "tới ngày", "cho đến", "cho tới", "đến khi",
        "–", "-",
    ]

    /// The words that lead from one day to another.
    static let connections = WordKeys(toWords.firstKeys)

    /// `từ 25/4 đến 30/6`, `25-4 – 30-6`, `từ 20 đến 24/5`, `từ nay đến 15/6`.
    func interval(_ index: Int) -> (DateExpression, Int)? {
        var start = index
        let isFrom = Self.fromWord.matches(tokens, at: index)
        guard isFrom || leadsOn else { return nil }
        if isFrom { start += 1 }
        if word(start) == "ngay", integer(start + 1, 1...31) != nil { start += 1 }
        let hasMark = start > index
        if hasMark, let first = integer(start, 1...31), let second = secondDay(start + 1) {
            guard let (until, next) = moments.moment(second), case .date(_, let month, let year) = until.day,
                month != nil
            else {
                return nil
            }
            return (
                DateExpression(until.day, start: .date(day: first, month: month, year: year), hour: until.hour), next
            )
        }
        if let days = daysOfThisMonth(start) { return days }
        if let range = shortRange(start) { return range }
        let isNow = isFrom && ["nay", "gio"].contains(word(start) ?? "")
        guard let (from, middle) = isNow ? (DateExpression(.relative(0)), start + 1) : moments.moment(start) else {
            return nil
        }
        guard let second = connection(middle), let (until, next) = moments.moment(second) ?? moments.moment(second - 1)
        else {
            guard isFrom, !isNow, !from.isBefore else { return nil }
            return (DateExpression(.unclear(.noEnd, choices: []), start: from.day), middle)
        }
        // "Trước 10/5 - 17h" and "chuyển từ thứ 6 sang": one day said twice is no interval.
        guard isFrom || isDate(from.day) && isDate(until.day) else { return nil }
        return (DateExpression(until.day, start: from.day, hour: until.hour), next)
    }

    private func isDate(_ day: DateExpression.Day) -> Bool {
        switch day {
        case .date, .weekday, .weekdayOn, .relative: true
        default: false
        }
    }

    private func connection(_ index: Int) -> Int? {
        if let range = Self.toWords.match(tokens, at: index) { return range.upperBound }
        return sign(index) == "-" || sign(index) == "–" ? index + 1 : nil
    }

    /// `13 đến 15 này`, `từ 13 tới 15 tháng này`: days of this month.
    private func daysOfThisMonth(_ index: Int) -> (DateExpression, Int)? {
        guard let first = integer(index, 1...31), let second = connection(index + 1),
            let last = integer(second, 1...31), first < last
        else { return nil }
        let end = word(second + 1) == "thang" ? second + 2 : second + 1
        guard word(end) == "nay" else { return nil }
        return (DateExpression(.dayOfMonth(last, offset: 0), start: .dayOfMonth(first, offset: 0)), end + 1)
    }

    /// The index of the second day of `20 đến 24/5`, `20-24/5`.
    private func secondDay(_ index: Int) -> Int? {
        guard let second = connection(index) else { return nil }
        let day = word(second) == "ngay" ? second + 1 : second
        guard integer(day, 1...31) != nil, sign(day + 1) == "/" || word(day + 1) == "thang" else { return nil }
        return second
    }

    /// `20-24/5`: two days of a month.
    private func shortRange(_ index: Int) -> (DateExpression, Int)? {
        guard let first = integer(index, 1...31), sign(index + 1) == "-" || sign(index + 1) == "–",
            let second = integer(index + 2, 1...31), sign(index + 3) == "/", let month = integer(index + 4, 1...12),
            second > first
        else { return nil }
        let (year, next) = monthWords.slashYear(index + 5) ?? monthWords.saidYear(index + 5) ?? (nil, index + 5)
        return (
            DateExpression(
                .date(day: second, month: month, year: year), start: .date(day: first, month: month, year: year)), next
        )
    }
}
