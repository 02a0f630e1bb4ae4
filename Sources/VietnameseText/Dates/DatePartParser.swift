/// Reads one kind of dates at an index: what it is and the index after it, or nil.
protocol DatePartParser {
    var cursor: DateCursor { get }
}

extension DatePartParser {
    var tokens: [Token] { cursor.tokens }

    func word(_ index: Int) -> String? { cursor.word(index) }
    func sign(_ index: Int) -> String? { cursor.sign(index) }
    func integer(_ index: Int, _ range: ClosedRange<Int>) -> Int? { cursor.integer(index, range) }
    func count(_ index: Int) -> (Int, Int)? { cursor.count(index) }
    func isMarked(_ index: Int) -> Bool { cursor.isMarked(index) }

    // MARK: The others, since one kind may stand within another

    var days: DayParser { DayParser(cursor: cursor) }
    var lunarDays: LunarDayParser { LunarDayParser(cursor: cursor) }
    var weekdays: WeekdayParser { WeekdayParser(cursor: cursor) }
    var monthWords: MonthWords { MonthWords(cursor: cursor) }
    var clock: ClockParser { ClockParser(cursor: cursor) }
    var periods: PeriodParser { PeriodParser(cursor: cursor) }
    var lengths: LengthParser { LengthParser(cursor: cursor) }
    var unclearDays: UnclearDayParser { UnclearDayParser(cursor: cursor) }
    var moments: MomentParser { MomentParser(cursor: cursor) }
}
