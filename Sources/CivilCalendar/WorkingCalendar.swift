/// The office's working days: Monday to Friday, less the days off, plus the Saturdays worked in exchange.
///
/// Which days these are is decided each year by notice of the government, so they are data
/// (`bot-config/calendar/vn.yaml`), each year with its source.
package struct WorkingCalendar: Equatable, Sendable {
    /// A part of the working day, from its first minute to its last.
    package struct Session: Equatable, Sendable {
        /// When work begins.
        package let start: TimeOfDay
        /// When work ends.
        package let end: TimeOfDay

        /// Creates a session; `end` is later than `start`.
        package init(start: TimeOfDay, end: TimeOfDay) {
            self.start = start
            self.end = end
        }
    }

    /// The sessions of a working day in order, at least one.
    package let sessions: [Session]
    /// Days from Monday to Friday that are not worked, as given.
    package let daysOff: Set<CivilDate>
    /// Saturdays and Sundays that are worked in exchange for a day off.
    package let workedWeekends: Set<CivilDate>
    /// Years whose notice is known; dates of other years are provisional, and whoever names one says so.
    package let announcedYears: Set<Int>
    /// The days off of all years, known and computed, to be looked up and to be counted.
    private let off: DayIndex
    private let worked: DayIndex

    /// Creates a calendar. `years` are those whose days off are given; `announcedYears` are the ones of them whose notice is known.
    /// The days off of all other years from 1990 to 2100 are computed.
    package init(
        sessions: [Session],
        daysOff: Set<CivilDate>,
        workedWeekends: Set<CivilDate>,
        years: Set<Int>,
        announcedYears: Set<Int>
    ) {
        self.sessions = sessions
        self.daysOff = daysOff
        self.workedWeekends = workedWeekends
        self.announcedYears = announcedYears
        let computed = LunarCalendar.years.filter { !years.contains($0) }.flatMap(PublicHolidays.daysOff)
        // A day off that falls on a weekend takes no working day away.
        off = DayIndex(daysOff.union(computed).filter { !$0.weekday.isWeekend })
        worked = DayIndex(workedWeekends)
    }

    /// Whether the office works on a day.
    package func isWorkingDay(_ date: CivilDate) -> Bool {
        date.weekday.isWeekend ? worked.contains(date) : !off.contains(date)
    }

    /// The day that lies `count` working days after `date` (before it where negative); `date` itself does not
    /// count and may be a day off. For 0 it is `date`.
    package func day(_ count: Int, workingDaysAfter date: CivilDate) -> CivilDate {
        if count > Self.steppedDays { return farDay(count, workingDaysAfter: date) }
        if count < -Self.steppedDays, let day = earlyDay(count, workingDaysAfter: date) { return day }
        let step = count < 0 ? -1 : 1
        var left = abs(count)
        var day = date
        while left > 0 {
            day = day.adding(days: step)
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }

    /// So many days are reached by stepping, which costs no more than counting then.
    private static let steppedDays = 10

    /// The same for a day far ahead, in time that does not grow with the distance.
    private func farDay(_ count: Int, workingDaysAfter date: CivilDate) -> CivilDate {
        var day = date.adding(days: count / 5 * 7)
        var passed = workingDays(after: date, through: day)
        while passed < count {
            day = day.adding(days: 1)
            if isWorkingDay(day) { passed += 1 }
        }
        while passed > count || !isWorkingDay(day) {
            if isWorkingDay(day) { passed -= 1 }
            day = day.adding(days: -1)
        }
        return day
    }

    /// The same for a day long before: the n-th before a day is the n-th from the end of those between it and a day that lies still
    /// earlier. Nil where the office is closed for so long that these are too few.
    private func earlyDay(_ count: Int, workingDaysAfter date: CivilDate) -> CivilDate? {
        // Of seven days five are worked; twice as many days and twenty for Tết hold enough of them nearly always.
        let start = date.adding(days: 2 * count - 20)
        let place = workingDays(after: start, through: date.adding(days: -1)) + 1 + count
        return place > 0 ? day(place, workingDaysAfter: start) : nil
    }

    /// How many working days lie after `start` up to and with `end`; negative where `end` is earlier.
    package func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
        guard start <= end else { return -workingDays(after: end, through: start) }
        return weekdays(through: end) - weekdays(through: start) - off.count(after: start, through: end)
            + worked.count(after: start, through: end)
    }

    /// How many Mondays to Fridays lie between Monday 1969-12-29 and a day, both counted.
    private func weekdays(through date: CivilDate) -> Int {
        let days = date.dayNumber + 4
        let weeks = days >= 0 ? days / 7 : (days - 6) / 7
        return weeks * 5 + min(days - weeks * 7, 5)
    }

    /// Whether people are at work: on a working day, within one of its sessions.
    package func isAtWork(on date: CivilDate, at time: TimeOfDay) -> Bool {
        isWorkingDay(date) && sessions.contains { $0.start <= time && time < $0.end }
    }

    /// When people are next at work, from a day and a time on: that time itself where they are.
    package func nextWork(from date: CivilDate, at time: TimeOfDay) -> (date: CivilDate, time: TimeOfDay) {
        if isWorkingDay(date), let session = sessions.first(where: { time < $0.end }) {
            return (date, max(time, session.start))
        }
        return (day(1, workingDaysAfter: date), sessions.first?.start ?? time)
    }

    /// `date` where it is a working day, else the last working day before it.
    package func workingDay(onOrBefore date: CivilDate) -> CivilDate {
        isWorkingDay(date) ? date : day(-1, workingDaysAfter: date)
    }
}

/// Days in order, to be found and counted without going through all of them.
private struct DayIndex: Equatable, Sendable {
    private let numbers: [Int]

    init(_ days: Set<CivilDate>) { numbers = days.map(\.dayNumber).sorted() }

    func contains(_ day: CivilDate) -> Bool {
        let place = place(through: day.dayNumber - 1)
        return place < numbers.count && numbers[place] == day.dayNumber
    }

    func count(after start: CivilDate, through end: CivilDate) -> Int {
        place(through: end.dayNumber) - place(through: start.dayNumber)
    }

    /// How many days there are up to a number.
    private func place(through number: Int) -> Int {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] <= number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
