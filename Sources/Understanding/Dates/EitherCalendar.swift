import Assignments
import CivilCalendar
import VietnameseText

/// A day of which it is not said whether it is one of the common or of the lunar calendar.
struct EitherCalendar {
    let resolver: DateResolver

    /// "Mồng 10 tháng 6" of a deadline in force: the day of the common calendar, where it is not long after that one.
    func solar(_ expression: DateExpression, after deadline: CivilDate) -> Deadline? {
        guard case .unclear(.ambiguous, let choices) = expression.day, choices.count == 2, let first = choices.first,
            case .date = first, case .lunar = choices[1],
            let day = resolver.resolve(DateExpression(first)).deadline, day.date > deadline,
            day.date < deadline.adding(days: 60)
        else { return nil }
        return day
    }
}
