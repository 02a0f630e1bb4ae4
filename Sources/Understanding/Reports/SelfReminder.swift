import Assignments
import VietnameseText

/// Words with which somebody asks to be reminded himself.
enum SelfReminder {

    /// "Nhắc giúp tôi", "8h alo lại tui": a word of reminding, small words, and who speaks; where that word leaves it open, with an hour.
    static func end(in message: Message, at index: Int, _ sight: Sight) -> Int? {
        let t = message.tokens
        let strong = reminding.match(t, at: index)
        let isStrong = strong != nil
        guard isStrong || calling.match(t, at: index) != nil,
            index == 0 || pronouns.match(t, at: index - 1) == nil && denying.match(t, at: index - 1) == nil
        else { return nil }
        var next = strong?.upperBound ?? index + 1
        while next < t.count, next <= index + 4, between.match(t, at: next) != nil { next += 1 }
        guard next < t.count,
            pronouns.match(t, at: next) != nil || (sight.own.isEmpty || isStrong) && elders.match(t, at: next) != nil
        else { return nil }
        if isStrong { return next + 1 }
        // "báo tôi kết quả": something is reported, nobody is called.
        if next + 1 < t.count, reported.match(t, at: next + 1) != nil { return nil }
        let hasHour = message.notes.contains { note in
            guard case .date(let expression) = note.kind,
                abs(note.range.lowerBound - next) <= 8 || abs(note.range.upperBound - index) <= 3
            else { return false }
            switch expression.hour {
            case .clock?, .unclear?: return true
            default: break
            }
            // "2 tiếng nữa báo anh".
            switch expression.day {
            // "báo tôi một tiếng" is a word, no hour.
            case .after(let span, _):
                return [.hour, .minute].contains(span.unit)
                    && (note.range.lowerBound < index || note.range.contains { t[$0].folded == "nua" })
            default: return false
            }
        }
        return hasHour ? next + 1 : nil
    }
    private static let reported: WordPatterns = ["kết quả", "biết", "số", "tình hình", "cáo", "lại kết quả"]
    private static let reminding: WordPatterns = [
        "nhắc", "nhắc nhở", "gõ đầu", "gõ cửa nhắc", "véo tai", "đánh thức", "khều", "hú", "réo", "ới",
    ]
    private static let calling: WordPatterns = ["gọi", "báo", "kêu", "hỏi", "alo", "bảo", "nhắn", "thức"]
    private static let between: WordPatterns = [
        "lại", "giúp", "giùm", "dùm", "hộ", "nhẹ", "riêng", "cho", "giúp cho", "khéo",
    ]
    private static let pronouns: WordPatterns = ["em", "tôi", "tui", "mình", "cháu", "con", "tớ", "bọn em", "tụi em"]
    private static let elders: WordPatterns = ["anh", "chị", "chú", "cô", "bác"]
    private static let denying: WordPatterns = [
        "đừng", "khỏi", "không", "chưa", "đã", "chớ", "sếp", "lãnh đạo", "họ", "phường",
    ]
}
