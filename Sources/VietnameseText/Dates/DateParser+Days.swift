extension DateParser {
    /// A day or a period at `index`.
    func day(_ index: Int) -> (DateExpression.Day, Int)? {
        if let found = event(index) ?? vague(index) ?? lunarDay(index) ?? lunarMonth(index) { return found }
        if let found = numericDay(index) ?? spelledDay(index) ?? length(index) ?? weekday(index) { return found }
        return relativeDay(index) ?? period(index) ?? dayOnly(index)
    }

    /// Keys of the words with which a day of this file begins.
    static let dayBeginnings =
        near.firstKeys + WordKeys.all("ngày", "mùng", "mồng", "rằm", "tháng", "cuối", "hết", "trong", "tết")

    /// A day or a period that names itself: nothing counted from another, so that no message nests without end.
    func namedDay(_ index: Int) -> (DateExpression.Day, Int)? {
        lunarDay(index) ?? lunarMonth(index) ?? numericDay(index) ?? spelledDay(index) ?? weekday(index)
            ?? relativeDay(index) ?? period(index) ?? dayOnly(index)
    }

    // MARK: Days of a month

    /// `15/6`, `15-6-2024`, `15.6.24`.
    private func numericDay(_ index: Int) -> (DateExpression.Day, Int)? {
        let start = word(index) == "mung" || word(index) == "mong" ? index + 1 : index
        guard let day = integer(start, 1...39), let separator = separator(start + 1),
            let month = integer(start + 2, 1...19), !isFraction(start)
        else { return nil }
        let isMarked = start > index || isMarked(index)
        var (next, year): (Int, Int?) = (start + 3, nil)
        if sign(next) == separator, let said = integer(next + 1, 0...2100) {
            guard let full = Self.fullYear(said) else { return nil }
            (next, year) = (next + 2, full)
        } else if let (said, after) = saidYear(next) {
            (next, year) = (after, said)
        }
        // Only where it is plain that a date was meant is an impossible one refused; "45/12 cơ sở" is a figure.
        guard isMarked || year != nil || isAlone(index, next) || (day <= 31 && month <= 12 && !countsSomething(next))
        else { return nil }
        if year == nil, separator == ".", !isMarked, !isAlone(index, next),
            !Self.beforeDots.contains(word(index - 1) ?? "")
        {
            return nil
        }
        if isLunarMarked(next) { return (.lunar(day: day, month: month, isLeap: false), next + lunarLength(next)) }
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
    private func spelledDay(_ index: Int) -> (DateExpression.Day, Int)? {
        if word(index) == "mung" || word(index) == "mong" { return firstDays(index) }
        guard let (day, next) = dayNumber(index), word(next) == "thang" || word(next) == "t" else { return nil }
        if let (offset, end) = Self.offsets.match(tokens, at: next + 1),
            month(next + 1) == nil || word(next + 1) == "nay"
        {
            return (.dayOfMonth(day, offset: offset), end)
        }
        guard let (month, end) = month(next + 1) else { return nil }
        if isLunarMarked(end) { return (.lunar(day: day, month: month, isLeap: false), end + lunarLength(end)) }
        let (year, last) = saidYear(end) ?? slashYear(end) ?? (nil, end)
        return (.date(day: day, month: month, year: year), last)
    }

    /// `mùng 5`, `mùng 10 tháng 3`: of which calendar is not said.
    private func firstDays(_ index: Int) -> (DateExpression.Day, Int)? {
        guard let (day, next) = count(index + 1), day <= 10 else { return nil }
        if word(next) == "tet" { return (.lunar(day: day, month: 1, isLeap: false), next + 1) }
        guard word(next) == "thang" else { return (.unclear(.ambiguous, choices: []), next) }
        if let (lunar, end) = namedLunarMonth(next) { return (.lunar(day: day, month: lunar, isLeap: false), end) }
        guard let (month, end) = month(next + 1) else { return (.unclear(.ambiguous, choices: []), next + 1) }
        if word(end) == "nhuan" {
            return (.lunar(day: day, month: month, isLeap: true), end + 1 + lunarLength(end + 1))
        }
        if isLunarMarked(end) { return (.lunar(day: day, month: month, isLeap: false), end + lunarLength(end)) }
        if let (year, last) = saidYear(end) ?? slashYear(end) {
            return (.date(day: day, month: month, year: year), last)
        }
        if let last = solarMark(end) { return (.date(day: day, month: month, year: nil), last) }
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

    private func dayNumber(_ index: Int) -> (Int, Int)? {
        let start = word(index) == "ngay" ? index + 1 : index
        if let day = integer(start, 1...99) { return (day, start + 1) }
        guard let (day, count) = NumberWords.read(tokens[...], at: start), (1...31).contains(day) else { return nil }
        return (day, start + count)
    }

    private static let monthWords: [String: Int] = [
        "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
    ]

    /// A month by number or in words, 1 to 19: that there is no thirteenth is for the resolver to say.
    func month(_ index: Int) -> (Int, Int)? {
        if let month = integer(index, 1...19) { return (month, index + 1) }
        guard let word = word(index), let month = Self.monthWords[word] else { return nil }
        if tokens[index].key.marks != 0, !Self.monthNames.contains(tokens[index].text.lowercased()) {
            return nil
        }
        if month == 10, let unit = self.word(index + 1), let more = ["mot": 1, "hai": 2][unit] {
            return (10 + more, index + 2)
        }
        return (month, index + 1)
    }

    private static let monthNames: Set<String> = [
        "một", "tư", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười",
    ]

    static func fullYear(_ number: Int) -> Int? {
        switch number {
        case 20...99: number + 2000
        case 1990...2100: number
        default: nil
        }
    }

    /// `năm 2024`, `năm nay`; the years are numbers only, since "nay" is the year that is meant anyway.
    func saidYear(_ index: Int) -> (Int?, Int)? {
        guard word(index) == "nam" else { return nil }
        if let year = integer(index + 1, 1990...2100) { return (year, index + 2) }
        return word(index + 1) == "nay" ? (nil, index + 2) : nil
    }

    /// `/2024` after a month.
    func slashYear(_ index: Int) -> (Int?, Int)? {
        guard sign(index) == "/" || sign(index) == "-", let said = integer(index + 1, 20...2100),
            let year = Self.fullYear(said)
        else { return nil }
        return (year, index + 2)
    }

    // MARK: Lunar days

    private static let lunarMarks: WordPatterns = ["âm", "âm lịch", "al", "lịch âm", "ta"]
    private static let solarMarks: WordPatterns = ["dương", "dương lịch", "dl", "tây"]

    private func isLunarMarked(_ index: Int) -> Bool { Self.lunarMarks.match(tokens, at: index) != nil }

    private func lunarLength(_ index: Int) -> Int { Self.lunarMarks.match(tokens, at: index)?.count ?? 0 }

    private func solarMark(_ index: Int) -> Int? { Self.solarMarks.match(tokens, at: index)?.upperBound }

    private static let lunarMonths: WordTable<Int> = [
        "tháng giêng": 1, "tháng chạp": 12, "tháng một âm": 11, "tết": 1,
    ]

    private func namedLunarMonth(_ index: Int) -> (Int, Int)? {
        guard let (month, next) = Self.lunarMonths.match(tokens, at: index) else { return nil }
        return (month, next)
    }

    /// `rằm tháng 7`, `23 tháng chạp`, `30 Tết`, `15 tháng 6 nhuận`.
    private func lunarDay(_ index: Int) -> (DateExpression.Day, Int)? {
        let fullMoon = Self.fullMoon.matches(tokens, at: index)
        guard let (day, next) = fullMoon ? (15, index + 1) : dayNumber(index) else { return nil }
        if !fullMoon, let (lunar, end) = namedLunarMonth(next) {
            // "30 Tết" is the last day of the year that ends.
            return word(next) == "tet"
                ? (.lunar(day: day, month: 12, isLeap: false), end)
                : (.lunar(day: day, month: lunar, isLeap: false), end + lunarLength(end))
        }
        if fullMoon, word(next) != "thang" { return (.unclear(.ambiguous, choices: []), next) }
        if let (lunar, end) = namedLunarMonth(next) {
            return (.lunar(day: day, month: lunar, isLeap: false), end + lunarLength(end))
        }
        guard word(next) == "thang", let (month, end) = month(next + 1) else { return nil }
        if word(end) == "nhuan" {
            return (.lunar(day: day, month: month, isLeap: true), end + 1 + lunarLength(end + 1))
        }
        guard fullMoon || isLunarMarked(end) else { return nil }
        return (.lunar(day: day, month: month, isLeap: false), end + lunarLength(end))
    }

    /// `tháng chạp`, `hết tháng Giêng`, `tháng 6 nhuận`.
    private func lunarMonth(_ index: Int) -> (DateExpression.Day, Int)? {
        let start = ["cuoi", "het", "trong"].contains(word(index) ?? "") ? index + 1 : index
        guard word(start) == "thang" else { return nil }
        if let (month, next) = namedLunarMonth(start) {
            return (.lunarMonth(month, isLeap: false), next + lunarLength(next))
        }
        guard let (month, end) = month(start + 1) else { return nil }
        if word(end) == "nhuan" { return (.lunarMonth(month, isLeap: true), end + 1 + lunarLength(end + 1)) }
        return isLunarMarked(end) && word(end) != "ta"
            ? (.lunarMonth(month, isLeap: false), end + lunarLength(end)) : nil
    }

    private static let fullMoon = WordPattern("rằm")

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
            numericDay(next) != nil || weekday(next) != nil || dayOnly(next) != nil
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

    /// Whether "Mai" is a place or a person: Hoàng Mai, Mai Dịch, chị Mai.
    private func isName(_ index: Int) -> Bool {
        guard word(index - 1) != "ngay" else { return false }
        let isCapital = tokens[index].text.first?.isUppercase == true
        if let before = word(index - 1), Self.beforeMai.contains(before) { return true }
        if let after = word(index + 1), Self.afterMai.contains(after) { return true }
        guard isCapital, index > 0 else {
            return isCapital && tokens.dropFirst().first?.text.first?.isUppercase == true
        }
        return tokens[index - 1].text.first?.isUppercase == true && daytime(index - 1) == nil
    }
}
