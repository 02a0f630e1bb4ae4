import VietnameseText

/// What is counted or added up: "mấy việc", "bao nhiêu cơ sở", "còn bao nhiêu".
struct AskCounts {
    let clause: AskClause

    /// Takes what is measured.
    func take(_ measure: String, _ item: AskScan.Item, _ asked: inout Asked) {
        if clause.word(item.range.lowerBound) == "may" { asked.isFew = true }
        let next = clause.senses(at: item.range.upperBound)
        let isOfThings = next.contains { if case .subject = $0 { true } else { false } }
        switch measure {
        case "count" where clause.word(item.range.lowerBound) == "tong" && counts(item, &asked):
            asked.measures[asked.measures.count - 1] = "sum"
        case "count": if !counts(item, &asked) { asked.measures.append(measure) }
        // "Còn bao nhiêu việc" counts them; "bao nhiêu phần trăm việc" is a share of them.
        case "remaining":
            if isOfThings {
                asked.measures.append("count")
            } else {
                if counts(item, &asked) { asked.measures.removeLast() }
                asked.measures.append(measure)
            }
        // "Được bao nhiêu việc" counts; "tổng số cơ sở" adds up.
        // "Rà được bao nhiêu cơ sở": how far it is, of all that count so.
        case "figures"
        where ["nhieu", "may", "nhiêu"].contains(clause.word(item.range.upperBound - 1) ?? "") && !isOfThings
            && counts(item, &asked):
            break
        case "figures" where isOfThings && ["nhieu", "may"].contains(clause.word(item.range.upperBound - 1) ?? ""):
            asked.measures.append("count")
        case "percent": asked.measures.append(isOfThings ? "share" : "percent")
        default: asked.measures.append(measure)
        }
    }

    /// "Mấy việc", "bao nhiêu đơn vị" count; "bao nhiêu cơ sở" asks how far a work is. Answers whether it was the latter.
    func counts(_ item: AskScan.Item, _ asked: inout Asked) -> Bool {
        let things = clause.senses(at: item.range.upperBound)
        if things.contains(where: { if case .subject = $0 { true } else { false } }) { return false }
        guard let (unit, _) = Figures.unit(clause.t, item.range.upperBound, clause.sight),
            !["don vi", "quan", "huyen", "nguoi", "can bo", "truong hop"].contains(Folded.words(unit))
        else { return false }
        asked.measures.append("figures")
        asked.facets.append(.progress)
        asked.isCounted = true
        if asked.topic == nil {
            let works = clause.sight.works.filter { $0.unitOfCount.map(Folded.words) == Folded.words(unit) }.map(\.code)
            if !works.isEmpty { asked.topic = Set(works) }
        }
        return true
    }

    /// "Mấy việc": how many; or the few that are asked about.
    func several(_ item: AskScan.Item, _ asked: inout Asked) {
        let isNear = clause.items.contains { other in
            guard case .senses(let senses) = other.kind, senses.contains(.request) else { return false }
            return (item.range.lowerBound - 4...item.range.lowerBound - 1).contains(other.range.upperBound)
        }
        let isOverview = asked.requests && isNear && (asked.measures.contains("figures") || asked.whs == [.howMany])
        if !isOverview || asked.groupBy != nil {
            asked.measures.append("count")
        } else {
            asked.whs.removeAll { $0 == .howMany }
        }
    }
}
