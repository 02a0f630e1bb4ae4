import Assignments
import CivilCalendar
import VietnameseText

/// The days that a question names: from a day, to a day, or both.
struct AskDays: Equatable {
    var from: CivilDate?
    var to: CivilDate?
    /// Whether it is one day that was named, with nothing before or after it.
    var isDay: Bool { from != nil && from == to }

    init(from: CivilDate?, to: CivilDate?) { (self.from, self.to) = (from, to) }

    /// What a date that was typed comes to; nil where it cannot be told.
    init?(_ expression: DateExpression, _ sight: Sight) {
        let today = sight.today
        let monday = today.adding(days: 1 - today.weekday.rawValue)
        if let start = expression.start {
            guard let from = Self.first(start, sight) else { return nil }
            if case .unclear(.noEnd, _) = expression.day {
                self.init(from: from, to: from <= today ? today : nil)
            } else {
                guard let to = Self.last(expression.day, sight) else { return nil }
                self.init(from: from, to: to)
            }
            return
        }
        switch expression.day {
        case .week(let offset):
            self.init(from: monday.adding(days: offset * 7), to: monday.adding(days: offset * 7 + 6))
        case .month, .quarter, .year:
            guard let last = Self.last(expression.day, sight) else { return nil }
            let length = if case .month = expression.day { 1 } else if case .quarter = expression.day { 3 } else { 12 }
            self.init(from: CivilDate(year: last.year, month: last.month - length + 1, day: 1), to: last)
        case .after(let span, nil):
            guard span.unit == .day || span.unit == .week else { return nil }
            self.init(from: today, to: today.adding(days: span.count * (span.unit == .week ? 7 : 1)))
        default:
            guard let day = Self.last(expression.day, sight) else { return nil }
            self.init(from: day, to: expression.isBefore ? day : day)
        }
    }

    private static func first(_ day: DateExpression.Day, _ sight: Sight) -> CivilDate? {
        if case .unclear(_, let choices) = day {
            return vague(choices, sight) ?? choices.first.flatMap { last($0, sight) }
        }
        return last(day, sight)
    }

    /// "Đầu tháng" is the first of this month, "đầu tuần" the Monday, "cuối tuần" the Sunday of the week.
    private static func vague(_ choices: [DateExpression.Day], _ sight: Sight) -> CivilDate? {
        let monday = sight.today.adding(days: 1 - sight.today.weekday.rawValue)
        return switch choices.first {
        case .weekday(1, _): monday
        case .weekday(5, let week): monday.adding(days: (week ?? 0) * 7 + 6)
        case .dayOfMonth(1, offset: 1): CivilDate(year: sight.today.year, month: sight.today.month, day: 1)
        default: nil
        }
    }

    private static func last(_ day: DateExpression.Day, _ sight: Sight) -> CivilDate? {
        if case .unclear(_, let choices) = day, let found = vague(choices, sight) { return found }
        for looksBack in [true, false] {
            let resolver = DateResolver(
                calendar: sight.calendar, zone: sight.zone, now: sight.now, looksBack: looksBack)
            if case .weekday(_, nil) = day, looksBack { continue }
            if case .day(let date, _, _, _) = resolver.step(day, nil) { return date }
        }
        return nil
    }
}

/// Days behind us, which the parser of deadlines does not look for: "tuần trước", "từ đầu tháng", "thứ sáu vừa rồi".
enum AskPast {
    /// A length of time that lies behind, or has begun.
    enum Period: Sendable {
        case week, month, quarter, yesterday, beforeYesterday, thisWeek, thisMonth, thisYear, thisQuarter, today
    }

    static let words: WordTable<Period> = [
        "tuần trước": .week, "tuần rồi": .week, "tuần qua": .week, "tuần vừa rồi": .week, "tuần vừa qua": .week,
        "tháng trước": .month, "tháng rồi": .month,
        "tháng qua": .month, "tháng vừa rồi": .month, "tháng vừa qua": .month, "quý trước": .quarter,
        "hôm qua": .yesterday, "hôm kia": .beforeYesterday, "bữa qua": .yesterday,
        "từ đầu tuần": .thisWeek, "đầu tuần đến giờ": .thisWeek, "đầu tuần tới giờ": .thisWeek,
        "từ đầu tháng": .thisMonth, "đầu tháng đến giờ": .thisMonth, "từ đầu năm": .thisYear,
        "từ đầu quý": .thisQuarter, "từ sáng": .today, "sáng nay": .today, "từ sáng đến giờ": .today, "hôm nay": .today,
        "chiều nay": .today, "sáng giờ": .today, "sáng đến giờ": .today, "sáng tới giờ": .today, "nãy giờ": .today,
        "từ nãy": .today, "cả ngày nay": .today, "từ sáng tới giờ": .today, "trong ngày": .today,
        "ngày hôm qua": .yesterday, "tối qua": .yesterday, "chiều qua": .yesterday, "sáng qua": .yesterday,
        "từ hôm qua": .yesterday, "từ sáng qua": .yesterday, "từ chiều qua": .yesterday, "từ tối qua": .yesterday,
        "từ hôm kia": .beforeYesterday, "trưa qua": .yesterday, "từ trưa qua": .yesterday, "ngày hôm nay": .today,
        "đầu giờ sáng nay": .today,
        "từ đầu tuần đến nay": .thisWeek, "từ đầu tháng đến nay": .thisMonth,
    ]

    static func days(_ period: Period, _ today: CivilDate) -> AskDays {
        let monday = today.adding(days: 1 - today.weekday.rawValue)
        let first = CivilDate(year: today.year, month: today.month, day: 1) ?? today
        let quarter = CivilDate(year: today.year, month: (today.month - 1) / 3 * 3 + 1, day: 1) ?? today
        switch period {
        case .week: return AskDays(from: monday.adding(days: -7), to: monday.adding(days: -1))
        case .month:
            let last = first.adding(days: -1)
            return AskDays(from: CivilDate(year: last.year, month: last.month, day: 1), to: last)
        case .quarter:
            let last = quarter.adding(days: -1)
            return AskDays(from: CivilDate(year: last.year, month: last.month - 2, day: 1), to: last)
        case .yesterday: return AskDays(from: today.adding(days: -1), to: today.adding(days: -1))
        case .beforeYesterday: return AskDays(from: today.adding(days: -2), to: today.adding(days: -2))
        case .thisWeek: return AskDays(from: monday, to: today)
        case .thisMonth: return AskDays(from: first, to: today)
        case .thisYear: return AskDays(from: CivilDate(year: today.year, month: 1, day: 1), to: today)
        case .thisQuarter: return AskDays(from: quarter, to: today)
        case .today: return AskDays(from: today, to: today)
        }
    }
}
