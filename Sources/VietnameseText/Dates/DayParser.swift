/// Reads days: of a month, near today, by their weekday; and what stands for one.
struct DayParser: DatePartParser {
    let cursor: DateCursor

    /// A day or a period at `index`.
    func day(_ index: Int) -> (DateExpression.Day, Int)? {
        if let found = unclearDays.event(index) ?? unclearDays.vague(index) ?? lunarDays.lunarDay(index)
            ?? lunarDays.lunarMonth(index)
        {
            return found
        }
        if let found = numericDay(index) ?? spelledDay(index) ?? lengths.length(index) ?? weekdays.weekday(index) {
            return found
        }
        return relativeDay(index) ?? periods.period(index) ?? dayOnly(index)
    }

    /// Keys of the words with which a day begins.
    static let beginnings =
        near.firstKeys + WordKeys.all("ngày", "mùng", "mồng", "rằm", "tháng", "cuối", "hết", "trong", "tết")

    /// A day or a period that names itself: nothing counted from another, so that no message nests without end.
    func namedDay(_ index: Int) -> (DateExpression.Day, Int)? {
        lunarDays.lunarDay(index) ?? lunarDays.lunarMonth(index) ?? numericDay(index) ?? spelledDay(index)
            ?? weekdays.weekday(index)
            ?? relativeDay(index) ?? periods.period(index) ?? dayOnly(index)
    }

    // MARK: Days of a month

    /// `15/6`, `15-6-2024`, `15.6.24`.
    private func numericDay(_ index: Int) -> (DateExpression.Day, Int)? {
        let start = word(index) == "mung" || word(index) == "mong" ? index + 1 : index
        guard let day = integer(start, 1...39), let separator = separator(start + 1),
            let month = integer(start + 2, 1...19), !cursor.isFraction(start)
        else { return nil }
        let isMarked = start > index || isMarked(index)
        var (next, year): (Int, Int?) = (start + 3, nil)
        if sign(next) == separator, let said = integer(next + 1, 0...2100) {
            guard let full = MonthWords.fullYear(said) else { return nil }
            (next, year) = (next + 2, full)
        } else if let (said, after) = monthWords.saidYear(next) {
            (next, year) = (after, said)
        }
        // Only where it is plain that a date was meant is an impossible one refused; "45/12 cơ sở" is a figure.
        guard
            isMarked || year != nil || cursor.isAlone(index, next)
                || (day <= 31 && month <= 12 && !cursor.countsSomething(next))
        else { return nil }
        if year == nil, separator == ".", !isMarked, !cursor.isAlone(index, next),
            !Self.beforeDots.contains(word(index - 1) ?? "")
        {
            return nil
        }
        if lunarDays.isLunarMarked(next) {
            return (.lunar(day: day, month: month, isLeap: false), next + lunarDays.lunarLength(next))
        }
        return (.date(day: day, month: month, year: year), next)
    }

    /// Words after which "22.5" is a day and no decimal.
    private static let beforeDots: Set<String> = [
        "la", "tu", "vao", "hom", "toi", "den", "sang", "chieu", "trua",
    ]

    private func separator(_ index: Int) -> String? {
        sign(index).flatMap { ["/", "-", "."].contains($0) ? $0 : nil }
    }

    /// `ngày 15 tháng 6 năm 2024`, `15 tháng 6`, `ngày 15 tháng sau`.
    func spelledDay(_ index: Int) -> (DateExpression.Day, Int)? {
        if word(index) == "mung" || word(index) == "mong" { return firstDays(index) }
        guard let (day, next) = dayNumber(index), word(next) == "thang" || word(next) == "t" else { return nil }
        if let (offset, end) = WeekdayParser.offsets.match(tokens, at: next + 1),
            monthWords.month(next + 1) == nil || word(next + 1) == "nay"
        {
            return (.dayOfMonth(day, offset: offset), end)
        }
        guard let (month, end) = monthWords.month(next + 1) else { return nil }
        if lunarDays.isLunarMarked(end) {
            return (.lunar(day: day, month: month, isLeap: false), end + lunarDays.lunarLength(end))
        }
        let (year, last) = monthWords.saidYear(end) ?? monthWords.slashYear(end) ?? (nil, end)
        return (.date(day: day, month: month, year: year), last)
    }

    /// `mùng 5`, `mùng 10 tháng 3`: of which calendar is not said.
    private func firstDays(_ index: Int) -> (DateExpression.Day, Int)? {
        guard let (day, next) = count(index + 1), day <= 10 else { return nil }
        if word(next) == "tet" { return (.lunar(day: day, month: 1, isLeap: false), next + 1) }
        guard word(next) == "thang" else { return (.unclear(.ambiguous, choices: []), next) }
        if let (lunar, end) = lunarDays.namedLunarMonth(next) {
            return (.lunar(day: day, month: lunar, isLeap: false), end)
        }
        guard let (month, end) = monthWords.month(next + 1) else {
            return (.unclear(.ambiguous, choices: []), next + 1)
        }
        if word(end) == "nhuan" {
            return (.lunar(day: day, month: month, isLeap: true), end + 1 + lunarDays.lunarLength(end + 1))
        }
        if lunarDays.isLunarMarked(end) {
            return (.lunar(day: day, month: month, isLeap: false), end + lunarDays.lunarLength(end))
        }
        if let (year, last) = monthWords.saidYear(end) ?? monthWords.slashYear(end) {
            return (.date(day: day, month: month, year: year), last)
        }
        if let last = lunarDays.solarMark(end) { return (.date(day: day, month: month, year: nil), last) }
        let solar = DateExpression.Day.date(day: day, month: month, year: nil)
        return (.unclear(.ambiguous, choices: [solar, .lunar(day: day, month: month, isLeap: false)]), end)
    }

    /// `ngày 15`, where nothing counted follows.
    private func dayOnly(_ index: Int) -> (DateExpression.Day, Int)? {
        guard word(index) == "ngay" || word(index - 1) == "ngay", let (day, next) = dayNumber(index) else { return nil }
        guard next == tokens.count || tokens[next].kind != .word || Self.afterDay.match(tokens, at: next) != nil
        else { return nil }
        guard !["/", "-", ".", "%"].contains(sign(next)) || next + 1 >= tokens.count || tokens[next].followsSpace
        else { return nil }
        return (.date(day: day, month: nil, year: nil), next)
    }

    private static let afterDay: WordPatterns = [
        "ạ", "nhé", "nha", "nhá", "vì", "do", "thì", "là", "em", "tôi", "mình", "này", "tới", "lúc", "trước", "sẽ",
        "phải", "xong",
        "hằng", "hàng", "mỗi", "và", "đến", "âm", "kết", "báo", "hoàn", "không", "được", "có", "anh", "chị", "đơn",
        "lý",
    ]

    func dayNumber(_ index: Int) -> (Int, Int)? {
        let start = word(index) == "ngay" ? index + 1 : index
        if let day = integer(start, 1...99) { return (day, start + 1) }
        guard let (day, count) = NumberWords.read(tokens[...], at: start), (1...31).contains(day) else { return nil }
        return (day, start + count)
    }

    // MARK: Days near today

    private static let near: WordTable<DateExpression.Day> = [
        "hôm nay": .relative(0), "hnay": .relative(0), "ngày hôm nay": .relative(0), "trong ngày": .relative(0),
        "trong ngày hôm nay": .relative(0), "trong hôm nay": .relative(0), "cuối ngày": .relative(0),
        "hết ngày": .relative(0), "hết hôm nay": .relative(0), "ngay hôm nay": .relative(0),
        "cuối ngày hôm nay": .relative(0), "hết ngày hôm nay": .relative(0), "cuối ngày nay": .relative(0),
        "trong ngày nay": .relative(0), "ngày nay": .relative(0), "h nay": .relative(0), "hum nay": .relative(0),
        "mai": .relative(1), "ngày mai": .relative(1), "trong ngày mai": .relative(1), "cuối ngày mai": .relative(1),
        "hết ngày mai": .relative(1), "hôm sau": .unclear(.ambiguous, choices: []), "nmai": .relative(1),
        "mốt": .relative(2), "ngày mốt": .relative(2), "ngày kia": .relative(2), "hôm kia": .relative(-2),
        "hôm qua": .relative(-1), "ngày hôm qua": .relative(-1), "hqua": .relative(-1),
        "hết ngày kia": .relative(2), "hết ngày mốt": .relative(2),
    ]

    /// `hôm nay`, `mai`, `ngày kia`.
    private func relativeDay(_ index: Int) -> (DateExpression.Day, Int)? {
        guard let (day, next) = Self.near.match(tokens, at: index) else { return nil }
        // "Ngay mot" without marks may be the day after tomorrow or the first.
        if word(next - 1) == "mot", tokens[next - 1].key.marks == 0 {
            return word(index) == "ngay" ? (.unclear(.ambiguous, choices: [.relative(2)]), next) : nil
        }
        if word(next - 1) == "mai", isName(next - 1) { return nil }
        // "Trong ngày 10/5", "hết ngày thứ 6": the day follows.
        if day == .relative(0), word(next - 1) == "ngay",
            numericDay(next) != nil || weekdays.weekday(next) != nil || dayOnly(next) != nil
        {
            return nil
        }
        return (day, next)
    }

    private static let beforeMai: Set<String> = [
        "hoang", "bach", "phuong", "thanh", "xuan", "quynh", "ngoc", "tuyet", "hong", "kim", "thi", "chi", "co", "ba",
        "dc",
    ]
    private static let afterMai: Set<String> = ["dich", "dong", "lam", "chau", "huong", "linh", "trang", "tang", "moi"]

    /// "Mai Lâm" is a place, "mai làm" what is done tomorrow.
    private func isWrittenLarge(_ index: Int) -> Bool {
        tokens[index].text.first?.isUppercase == true && tokens[index].text.lowercased() != "làm"
    }

    /// Whether "Mai" is a place or a person: Hoàng Mai, Mai Dịch, chị Mai.
    private func isName(_ index: Int) -> Bool {
        guard word(index - 1) != "ngay" else { return false }
        let isCapital = tokens[index].text.first?.isUppercase == true
        if let before = word(index - 1), Self.beforeMai.contains(before) { return true }
        if let after = word(index + 1), Self.afterMai.contains(after), after != "lam" || isWrittenLarge(index + 1) {
            return true
        }
        guard isCapital, index > 0 else {
            return isCapital && tokens.dropFirst().first?.text.first?.isUppercase == true
        }
        return tokens[index - 1].text.first?.isUppercase == true && clock.daytime(index - 1) == nil
    }
}
