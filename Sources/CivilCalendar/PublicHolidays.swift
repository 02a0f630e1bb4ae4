/// The public holidays of a year for which the government has given no notice yet, computed provisionally.
///
/// Which days these are is Article 112 of the Labour Code 2019 and Resolution 28/2026/QH16 (24 November, from 2026); a
/// holiday on a Saturday or Sunday moves to the next working day (Article 111.3). Which days before and after Tết, and
/// which neighbour of 2 September, is decided each year; the choices here are those of the notices of 2019 to 2026.
/// Swapped days cannot be known before the notice.
package enum PublicHolidays {
    /// The weekdays that are not worked in a year from 1990 to 2100; empty outside the lunar table.
    package static func daysOff(of year: Int) -> Set<CivilDate> {
        guard LunarCalendar.years.contains(year) else { return [] }
        let days = (tet(year) + founders(year) + fixed(year) + nationalDay(year)).sorted()
        return days.reduce(into: []) { off, day in
            var day = day
            while day.weekday.isWeekend || off.contains(day) { day = day.adding(days: 1) }
            off.insert(day)
        }
    }

    /// Two days before Tết and three from it on; one and four where that makes a whole week.
    private static func tet(_ year: Int) -> [CivilDate] {
        guard let first = LunarCalendar.civil(LunarDate(year: year, month: 1, day: 1)) else { return [] }
        let start = first.adding(days: first.weekday == .tuesday ? -1 : -2)
        return (0..<5).map { start.adding(days: $0) }
    }

    /// Giỗ Tổ Hùng Vương, the tenth of the third lunar month.
    private static func founders(_ year: Int) -> [CivilDate] {
        [LunarCalendar.civil(LunarDate(year: year, month: 3, day: 10))].compactMap(\.self)
    }

    private static func fixed(_ year: Int) -> [CivilDate] {
        let days = [(1, 1), (4, 30), (5, 1)] + (year >= 2026 ? [(11, 24)] : [])
        return days.compactMap { CivilDate(year: year, month: $0.0, day: $0.1) }
    }

    /// 2 September with the neighbour that joins it to a weekend, else the day before.
    private static func nationalDay(_ year: Int) -> [CivilDate] {
        guard let day = CivilDate(year: year, month: 9, day: 2) else { return [] }
        let isAfter = [.monday, .thursday, .sunday].contains(day.weekday)
        return [day, day.adding(days: isAfter ? 1 : -1)]
    }
}
