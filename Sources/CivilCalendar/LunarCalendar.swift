/// A day of the Vietnamese lunar calendar (âm lịch).
package struct LunarDate: Hashable, Sendable {
    /// The lunar year, named by the civil year in which it begins.
    package let year: Int
    /// The month, 1 to 12.
    package let month: Int
    /// Whether it is the repeated month of a leap year (tháng nhuận).
    package let isLeap: Bool
    /// The day, 1 to 30.
    package let day: Int

    /// Creates a day, which the calendar may not have.
    package init(year: Int, month: Int, isLeap: Bool = false, day: Int) {
        self.year = year
        self.month = month
        self.isLeap = isLeap
        self.day = day
    }

    /// The form `15/4 âm lịch` without the words: `15/4`, `15/6 nhuận`.
    package var vietnamese: String { "\(day)/\(month)\(isLeap ? " nhuận" : "")" }
}

/// The Vietnamese lunar calendar at UTC+7, for the lunar years 1990 to 2100, from a table of months.
///
/// Foundation has none that counts right: its `.vietnamese` calendar counts Gregorian days, and `.chinese`, which is
/// reckoned at UTC+8, has Tết of 2030 a day late.
package enum LunarCalendar {
    /// The lunar years that the table knows.
    package static let years = 1990...2100

    /// The civil day of a lunar one; nil where the year has no such month or the month no such day.
    package static func civil(_ date: LunarDate) -> CivilDate? {
        guard let year = Year(date.year), let index = year.index(ofMonth: date.month, isLeap: date.isLeap),
            (1...year.length(index)).contains(date.day)
        else { return nil }
        let before = (0..<index).map(year.length).reduce(0, +)
        return year.tet.adding(days: before + date.day - 1)
    }

    /// The last day of a lunar month; nil where the year has no such month.
    package static func end(ofMonth month: Int, isLeap: Bool, in year: Int) -> LunarDate? {
        guard let months = Year(year), let index = months.index(ofMonth: month, isLeap: isLeap) else { return nil }
        return LunarDate(year: year, month: month, isLeap: isLeap, day: months.length(index))
    }

    /// The lunar day of a civil one; nil outside the table.
    package static func lunar(_ date: CivilDate) -> LunarDate? {
        guard let year = Year(date.year).flatMap({ $0.tet <= date ? $0 : Year(date.year - 1) }) else { return nil }
        var left = date.dayNumber - year.tet.dayNumber
        for index in 0..<year.count {
            guard left >= year.length(index) else {
                let (month, isLeap) = year.month(index)
                return LunarDate(year: year.number, month: month, isLeap: isLeap, day: left + 1)
            }
            left -= year.length(index)
        }
        return nil
    }

    /// One year of the table: bits 0 to 12 are the lengths of its months in order (1 is 30 days, 0 is 29), bits 13 to
    /// 16 name the repeated month (0 is none), the bits above count the days from 1 January to Tết.
    private struct Year {
        let number: Int
        private let bits: Int

        init?(_ number: Int) {
            guard years.contains(number) else { return nil }
            self.number = number
            bits = table[number - years.lowerBound]
        }

        private var repeated: Int { (bits >> 13) & 0xF }
        var count: Int { repeated == 0 ? 12 : 13 }
        var tet: CivilDate {
            // 1 January of 1990 to 2100, in days since 1970.
            let newYear = (number - 1970) * 365 + (number - 1969) / 4
            return CivilDate(dayNumber: newYear + (bits >> 17))
        }

        func length(_ index: Int) -> Int { 29 + ((bits >> index) & 1) }

        /// The place of a month among those of the year; the repeated one follows its namesake.
        func index(ofMonth month: Int, isLeap: Bool) -> Int? {
            guard (1...12).contains(month), !isLeap || repeated == month else { return nil }
            let isAfter = repeated > 0 && (month > repeated || isLeap)
            return month - 1 + (isAfter ? 1 : 0)
        }

        func month(_ index: Int) -> (Int, Bool) {
            guard repeated > 0, index >= repeated else { return (index + 1, false) }
            return (index, index == repeated)
        }
    }

    private static let table = [
        3456658, 5901970, 4459814, 2910806, 5245527, 4003158, 6423914, 4852565, 3585737, 6031177,
        4589203, 3052843, 5506347, 4065883, 2774362, 5113194, 3730277, 6163365, 4853065, 3324565,
        5769877, 4326701, 2919085, 5245621, 4011434, 6424018, 4984229, 3595594, 6032970, 4590742,
        3184942, 5506390, 4065973, 2774450, 5244626, 3722917, 6162213, 4720203, 3320983, 5637291,
        4195675, 2910938, 5376874, 4028242, 6425490, 4983589, 3594827, 5900877, 4457645, 3058011,
        5506477, 4066218, 2775890, 5246354, 3865893, 6163749, 4721237, 3323053, 5768374, 4196021,
        2911658, 5377738, 4132498, 6295187, 4984102, 3590742, 5900891, 4457818, 3050197, 5507925,
        4196170, 2649747, 5114515, 3732779, 6161707, 4590235, 3323226, 5768554, 4328293, 2922314,
        5377354, 4004501, 6425749, 4852013, 3459757, 5900981, 4588970, 3050917, 5508773, 4197706,
        2784533, 5115030, 3733846, 6161750, 4721333, 3323572, 5768916, 4329125, 3051146, 5244555,
        3871895, 6292651, 4852059, 3459802, 5901162, 4589396, 3184421, 5507909, 4065931, 2643243,
        5113005,
    ]
}
