import VietnameseText

/// What is put first in a list, said by where it is to stand: "cái nào gần để trước", "xấu trước", "từ khá tới kém".
struct AskPlacement {
    let clause: AskClause

    /// Adds the order that is said so; one that is wanted of a list asks for all of it.
    func take(_ asked: inout Asked) {
        if let from = clause.range.first(where: isFrom), let first = order(at: from + 1) ?? order(at: from + 2) {
            asked.orders = [first]
            asked.isPlural = true
        }
        guard let place = clause.range.first(where: isPlace), let order = placed(before: place, asked) else { return }
        asked.orders = [order]
        (asked.isPlural, asked.isPlaced) = (true, true)
    }

    /// "Từ khá tới kém": between two that say an order.
    private func isFrom(_ index: Int) -> Bool {
        guard clause.word(index) == "tu" else { return false }
        return (2...3).contains { next in
            ["den", "toi", "xuong", "len", "sang"].contains(clause.word(index + next) ?? "")
                && order(at: index + next + 1) != nil
        }
    }

    /// "Để trước", "lên đầu", "xếp trên" at the end of what is said; or "trước" right after the word that orders.
    private func isPlace(_ index: Int) -> Bool {
        guard let said = clause.word(index), ["truoc", "dau", "tren"].contains(said), !clause.isDate(index + 1) else {
            return false
        }
        let isLast = clause.isFinal(index + 1) || clause.word(index + 2) == "sau" || clause.word(index + 1) == "het"
        guard isLast else { return false }
        return Self.putting.contains(clause.word(index - 1) ?? "") || said == "truoc" && order(at: index - 1) != nil
    }

    /// The order that the words before a place say, nearest first.
    private func placed(before place: Int, _ asked: Asked) -> String? {
        let start = span(clause.range.lowerBound, place).last { clause.t[$0].kind == .sign }.map { $0 + 1 }
        let before = span(max(start ?? clause.range.lowerBound, place - 7), place)
        if let order = before.reversed().compactMap(order).first { return order }
        // "Cái nộp trước để trên": what came first.
        return before.contains { clause.word($0) == "truoc" } ? "oldest" : nil
    }

    /// The order that one word says of what it stands beside.
    private func order(at index: Int) -> String? {
        guard clause.range.contains(index), let said = clause.word(index) else { return nil }
        let typed = clause.t[index].text.lowercased()
        guard !clause.message.typesMarks || Self.marked[said].map({ $0.contains(typed) }) ?? true else { return nil }
        return Self.orders[said]
    }

    private static let putting: Set<String> = ["de", "len", "xep", "dua", "cho", "dung", "o", "nam"]
    private static let orders = [
        "gan": "soonest", "sat": "soonest", "can": "soonest", "gap": "soonest", "lau": "oldest", "cu": "oldest",
        "moi": "newest", "cao": "best", "kha": "best", "tot": "best", "nhanh": "best", "gioi": "best",
        "thap": "worst", "kem": "worst", "xau": "worst", "cham": "worst", "yeu": "worst", "te": "worst", "bet": "worst",
        "nhieu": "most", "it": "fewest",
    ]
    /// Words that are others with other marks.
    private static let marked: [String: Set<String>] = [
        "can": ["cận"], "gan": ["gần"], "cu": ["cũ"], "moi": ["mới"], "lau": ["lâu"], "cao": ["cao"], "kha": ["khá"],
        "te": ["tệ"], "it": ["ít"], "sat": ["sát"], "gap": ["gấp"], "cham": ["chậm"],
    ]
}
