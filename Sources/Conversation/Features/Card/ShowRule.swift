import VietnameseText

/// `#12`, `chi tiết 12`, `#12 đến đâu rồi`, `#12 xong chưa?`, `hạn #12 hôm nào`.
struct ShowRule: IntentRule {
    private static let words: WordPatterns = [
        "chi tiết", "xem", "thông tin", "nội dung", "cho xem", "xem chi tiết", "hạn", "tiến độ", "tình hình", "show",
        "detail",
        "ai phụ trách", "phải nộp gì", "lịch sử", "mở", "cho tôi xem", "cho anh xem",
    ]

    private static let leave: WordPatterns = ["được không", "được ko", "đc ko", "đc không", "được k", "có được không"]

    /// Questions about one's own work that need no code where there is only one.
    private static let ownQuestions: WordPatterns = [
        "phải nộp gì", "cần nộp gì", "nộp cái gì", "sao báo em quá hạn", "sao báo quá hạn", "sao lại quá hạn",
        "sao tôi bị quá hạn", "hạn hôm nào", "bao giờ hết hạn", "hạn ngày nào", "khi nào hết hạn",
        "ai phụ trách việc này",
        "việc đó đến đâu rồi", "việc này đến đâu rồi",
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        if let number = loneNumber(clause) {
            return [clause.candidate(Draft(.show, codes: [number], isBare: true), score: 60, at: 0..<1, "number")]
        }
        if !clause.namesCode, let range = Self.ownQuestions.first(in: clause.tokens) {
            return [clause.candidate(Draft(.show, codes: clause.codes), score: 85, at: range, "question")]
        }
        if clause.codes.isEmpty, clause.isQuestion, let range = Lexicon.pointing.first(in: clause.tokens) {
            return [clause.candidate(Draft(.show), score: 80, at: range, "question")]
        }
        guard !clause.codes.isEmpty else { return [] }
        let reading = Draft(.show, codes: clause.codes)
        if clause.namesCode, clause.isOnly() {
            return [clause.candidate(reading, score: 70, at: clause.tokens.indices, "code alone")]
        }
        if clause.namesCode, let range = Self.words.first(in: clause.tokens),
            clause.saysOnly([Self.words], and: ["cua", "nua", "luon"])
        {
            return [clause.candidate(reading, score: 85, at: range, "show")]
        }
        // "Em báo cáo vào thứ 6 được không ạ" asks for leave, and of nothing.
        if clause.isQuestion, Self.leave.first(in: clause.tokens) == nil {
            return [clause.candidate(reading, score: 80, at: clause.tokens.indices, "question")]
        }
        return []
    }

    private func loneNumber(_ clause: Clause) -> Int? {
        guard !clause.namesCode, clause.tokens.count == 1, let number = clause.tokens[0].integer,
            (1...999_999_999).contains(number)
        else { return nil }
        return number
    }
}
