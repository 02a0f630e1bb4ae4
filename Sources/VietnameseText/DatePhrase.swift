/// A date as it was typed, not yet resolved: which day it is depends on today and on the calendar.
package enum DatePhrase: Equatable, Codable, Sendable {
    /// A day of a month, 1 to 31 and 1 to 12 as typed, the year where one was said; "trước" takes the day before.
    case day(Int, month: Int, year: Int?, isBefore: Bool)
    /// So many days more, 1 and up; working days where said so.
    case more(days: Int, areWorkingDays: Bool)

    /// Whether an amount of time begins at `index`: `3 ngày`, `3-6 ngày`, `1 tuần`, `thời gian`.
    package static func isAmount(_ tokens: [Token], at index: Int) -> Bool {
        if word(tokens, index) == "thoi" { return word(tokens, index + 1) == "gian" }
        guard tokens.indices.contains(index), tokens[index].integer != nil else { return false }
        let isRange = index + 2 < tokens.count && tokens[index + 1].isSign("-") && tokens[index + 2].integer != nil
        return ["ngay", "tuan", "thang"].contains(word(tokens, isRange ? index + 3 : index + 1) ?? "")
    }

    /// The date of a clause that a change is to; nil where there is none, or several of which none is marked by
    /// "đến", "sang" or "hạn".
    package static func target(in tokens: [Token]) -> DatePhrase? {
        var found: [(phrase: DatePhrase, isMarked: Bool)] = []
        var index = 0
        while index < tokens.count {
            if let (phrase, count) = numericDay(tokens, index) ?? dayOfMonth(tokens, index) ?? moreDays(tokens, index) {
                found.append((phrase, isMarked(tokens, index)))
                index += count
            } else {
                index += 1
            }
        }
        let marked = found.filter(\.isMarked)
        if marked.count == 1 { return marked[0].phrase }
        return found.count == 1 ? found[0].phrase : nil
    }

    /// `15/6`, `15-6-2024`, `15.6`.
    private static func numericDay(_ tokens: [Token], _ index: Int) -> (DatePhrase, Int)? {
        guard let day = number(tokens, index, 1...31), index + 2 < tokens.count,
            ["/", "-", "."].contains(tokens[index + 1].text), let month = number(tokens, index + 2, 1...12)
        else { return nil }
        let separator = tokens[index + 1].text
        guard index == 0 || !["/", "-"].contains(tokens[index - 1].text) else { return nil }
        // "3-6 ngày", "3/5 phường" are amounts.
        guard !["ngay", "tuan", "nguoi", "phuong", "xa", "co", "ho", "nha"].contains(word(tokens, index + 3) ?? "")
        else {
            return nil
        }
        let isBefore = isBefore(tokens, index)
        if index + 4 < tokens.count, tokens[index + 3].isSign(separator) {
            guard let year = year(tokens, index + 4) else { return nil }
            return (.day(day, month: month, year: year, isBefore: isBefore), 5)
        }
        return (.day(day, month: month, year: nil, isBefore: isBefore), 3)
    }

    /// `ngày 15 tháng 6 năm 2024`.
    private static func dayOfMonth(_ tokens: [Token], _ index: Int) -> (DatePhrase, Int)? {
        guard let day = number(tokens, index, 1...31), word(tokens, index + 1) == "thang",
            let month = number(tokens, index + 2, 1...12)
        else { return nil }
        let isBefore = isBefore(tokens, index)
        if word(tokens, index + 3) == "nam", let year = year(tokens, index + 4) {
            return (.day(day, month: month, year: year, isBefore: isBefore), 5)
        }
        return (.day(day, month: month, year: nil, isBefore: isBefore), 3)
    }

    /// `thêm 3 ngày làm việc`, `thêm 1 tuần`; without "thêm" it is not certain from when they count.
    private static func moreDays(_ tokens: [Token], _ index: Int) -> (DatePhrase, Int)? {
        guard let count = number(tokens, index, 1...365), index == 0 || !tokens[index - 1].isSign("-"),
            (max(0, index - 3)..<index).contains(where: { word(tokens, $0) == "them" })
        else { return nil }
        switch word(tokens, index + 1) {
        case "ngay":
            let isWorking = word(tokens, index + 2) == "lam" && word(tokens, index + 3) == "viec"
            return (.more(days: count, areWorkingDays: isWorking), isWorking ? 4 : 2)
        case "tuan": return (.more(days: count * 7, areWorkingDays: false), 2)
        default: return nil
        }
    }

    private static func isMarked(_ tokens: [Token], _ index: Int) -> Bool {
        var position = index - 1
        while position >= 0, ["ngay", "het", "truoc"].contains(tokens[position].folded) { position -= 1 }
        return position >= 0 && ["den", "sang", "toi", "han", "thanh", "them"].contains(tokens[position].folded)
    }

    private static func isBefore(_ tokens: [Token], _ index: Int) -> Bool {
        let last = word(tokens, index - 1) == "ngay" ? index - 2 : index - 1
        return word(tokens, last) == "truoc"
    }

    private static func year(_ tokens: [Token], _ index: Int) -> Int? {
        if let full = number(tokens, index, 2000...2100) { return full }
        return number(tokens, index, 24...99).map { $0 + 2000 }
    }

    private static func number(_ tokens: [Token], _ index: Int, _ range: ClosedRange<Int>) -> Int? {
        guard tokens.indices.contains(index), let number = tokens[index].integer, range.contains(number) else {
            return nil
        }
        return number
    }

    private static func word(_ tokens: [Token], _ index: Int) -> String? {
        tokens.indices.contains(index) && tokens[index].kind == .word ? tokens[index].folded : nil
    }
}
