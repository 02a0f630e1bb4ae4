import Assignments
import VietnameseText

/// Whether a clause asks something.
struct QuestionMood {
    let reading: Reading
    private var tokens: [Token] { reading.tokens }

    /// Whether a clause asks: by its sign, its last word or a word of question that no negation turns into "none".
    func isQuestion(_ clause: Clause) -> Bool {
        if reading.matches(Self.aloud, in: clause.range) != nil, !clause.range.contains(where: reading.isNot) {
            return true
        }
        if follows(Self.aloud, clause) { return true }
        if isRequest(clause) || saysNotYet(clause) { return false }
        if clause.end == "?" { return true }
        if let word = reading.matches(Self.showing, in: clause.range) {
            return !(max(clause.range.lowerBound, word.lowerBound - 2)..<word.lowerBound).contains(where: reading.isNot)
        }
        if isSentToMe(clause) || isEither(clause) { return true }
        if let ends = endsAsking(clause) { return ends }
        if clause.link == .condition || isWhenever(clause) { return false }
        guard let word = reading.matches(Self.questions, in: clause.range) else { return false }
        if clause.range.lowerBound..<word.lowerBound ~= word.lowerBound { return false }
        return !(clause.range.lowerBound..<word.lowerBound).contains(where: reading.isNot)
            && reading.matches(Self.whatever, in: clause.range) == nil
    }

    /// A wish for more time or a lower aim, in whatever words.
    private func isRequest(_ clause: Clause) -> Bool {
        guard reading.has(.wish, in: clause.range) else { return asksForTime(clause) }
        if reading.has(.moreTime, in: clause.range) || reading.isAhead(clause.range) { return true }
        return reading.matches(Self.fewer, in: clause.range) != nil
            && reading.message.notes(in: clause.range).contains(where: {
                if case .figure = $0.kind { true } else { false }
            })
    }

    /// Whether the last words ask; nil where they leave it open.
    private func endsAsking(_ clause: Clause) -> Bool? {
        guard let end = clause.range.last else { return nil }
        if reading.matches(Self.alternatives, in: clause.range) != nil,
            ["vay", "the", "ha", "nhi", "a"].contains(tokens[end].folded)
        {
            return true
        }
        if end > clause.range.lowerBound, Self.tags.match(tokens, at: end) != nil { return true }
        var last = end
        while last > clause.range.lowerBound, Self.particles.contains(tokens[last]) || tokens[last].kind == .sign {
            last -= 1
        }
        guard last > clause.range.lowerBound else { return nil }
        if tokens[last - 1].isSign(":") { return false }
        if Self.asking.match(tokens, at: last) != nil { return true }
        return last > clause.range.lowerBound + 1 && Self.endings.match(tokens, at: last) != nil
            && !clause.range.dropLast(3).contains(where: reading.isNot) ? true : nil
    }

    /// "Hôm nào có hội trường em mới mở được".
    private func isWhenever(_ clause: Clause) -> Bool {
        reading.matches(Self.whenever, in: clause.range).map {
            reading.matches(Self.then, in: $0.upperBound..<clause.range.upperBound) != nil
        } ?? false
    }

    /// "Cho hỏi tí, 60 cơ sở là …": what follows a short clause that asks aloud.
    private func follows(_ words: WordPatterns, _ clause: Clause) -> Bool {
        guard let before = reading.clauses.last(where: { $0.range.upperBound <= clause.range.lowerBound }),
            before.range.count <= 6
        else { return false }
        return reading.matches(words, in: before.range) != nil && reading.message.notes(in: before.range).isEmpty
    }

    /// "Có được lùi sang thứ hai tuần sau không": a request.
    private func asksForTime(_ clause: Clause) -> Bool {
        reading.has(.moreTime, in: clause.range) && reading.matches(Self.allowed, in: clause.range) != nil
            && reading.isAhead(clause.range)
    }
    private static let fewer: WordPatterns = [
        "giảm", "hạ", "bớt", "cắt bớt", "trừ", "điều chỉnh", "chỉnh", "rút xuống",
    ]
    private static let allowed: WordPatterns = ["có được", "được không", "được hông", "được ko"]

    /// "Gửi lại file cho chị": without who does it, and for the speaker.
    private func isSentToMe(_ clause: Clause) -> Bool {
        guard Self.sending.match(tokens, at: clause.range.lowerBound) != nil,
            let last = clause.range.last(where: {
                !["voi", "nhe", "nha", "a", "di", "bot"].contains(tokens[$0].folded)
            }),
            last > clause.range.lowerBound + 1
        else { return false }
        return tokens[last - 1].folded == "cho"
            && ["c", "chi", "em", "e", "minh", "toi", "tui"].contains(tokens[last].folded)
    }
    private static let sending: WordPatterns = ["gửi lại", "gởi lại", "gửi", "gởi", "đưa lại", "đưa", "chuyển lại"]

    /// "Nộp biên bản thôi hay nộp cả ảnh": one of two, of the same verb.
    private func isEither(_ clause: Clause) -> Bool {
        clause.range.dropFirst(2).dropLast().contains { index in
            guard tokens[index].folded == "hay", tokens[index].text.lowercased() != "hãy" else { return false }
            let next = tokens[index + 1].folded
            if ["chua", "khong"].contains(tokens[index - 1].folded) { return true }
            // "Nộp 14 là bản giấy hay file".
            let handsIn = clause.range.contains { ["nop", "gui"].contains(tokens[$0].folded) && $0 < index }
            if handsIn, clause.range.upperBound - index <= 4,
                (max(clause.range.lowerBound, index - 4)..<index).contains(where: { tokens[$0].folded == "la" })
            {
                return true
            }
            return (clause.range.lowerBound..<index).contains { tokens[$0].folded == next }
                && !["la", "co", "thi"].contains(next)
        }
    }

    /// "#14 cũng chưa", "14 chưa": a work and that nothing is done, no question whether it is.
    private func saysNotYet(_ clause: Clause) -> Bool {
        guard clause.end != "?",
            let last = clause.range.last(where: { !Self.particles.contains(tokens[$0]) && tokens[$0].kind != .sign }),
            tokens[last].folded == "chua", last > clause.range.lowerBound
        else { return false }
        if Self.also.match(tokens, at: last - 1) != nil || tokens[last - 1].isSign(":") { return true }
        return reading.message.notes.contains {
            switch $0.kind {
            case .works, .figure: $0.range.upperBound == last
            default: false
            }
        }
    }
    private static let also: WordPatterns = ["cũng", "thì", "vẫn"]
    private static let alternatives: WordPatterns = ["hay", "hay là"]
    private static let aloud: WordPatterns = [
        "cho hỏi", "cho em hỏi", "cho e hỏi", "tiện hỏi", "tiện thể hỏi", "em hỏi", "tui hỏi", "hỏi lại", "hỏi thăm",
        "cho tui hỏi", "cho tôi hỏi", "xin hỏi", "hỏi xíu", "hỏi chút", "hỏi tí", "hỏi thêm",
        "cho mình hỏi", "bữa mô", "bữa nào vậy", "cái chi", "giấy tờ chi",
    ]
    private static let showing: WordPatterns = [
        "cho anh xem", "cho em xem", "cho em coi", "cho tui coi", "cho coi", "cho tui xem", "coi lại giùm",
        "xem lại giúp", "cho tôi xem", "cho chị xem", "mở cho", "cho xem", "xem giúp",
    ]
    private static let whenever: WordPatterns = ["hôm nào", "khi nào", "lúc nào", "bao giờ", "chừng nào"]
    private static let then: WordPatterns = ["mới", "thì"]
    private static let particles: WordSet = [
        "ta", "hen", "hi", "he", "a", "anh", "chi", "em", "bot", "sep", "oi", "vay", "the", "ha", "nhi", "nhe", "nha",
        "ban",
    ]
    /// What turns a statement into a question where it was typed with its marks.
    private static let tags: WordPatterns = ["hả", "hử", "hở", "phải không", "đúng không"]
    private static let asking: WordPatterns = ["không", "chưa", "hả", "hử", "nhỉ", "hông", "chăng"]
    private static let endings: WordPatterns = ["vậy"]
    private static let questions: WordPatterns = [
        "bao giờ", "khi nào", "hôm nào", "ngày nào", "bao nhiêu", "bao lâu", "thế nào", "như thế nào", "ra sao",
        "tại sao", "vì sao", "sao", "ai", "gì", "nào", "mấy giờ", "mấy ngày", "mấy việc", "mấy cái",
        "mấy bước", "ở đâu", "nằm đâu", "để đâu", "đến đâu", "tới đâu", "đâu rồi", "mô rồi", "răng",
    ]
    private static let whatever: WordPatterns = [
        "gì đó", "có gì anh", "có gì chị", "có gì đồng chí", "ai cần gì", "cần gì", "có gì thì", "nào cũng", "gì cũng",
        "ai cũng", "có gì em", "sao cho", "tối nào", "gì nữa đâu", "có gì mới",
    ]
}
