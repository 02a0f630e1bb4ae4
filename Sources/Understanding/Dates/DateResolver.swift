package import Assignments
package import CivilCalendar
package import Foundation
package import VietnameseText

/// Tells which day a date that was typed comes to. Week from Monday to Sunday; a deadline on a day off is kept.
package struct DateResolver: Sendable {
    let calendar: WorkingCalendar
    let zone: CivilZone
    let now: Date
    let today: CivilDate
    /// Whether "trước 10/5" is the 9th (else the 10th itself).
    let isDayBefore: Bool
    /// Whether the day should lie behind ("tính đến 6/5") rather than ahead.
    let looksBack: Bool

    /// Creates a resolver for what is said at `now`.
    package init(
        calendar: WorkingCalendar, zone: CivilZone, now: Date, isDayBefore: Bool = true, looksBack: Bool = false
    ) {
        self.calendar = calendar
        self.zone = zone
        self.now = now
        self.isDayBefore = isDayBefore
        self.looksBack = looksBack
        today = zone.date(of: now)
    }

    /// A day on the way to a resolution.
    enum Outcome {
        case day(CivilDate, time: TimeOfDay?, rule: String, notes: [DateResolution.Note])
        case asked(DateResolution.Question, [CivilDate], rule: String)
        case refused(DateResolution.Refusal, rule: String)

        static func day(_ date: CivilDate, _ rule: String, notes: [DateResolution.Note] = []) -> Outcome {
            .day(date, time: nil, rule: rule, notes: notes)
        }
    }

    /// The resolution of a date; `inForce` is the deadline to which "thêm 3 ngày" adds.
    package func resolve(_ expression: DateExpression, inForce: Deadline? = nil) -> DateResolution {
        guard let start = expression.start else { return moment(expression, inForce) }
        switch (step(start, nil), step(expression.day, inForce)) {
        case (.day(let from, _, _, _), .day(var to, _, let rule, let notes)):
            if case .weekday(let weekday, nil) = expression.day, to < from || isToday(expression.day) {
                to = from.adding(days: (weekday - from.weekday.rawValue + 7) % 7)
            }
            guard from <= to else { return DateResolution(.asked(.unclear, choices: []), rule: rule) }
            guard looksBack || to >= today else { return DateResolution(.asked(.past(to), choices: []), rule: rule) }
            switch time(of: expression.hour) {
            case .none(let refusal): return DateResolution(.refused(refusal), rule: rule)
            case .some(let time):
                return DateResolution(
                    .interval(from: from, to: Deadline(date: to, time: time)), notes: notes, rule: "interval, \(rule)")
            }
        case (.refused(let refusal, let rule), _), (_, .refused(let refusal, let rule)):
            return DateResolution(.refused(refusal), rule: rule)
        case (_, .asked(let question, _, let rule)), (.asked(let question, _, let rule), _):
            return DateResolution(.asked(question, choices: []), rule: rule)
        }
    }

    private func isToday(_ day: DateExpression.Day) -> Bool {
        if case .weekday(let weekday, nil) = day { weekday == today.weekday.rawValue } else { false }
    }

    // MARK: One moment

    private func moment(_ expression: DateExpression, _ inForce: Deadline?) -> DateResolution {
        switch step(expression.day, inForce) {
        case .refused(let refusal, let rule): return DateResolution(.refused(refusal), rule: rule)
        case .asked(let question, let choices, let rule):
            return DateResolution(.asked(question, choices: choices.map { Deadline(date: $0) }), rule: rule)
        case .day(let date, let time, let rule, let notes):
            let found = Found(date: date, time: time, rule: rule, notes: notes)
            return moment(found, expression, isPeriod: Self.isPeriod(expression.day))
        }
    }

    private struct Found {
        var date: CivilDate
        var time: TimeOfDay?
        var rule: String
        var notes: [DateResolution.Note]
    }

    private func moment(_ day: Found, _ expression: DateExpression, isPeriod: Bool) -> DateResolution {
        var found = day
        if case .unclear(let hour, let minute)? = expression.hour {
            let choices = [hour, hour + 12].compactMap { TimeOfDay(hour: $0, minute: minute) }
                .map { Deadline(date: found.date, time: $0) }
            return DateResolution(.asked(.unclear, choices: choices), rule: "hour without its half of the day")
        }
        switch time(of: expression.hour) {
        case .none(let refusal): return DateResolution(.refused(refusal), rule: "no such hour")
        case .some(let time): found.time = time ?? found.time
        }
        if expression.isBefore, found.time == nil, expression.hour != .clock(24, 0) {
            guard !isPeriod else {
                return DateResolution(
                    .asked(.unclear, choices: [Deadline(date: found.date)]), rule: "before a period")
            }
            if isDayBefore {
                found.notes.append(.dayBefore(found.date))
                found.date = found.date.adding(days: -1)
                found.rule += ", the day before"
            }
        }
        return looksBack ? behind(found, expression) : ahead(found)
    }

    private func ahead(_ found: Found) -> DateResolution {
        let deadline = Deadline(date: found.date, time: found.time)
        guard deadline.end(in: zone) > now else {
            return DateResolution(.asked(.past(found.date), choices: []), rule: found.rule)
        }
        var notes = found.notes
        if !calendar.isWorkingDay(found.date) {
            notes.append(
                .dayOff(
                    before: calendar.workingDay(onOrBefore: found.date),
                    after: calendar.day(1, workingDaysAfter: found.date)))
        }
        if !calendar.announcedYears.contains(found.date.year) { notes.append(.provisional(found.date.year)) }
        return DateResolution(.moment(deadline), notes: notes, rule: found.rule)
    }

    /// A day that is over or today; in January, a day of December is last year's.
    private func behind(_ found: Found, _ expression: DateExpression) -> DateResolution {
        var date = found.date
        if case .date(let day, let month?, nil) = expression.day, date > today.adding(days: 180),
            let last = CivilDate(year: today.year - 1, month: month, day: day)
        {
            date = expression.isBefore && isDayBefore ? last.adding(days: -1) : last
        }
        guard date <= today else { return DateResolution(.asked(.unclear, choices: []), rule: found.rule) }
        return DateResolution(.moment(Deadline(date: date, time: found.time)), notes: [], rule: found.rule)
    }

    private static func isPeriod(_ day: DateExpression.Day) -> Bool {
        switch day {
        case .week, .month, .quarter, .year, .lunarMonth, .after, .more: true
        default: false
        }
    }

    // MARK: Hours

    private enum Hour {
        case some(TimeOfDay?)
        case none(DateResolution.Refusal)
    }

    /// The time on the clock; sessions are those of the office.
    private func time(of hour: DateExpression.Hour?) -> Hour {
        switch hour {
        case nil, .evening?, .unclear?: .some(nil)
        // Midnight is the end of the day.
        case .clock(24, 0)?: .some(nil)
        case .clock(let hour, let minute)?:
            TimeOfDay(hour: hour, minute: minute).map { .some($0) }
                ?? .none(.noSuchHour("\(hour)h" + (minute > 0 ? "\(minute)" : "")))
        case .startOfMorning?: .some(calendar.sessions.first?.start)
        case .endOfMorning?: .some(calendar.sessions.first?.end)
        case .startOfAfternoon?: .some(calendar.sessions.last?.start)
        case .endOfWork?: .some(calendar.sessions.last?.end)
        }
    }
}
