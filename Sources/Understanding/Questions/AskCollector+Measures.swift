import VietnameseText

/// What is counted or added up.
extension AskCollector {
    mutating func take(measure: String, _ item: AskScan.Item) {
        if word(item.range.lowerBound) == "may" { asked.isFew = true }
        let next = AskWords.match(t, item.range.upperBound, typesMarks: message.typesMarks)?.senses ?? []
        let isOfThings = next.contains { if case .subject = $0 { true } else { false } }
        switch measure {
        case "count" where word(item.range.lowerBound) == "tong" && counts(item):
            asked.measures[asked.measures.count - 1] = "sum"
        case "count": if !counts(item) { asked.measures.append(measure) }
        // "Còn bao nhiêu việc" counts them; "bao nhiêu phần trăm việc" is a share of them.
        case "remaining":
            if isOfThings {
                asked.measures.append("count")
            } else {
                if counts(item) { asked.measures.removeLast() }
                asked.measures.append(measure)
            }
        // "Được bao nhiêu việc" counts; "tổng số cơ sở" adds up.
        // "Rà được bao nhiêu cơ sở": how far it is, of all that count so.
        case "figures"
        where ["nhieu", "may", "nhiêu"].contains(word(item.range.upperBound - 1) ?? "") && !isOfThings && counts(item):
            break
        case "figures" where isOfThings && ["nhieu", "may"].contains(word(item.range.upperBound - 1) ?? ""):
            asked.measures.append("count")
        case "percent": asked.measures.append(isOfThings ? "share" : "percent")
        default: asked.measures.append(measure)
        }
    }
}

extension AskSense.Predicate {
    /// What it means that it is not so; nil where the office does not know.
    var denied: AskSense.Predicate? {
        switch self {
        case .done, .submitted, .doneOnTime: .open
        case .acknowledged: .unacknowledged
        case .reported: .silent
        case .linked: .unlinked
        case .read: .unread
        case .started: .notStarted
        case .solved: .open
        case .decided: .waiting
        default: nil
        }
    }
}
