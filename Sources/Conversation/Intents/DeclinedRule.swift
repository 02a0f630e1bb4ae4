import VietnameseText

/// Being reminded, urging others, check-in rounds: recognised so that they are never taken for something else, and
/// declined in words.
struct DeclinedRule: IntentRule {
    private static let table: [(Intent, WordPatterns)] = [
        (
            .remindMe,
            [
                "nhắc em", "nhắc e", "nhắc mình", "nhắc tôi", "hỏi lại em", "hỏi lại tôi", "hỏi lại mình", "hỏi lại e",
                "hỏi lại sau", "đừng nhắc", "nhắc lại em",
            ]
        ),
        (
            .urge,
            [
                "đôn đốc", "nhắc các đơn vị", "nhắc đơn vị", "giục", "nhắc giúp", "nhắc giúp tôi", "nhắc hộ",
                "nhắc đồng chí", "nhắc đc", "nhắc cán bộ", "nhắc đ / c",
                "nhắc nhở", "nhắc ngay", "nhắc gấp", "nhắc lại các",
            ]
        ),
        (.roundOpen, ["mở giao ban", "bắt đầu giao ban", "mở phiên giao ban", "mở vòng giao ban", "tổ chức giao ban"]),
        (
            .roundClose,
            ["kết thúc giao ban", "đóng giao ban", "chốt giao ban", "dừng giao ban", "kết thúc phiên giao ban"]
        ),
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        if clause.isQuestion { return [] }
        for (intent, patterns) in Self.table {
            guard let range = patterns.first(in: clause.tokens), isOrder(range, clause) else { continue }
            let reading = Reading(intent, codes: clause.codes, note: clause.source(from: 0))
            return [clause.candidate(reading, score: 96, at: range, "declined")]
        }
        // "Nhắc Hoàng Mai nộp báo cáo": somebody else is to be reminded.
        if let first = clause.tokens.first, first.folded == "nhac", clause.tokens.count > 1,
            clause.tokens[1].text.first?.isUppercase == true || Self.others.contains(clause.tokens[1])
        {
            let reading = Reading(.urge, codes: clause.codes, note: clause.source(from: 0))
            return [clause.candidate(reading, score: 90, at: 0..<2, "urge")]
        }
        return []
    }

    /// An order opens what is said, or follows a day or a comma: "đã đôn đốc, 45/60" and "phường đôn đốc" tell.
    private func isOrder(_ range: Range<Int>, _ clause: Clause) -> Bool {
        let before = clause.tokens[..<range.lowerBound]
        guard before.last?.text.lowercased() != "đã", before.last?.folded != "da",
            clause.tokens.last(where: { $0.kind == .word })?.folded != "roi",
            clause.figures.isEmpty
        else { return false }
        return before.last?.isSign(",") == true
            || clause.isPlain(
                0..<range.lowerBound,
                with: [
                    "luc", "hay", "nho", "de", "nghi", "mai", "sau", "thi", "chieu", "sang", "trua", "toi", "thoi",
                    "nua", "lat", "gio",
                ])
    }

    private static let others: WordSet = [
        "cac", "nhung", "quan", "huyen", "phuong", "xa", "so", "phong", "ubnd", "cong", "thi",
    ]
}
