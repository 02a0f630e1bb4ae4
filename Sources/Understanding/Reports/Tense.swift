import Assignments
import VietnameseText

/// Whether a clause tells of what is, of what is to come, or of what hangs on something else.
struct Tense {
    let passage: Passage
    private var reading: Reading { passage.reading }

    /// A clause about what is to come: a word of the future, or a day ahead with nothing that is done already.
    func isFuture(_ clause: Int) -> Bool {
        if passage.has(.will, clause) || passage.has(.promise, clause) { return !hasNow(clause) }
        guard passage.isAhead(clause) else { return false }
        if passage.affirms(.done, clause), reading.matches(Self.early, in: passage.range(clause)) != nil {
            return false
        }
        // "Chiều nay em đi được 5 nhà rồi": later today, and done.
        let isToday = reading.dates(in: passage.range(clause)).allSatisfy {
            $0.resolution.deadline?.date == reading.sight.today
        }
        return reading.matches(isToday ? Self.doneToday : Self.past, in: passage.range(clause)) == nil
    }
    private static let early: WordPatterns = ["trước hạn", "sớm hơn hạn", "trước thời hạn", "vượt tiến độ"]
    private static let past: WordPatterns = ["đã", "vừa"]
    private static let doneToday: WordPatterns = ["đã", "vừa", "được", "rồi"]

    private func hasNow(_ clause: Int) -> Bool { reading.matches(Self.now, in: passage.range(clause)) != nil }
    private static let now: WordPatterns = ["đã", "hiện", "đến nay", "hôm nay"]

    /// "Hôm nào có hội trường em mới mở được": a condition by its words.
    func isConditional(_ clause: Int) -> Bool {
        guard let when = reading.matches(Self.whenever, in: passage.range(clause)) else { return false }
        return reading.matches(Self.then, in: when.upperBound..<passage.range(clause).upperBound) != nil
    }
    private static let whenever: WordPatterns = ["hôm nào", "khi nào", "lúc nào", "bao giờ", "chừng nào", "đợi", "chờ"]
    private static let then: WordPatterns = ["mới", "thì"]
}

extension Message.Note {
    /// "Mai mốt", "giữa tháng": no one day is meant.
    var isVague: Bool {
        if case .date(let expression) = kind, case .unclear(.vague, _) = expression.day { true } else { false }
    }
}
