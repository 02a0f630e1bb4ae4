/// Finds dates in a message: days, times of day, periods, lengths of time and intervals, in any of the ways in which
/// people type them. What they come to is the resolver's affair.
package struct DateParser {
    /// A date with where it stands.
    package struct Found: Equatable, Sendable {
        /// The date.
        package let expression: DateExpression
        /// The indices of its tokens.
        package let range: Range<Int>
        /// Whether a word such as "đến", "sang", "hạn" marks it as a day by which something is due.
        package let isMarked: Bool
    }

    let tokens: [Token]

    /// Whether the writer types with marks, so that "sang" and "thu" are those words and not "sáng" and "thứ".
    let typesMarks: Bool

    /// Whether anything leads from one day to another, without which there is no interval but one that begins with "từ".
    let leadsOn: Bool

    /// Creates a parser over the tokens of a clause.
    package init(_ tokens: [Token]) {
        self.tokens = tokens
        typesMarks = tokens.contains { $0.kind == .word && $0.key.marks != 0 }
        leadsOn = tokens.contains { Self.connections.contains($0) || $0.isSign("-") || $0.isSign("–") }
    }

    /// All dates in order.
    package func all() -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < tokens.count {
            if !mayBegin(index) {
                index += 1
            } else if let end = trap(index) {
                index = end
            } else if let (expression, next) = repeated(index) ?? interval(index) ?? moment(index) {
                found.append(Found(expression: expression, range: index..<next, isMarked: isMarked(index)))
                index = next
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether a date, or what looks like one, may begin at `index`. Most words begin none and are passed over at once.
    private func mayBegin(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word else { return token.kind != .lineBreak }
        // "17h", "t8", "q1" are words too.
        return Self.beginnings.contains(token) || token.folded.utf8.contains { (48...57).contains($0) }
    }

    private static let beginnings = WordKeys(
        before.firstKeys, joints.firstKeys, dayBeginnings, clockBeginnings, periodBeginnings, unclearBeginnings,
        weekdayBeginnings, NumberWords.firstKeys)

    /// The date to which something is due or moved; nil where there is none, or several of which none is marked.
    package static func target(in tokens: [Token]) -> DateExpression? {
        target(of: DateParser(tokens).all())
    }

    /// The date of those found to which something is due or moved; nil where there is none, or several and none marked.
    package static func target(of found: [Found]) -> DateExpression? {
        let marked = found.filter(\.isMarked)
        if marked.count == 1 { return marked[0].expression }
        return found.count == 1 ? found[0].expression : nil
    }

    /// Whether an amount of time begins at `index`: `3 ngày`, `3-6 ngày`, `một tuần`, `thời gian`.
    package static func isAmount(_ tokens: [Token], at index: Int) -> Bool {
        let parser = DateParser(tokens)
        if parser.word(index) == "thoi" { return parser.word(index + 1) == "gian" }
        return parser.length(index) != nil || parser.aboutAmount(index) != nil
    }

    // MARK: One moment

    /// A day with or without a time of day, the parts in any order: `trước 17h ngày 10/5`, `sáng mai`, `thứ 6 lúc 9h`.
    func moment(_ start: Int) -> (DateExpression, Int)? {
        var parts = Parts()
        var index = start
        while let next = part(index, &parts) { index = next }
        guard let expression = parts.expression, index > start else { return nil }
        if let next = recurrence(index) {
            return (DateExpression(.unclear(.recurring, choices: [])), next)
        }
        return (expression, index)
    }

    /// What one moment is made of, as far as it was read.
    struct Parts {
        var day: DateExpression.Day?
        var clock: (hour: Int, minute: Int, isBare: Bool)?
        var daytime: Daytime?
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
            if Self.before.match(tokens, at: position) != nil, vague(position) == nil, event(position) == nil {
                // One word only, so that a message of nothing else ends.
                guard Self.before.match(tokens, at: position + 1) == nil else { return nil }
                guard parts.expression == nil || clock(position + 1) != nil else { return nil }
                if let next = part(position + 1, &parts) {
                    parts.isBefore = true
                    return next
                }
                return nil
            }
            if parts.clock == nil, let (clock, next) = clock(position) {
                parts.clock = clock
                return next
            }
            if parts.daytime == nil, let (daytime, next) = daytime(position) {
                parts.daytime = daytime
                return next
            }
            if let (day, next) = day(position) {
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

    private static let before: WordPatterns = ["trước"]
    private static let joints: WordPatterns = [
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

    // MARK: Tokens

    func word(_ index: Int) -> String? {
        tokens.indices.contains(index) && tokens[index].kind == .word ? tokens[index].folded : nil
    }

    func sign(_ index: Int) -> String? {
        tokens.indices.contains(index) && tokens[index].kind == .sign ? tokens[index].text : nil
    }

    func integer(_ index: Int, _ range: ClosedRange<Int>) -> Int? {
        guard tokens.indices.contains(index), let number = tokens[index].integer, range.contains(number) else {
            return nil
        }
        return number
    }

    /// A number in digits or in words, 1 to 365.
    func count(_ index: Int) -> (Int, Int)? {
        if let number = integer(index, 1...365) { return (number, index + 1) }
        guard let (number, count) = NumberWords.read(tokens[...], at: index), (1...365).contains(number) else {
            return nil
        }
        return (number, index + count)
    }

    private static let marks: Set<String> = [
        "den", "sang", "toi", "han", "thanh", "them", "truoc", "nhat", "ngay", "het", "cham",
    ]

    /// Whether the words before `index` mark a date as one by which something is due.
    func isMarked(_ index: Int) -> Bool {
        var position = index
        while let word = word(position), ["ngay", "het", "truoc"].contains(word) { position += 1 }
        if position > index, word(index) != "ngay" { return true }
        position = index - 1
        while let word = word(position), ["ngay", "het", "la", "vao"].contains(word) {
            if word == "ngay" { return true }
            position -= 1
        }
        if sign(position) == ":" { position -= 1 }
        return word(position).map(Self.marks.contains) ?? false
    }
}
