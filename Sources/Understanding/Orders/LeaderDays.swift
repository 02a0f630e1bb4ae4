import Assignments
import CivilCalendar
import VietnameseText

/// The days that a leader names for being away or for one who decides in his place.
struct LeaderDays {
    let reading: OrderReading
    private var sight: Sight { reading.sight }

    /// Monday, or today, to Friday of a week.
    func workingDays(_ week: Int) -> [CivilDate] {
        let monday = sight.today.adding(days: 1 - sight.today.weekday.rawValue + week * 7)
        return [max(monday, sight.today), monday.adding(days: 4)]
    }

    private static let until: WordPatterns = ["đến", "tới"]

    /// "15 đến 17/5": the day before "đến" of which only the number is said.
    func first(before note: Message.Note, _ day: CivilDate) -> CivilDate? {
        let tokens = reading.tokens
        let start = note.range.lowerBound
        guard start >= 2, Self.until.match(tokens, at: start - 1) != nil || tokens[start - 1].isSign("-"),
            let number = tokens[start - 2].integer,
            let first = CivilDate(year: day.year, month: day.month, day: number), first < day
        else { return nil }
        return first
    }

    /// "tuần sau … từ thứ Ba tới thứ Năm": days of that week; the week itself is none then.
    func within(_ day: DateExpression, _ notes: [Message.Note]) -> DateExpression? {
        let weeks = notes.compactMap { note -> Int? in
            if case .date(let other) = note.kind, case .week(let offset) = other.day { offset } else { nil }
        }
        guard notes.count > 1, let week = weeks.first else { return day }
        if case .week = day.day { return nil }
        func placed(_ day: DateExpression.Day) -> DateExpression.Day {
            if case .weekday(let weekday, nil) = day { .weekday(weekday, week: week) } else { day }
        }
        var moved = day
        moved.day = placed(day.day)
        moved.start = day.start.map(placed)
        return moved
    }
}
