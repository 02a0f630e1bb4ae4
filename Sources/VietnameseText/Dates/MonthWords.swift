/// Reads months and years as parts of a date.
struct MonthWords: DatePartParser {
    let cursor: DateCursor

    private static let numbers: [String: Int] = [
        "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
    ]

    /// A month by number or in words, 1 to 19: that there is no thirteenth is for the resolver to say.
    func month(_ index: Int) -> (Int, Int)? {
        if let month = integer(index, 1...19) { return (month, index + 1) }
        guard let word = word(index), let month = Self.numbers[word] else { return nil }
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
}
