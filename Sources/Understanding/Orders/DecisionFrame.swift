import Assignments
import VietnameseText

/// What was put to the leader is confirmed, returned, granted or refused.
struct DecisionFrame: OrderFrame {
    let sentence: OrderSentence

    /// Confirming, returning, granting, refusing what was put to the leader.
    func proposal() -> Proposal? {
        let time = has(.moreTime) && isOfTime && !addsHelpers || has(.keep) || has(.wishOf) || isAllowance || isOfDemand
        if let head = affirmed(.refuse) ?? reading.first(.keep, in: range) ?? deniedTime,
            let refused = Refusing(sentence: sentence).refusal(head)
        {
            return refused
        }
        if let head = reading.ranges(.sendBack, in: range).first(where: { $0.count > 1 || isHead($0) }),
            var back = Returning(sentence: sentence).sendBack(head)
        {
            if !back.acts.isEmpty, isHead(head), !reading.isQuestion(clause(head)) { back.score = max(back.score, 97) }
            return back
        }
        if let head = affirmed(.moreTime) ?? affirmed(.assent) ?? affirmed(.confirm) ?? (isAllowance ? range : nil),
            time, let granted = Granting(sentence: sentence).grant(head)
        {
            return granted
        }
        let confirming = reading.ranges(.confirm, in: range).first {
            !reading.isOver($0) && !reading.base.isNegated(at: $0.lowerBound) && !isOfDocument($0)
        }
        if let head = [affirmed(.confirm) == nil ? nil : confirming, affirmed(.assent)].compactMap({ $0 }).first(
            where: { isHead($0) || isAfterGood($0) || isFinal($0) })
        {
            var confirmed = Confirming(sentence: sentence).confirm(head)
            // What is decided at the end of a clause without a question is hardly anything else.
            if confirmed?.acts.isEmpty == false, isFinal(head) { confirmed?.score = 100 }
            return confirmed
        }
        return nil
    }

    /// "không có lùi lui gì hết": more time is named, and each time denied.
    private var deniedTime: Range<Int>? {
        guard affirmed(.moreTime) == nil, !reading.isQuestion(range) else { return nil }
        return reading.ranges(.moreTime, in: range).first { word in
            let start = max(clause(word).lowerBound, word.lowerBound - 3)
            return span(start, word.lowerBound).contains { Self.denying.match(tokens, at: $0) != nil }
        }
    }
    private static let denying: WordPatterns = ["không", "khỏi", "miễn", "đừng hòng", "chẳng", "hổng", "hông", "cấm"]

    /// "cho thêm Sở Nội vụ vào làm cùng": somebody is added, no time.
    private var addsHelpers: Bool {
        guard let word = affirmed(.moreTime), reading.dateNotes(in: range).isEmpty,
            tokens[word.upperBound - 1].folded == "them",
            let party = reading.parties(in: span(word.upperBound, range.upperBound)).first
        else { return false }
        return span(word.upperBound, party.range.lowerBound).allSatisfy {
            reading.isLight($0) || reading.isTitle($0)
        }
    }

    /// "21 tới 20/6", "Ba Đình thì 10/6": a day after the deadline of a work for which more time was asked.
    private var isOfDemand: Bool {
        guard case .works(let codes) = reading.target(in: range, where: { $0.demands.contains(.deadline) }),
            let work = codes.first.flatMap(sight.work), codes.count == 1, work.demands.contains(.deadline),
            let deadline = work.deadline
        else { return false }
        return reading.dateNotes(in: range).contains { reading.deadline($0).map { $0.date > deadline } ?? false }
    }

    /// "Cái mà Đống Đa trình sáng nay tôi thông qua": a decision ends its clause, and one work that waits is named.
    private func isFinal(_ word: Range<Int>) -> Bool {
        let whole = clause(word)
        guard reading.affirmed(.confirm, in: word) != nil, word.lowerBound > whole.lowerBound,
            span(word.upperBound, whole.upperBound).allSatisfy({
                reading.isLight($0) || Self.closing.contains(tokens[$0])
            }), !Self.asking.contains(tokens[word.lowerBound - 1]), !reading.isQuestion(range),
            !isDoer(before: word),
            reading.base.matches(Self.notYet, in: span(whole.lowerBound, word.lowerBound)) == nil
        else { return false }
        guard case .works(let codes) = reading.target(in: range, where: { $0.state == .submitted }), codes.count == 1
        else { return false }
        return codes.allSatisfy { sight.work($0)?.state == .submitted && sight.work($0)?.waitsForSpeaker == true }
    }
    /// "Hùng duyệt": somebody else decides; "việc của Hùng duyệt" is mine to decide.
    private func isDoer(before word: Range<Int>) -> Bool {
        guard let party = reading.parties(in: clause(word)).last(where: { $0.range.upperBound <= word.lowerBound }),
            party.range.upperBound == word.lowerBound
        else { return false }
        var index = party.range.lowerBound - 1
        while index > range.lowerBound, reading.isTitle(index) { index -= 1 }
        return index < range.lowerBound || !["cua", "cho", "ben"].contains(tokens[index].folded)
    }
    private static let closing: WordSet = ["luon", "di", "nhe", "duoc", "do", "day", "nghe", "nghen", "nha", "het"]
    private static let asking: WordSet = [
        "xin", "cho", "duoc", "chua", "doi", "de", "bao", "ai", "da", "dang", "se", "bi", "mong", "nho", "ong", "ho",
    ]
    private static let notYet: WordPatterns = [
        "chưa", "không", "để", "chờ", "đợi", "xin", "nếu", "mới", "khi nào", "bao giờ", "sẽ", "đề nghị",
    ]

    /// "22 xong rồi thì anh duyệt": nothing but the work and that it is done or good stands before.
    private func isAfterGood(_ word: Range<Int>) -> Bool {
        span(clause(word).lowerBound, word.lowerBound).allSatisfy { index in
            Self.good.contains(tokens[index]) || reading.isLight(index) || reading.isInName(index)
                || OrderSentence.workWords.contains(tokens[index]) || tokens[index].code != nil
                || tokens[index].integer.flatMap(sight.work) != nil
        }
    }
    private static let good: WordSet = ["xong", "roi", "dat", "du", "on", "tot", "nop", "thi", "xuoi"]

    /// "biên bản nghiệm thu": a word of what is handed in.
    private func isOfDocument(_ word: Range<Int>) -> Bool {
        (1...2).contains { back in
            word.lowerBound >= back
                && OrderSlots.documents.match(tokens, at: word.lowerBound - back)?.upperBound == word.lowerBound
        }
    }

    /// Whether a day, a deadline or an assent stands beside a word of more time, which alone may be another word.
    private var isOfTime: Bool {
        has(.deadline) || !reading.dateNotes(in: range).isEmpty || affirmed(.assent) != nil
            || affirmed(.moreTime).map { $0.count > 1 || reading.isMarked } ?? false
            || range.dropLast().contains {
                NewDeadline.spans[tokens[$0 + 1].folded] != nil
                    && (tokens[$0].number != nil || NumberWords.read(tokens[...], at: $0) != nil)
            }
    }

    /// "Cho Ba Đình đến 10/6": a day is allowed.
    private var isAllowance: Bool {
        guard
            let start = range.first(where: { index in
                tokens[index].folded != "thoi" && !Self.assenting.contains(tokens[index])
                    && tokens[index].code == nil && tokens[index].integer.flatMap(sight.work) == nil
                    && !["viec", "so", "ma", "cai", "vu"].contains(tokens[index].folded)
            }),
            tokens[start].folded == "cho"
        else { return false }
        return reading.dateNotes(in: range).contains { note in
            span(note.range.lowerBound - 1, note.range.upperBound).contains { NewDeadline.until.contains(tokens[$0]) }
        }
    }
    private static let assenting: WordSet = ["duoc", "roi", "u", "ok", "thi"]
}
