import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// What is not speech: addresses, quotations, numbers of documents, telephone numbers.
enum Fences {
    static func notes(in message: Message) -> [Message.Note] {
        let t = message.tokens
        var notes: [Message.Note] = []
        var index = 0
        if let start = forwarded(t) { notes.append(.init(start..<t.count, .fence("forwarded"))) }
        while index < t.count {
            // https://… up to the next space
            if t[index].folded == "http" || t[index].folded == "https" || t[index].folded == "www" {
                var end = index + 1
                while end < t.count, !t[end].followsSpace, t[end].kind != .lineBreak { end += 1 }
                notes.append(.init(index..<end, .fence("address")))
                index = end
                continue
            }
            // "1. nhà trọ", "2/ 14", "(3)": a number that only counts the items of a list.
            if isEnumerator(t, index) {
                notes.append(.init(index..<(index + 1), .fence("item")))
                index += 1
                continue
            }
            // 123/KH-UBND, 21/BB-UBND: a number, a slash, capitals
            if t[index].integer != nil, index + 2 < t.count, t[index + 1].isSign("/"), t[index + 2].kind == .word,
                t[index + 2].text.uppercased() == t[index + 2].text, t[index + 2].text.count >= 2
            {
                var end = index + 3
                while end < t.count, !t[end].followsSpace, t[end].kind != .lineBreak,
                    ![",", ".", ";", ":"].contains(t[end].text)
                { end += 1 }
                notes.append(.init(index..<end, .fence("document")))
                index = end
                continue
            }
            // 0977 120 014
            if t[index].integer != nil, t[index].text.first == "0", t[index].text.count >= 4 {
                var end = index + 1
                while end < t.count,
                    t[end].integer != nil || t[end].isSign(".") && end + 1 < t.count && t[end + 1].integer != nil
                { end += 1 }
                let digits = t[index..<end].map(\.text).joined().filter(\.isNumber)
                if (9...11).contains(digits.count) {
                    notes.append(.init(index..<end, .fence("telephone")))
                    index = end
                    continue
                }
            }
            index += 1
        }
        return notes
    }
}

extension Fences {
    /// Where the words of somebody else begin that the text itself says were handed on: "--- Tin chuyển tiếp ---".
    private static func forwarded(_ t: [Token]) -> Int? {
        t.indices.first { index in
            forwarding.match(t, at: index) != nil
                && t[..<index].allSatisfy { $0.kind == .sign || $0.kind == .lineBreak }
        }
    }
    private static let forwarding: WordPatterns = [
        "tin chuyển tiếp", "tin nhắn chuyển tiếp", "chuyển tiếp từ", "tin nhắn được chuyển tiếp", "forwarded message",
        "forwarded from", "fwd",
    ]

    /// A small number at the beginning of a line, before its sign; or in brackets of its own.
    static func isEnumerator(_ t: [Token], _ index: Int) -> Bool {
        guard let number = t[index].integer, (1...9).contains(number), index + 2 < t.count else { return false }
        if index > 0, t[index - 1].isSign("("), t[index + 1].isSign(")") {
            return t[index + 2].kind == .word && !(index > 1 && t[index - 2].integer != nil)
        }
        // "Em báo cáo: 1) nhà trọ …; 2) tập huấn …".
        if index > 0, t[index + 1].isSign(")"), [":", ";", ",", "."].contains(t[index - 1].text) { return true }
        let opensLine = index == 0 || t[index - 1].kind == .lineBreak
        return opensLine && [".", ")", "/"].contains(t[index + 1].text) && t[index + 2].followsSpace
    }
}
