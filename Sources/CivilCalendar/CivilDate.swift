/// A day of the civil (Gregorian) calendar, without a time of day and without a time zone.
///
/// A deadline is a `CivilDate`; an instant is a `Date`. Mixing the two is how reminders arrive a day off, so
/// they are different types.
package struct CivilDate: Hashable, Sendable {
    /// The year, 1 to 9999.
    package let year: Int
    /// The month, 1 to 12.
    package let month: Int
    /// The day of the month, 1 to 31.
    package let day: Int

    /// Creates the day, or nil where the calendar has no such day (31/4, 29/2 of a common year).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads the ISO 8601 form `2024-05-10`, and no other.
    package init?(iso text: Substring) {
        // By bytes, since every row read from the database comes through here.
        let bytes = text.utf8
        guard bytes.count == 10 else { return nil }
        var numbers = [0, 0, 0]
        var field = 0
        for (index, byte) in bytes.enumerated() {
            switch (index, byte) {
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): field += 1
            case (4, _), (7, _): return nil
            case (_, UInt8(ascii: "0")...UInt8(ascii: "9")): numbers[field] = numbers[field] * 10 + Int(byte - 48)
            default: return nil
            }
        }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// Reads the ISO 8601 form `2024-05-10`, and no other.
    package init?(iso text: String) { self.init(iso: text[...]) }

    /// The day that lies `dayNumber` days after 1970-01-01.
    ///
    /// Counts in eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
    package init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01, which is 0.
    package var dayNumber: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The weekday.
    package var weekday: Weekday {
        let index = (dayNumber + 3) % 7
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }

    /// The ISO 8601 form, `2024-05-10`.
    package var iso: String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
            + "-\(twoDigits(month))-\(twoDigits(day))"
    }

    /// The Vietnamese form, `10/05/2024`.
    package var vietnamese: String { "\(twoDigits(day))/\(twoDigits(month))/\(year)" }

    /// The day `days` later, or earlier where negative.
    package func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

    /// How many days a month has, 28 to 31; 0 for a month that does not exist.
    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 0
        }
    }
}

extension CivilDate: Comparable {
    /// Earlier days come first.
    package static func < (lhs: CivilDate, rhs: CivilDate) -> Bool { lhs.dayNumber < rhs.dayNumber }
}

/// A number from 0 to 99 in two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension CivilDate: Codable {
    /// Reads the ISO form.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CivilDate(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
        }
        self = date
    }

    /// Writes the ISO form.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
