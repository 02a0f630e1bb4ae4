import VietnameseText

/// Words that call for an answer, where they are not "somebody", "a few", "whenever".
struct AskCalls {
    let clause: AskClause

    /// What stands before "mấy" where it asks; else it is "a few".
    private static let beforeFew: Set<String> = [
        "co", "con", "duoc", "la", "den", "toi", "ngay", "phai", "thu", "them", "het", "giao", "nhan", "lam", "xong",
        "no", "ghi", "bao",
    ]

    /// Takes a word that calls for an answer.
    func take(_ wh: AskSense.Wh, _ item: AskScan.Item, _ asked: inout Asked, _ open: AskOpen) {
        // "Không có gì", "chưa ai": said, not asked, where no mark asks.
        if wh == .what, let end = open.deniedEnd, item.range.lowerBound - end <= 1, !clause.isMarked { return }
        if wh == .what || wh == .who || wh == .which, let end = open.denial, item.range.lowerBound - end <= 4,
            !clause.isMarked
        {
            return
        }
        if wh == .howMany, !clause.sight.own.isEmpty, !clause.isMarked, !clause.isSentenceMarked,
            clause.word(item.range.lowerBound) == "may",
            !Self.beforeFew.contains(clause.word(item.range.lowerBound - 1) ?? "")
        {
            return
        }
        // "Bao giờ có phiếu hẵng làm": a condition.
        if wh == .when,
            clause.range.contains(where: {
                clause.t[$0].folded == "hang" && clause.t[$0].text != "hang"
                    || clause.t[$0].folded == "hay" && clause.t[$0].text.lowercased() == "hãy"
            }), !clause.isMarked
        {
            return
        }
        if AskFree.isFree(item.range, in: clause.range, clause.message, isMarked: clause.isMarked) { return }
        // "Tình hình sao", "Tây Hồ sao": how it is, not why.
        if wh == .why, item.range.count == 1, isHow(item) {
            asked.whs.append(.how)
            asked.measures.append("figures")
            return
        }
        asked.whs.append(wh)
        // "Vướng gì", "tắc ở đâu": obstacles are asked for.
        if wh == .what || wh == .which, let last = open.lastPredicate, last.predicate == .blocked,
            item.range.lowerBound - last.end <= 1
        {
            asked.predicates.removeAll { $0 == .blocked }
            asked.subjects.insert(.obstacles, at: 0)
        }
        if wh == .howMany { _ = AskCounts(clause: clause).counts(item, &asked) }
    }

    /// "Sao" at the end, right after what is asked about.
    private func isHow(_ item: AskScan.Item) -> Bool {
        guard clause.isFinal(item.range.upperBound),
            let before = clause.items.last(where: { $0.range.upperBound == item.range.lowerBound })
        else { return false }
        return switch before.kind {
        case .note(.units), .note(.works), .note(.group), .topic: true
        case .senses(let senses):
            senses.contains(.measure("figures")) || senses.contains { if case .facet = $0 { true } else { false } }
        default: false
        }
    }
}
