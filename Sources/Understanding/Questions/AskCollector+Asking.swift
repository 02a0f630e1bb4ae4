import VietnameseText

/// Whether and how firmly a word asks.
extension AskCollector {
    /// A word that asks stands at the head of its clause, after an address, or says for whom ("giúp", "cho tôi").
    func isStrong(_ item: AskScan.Item) -> Bool {
        // "Làm cho anh cái sơ đồ": done for him, not told.
        if word(item.range.lowerBound) == "cho",
            item.range.upperBound == range.upperBound || t[item.range.upperBound].kind == .sign
        {
            return false
        }
        if word(item.range.lowerBound) == "bao", word(item.range.lowerBound - 1) == "em" { return false }
        if word(item.range.lowerBound) == "cho",
            ["lam", "ve", "lo", "mua", "dung"].contains(word(item.range.lowerBound - 1) ?? "")
        {
            return false
        }
        if item.range.count >= 3 || isOverview(item)
            || ["cho", "can", "muon", "xin", "lay"].contains(word(item.range.lowerBound) ?? "") && item.range.count > 1,
            sight.own.isEmpty || isMarked
        {
            return true
        }
        let isByOther = items.contains { other in
            guard other.range.upperBound <= item.range.lowerBound,
                !t[other.range.upperBound..<item.range.lowerBound].contains(where: { $0.kind == .sign })
            else { return false }
            if case .note(.people) = other.kind { return true }
            return isUnits(other)
        }
        if isByOther || isSeen(item) { return false }
        if ["giup", "ho", "cho", "ra"].contains(word(item.range.upperBound) ?? "") { return true }
        for index in (range.lowerBound..<item.range.lowerBound).reversed() {
            if t[index].kind == .sign { return true }
            if !Self.opening.contains(t[index]) { return false }
        }
        return true
    }

    /// "Kết quả tôi xem rồi": seen, not to be shown.
    private func isSeen(_ item: AskScan.Item) -> Bool {
        guard ["xem", "coi", "doc"].contains(word(item.range.lowerBound) ?? ""), !isMarked,
            ["toi", "anh", "em", "chi", "minh"].contains(word(item.range.lowerBound - 1) ?? "")
        else { return false }
        let clause = (item.range.upperBound..<range.upperBound).prefix { t[$0].kind != .sign }
        guard let last = clause.last else { return false }
        return ["roi", "r"].contains(word(last) ?? "")
            && !clause.contains { ["nao", "may", "nhieu", "sao", "dau", "gi", "ai", "chua"].contains(word($0) ?? "") }
    }

    /// "Tình hình", "bức tranh": how things stand.
    func isOverview(_ item: AskScan.Item) -> Bool {
        if case .senses(let senses) = item.kind {
            senses.contains(.measure("figures")) && senses.contains(.request)
        } else {
            false
        }
    }

    static let opening: WordSet = [
        "da", "a", "em", "anh", "chi", "bot", "oi", "nay", "toi", "minh", "muon", "can", "de", "nghi", "nho", "hay",
        "giup", "ho", "cho", "vui", "long", "xin", "thi", "roi", "va", "nam", "ro", "alo", "vay", "chi", "dong", "thu",
        "ban", "phien", "the", "coi", "xem", "hoi", "sep", "lai",
    ]
}
