/// A date as it was typed, not yet resolved: which day it is depends on today and on the calendars.
package struct DateExpression: Equatable, Codable, Sendable {
    /// What names a day, or a period that stands for its last day.
    package indirect enum Day: Equatable, Codable, Sendable {
        /// A day of a month as typed, which may not exist; month or year where said.
        case date(day: Int, month: Int?, year: Int?)
        /// A day of this month (0) or of one of the next.
        case dayOfMonth(Int, offset: Int)
        /// A day of the lunar calendar; month 1 to 12, `isLeap` for the repeated one.
        case lunar(day: Int, month: Int, isLeap: Bool)
        /// The last day of a lunar month.
        case lunarMonth(Int, isLeap: Bool)
        /// So many days from today: 0 today, 1 tomorrow.
        case relative(Int)
        /// A weekday, 1 (Monday) to 7; of this week (0), of a later one (1 and up), or the next there is (nil).
        case weekday(Int, week: Int?)
        /// A weekday with the day of a month that it should be.
        case weekdayOn(Int, Day)
        /// The last working day of this week (0) or a later one.
        case week(Int)
        /// The last day of a month: by number and year where said, else so many months from this one.
        case month(Int?, year: Int?, offset: Int)
        /// The last day of a quarter: by number and year where said, else so many quarters from this one.
        case quarter(Int?, year: Int?, offset: Int)
        /// The last day of a year: by number where said, else so many years from this one.
        case year(Int?, offset: Int)
        /// So much time after a day, or after today and now.
        case after(Span, from: Day?)
        /// So much time more than the deadline in force.
        case more(Span)
        /// No one day; with the days that may be meant.
        case unclear(Unclear, choices: [Day])
    }

    /// A length of time.
    package struct Span: Equatable, Codable, Sendable {
        /// What is counted.
        package enum Unit: String, Codable, Sendable {
            /// Days, weeks and months of the calendar; working days; hours and minutes of the clock.
            case day, workingDay, week, month, hour, minute
        }

        /// How many, 1 and up.
        package let count: Int
        /// Of what.
        package let unit: Unit

        /// Creates a length.
        package init(_ count: Int, _ unit: Unit) {
            self.count = count
            self.unit = unit
        }
    }

    /// Why an expression names no one day.
    package enum Unclear: String, Codable, Sendable {
        /// "Sớm", "giữa tháng", "vài hôm nữa".
        case vague
        /// Counted from an event that the calendar does not know: "kể từ ngày nhận văn bản".
        case tied
        /// Again and again: "hằng tuần".
        case recurring
        /// One of several readings: "t6" (Friday or June).
        case ambiguous
        /// A beginning without an end: "từ 20/5".
        case noEnd
    }

    /// A time of day as typed.
    package enum Hour: Equatable, Codable, Sendable {
        /// A time on the clock, which may not exist (25h).
        case clock(Int, Int)
        /// An hour from 1 to 6 without a word on morning or afternoon.
        case unclear(Int, Int)
        /// When work begins in the morning or in the afternoon.
        case startOfMorning, startOfAfternoon
        /// When work ends at noon, or in the evening.
        case endOfMorning, endOfWork
        /// After work, on the same day.
        case evening
    }

    /// The day, or the last day of an interval.
    package var day: Day
    /// The first day of an interval.
    package var start: Day?
    /// The time of day, where one was said.
    package var hour: Hour?
    /// Whether "trước" stood before it.
    package var isBefore: Bool

    /// Creates an expression.
    package init(_ day: Day, start: Day? = nil, hour: Hour? = nil, isBefore: Bool = false) {
        self.day = day
        self.start = start
        self.hour = hour
        self.isBefore = isBefore
    }
}
