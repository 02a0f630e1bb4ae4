/// Reads times of day: `17h30`, `cuối giờ chiều`.
struct ClockParser: DatePartParser {
    let cursor: DateCursor

    /// A part of the day.
    struct Daytime {
        /// Which part of the day it is.
        enum Half { case morning, noon, afternoon, evening }

        let half: Half?
        let hour: DateExpression.Hour
        /// Whether it means today where no day is named: "chiều nay", "hết giờ hành chính", but not "sáng".
        let namesToday: Bool
        /// Whether it is a whole half day, so that "trước" may mean its beginning or its end.
        let isWide: Bool

        init(_ half: Half?, _ hour: DateExpression.Hour, namesToday: Bool = false, isWide: Bool = false) {
            self.half = half
            self.hour = hour
            self.namesToday = namesToday
            self.isWide = isWide
        }
    }

    private static let daytimes: WordTable<Daytime> = [
        "sáng": Daytime(.morning, .endOfMorning, isWide: true), "trưa": Daytime(.noon, .endOfMorning, isWide: true),
        "chiều": Daytime(.afternoon, .endOfWork, isWide: true), "tối": Daytime(.evening, .evening),
        "đêm": Daytime(.evening, .evening),
        "đầu giờ sáng": Daytime(.morning, .startOfMorning), "đầu giờ chiều": Daytime(.afternoon, .startOfAfternoon),
        "đầu giờ": Daytime(.morning, .startOfMorning), "đầu buổi sáng": Daytime(.morning, .startOfMorning),
        "đầu buổi chiều": Daytime(.afternoon, .startOfAfternoon),
        "đầu giờ làm việc": Daytime(.morning, .startOfMorning),
        "cuối giờ sáng": Daytime(.morning, .endOfMorning), "cuối buổi sáng": Daytime(.morning, .endOfMorning),
        "hết buổi sáng": Daytime(.morning, .endOfMorning), "hết giờ sáng": Daytime(.morning, .endOfMorning),
        "cuối giờ chiều": Daytime(.afternoon, .endOfWork, namesToday: true),
        "cuối buổi chiều": Daytime(.afternoon, .endOfWork, namesToday: true),
        "hết buổi chiều": Daytime(.afternoon, .endOfWork, namesToday: true),
        "cuối chiều": Daytime(.afternoon, .endOfWork),
        "cuối giờ": Daytime(.afternoon, .endOfWork, namesToday: true),
        "hết giờ": Daytime(.afternoon, .endOfWork, namesToday: true),
        "hết giờ chiều": Daytime(.afternoon, .endOfWork, namesToday: true),
        "hết giờ hành chính": Daytime(.afternoon, .endOfWork, namesToday: true),
        "cuối giờ hành chính": Daytime(.afternoon, .endOfWork, namesToday: true),
        "hết giờ làm việc": Daytime(.afternoon, .endOfWork, namesToday: true),
        "cuối giờ làm việc": Daytime(.afternoon, .endOfWork, namesToday: true),
        "sáng nay": Daytime(.morning, .endOfMorning, namesToday: true, isWide: true),
        "trưa nay": Daytime(.noon, .endOfMorning, namesToday: true, isWide: true),
        "chiều nay": Daytime(.afternoon, .endOfWork, namesToday: true, isWide: true),
        "tối nay": Daytime(.evening, .evening, namesToday: true),
        "đêm nay": Daytime(.evening, .evening, namesToday: true),
        "đầu giờ chiều nay": Daytime(.afternoon, .startOfAfternoon, namesToday: true),
        "cuối giờ chiều nay": Daytime(.afternoon, .endOfWork, namesToday: true),
        "cuối giờ sáng nay": Daytime(.morning, .endOfMorning, namesToday: true),
        "đầu giờ sáng nay": Daytime(.morning, .startOfMorning, namesToday: true),
    ]

    /// Keys of the words with which a time begins.
    static let beginnings = daytimes.firstKeys

    /// A part of the day at `index`.
    func daytime(_ index: Int) -> (Daytime, Int)? {
        guard let (daytime, next) = Self.daytimes.match(tokens, at: index) else { return nil }
        // "Sang 15/6" is to the 15th; only before a day that is told by halves is it the morning.
        if word(index) == "sang", next == index + 1, tokens[index].key.marks == 0,
            cursor.typesMarks || !Self.morningOf.contains(word(next) ?? "")
        {
            return nil
        }
        // "Toi" typed without marks is I, but for "toi nay", "toi mai".
        if word(index) == "toi", tokens[index].key.marks == 0, word(index + 1) != "nay",
            word(index + 1) != "mai"
        {
            return nil
        }
        return (daytime, next)
    }

    private static let morningOf: Set<String> = [
        "nay", "mai", "thu", "t2", "t3", "t4", "t5", "t6", "t7", "cn", "chu", "hom", "mot", "kia",
    ]

    /// `17h30`, `17 giờ 30`, `17:30`, `5 giờ rưỡi`, `8h30'`.
    func time(_ index: Int) -> ((hour: Int, minute: Int, isBare: Bool), Int)? {
        grownClock(index) ?? colonClock(index) ?? spelledClock(index)
    }

    private func grownClock(_ index: Int) -> ((hour: Int, minute: Int, isBare: Bool), Int)? {
        guard let word = word(index), let first = word.utf8.first, (48...57).contains(first) else { return nil }
        let parts = word.split(maxSplits: 1, omittingEmptySubsequences: false) { "hg".contains($0) }
        guard parts.count == 2, let hour = Int(parts[0]) else { return nil }
        // "72h nữa" is a length of time.
        if parts[1].isEmpty, self.word(index + 1) == "nua" { return nil }
        var next = index + 1
        var minute = parts[1].isEmpty ? 0 : Int(parts[1])
        if parts[1].isEmpty, let half = halfHour(next) { (minute, next) = (30, half) }
        guard let minute else { return nil }
        if sign(next) == "'" || sign(next) == "’" { next += 1 }
        return ((hour, minute, !parts[0].hasPrefix("0")), next)
    }

    private func colonClock(_ index: Int) -> ((hour: Int, minute: Int, isBare: Bool), Int)? {
        guard let hour = integer(index, 0...29), sign(index + 1) == ":", let minute = integer(index + 2, 0...99),
            tokens[index + 2].text.utf8.count == 2, !tokens[index + 1].followsSpace, !tokens[index + 2].followsSpace
        else { return nil }
        return ((hour, minute, !tokens[index].text.hasPrefix("0")), index + 3)
    }

    private func spelledClock(_ index: Int) -> ((hour: Int, minute: Int, isBare: Bool), Int)? {
        // "5 rưỡi chiều": only before a part of the day.
        if let (hour, next) = hourNumber(index), let half = halfHour(next), daytime(half) != nil {
            return ((hour, 30, true), half)
        }
        guard let (hour, next) = hourNumber(index), ["gio", "h", "g"].contains(word(next) ?? "") else { return nil }
        // "2 giờ nữa" is a length of time.
        guard word(next + 1) != "nua" else { return nil }
        if let half = halfHour(next + 1) { return ((hour, 30, true), half) }
        if let minute = integer(next + 1, 0...59), sign(next + 2) != "/", sign(next + 2) != "-" {
            return ((hour, minute, true), word(next + 2) == "phut" || word(next + 2) == "p" ? next + 3 : next + 2)
        }
        return ((hour, 0, true), next + 1)
    }

    private func hourNumber(_ index: Int) -> (Int, Int)? {
        if let hour = integer(index, 0...29) { return (hour, index + 1) }
        guard let (hour, count) = NumberWords.read(tokens[...], at: index), (1...29).contains(hour) else { return nil }
        return (hour, index + count)
    }

    private func halfHour(_ index: Int) -> Int? { word(index) == "ruoi" ? index + 1 : nil }
}
