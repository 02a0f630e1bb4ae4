import Assignments
import VietnameseText

/// A work in force is changed.
struct AmendFrame: OrderFrame {
    let sentence: OrderSentence

    /// Changes of a work in force: its deadline, target, product, urgency, those beside.
    func proposal() -> Proposal? {
        guard !isGiving, !sentence.isUpwards else { return nil }
        let amending = Amending(sentence: sentence)
        var slots = amending.slots()
        let target = target(slots)
        guard target != .none else { return nil }
        guard !slots.isEmpty else { return newDeadline(target) }
        if slots["text"] == nil, case .works(let codes) = target, let code = codes.first, let work = sight.work(code),
            let part = amending.dated.first(where: { !reading.dateNotes(in: $0).isEmpty }),
            let due = NewDeadline(sentence: OrderSentence(reading: reading, range: part)).date(work)
        {
            slots["due"] = .text(due.iso)
        }
        return sentence.act("amend", target, slots, score: 93)
    }

    /// The work that is named; where none is, or nobody but those who are to help, the one named right before:
    /// "Việc 24: 1) hạ chỉ tiêu còn 80; 2) thêm Công an thành phố phối hợp".
    private func target(_ slots: [String: JSON]) -> Target {
        let isOfHelpers = slots.count == 1 && slots["with"] != nil && reading.codes(in: range).isEmpty
        let named =
            isOfHelpers ? .none : reading.target(in: range, where: { $0.state.isOpen || $0.state == .draft })
        guard named == .none, !slots.isEmpty else { return named }
        let before = reading.before(range, where: { $0.state.isOpen || $0.state == .draft })
        if before == .none, isOfHelpers {
            return reading.target(in: range, where: { $0.state.isOpen || $0.state == .draft })
        }
        return before
    }

    /// Whether the sentence gives work to somebody: then nothing in force is changed.
    private var isGiving: Bool {
        guard let give = reading.opens(.give, range) else { return false }
        return reading.parties(in: span(give.upperBound, range.upperBound)).contains {
            $0.range.lowerBound - give.upperBound <= 3
        }
    }

    /// "#12 hạn 25/5 nhé": a deadline of a work and its day.
    private var isSet: Bool {
        guard let head = affirmed(.deadline), !reading.isQuestion(range),
            !reading.codes(in: range).isEmpty
                || isHead(head) && head.lowerBound > range.lowerBound
                    && clause(head).lowerBound == range.lowerBound
        else { return false }
        return reading.dateNotes(in: range).contains { note in
            note.range.lowerBound >= head.upperBound
                && span(head.upperBound, note.range.lowerBound).allSatisfy {
                    reading.isLight($0) || Self.setting.contains(tokens[$0])
                }
        }
    }
    /// "Hạn của việc 26 kéo sang 15/7": a deadline, and to which day, whatever the verb.
    private var isMoved: Bool {
        guard has(.deadline), !reading.isQuestion(range),
            reading.base.matches(Self.saidOfOthers, in: range) == nil, let last = reading.dateNotes(in: range).last,
            last.range.lowerBound > range.lowerBound
        else { return false }
        return Self.toward.contains(tokens[last.range.lowerBound - 1])
            || last.range.contains { Self.toward.contains(tokens[$0]) }
    }
    private static let toward: WordSet = ["sang", "den", "toi", "ve", "thanh", "len", "lai", "xuong", "qua"]
    private static let saidOfOthers: WordPatterns = [
        "đã", "vừa", "xin", "đề nghị", "còn", "chưa", "sắp", "mà", "quá hạn", "trễ hạn", "chậm", "rồi", "gần hạn",
    ]
    private static let setting: WordSet = ["la", "de", "den", "toi", "moi", "ngay", "vao", "truoc"]

    private func newDeadline(_ target: Target) -> Proposal? {
        guard
            has(.deadline) && has(.change) || isMoreTime
                || !reading.dateNotes(in: range).isEmpty
                    && affirmed(.change).map({ isHead($0) && !Self.coming.contains(tokens[$0.lowerBound]) }) ?? false
                || isSet || isMoved
        else { return nil }
        guard case .works(let codes) = target else {
            return reading.dateNotes(in: range).isEmpty ? nil : sentence.act("amend", target)
        }
        let dates = codes.map { code in sight.work(code).flatMap(NewDeadline(sentence: sentence).date) }
        if sentence.hasStranger(codes), !reading.dateNotes(in: range).isEmpty {
            return sentence.ask("work", "a work and another unit")
        }
        guard dates.allSatisfy({ $0 != nil }) else {
            return has(.deadline) && has(.change) || has(.moreTime)
                ? (OrderRights(sight).refusal("amend", codes.first).map { sentence.done([$0], 94, "not allowed") }
                    ?? sentence.ask("date", "another deadline")) : nil
        }
        if let refused = OrderRights(sight).refusal("amend", codes.first) {
            return sentence.done([refused], 94, "not allowed: amend")
        }
        let acts = zip(codes, dates).map { code, date in
            let isAsked = sight.work(code)?.demands.contains(.deadline) ?? false
            let slots: [String: JSON] = ["work": .int(code), isAsked ? "to" : "due": .text(date?.iso ?? "")]
            return isAsked
                ? Meaning("grant", slots.merging(["what": .text("extension")]) { $1 }) : Meaning("amend", slots)
        }
        return sentence.done(acts, 90, "another deadline")
    }

    /// A word of more time; "thêm" alone may add anything.
    private var isMoreTime: Bool {
        guard let word = reading.first(.moreTime, in: range) else { return false }
        return word.count > 1 || tokens[word.lowerBound].folded != "them" || !reading.dateNotes(in: range).isEmpty
            || range.dropLast().contains { NewDeadline.spans[tokens[$0 + 1].folded] != nil }
    }

    /// "còn 17 ngày" changes nothing.
    private static let coming: WordSet = ["con", "thanh", "xuong"]
}
