import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension DateResolver {
    /// The day that something names.
    func step(_ day: DateExpression.Day, _ inForce: Deadline?) -> Outcome {
        switch day {
        case .date(let day, let month, let year): dayOfMonth(day, month, year)
        case .dayOfMonth(let day, let offset): dayOfMonth(day, offset: offset)
        case .lunar(let day, let month, let isLeap): lunar(day, month, isLeap)
        case .lunarMonth(let month, let isLeap): lunarMonth(month, isLeap)
        case .relative(let days): .day(today.adding(days: days), "\(days) days from today")
        case .weekday(let weekday, let week): self.weekday(weekday, week)
        case .weekdayOn(let weekday, let day): self.weekday(weekday, on: day, inForce)
        case .week(let offset): week(offset)
        case .month(let month, let year, let offset): self.month(month, year, offset)
        case .quarter(let quarter, let year, let offset): self.quarter(quarter, year, offset)
        case .year(let year, let offset): endOfYear(year ?? today.year + offset)
        case .after(let span, let origin): after(span, origin)
        case .more(let span): more(span, inForce)
        case .unclear(let reason, let choices): unclear(reason, choices)
        }
    }

    private func unclear(_ reason: DateExpression.Unclear, _ choices: [DateExpression.Day]) -> Outcome {
        // Readings that come to the same day need no question: in May, "thang sau" is June either way.
        let days = choices.compactMap { choice -> CivilDate? in
            if case .day(let date, _, _, _) = step(choice, nil), date >= today { date } else { nil }
        }
        if reason == .ambiguous, choices.count > 1, days.count == choices.count, let first = days.first,
            days.allSatisfy({ $0 == first })
        {
            return .day(first, "two readings, one day")
        }
        // "T3" in May is Tuesday: March is over.
        if reason == .ambiguous, case .weekday? = choices.first, case .month(let month?, _, _)? = choices.last,
            month < today.month, let first = choices.first
        {
            return step(first, nil)
        }
        var seen: Set<CivilDate> = []
        let question: DateResolution.Question =
            switch reason {
            case .vague, .ambiguous: .unclear
            case .tied: .tied
            case .recurring: .recurring
            case .noEnd: .noEnd
            }
        return .asked(question, days.filter { seen.insert($0).inserted }, rule: reason.rawValue)
    }

    // MARK: Days of a month

    private func dayOfMonth(_ day: Int, _ month: Int?, _ year: Int?) -> Outcome {
        guard let month else { return dayOfThisMonth(day) }
        let typed = "\(day)/\(month)" + (year.map { "/\($0)" } ?? "")
        guard let date = CivilDate(year: year ?? today.year, month: month, day: day) else {
            return .refused(.noSuchDate(typed), rule: "no such day")
        }
        if year == nil, date < today, !looksBack, today.month == 12, month == 1,
            let next = CivilDate(year: today.year + 1, month: month, day: day)
        {
            return .day(next, "day of a month, next year", notes: [.nextYear])
        }
        return .day(date, "day of a month")
    }

    /// "Ngày 15": of this month, while it is still ahead.
    private func dayOfThisMonth(_ day: Int) -> Outcome {
        guard (1...31).contains(day) else { return .refused(.noSuchDate("ngày \(day)"), rule: "no such day") }
        guard let date = CivilDate(year: today.year, month: today.month, day: day) else {
            return .asked(.unclear, [], rule: "day without a month")
        }
        return .day(date, "day of this month")
    }

    private func dayOfMonth(_ day: Int, offset: Int) -> Outcome {
        let (year, month) = monthNumber(offset)
        guard let date = CivilDate(year: year, month: month, day: day) else {
            return .refused(.noSuchDate("\(day)/\(month)"), rule: "no such day")
        }
        return .day(date, "day of a month near this one")
    }

    private func monthNumber(_ offset: Int) -> (year: Int, month: Int) {
        let months = today.year * 12 + today.month - 1 + offset
        return (months / 12, months % 12 + 1)
    }

    // MARK: Weekdays

    private var monday: CivilDate { today.adding(days: 1 - today.weekday.rawValue) }

    private func weekday(_ weekday: Int, _ week: Int?) -> Outcome {
        guard let week else {
            let ahead = (weekday - today.weekday.rawValue + 7) % 7
            if looksBack { return .day(today.adding(days: ahead == 0 ? 0 : ahead - 7), "last weekday") }
            guard ahead > 0 else {
                return .asked(.unclear, [today, today.adding(days: 7)], rule: "today's weekday")
            }
            return .day(today.adding(days: ahead), "next weekday")
        }
        let date = monday.adding(days: week * 7 + weekday - 1)
        guard looksBack || date >= today else { return .refused(.pastWeekday(date), rule: "weekday that is over") }
        return .day(date, "weekday of a week")
    }

    private func weekday(_ weekday: Int, on day: DateExpression.Day, _ inForce: Deadline?) -> Outcome {
        let step = step(day, inForce)
        guard case .day(let date, _, _, _) = step, date.weekday.rawValue != weekday else { return step }
        let ahead = (weekday - today.weekday.rawValue + 7) % 7
        return .asked(
            .contradictory(date), [date, today.adding(days: ahead == 0 ? 7 : ahead)].filter { $0 >= today },
            rule: "weekday and day differ")
    }

    // MARK: Periods

    /// The last working day of a week.
    private func week(_ offset: Int) -> Outcome {
        let start = monday.adding(days: offset * 7)
        let last = calendar.workingDay(onOrBefore: start.adding(days: 6))
        guard last >= start else {
            return .asked(.unclear, [calendar.day(1, workingDaysAfter: start)], rule: "week without a working day")
        }
        return .day(last, "last working day of a week")
    }

    private func endOfMonth(_ year: Int, _ month: Int) -> CivilDate? {
        CivilDate(year: year, month: month, day: CivilDate.length(ofMonth: month, in: year))
    }

    private func month(_ month: Int?, _ year: Int?, _ offset: Int) -> Outcome {
        let near = monthNumber(offset)
        var (year, month) = (year ?? (month == nil ? near.year : today.year), month ?? near.month)
        var notes: [DateResolution.Note] = []
        if today.month == 12, month == 1, year == today.year, !looksBack { (year, notes) = (year + 1, [.nextYear]) }
        guard let date = endOfMonth(year, month) else {
            return .refused(.noSuchDate("tháng \(month)"), rule: "no such month")
        }
        return .day(date, "last day of a month", notes: notes)
    }

    private func quarter(_ quarter: Int?, _ year: Int?, _ offset: Int) -> Outcome {
        let quarters = today.year * 4 + (today.month - 1) / 3 + offset
        let (year, number) = (year ?? (quarter == nil ? quarters / 4 : today.year), quarter ?? quarters % 4 + 1)
        return endOfMonth(year, number * 3).map { .day($0, "last day of a quarter") }
            ?? .refused(.noSuchDate("quý \(number)"), rule: "no such quarter")
    }

    private func endOfYear(_ year: Int) -> Outcome {
        endOfMonth(year, 12).map { .day($0, "last day of a year") }
            ?? .refused(.noSuchDate("năm \(year)"), rule: "no such year")
    }

    // MARK: Lengths of time

    private func after(_ span: DateExpression.Span, _ origin: DateExpression.Day?) -> Outcome {
        guard let origin else {
            switch span.unit {
            case .hour, .minute:
                let end = now.addingTimeInterval(Double(span.count * (span.unit == .hour ? 3_600 : 60)))
                return .day(zone.date(of: end), time: zone.time(of: end), rule: "so long from now", notes: [])
            default: return adding(span, to: today).map { .day($0, "so long from today") } ?? tooFar
            }
        }
        let base = step(origin, nil)
        guard case .day(let date, _, _, let notes) = base else { return base }
        return adding(span, to: date).map { .day($0, "so long from a day", notes: notes) } ?? tooFar
    }

    private var tooFar: Outcome { .asked(.unclear, [], rule: "hours from a day") }

    private func more(_ span: DateExpression.Span, _ inForce: Deadline?) -> Outcome {
        guard let inForce, let date = adding(span, to: inForce.date) else {
            return .asked(.unclear, [], rule: "more time than is known")
        }
        return .day(date, time: inForce.time, rule: "so long after the deadline in force", notes: [])
    }

    /// A day so much later; nil for hours and minutes, which need a clock.
    private func adding(_ span: DateExpression.Span, to date: CivilDate) -> CivilDate? {
        switch span.unit {
        case .day: return date.adding(days: span.count)
        case .workingDay: return calendar.day(span.count, workingDaysAfter: date)
        case .week: return date.adding(days: span.count * 7)
        case .month:
            let months = date.year * 12 + date.month - 1 + span.count
            let (year, month) = (months / 12, months % 12 + 1)
            // A month after 31/1 ends with February.
            return CivilDate(
                year: year, month: month, day: min(date.day, CivilDate.length(ofMonth: month, in: year)))
        case .hour, .minute: return nil
        }
    }

    // MARK: The lunar calendar

    /// The next such day: of this lunar year, or of the one after.
    private func lunar(_ day: Int, _ month: Int, _ isLeap: Bool) -> Outcome {
        guard let year = LunarCalendar.lunar(today)?.year else { return .asked(.unclear, [], rule: "no lunar table") }
        let days = [year, year + 1].map { LunarDate(year: $0, month: month, isLeap: isLeap, day: day) }
        for date in days {
            guard let civil = LunarCalendar.civil(date) else {
                // A year without such a month: the next may have it, but that is not what is meant.
                if date.year == year, let end = LunarCalendar.end(ofMonth: month, isLeap: isLeap, in: year),
                    let last = LunarCalendar.civil(end), last < today
                {
                    continue
                }
                return .refused(.noSuchLunarDate(date), rule: "no such lunar day")
            }
            if civil >= today { return .day(civil, "lunar calendar", notes: [.lunar(date)]) }
        }
        return .asked(.unclear, [], rule: "lunar calendar")
    }

    private func lunarMonth(_ month: Int, _ isLeap: Bool) -> Outcome {
        guard let year = LunarCalendar.lunar(today)?.year else { return .asked(.unclear, [], rule: "no lunar table") }
        for year in [year, year + 1] {
            guard let end = LunarCalendar.end(ofMonth: month, isLeap: isLeap, in: year),
                let civil = LunarCalendar.civil(end)
            else {
                return .refused(
                    .noSuchLunarDate(LunarDate(year: year, month: month, isLeap: isLeap, day: 1)),
                    rule: "no such lunar month")
            }
            if civil >= today { return .day(civil, "last day of a lunar month", notes: [.lunar(end)]) }
        }
        return .asked(.unclear, [], rule: "lunar calendar")
    }
}
