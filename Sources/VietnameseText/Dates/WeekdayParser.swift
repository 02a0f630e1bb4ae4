/// Reads weekdays: `thứ 6`, `t6 tuần sau`, `CN`.
struct WeekdayParser: DatePartParser {
    let cursor: DateCursor

    private static let names: WordTable<Int> = [
        "thứ 2": 1, "thứ hai": 1, "thứ 3": 2, "thứ ba": 2, "thứ 4": 3, "thứ tư": 3, "thứ 5": 4, "thứ năm": 4,
        "thứ 6": 5, "thứ sáu": 5, "thứ 7": 6, "thứ bảy": 6, "thứ bẩy": 6, "chủ nhật": 7, "chúa nhật": 7,
        "t2": 1, "t3": 2, "t4": 3, "t5": 4, "t6": 5, "t7": 6, "cn": 7,
    ]
    static let offsets: WordTable<Int> = ["này": 0, "nay": 0, "sau": 1, "tới": 1]
    private static let weeks: WordTable<Int> = [
        "tuần này": 0, "tuần nay": 0, "tuần sau": 1, "tuần tới": 1, "tuần sau nữa": 2, "tuần kế": 1,
        "này": 0, "tới": 1, "sau": 1, "trong tuần": 0, "trong tuần này": 0, "trong tuần sau": 1, "trong tuần tới": 1,
    ]

    /// Keys of the words with which a weekday begins.
    static let beginnings = names.firstKeys

    /// `thứ 6`, `t6 tuần sau`, `CN`.
    func weekday(_ index: Int) -> (DateExpression.Day, Int)? {
        guard let (weekday, next) = Self.names.match(tokens, at: index) else { return nil }
        let isShort = next == index + 1
        if isShort, ["thang", "toa", "khu", "block", "nha", "can", "tang", "lo"].contains(word(index - 1) ?? "") {
            return nil
        }
        // "Thu 6 triệu", "thu 6 phiếu": to collect, not Friday.
        if !isShort, word(index) == "thu", tokens[index].key.marks == 0, cursor.countsSomething(next) { return nil }
        // "Từ thứ 5 tới thứ 7": the word leads to another day.
        let leadsOn =
            word(next) == "toi"
            && (Self.names.match(tokens, at: next + 1) != nil || integer(next + 1, 1...31) != nil)
        if !leadsOn, let (week, end) = Self.weeks.match(tokens, at: next) {
            return (.weekday(weekday, week: word(next) == "tuan" || word(next) == "trong" ? week : nil), end)
        }
        if isShort, weekday < 7 {
            if let (year, end) = monthWords.slashYear(next) { return (.month(weekday + 1, year: year, offset: 0), end) }
            let hasDaytime = index > 0 && (clock.daytime(index - 1) != nil || clock.time(index - 1) != nil)
            let hasSpelled = index > 1 && clock.time(index - 2) != nil
            guard
                hasDaytime || hasSpelled || clock.daytime(next) != nil || clock.time(next) != nil
                    || (sign(next) == "(" || sign(next) == ",") && integer(next + 1, 1...31) != nil
                    || word(next) == "ngay" && integer(next + 1, 1...31) != nil || integer(next, 1...31) != nil
            else {
                return (
                    .unclear(
                        .ambiguous, choices: [.weekday(weekday, week: nil), .month(weekday + 1, year: nil, offset: 0)]),
                    next
                )
            }
        }
        return (.weekday(weekday, week: nil), next)
    }
}
