import VietnameseText

/// Whether a word that asks is meant so: it stands at the head of its clause, after an address, or says for whom ("giúp", "cho tôi").
struct AskRequests {
    let clause: AskClause

    /// Whether it asks, wherever it stands.
    func isStrong(_ item: AskScan.Item) -> Bool {
        // "Làm cho anh cái sơ đồ": done for him, not told.
        if clause.word(item.range.lowerBound) == "cho",
            item.range.upperBound == clause.range.upperBound || clause.t[item.range.upperBound].kind == .sign
        {
            return false
        }
        if clause.word(item.range.lowerBound) == "bao", clause.word(item.range.lowerBound - 1) == "em" { return false }
        if clause.word(item.range.lowerBound) == "cho",
            ["lam", "ve", "lo", "mua", "dung"].contains(clause.word(item.range.lowerBound - 1) ?? "")
        {
            return false
        }
        if item.range.count >= 3 || clause.isOverview(item)
            || ["cho", "can", "muon", "xin", "lay"].contains(clause.word(item.range.lowerBound) ?? "")
                && item.range.count > 1,
            clause.sight.own.isEmpty || clause.isMarked
        {
            return true
        }
        let isByOther = clause.items.contains { other in
            guard other.range.upperBound <= item.range.lowerBound,
                !clause.t[other.range.upperBound..<item.range.lowerBound].contains(where: { $0.kind == .sign })
            else { return false }
            if case .note(.people) = other.kind { return true }
            return clause.isUnits(other)
        }
        if isByOther || isSeen(item) { return false }
        if ["giup", "ho", "cho", "ra"].contains(clause.word(item.range.upperBound) ?? "") { return true }
        for index in (clause.range.lowerBound..<item.range.lowerBound).reversed() {
            if clause.t[index].kind == .sign { return true }
            if !Self.opening.contains(clause.t[index]) { return false }
        }
        return true
    }

    /// "Kết quả tôi xem rồi": seen, not to be shown.
    private func isSeen(_ item: AskScan.Item) -> Bool {
        guard ["xem", "coi", "doc"].contains(clause.word(item.range.lowerBound) ?? ""), !clause.isMarked,
            ["toi", "anh", "em", "chi", "minh"].contains(clause.word(item.range.lowerBound - 1) ?? "")
        else { return false }
        let rest = (item.range.upperBound..<clause.range.upperBound).prefix { clause.t[$0].kind != .sign }
        guard let last = rest.last else { return false }
        return ["roi", "r"].contains(clause.word(last) ?? "")
            && !rest.contains {
                ["nao", "may", "nhieu", "sao", "dau", "gi", "ai", "chua"].contains(clause.word($0) ?? "")
            }
    }

    /// Words that may stand before one that asks.
    static let opening: WordSet = [
        "da", "a", "em", "anh", "chi", "bot", "oi", "nay", "toi", "minh", "muon", "can", "de", "nghi", "nho", "hay",
        "giup", "ho", "cho", "vui", "long", "xin", "thi", "roi", "va", "nam", "ro", "alo", "vay", "chi", "dong", "thu",
        "ban", "phien", "the", "coi", "xem", "hoi", "sep", "lai",
    ]
}
