import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Hours that only their neighbours tell: "tầm 4 rưỡi", "chiều em gửi".
enum Hours {
    /// "10/6/2024" that nothing before marks as a day.
    private static func fullDate(_ message: Message, _ index: Int) -> Message.Note? {
        let t = message.tokens
        guard index + 4 < t.count, let day = t[index].integer, t[index + 1].isSign("/"),
            let month = t[index + 2].integer, t[index + 3].isSign("/"),
            let year = t[index + 4].integer, (2000...2100).contains(year), (1...31).contains(day),
            (1...12).contains(month),
            !message.notes(at: index).contains(where: { if case .date = $0.kind { true } else { false } })
        else { return nil }
        return Message.Note(index..<(index + 5), .date(DateExpression(.date(day: day, month: month, year: year))))
    }

    /// "Xong 25/5": more than of how many, and a day there is; nothing that is counted follows.
    private static func dayAfterDeed(_ message: Message, _ index: Int) -> Message.Note? {
        let t = message.tokens
        guard index > 0, index + 2 < t.count, let day = t[index].integer, t[index + 1].isSign("/"),
            !t[index + 1].followsSpace, let month = t[index + 2].integer,
            (1...31).contains(day), (1...12).contains(month), day > month,
            deeds.match(t, at: index - 1) != nil || index > 1 && deeds.match(t, at: index - 2)?.upperBound == index,
            index + 3 == t.count || t[index + 3].kind != .word && !t[index + 3].isSign("/")
                || day > 12 && t[index + 3].kind == .word && !counted.contains(t[index + 3]),
            !message.notes(at: index).contains(where: { if case .date = $0.kind { true } else { false } })
        else { return nil }
        return Message.Note(index..<(index + 3), .date(DateExpression(.date(day: day, month: month, year: nil))))
    }
    private static let deeds: WordPatterns = ["xong", "nộp", "gửi", "hoàn thành", "lùi", "xong xuôi"]
    private static let counted: WordSet = ["co", "nha", "phuong", "xa", "ho", "can", "toa", "phieu", "lop", "cs"]

    /// "Chiều em gửi": this afternoon, before whoever does it.
    private static func isLaterToday(_ message: Message, _ index: Int) -> Bool {
        let t = message.tokens
        guard index + 1 < t.count, afternoon.match(t, at: index) != nil, persons.match(t, at: index + 1) != nil,
            index == 0 || ["thi", ",", "roi", "de", "."].contains(t[index - 1].folded) || t[index - 1].kind == .sign
        else { return false }
        return !message.notes(at: index).contains { if case .date = $0.kind { true } else { false } }
    }
    private static let afternoon: WordPatterns = ["chiều", "tối"]
    private static let persons: WordPatterns = ["em", "mình", "tui", "bọn em", "anh", "quận"]

    static func notes(in message: Message) -> [Message.Note] {
        let t = message.tokens
        return t.indices.compactMap { index in
            if isLaterToday(message, index) {
                return Message.Note(index..<(index + 1), .date(DateExpression(.relative(0), hour: .endOfWork)))
            }
            if let day = fullDate(message, index) ?? dayAfterDeed(message, index) { return day }
            guard let hour = t[index].integer, (1...11).contains(hour), index + 1 < t.count,
                t[index + 1].folded == "ruoi", index == 0 || t[index - 1].folded != "chuc",
                !message.notes(at: index).contains(where: { if case .date = $0.kind { true } else { false } })
            else { return nil }
            return Message.Note(index..<(index + 2), .date(DateExpression(.relative(0), hour: .unclear(hour, 30))))
        }
    }
}
