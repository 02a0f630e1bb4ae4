/// Reads lengths of time, which end on a day: `trong 3 ngày`, `5 ngày làm việc kể từ 10/5`.
struct LengthParser: DatePartParser {
    let cursor: DateCursor

    private static let units: WordTable<DateExpression.Span.Unit> = [
        "ngày": .day, "hôm": .day, "ngày làm việc": .workingDay, "ngày lv": .workingDay, "tuần": .week,
        "tuần lễ": .week, "tháng": .month, "tiếng": .hour, "giờ": .hour, "giờ đồng hồ": .hour, "tiếng đồng hồ": .hour,
        "phút": .minute, "ngày công": .workingDay, "buổi làm việc": .workingDay,
    ]
    private static let lengthStarts: WordPatterns = [
        "trong", "trong vòng", "hạn", "thời hạn", "sau", "trong thời hạn", "thêm", "trong thời gian", "hạn trong",
        "hạn trong vòng", "thời hạn là", "hạn là", "sau đó", "tối đa", "chậm nhất", "chậm nhất là", "chậm nhất sau",
        "không quá",
        "trong tối đa", "thêm khoảng", "trong khoảng", "còn",
    ]
    /// After which "24h" is a length, no hour of the clock.
    private static let hourStarts: WordPatterns = [
        "trong", "trong vòng", "thêm", "trong thời hạn", "hạn trong", "hạn trong vòng", "không quá", "trong tối đa",
        "trong thời gian", "thêm khoảng", "trong khoảng",
    ]
    private static let lengthEnds: WordPatterns = ["nữa", "tới", "sau", "nữa thôi"]

    /// Keys of the words with which a length begins.
    static let beginnings = [lengthStarts.firstKeys, several.firstKeys].flatMap(\.self)

    /// `trong 3 ngày`, `3 ngày nữa`, `5 ngày làm việc kể từ 10/5`, `thêm 1 tuần`.
    func length(_ index: Int) -> (DateExpression.Day, Int)? {
        let opening = Self.lengthStarts.match(tokens, at: index)
        let start = opening?.upperBound ?? index
        let isLength =
            Self.hourStarts.match(tokens, at: index)?.upperBound == start || word(start - 1) == "them"
            || word(start + 1) == "nua"
        if isLength, let hours = grownHours(start) {
            return hours
        }
        if let half = minutesAhead(start, hasOpening: opening != nil) { return half }
        if let (unclear, next) = aboutAmount(start) { return (unclear, next) }
        guard let (amount, next) = count(start), let (unit, end) = Self.units.match(tokens, at: next) else {
            return nil
        }
        if word(end) == "ruoi" {
            // A day and a half, a month and a half: of no one length.
            guard unit == .hour else { return (.unclear(.vague, choices: []), end + 1) }
            return hourAndHalf(amount, end + 1, hasOpening: opening != nil)
        }
        // "Thứ 2 tuần sau", "nửa tháng": not amounts. "Ngày 3 tháng 5" is a day.
        if word(start - 1) == "thu" || (unit == .month && (word(start - 1) == "ngay" || monthWords.month(end) != nil)) {
            return nil
        }
        let span = DateExpression.Span(amount, unit)
        if word(index) == "them"
            || (start > 0 && (max(0, start - 3)..<start).contains { ["them", "lui"].contains(word($0)) })
        {
            let last = Self.lengthEnds.match(tokens, at: end)?.upperBound ?? end
            return (.more(span), last)
        }
        if let (origin, last) = origin(end) {
            guard case .unclear(let reason, _)? = origin else { return (.after(span, from: origin), last) }
            return (.unclear(reason, choices: []), last)
        }
        if unclearDays.event(end) != nil || Self.eventsAfter.match(tokens, at: end) != nil {
            return (.unclear(.tied, choices: []), unclearDays.event(end)?.1 ?? end + 1)
        }
        if let closing = Self.lengthEnds.match(tokens, at: end) { return (.after(span, from: nil), closing.upperBound) }
        // Without a word that makes it one, "5 ngày" may be what something takes.
        guard opening != nil || unit == .workingDay || cursor.isAlone(index, end) || isMarked(index) else { return nil }
        return (.after(span, from: nil), end)
    }

    /// `trong vòng 24h`, `thêm 48h`: hours in one word with their number, after a word that opens a length.
    private func grownHours(_ index: Int) -> (DateExpression.Day, Int)? {
        guard let word = word(index), word.last == "h", let hours = Int(word.dropLast()), (1...9_999).contains(hours)
        else { return nil }
        let end = Self.lengthEnds.match(tokens, at: index + 1)?.upperBound ?? index + 1
        let isMore = tokens.indices.contains(index - 1) && self.word(index - 1) == "them"
        let span = hours % 24 == 0 && isMore ? DateExpression.Span(hours / 24, .day) : DateExpression.Span(hours, .hour)
        return (isMore ? .more(span) : .after(span, from: nil), end)
    }

    /// `nửa tiếng nữa`, `sau nửa giờ`, `30p nữa`.
    private func minutesAhead(_ index: Int, hasOpening: Bool) -> (DateExpression.Day, Int)? {
        if let (minutes, next) = count(index), ["p", "ph"].contains(word(next) ?? ""),
            let last = Self.lengthEnds.match(tokens, at: next + 1)?.upperBound
        {
            return (.after(DateExpression.Span(minutes, .minute), from: nil), last)
        }
        guard word(index) == "nua", let (unit, end) = Self.units.match(tokens, at: index + 1), unit == .hour else {
            return nil
        }
        let last = Self.lengthEnds.match(tokens, at: end)?.upperBound
        guard hasOpening || last != nil else { return nil }
        return (.after(DateExpression.Span(30, .minute), from: nil), last ?? end)
    }

    /// `một tiếng rưỡi nữa`.
    private func hourAndHalf(_ hours: Int, _ end: Int, hasOpening: Bool) -> (DateExpression.Day, Int)? {
        let span = DateExpression.Span(hours * 60 + 30, .minute)
        if let closing = Self.lengthEnds.match(tokens, at: end) { return (.after(span, from: nil), closing.upperBound) }
        return hasOpening ? (.after(span, from: nil), end) : nil
    }

    private static let origins: WordPatterns = [
        "kể từ", "tính từ", "từ", "kể từ ngày", "tính từ ngày", "từ ngày", "kể từ hôm",
    ]
    private static let eventsAfter: WordPatterns = ["trước", "sau khi", "kể từ khi"]

    /// From when a length counts; `unclear` where that is an event.
    private func origin(_ index: Int) -> (DateExpression.Day?, Int)? {
        guard let range = Self.origins.match(tokens, at: index) else { return nil }
        if ["nay", "bay"].contains(word(range.upperBound) ?? "") { return (nil, range.upperBound + 1) }
        // Only a day that is named; a length from the end of a length is nothing that people say.
        if let found = days.namedDay(range.upperBound) { return found }
        if word(range.upperBound - 1) == "ngay", let found = days.namedDay(range.upperBound - 1) { return found }
        return (.unclear(.tied, choices: []), range.upperBound)
    }

    private static let several: WordPatterns = [
        "vài", "mấy", "dăm", "ít", "vài ba", "đôi ba", "khoảng", "tầm", "chừng", "độ", "cỡ", "khoảng chừng",
        "tầm khoảng",
        "nửa", "dăm ba",
    ]

    /// `vài ngày`, `khoảng 2-3 ngày`, `2 - 3 ngày`: no one amount; the two named may be chosen from.
    func aboutAmount(_ index: Int) -> (DateExpression.Day, Int)? {
        if minutesAhead(index, hasOpening: false) != nil { return nil }
        let about = Self.several.match(tokens, at: index)
        let start = about?.upperBound ?? index
        var choices: [DateExpression.Day] = []
        var next = start
        if let (first, after) = count(start) {
            if sign(after) == "-" || sign(after) == "–" || word(after) == "den", let (second, end) = count(after + 1),
                let (unit, last) = Self.units.match(tokens, at: end)
            {
                choices = [first, second].map { .after(DateExpression.Span($0, unit), from: nil) }
                next = last
            } else if let (second, end) = count(after), second == first + 1, tokens[start].kind == .word,
                tokens[after].kind == .word, let (unit, last) = Self.units.match(tokens, at: end)
            {
                choices = [first, second].map { .after(DateExpression.Span($0, unit), from: nil) }
                next = last
            } else if about != nil, let (unit, last) = Self.units.match(tokens, at: after) {
                choices = [.after(DateExpression.Span(first, unit), from: nil)]
                next = last
            } else {
                return nil
            }
        } else {
            guard about != nil, let (_, last) = Self.units.match(tokens, at: start) else { return nil }
            next = last
        }
        return (.unclear(.vague, choices: choices), Self.lengthEnds.match(tokens, at: next)?.upperBound ?? next)
    }
}
