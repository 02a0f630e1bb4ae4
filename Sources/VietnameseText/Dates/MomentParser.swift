/// Reads one moment: a day with or without a time of day, the parts in any order.
struct MomentParser: DatePartParser {
    let cursor: DateCursor

    /// Keys of the words that stand before the parts of a moment.
    static let beginnings = before.firstKeys + joints.firstKeys

    /// A day with or without a time of day, the parts in any order: `trước 17h ngày 10/5`, `sáng mai`, `thứ 6 lúc 9h`.
    func moment(_ start: Int) -> (DateExpression, Int)? {
        var parts = Parts()
        var index = start
        while let next = part(index, &parts) { index = next }
        guard let expression = parts.expression, index > start else { return nil }
        if let next = unclearDays.recurrence(index) {
            return (DateExpression(.unclear(.recurring, choices: [])), next)
        }
        return (expression, index)
    }

    /// What one moment is made of, as far as it was read.
    struct Parts {
        var day: DateExpression.Day?
        var clock: (hour: Int, minute: Int, isBare: Bool)?
        var daytime: ClockParser.Daytime?
        var isBefore = false

        /// The whole; nil where nothing names a day or an hour.
        var expression: DateExpression? {
            guard let day = day ?? (clock != nil || daytime?.namesToday == true ? .relative(0) : nil) else {
                return nil
            }
            // Before an afternoon is before it begins or before it ends.
            if isBefore, clock == nil, daytime?.isWide == true {
                return DateExpression(.unclear(.ambiguous, choices: []))
            }
            return DateExpression(day, hour: hour, isBefore: isBefore)
        }

        private var hour: DateExpression.Hour? {
            guard let clock else { return daytime?.hour }
            var hour = clock.hour
            switch daytime?.half {
            case .afternoon where hour < 12, .evening where (4...11).contains(hour): hour += 12
            case .evening where hour == 12 && clock.minute == 0: hour = 24
            case .noon where (1...2).contains(hour): hour += 12
            case nil where clock.isBare && (1...6).contains(hour): return .unclear(hour, clock.minute)
            default: break
            }
            return .clock(hour, clock.minute)
        }
    }

    /// Reads one part at `index`, after words that only join parts; answers the index after it.
    private func part(_ index: Int, _ parts: inout Parts) -> Int? {
        var position = index
        while position < tokens.count {
            // "Trước Tết", "trước cuộc họp" are no days at all.
            if Self.before.match(tokens, at: position) != nil, unclearDays.vague(position) == nil,
                unclearDays.event(position) == nil
            {
                // One word only, so that a message of nothing else ends.
                guard Self.before.match(tokens, at: position + 1) == nil else { return nil }
                guard parts.expression == nil || clock.time(position + 1) != nil else { return nil }
                if let next = part(position + 1, &parts) {
                    parts.isBefore = true
                    return next
                }
                return nil
            }
            if parts.clock == nil, let (clock, next) = clock.time(position) {
                parts.clock = clock
                return next
            }
            if parts.daytime == nil, let (daytime, next) = clock.daytime(position) {
                parts.daytime = daytime
                return next
            }
            if let (day, next) = days.day(position) {
                guard let merged = merge(parts.day, day) else { return nil }
                parts.day = merged
                return next
            }
            guard parts.expression != nil || parts.daytime != nil || position == index, let next = joint(position)
            else { return nil }
            position = next
        }
        return nil
    }

    /// A weekday and the day of a month are one day; else a moment has one day only.
    private func merge(_ first: DateExpression.Day?, _ second: DateExpression.Day) -> DateExpression.Day? {
        switch (first, second) {
        case (nil, _): second
        case (.weekday(let weekday, nil)?, .date), (.weekday(let weekday, nil)?, .relative): .weekdayOn(weekday, second)
        case (.date(let day, let month, let year)?, .weekday(let weekday, nil)):
            .weekdayOn(weekday, .date(day: day, month: month, year: year))
        case (.relative(let days)?, .weekday(let weekday, nil)): .weekdayOn(weekday, .relative(days))
        case (.relative(let days)?, .date(let day, let month, let year)) where days != 0 || month != nil:
            .date(day: day, month: month, year: year)
        default: nil
        }
    }

    static let before: WordPatterns = ["trước"]
    static let joints: WordPatterns = [
        "ngày", "vào", "lúc", "hôm", "vào ngày", "vào lúc", "của ngày", "của", "hết ngày", "hết", "tức",
        "tức là",
        "cuối ngày", "trong ngày", "buổi", "vào hôm", "vào buổi", "hết hôm",
    ]

    /// The index after a word or sign that may stand between the parts of a moment.
    private func joint(_ index: Int) -> Int? {
        if let range = Self.joints.match(tokens, at: index) { return range.upperBound }
        return tokens.indices.contains(index) && [",", "(", ")", "-", "–"].contains(tokens[index].text)
            ? index + 1 : nil
    }
}
