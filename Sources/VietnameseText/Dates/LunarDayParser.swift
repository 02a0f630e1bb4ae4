/// Reads days of the lunar calendar: `rằm tháng 7`, `10/3 âm lịch`.
struct LunarDayParser: DatePartParser {
    let cursor: DateCursor

    private static let lunarMarks: WordPatterns = ["âm", "âm lịch", "al", "lịch âm", "ta"]
    private static let solarMarks: WordPatterns = ["dương", "dương lịch", "dl", "tây"]

    func isLunarMarked(_ index: Int) -> Bool { Self.lunarMarks.match(tokens, at: index) != nil }

    func lunarLength(_ index: Int) -> Int { Self.lunarMarks.match(tokens, at: index)?.count ?? 0 }

    func solarMark(_ index: Int) -> Int? { Self.solarMarks.match(tokens, at: index)?.upperBound }

    private static let lunarMonths: WordTable<Int> = [
        "tháng giêng": 1, "tháng chạp": 12, "tháng một âm": 11, "tết": 1,
    ]

    func namedLunarMonth(_ index: Int) -> (Int, Int)? {
        guard let (month, next) = Self.lunarMonths.match(tokens, at: index) else { return nil }
        return (month, next)
    }

    /// `rằm tháng 7`, `23 tháng chạp`, `30 Tết`, `15 tháng 6 nhuận`.
    func lunarDay(_ index: Int) -> (DateExpression.Day, Int)? {
        let fullMoon = Self.fullMoon.matches(tokens, at: index)
        guard let (day, next) = fullMoon ? (15, index + 1) : days.dayNumber(index) else { return nil }
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
        guard word(next) == "thang", let (month, end) = monthWords.month(next + 1) else { return nil }
        if word(end) == "nhuan" {
            return (.lunar(day: day, month: month, isLeap: true), end + 1 + lunarLength(end + 1))
        }
        guard fullMoon || isLunarMarked(end) else { return nil }
        return (.lunar(day: day, month: month, isLeap: false), end + lunarLength(end))
    }

    /// `tháng chạp`, `hết tháng Giêng`, `tháng 6 nhuận`.
    func lunarMonth(_ index: Int) -> (DateExpression.Day, Int)? {
        let start = ["cuoi", "het", "trong"].contains(word(index) ?? "") ? index + 1 : index
        guard word(start) == "thang" else { return nil }
        if let (month, next) = namedLunarMonth(start) {
            return (.lunarMonth(month, isLeap: false), next + lunarLength(next))
        }
        guard let (month, end) = monthWords.month(start + 1) else { return nil }
        if word(end) == "nhuan" { return (.lunarMonth(month, isLeap: true), end + 1 + lunarLength(end + 1)) }
        return isLunarMarked(end) && word(end) != "ta"
            ? (.lunarMonth(month, isLeap: false), end + lunarLength(end)) : nil
    }

    private static let fullMoon = WordPattern("rằm")
}
