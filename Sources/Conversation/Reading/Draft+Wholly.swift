import VietnameseText

extension Draft.Wholly {
    /// What the tokens of a message are as an answer.
    init(_ tokens: [Token], date: DateExpression?) {
        saysDayAlone = date != nil && Self.isDayAlone(tokens)
        asksBack = Self.asksBack(tokens)
    }

    /// Whether nothing but a day is said, up to a reason.
    private static func isDayAlone(_ all: [Token]) -> Bool {
        let tokens = Array(all.prefix { !["vi", "do", "ly"].contains($0.folded) })
        let dates = DateParser(tokens).all().map(\.range)
        return tokens.indices.allSatisfy { index in
            tokens[index].kind != .word || Lexicon.fillers.contains(tokens[index])
                || Self.besideDate.contains(tokens[index]) || dates.contains { $0.contains(index) }
        }
    }

    private static let besideDate: WordSet = [
        "den", "het", "tu", "nghi", "toi", "ngay", "lay", "xin", "trong", "thoi", "sang", "chieu", "lui", "han",
        "thang",
        "tuan", "nam", "gia", "them", "truoc", "chac", "khoang", "nhan", "vang", "lam", "nua", "nay", "sau", "dau",
        "cuoi",
        "tap", "cong", "tac", "phep", "quay", "lai", "tro",
    ]

    private static func asksBack(_ all: [Token]) -> Bool {
        if all.last?.isSign("?") == true { return true }
        let tokens = all.filter { $0.kind == .word }
        let last = tokens.last { !Lexicon.closing.contains($0.folded) }
        let asks = last.map { ["gì", "nào", "sao", "vậy", "gi", "nao"].contains($0.text.lowercased()) } ?? false
        return asks || Lexicon.questionWords.first(in: tokens)?.lowerBound == 0
    }
}
