import Assignments
import VietnameseText

/// Praise, criticism and lessons that are kept for the report.
struct PraiseFrame: OrderFrame {
    let sentence: OrderSentence

    /// Praise, criticism and lessons that are kept for the report.
    func proposal() -> Proposal? {
        if let lesson = lesson() { return lesson }
        if let each = eachUnit { return each }
        guard let head = keptHead, !sentence.isAsked(.praise) || reading.opens(.forReport, range) != nil else {
            return nil
        }
        let after = reading.row(reading.parties(in: span(head.upperBound, range.upperBound)).filter { !isOnBehalf($0) })
        let before = reading.row(reading.parties(in: span(range.lowerBound, head.lowerBound)))
        let parties = after.isEmpty || isOfThem(after, head) ? before : after
        guard let of = reading.slot(parties) ?? owner(clause(head)) ?? named(before: head) else { return nil }
        let words = reading.words(span(parties == before ? range.lowerBound : head.upperBound, range.upperBound))
        let rest = reading.words(span(parties.last?.range.upperBound ?? head.upperBound, range.upperBound))
        let text = parties == before ? words : rest.isEmpty ? reading.words(head) : rest
        return sentence.plain(isPraise(head) ? "praise" : "criticise", ["of": of, "text": .text(text)], score: 92)
    }

    /// "Đống Đa tốt, Cầu Giấy kém, ghi vào báo cáo": a word for each unit, in a clause of its own.
    private var eachUnit: Proposal? {
        guard has(.forReport) || has(.praise) || has(.criticise), !reading.isQuestion(range) else { return nil }
        let said = reading.base.clauses.filter { range.contains($0.range.lowerBound) }.compactMap {
            clause -> Meaning? in
            let parties = reading.parties(in: clause.range)
            guard parties.count == 1, let party = parties.first, case .unit = party.kind,
                let of = reading.slot(parties)
            else { return nil }
            let words = Array(tokens[clause.range])
            let isBad = Self.bad.first(in: words) != nil
            guard isBad || Self.good.first(in: words) != nil else { return nil }
            let text = reading.words(span(party.range.upperBound, clause.range.upperBound))
            return Meaning(isBad ? "criticise" : "praise", ["of": of, "text": .text(text)])
        }
        guard said.count > 1, OrderRights(sight).refusal("praise", nil) == nil else { return nil }
        return sentence.done(said, 93, "a word for each")
    }

    /// "…, đưa vào danh sách biểu dương luôn": whoever was named in the sentence before.
    private func named(before head: Range<Int>) -> JSON? {
        guard reading.parties(in: range).isEmpty, affirmed(.praise) != nil || affirmed(.criticise) != nil,
            let last = reading.sentences.last(where: { $0.upperBound <= range.lowerBound })
        else { return nil }
        let units = reading.parties(in: last).filter { if case .unit = $0.kind { true } else { false } }
        return units.count == 1 ? reading.slot(units) : owner(last)
    }

    /// What is learned of it.
    private func lesson() -> Proposal? {
        guard let head = affirmed(.lesson),
            reading.opens(.lesson, range) != nil || reading.opens(.forReport, range) != nil
        else { return nil }
        // "tập huấn theo cụm như Đống Đa": whose way of working it is.
        let parties = reading.row(reading.parties(in: span(head.upperBound, range.upperBound)))
        var start =
            parties.first.map { $0.range.lowerBound <= head.upperBound + 1 } ?? false
            ? parties.last?.range.upperBound ?? head.upperBound : head.upperBound
        while start < range.upperBound, Self.ofAll.contains(tokens[start]) { start += 1 }
        let text = reading.words(span(start, range.upperBound))
        guard !text.isEmpty else { return nil }
        var slots: [String: JSON] = ["text": .text(text)]
        if let of = reading.slot(parties) { slots["of"] = of }
        return sentence.plain("lesson", slots, score: 92)
    }
    private static let ofAll: WordSet = ["chung", "cua", "chien", "dich", "la", "rut", "ra", "cho", "ca", "dot", "nay"]

    /// The word that praises, criticises or has something written down, at the head of the sentence or of one of its
    /// clauses.
    private var keptHead: Range<Int>? {
        for sense in [OrderSense.criticise, .praise, .forReport] {
            guard let head = affirmed(sense) else { continue }
            if isHead(head) || sentence.opensLaterClause(head) && !reading.parties(in: range).isEmpty {
                return head
            }
        }
        return [OrderSense.criticise, .praise].lazy.compactMap { affirmed($0) }.first {
            reading.opens(.forReport, range) != nil || Self.into.match(tokens, at: $0.lowerBound - 1) != nil
                || Self.into.match(tokens, at: $0.lowerBound - 2) != nil
        }
    }
    private static let into: WordPatterns = ["vào", "danh sách", "mục", "phần"]

    /// Whether it is good, by the word itself, else by what is said.
    private func isPraise(_ head: Range<Int>) -> Bool {
        if has(.praise) { return affirmed(.criticise) == nil }
        if affirmed(.criticise) != nil { return false }
        let words = Array(tokens[range])
        if Self.bad.first(in: words) != nil { return false }
        return Self.good.first(in: words) != nil || Self.noted.match(tokens, at: head.lowerBound) != nil
    }

    /// "giúp anh Minh": for whom it is said.
    private func isOnBehalf(_ party: Party) -> Bool {
        var index = party.range.lowerBound - 1
        while index > range.lowerBound, reading.isTitle(index) { index -= 1 }
        return index >= range.lowerBound && ["giup", "ho", "thay", "gium"].contains(tokens[index].folded)
    }

    /// "ghi công cho anh ấy": named before.
    private func isOfThem(_ parties: [Party], _ head: Range<Int>) -> Bool {
        parties.isEmpty
            || parties.contains { if case .group = $0.kind { $0.range.count == 1 } else { false } }
                && !reading.parties(in: span(range.lowerBound, head.lowerBound)).isEmpty
    }

    /// "cho 25 vào mục làm tốt": whose work it is.
    private func owner(_ range: Range<Int>) -> JSON? {
        // "việc 31 ghi khẩn vào": how urgent it is, no word about anybody.
        if affirmed(.priority) != nil, affirmed(.praise) == nil, affirmed(.criticise) == nil { return nil }
        let units = reading.codes(in: range).compactMap { sight.work($0) }.compactMap {
            sight.office.unit($0.unit)?.name
        }
        return units.count == 1 ? units.first.map { .text($0) } : nil
    }
    private static let good: WordPatterns = [
        "sớm nhất", "tốt", "sáng tạo", "về đích", "dẫn đầu", "vượt", "trước hạn", "xuất sắc", "gương mẫu", "chủ động",
        "nhanh", "đẹp", "gọn", "hay", "đầy đủ", "nghiêm túc", "tích cực", "đúng hạn", "sớm", "khá", "giỏi",
    ]
    private static let bad: WordPatterns = [
        "quá hạn", "chậm", "chưa", "không", "thiếu", "thụ động", "tồn tại", "hạn chế", "kém", "dở", "yếu", "lơ là",
        "trễ",
        "dưới", "đối phó", "sai", "ì ạch", "im lặng", "muộn", "ỳ", "đùn đẩy", "né", "vi phạm", "bỏ sót",
    ]
    private static let noted: WordPatterns = ["ghi nhận", "ghi công", "ghi khen", "ghi điểm"]
}
