import Assignments
import CivilCalendar
import VietnameseText

/// Times of day without a day: "mười giờ", "8 rưỡi sáng", "15h30 đi, 16h anh họp".
struct Clock {
    /// A time and where it stands.
    struct Found: Equatable {
        var time: TimeOfDay
        var range: Range<Int>
    }

    private let t: [Token]
    init(_ message: Message) { t = message.tokens }

    /// The times in order; an hour that may be in the morning or in the afternoon is when offices work.
    func times() -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < t.count {
            if let (hour, minute, next) = typed(index) ?? spoken(index), let time = time(hour, minute, next) {
                found.append(Found(time: time, range: index..<next))
                index = next
            } else {
                index += 1
            }
        }
        return found
    }

    /// "15h30", "9g": grown together.
    private func typed(_ index: Int) -> (Int, Int, Int)? {
        guard t[index].kind == .word, t[index].text.utf8.first.map({ (48...57).contains($0) }) == true else {
            return nil
        }
        let parts = t[index].folded.split(omittingEmptySubsequences: false) { $0 == "h" || $0 == "g" }
        guard parts.count == 2, let hour = Int(parts[0]), let minute = parts[1].isEmpty ? 0 : Int(parts[1]) else {
            return nil
        }
        return (hour, minute, index + 1)
    }

    private func spoken(_ index: Int) -> (Int, Int, Int)? {
        guard let (hour, count) = number(index) else { return nil }
        var next = index + count
        guard next < t.count else { return nil }
        if t[next].folded == "ruoi" { return (hour, 30, next + 1) }
        guard ["gio", "h", "g"].contains(t[next].folded) || t[next].isSign(":") && !t[next].followsSpace else {
            return nil
        }
        next += 1
        guard next < t.count else { return (hour, 0, next) }
        if t[next].folded == "ruoi" { return (hour, 30, next + 1) }
        if t[next].folded == "kem", let (minute, words) = number(next + 1), (1..<60).contains(minute), hour > 0 {
            return (hour - 1, 60 - minute, next + 1 + words)
        }
        if let (minute, words) = number(next), minute < 60, minute > 4 { return (hour, minute, next + words) }
        return (hour, 0, next)
    }

    private func number(_ index: Int) -> (Int, Int)? {
        guard index < t.count else { return nil }
        if let number = t[index].integer { return (number, 1) }
        return t[index].kind == .word ? NumberWords.read(t[...], at: index).map { ($0.value, $0.count) } : nil
    }

    private func time(_ hour: Int, _ minute: Int, _ next: Int) -> TimeOfDay? {
        let part = next < t.count ? t[next].folded : ""
        let isLate = ["chieu", "toi", "dem"].contains(part) || part != "sang" && (1...6).contains(hour)
        return TimeOfDay(hour: isLate && hour < 12 ? hour + 12 : hour, minute: minute)
    }
}
