extension DateParser {
    // MARK: Periods that stand for their last day

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

    /// Keys of the words with which a period, a length or an interval begins.
    static let periodBeginnings =
        [weekWords.firstKeys, monthStarts.firstKeys, yearWords.firstKeys, lengthStarts.firstKeys, several.firstKeys]
        .flatMap(\.self) + WordKeys.all("tháng", "quý", "năm", "từ")

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
            let (year, next) = slashYear(index + 1) ?? saidYear(index + 1) ?? (nil, index + 1)
            return (.month(month, year: year, offset: 0), next)
        }
        if let word = word(index), word.first == "t", let month = Int(word.dropFirst()), (1...12).contains(month),
            let (year, next) = slashYear(index + 1)
        {
            return (.month(month, year: year, offset: 0), next)
        }
        guard word(index) == "thang" else { return nil }
        // Without marks, "thang sau" is June or next month.
        if word(index + 1) == "sau", tokens[index + 1].key.marks == 0, tokens[index].key.marks == 0,
            saidYear(index + 2) == nil, slashYear(index + 2) == nil
        {
            return (
                .unclear(
                    .ambiguous, choices: [.month(nil, year: nil, offset: 1), .month(6, year: nil, offset: 0)]),
                index + 2
            )
        }
        if let (offset, next) = Self.offsets.match(tokens, at: index + 1) {
            return (.month(nil, year: nil, offset: offset), next)
        }
        if let word = word(index + 1), word.first == "t", let month = Int(word.dropFirst()), (1...12).contains(month) {
            return (.month(month, year: nil, offset: 0), index + 2)
        }
        if let (month, next) = month(index + 1), month <= 12 {
            let (year, end) = saidYear(next) ?? slashYear(next) ?? (nil, next)
            return (.month(month, year: year, offset: 0), end)
        }
        return hasStart ? (.month(nil, year: nil, offset: 0), index + 1) : nil
    }

    private static let quarterWord = WordPattern("quý")
    private static let fromWord = WordPattern("từ")
    private static let romans: [String: Int] = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4]

    private func quarter(_ index: Int, hasStart: Bool) -> (DateExpression.Day, Int)? {
        if let word = word(index), ["q1", "q2", "q3", "q4"].contains(word), let number = word.last?.wholeNumberValue {
            let (year, next) = slashYear(index + 1) ?? saidYear(index + 1) ?? (nil, index + 1)
            return (.quarter(number, year: year, offset: 0), next)
        }
        guard Self.quarterWord.matches(tokens, at: index) else { return nil }
        if let text = tokens.indices.contains(index + 1) ? tokens[index + 1].folded : nil,
            let number = Self.romans[text]
        {
            let (year, next) = slashYear(index + 2) ?? saidYear(index + 2) ?? (nil, index + 2)
            return (.quarter(number, year: year, offset: 0), next)
        }
        if let (offset, next) = Self.offsets.match(tokens, at: index + 1) {
            return (.quarter(nil, year: nil, offset: offset), next)
        }
        if let word = word(index + 1), let number = ["mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4][word] {
            return (.quarter(number, year: nil, offset: 0), index + 2)
        }
        return hasStart ? (.quarter(nil, year: nil, offset: 0), index + 1) : nil
    }

    // MARK: Lengths of time

    private static let units: WordTable<DateExpression.Span.Unit> = [
        "ngày": .day, "hôm": .day, "ngày làm việc": .workingDay, "ngày lv": .workingDay, "tuần": .week,
        "tuần lễ": .week, "tháng": .month, "tiếng": .hour, "giờ": .hour, "giờ đồng hồ": .hour, "tiếng đồng hồ": .hour,
        "phút": .minute, "ngày công": .workingDay, "buổi làm việc": .workingDay,
    ]
    private static let lengthStarts: WordPatterns = [
        "trong", "trong vòng", "hạn", "thời hạn", "sau", "trong thời hạn", "thêm", "trong thời gian", "hạn trong",
        "hạn trong vòng", "thời hạn là", "hạn là", "sau đó", "tối đa", "chậm nhất", "chậm nhất là", "chậm nhất sau",
        "không quá",
        "trong tối đa", "thêm khoảng", "trong khoảng", "còn",
    ]
    private static let lengthEnds: WordPatterns = ["nữa", "tới", "sau", "nữa thôi"]

    /// `trong 3 ngày`, `3 ngày nữa`, `5 ngày làm việc kể từ 10/5`, `thêm 1 tuần`.
    func length(_ index: Int) -> (DateExpression.Day, Int)? {
        let opening = Self.lengthStarts.match(tokens, at: index)
        let start = opening?.upperBound ?? index
        if let (unclear, next) = aboutAmount(start) { return (unclear, next) }
        guard let (amount, next) = count(start), let (unit, end) = Self.units.match(tokens, at: next) else {
            return nil
        }
        if word(end) == "ruoi" {
            // A day and a half, a month and a half: of no one length.
            guard unit == .hour else { return (.unclear(.vague, choices: []), end + 1) }
            return hourAndHalf(amount, end + 1, hasOpening: opening != nil)
        }
        // "Thứ 2 tuần sau", "nửa tháng": not amounts. "Ngày 3 tháng 5" is a day.
        if word(start - 1) == "thu" || (unit == .month && (word(start - 1) == "ngay" || month(end) != nil)) {
            return nil
        }
        let span = DateExpression.Span(amount, unit)
        if word(index) == "them"
            || (start > 0 && (max(0, start - 3)..<start).contains { ["them", "lui"].contains(word($0)) })
        {
            let last = Self.lengthEnds.match(tokens, at: end)?.upperBound ?? end
            return (.more(span), last)
        }
        if let (origin, last) = origin(end) {
            guard case .unclear(let reason, _)? = origin else { return (.after(span, from: origin), last) }
            return (.unclear(reason, choices: []), last)
        }
        if event(end) != nil || Self.eventsAfter.match(tokens, at: end) != nil {
            return (.unclear(.tied, choices: []), event(end)?.1 ?? end + 1)
        }
        if let closing = Self.lengthEnds.match(tokens, at: end) { return (.after(span, from: nil), closing.upperBound) }
        // Without a word that makes it one, "5 ngày" may be what something takes.
        guard opening != nil || unit == .workingDay || isAlone(index, end) || isMarked(index) else { return nil }
        return (.after(span, from: nil), end)
    }

    /// `một tiếng rưỡi nữa`.
    private func hourAndHalf(_ hours: Int, _ end: Int, hasOpening: Bool) -> (DateExpression.Day, Int)? {
        let span = DateExpression.Span(hours * 60 + 30, .minute)
        if let closing = Self.lengthEnds.match(tokens, at: end) { return (.after(span, from: nil), closing.upperBound) }
        return hasOpening ? (.after(span, from: nil), end) : nil
    }

    private static let origins: WordPatterns = [
        "kể từ", "tính từ", "từ", "kể từ ngày", "tính từ ngày", "từ ngày", "kể từ hôm",
    ]
    private static let eventsAfter: WordPatterns = ["trước", "sau khi", "kể từ khi"]

    /// From when a length counts; `unclear` where that is an event.
    private func origin(_ index: Int) -> (DateExpression.Day?, Int)? {
        guard let range = Self.origins.match(tokens, at: index) else { return nil }
        if ["nay", "bay"].contains(word(range.upperBound) ?? "") { return (nil, range.upperBound + 1) }
        // Only a day that is named; a length from the end of a length is nothing that people say.
        if let found = namedDay(range.upperBound) { return found }
        if word(range.upperBound - 1) == "ngay", let found = namedDay(range.upperBound - 1) { return found }
        return (.unclear(.tied, choices: []), range.upperBound)
    }

    private static let several: WordPatterns = [
        "vài", "mấy", "dăm", "ít", "vài ba", "đôi ba", "khoảng", "tầm", "chừng", "độ", "cỡ", "khoảng chừng",
        "tầm khoảng",
        "nửa", "dăm ba",
    ]

    /// `vài ngày`, `khoảng 2-3 ngày`, `2 - 3 ngày`: no one amount; the two named may be chosen from.
    func aboutAmount(_ index: Int) -> (DateExpression.Day, Int)? {
        let about = Self.several.match(tokens, at: index)
        let start = about?.upperBound ?? index
        var choices: [DateExpression.Day] = []
        var next = start
        if let (first, after) = count(start) {
            if sign(after) == "-" || sign(after) == "–" || word(after) == "den", let (second, end) = count(after + 1),
                let (unit, last) = Self.units.match(tokens, at: end)
            {
                choices = [first, second].map { .after(DateExpression.Span($0, unit), from: nil) }
                next = last
            } else if let (second, end) = count(after), second == first + 1, tokens[start].kind == .word,
                tokens[after].kind == .word, let (unit, last) = Self.units.match(tokens, at: end)
            {
                choices = [first, second].map { .after(DateExpression.Span($0, unit), from: nil) }
                next = last
            } else if about != nil, let (unit, last) = Self.units.match(tokens, at: after) {
                choices = [.after(DateExpression.Span(first, unit), from: nil)]
                next = last
            } else {
                return nil
            }
        } else {
            guard about != nil, let (_, last) = Self.units.match(tokens, at: start) else { return nil }
            next = last
        }
        return (.unclear(.vague, choices: choices), Self.lengthEnds.match(tokens, at: next)?.upperBound ?? next)
    }

    // MARK: Intervals

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
            guard let (until, next) = moment(second), case .date(_, let month, let year) = until.day, month != nil
            else {
                return nil
            }
            return (
                DateExpression(until.day, start: .date(day: first, month: month, year: year), hour: until.hour), next
            )
        }
        if let range = shortRange(start) { return range }
        let isNow = isFrom && ["nay", "gio"].contains(word(start) ?? "")
        guard let (from, middle) = isNow ? (DateExpression(.relative(0)), start + 1) : moment(start) else { return nil }
        guard let second = connection(middle), let (until, next) = moment(second) ?? moment(second - 1) else {
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
        let (year, next) = slashYear(index + 5) ?? saidYear(index + 5) ?? (nil, index + 5)
        return (
            DateExpression(
                .date(day: second, month: month, year: year), start: .date(day: first, month: month, year: year)), next
        )
    }
}
