import VietnameseText

/// What is said to what the bot has just done, by its words alone: a nod, thanks, "không phải", "cũng vậy".
struct Reaction {
    private let words: AnswerWords
    private var t: [Token] { words.t }

    init(_ words: AnswerWords) { self.words = words }

    /// Nothing but a nod: "dạ", "đúng rồi", "tuyệt".
    var isNod: Bool {
        guard words.isShort(7), !words.isQuestion, words.message.notes.isEmpty else { return false }
        return t.allSatisfy {
            $0.kind == .sign || $0.kind == .lineBreak || AnswerWords.courtesy.contains($0)
                || AnswerWords.trailing.contains($0)
                || Self.nodding.contains($0)
        } && !t.contains { $0.kind == .number(0) }
    }
    private static let nodding: WordSet = [
        "ok", "oke", "uh", "u", "uk", "vang", "dung", "chuan", "tuyet", "roi", "hehe", "haha", "hihi", "ngon", "duoc",
        "tot", "ro", "biet", "thay", "good", "on", "chinh", "xac", "gioi", "hay", "yen", "tam", "qua", "lam", "rat",
        "r", "chac", "hieu", "khong", "sao", "co", "gi", "ung", "ua",
    ]
    /// "Cảm ơn" in few words.
    var isThanks: Bool {
        words.isShort(7) && t.indices.contains { Self.thanking.match(t, at: $0) != nil } && words.message.notes.isEmpty
    }
    private static let thanking: WordPatterns = [
        "cảm ơn", "cám ơn", "đa tạ", "thank", "thanks", "tks", "xin cảm ơn", "biết ơn",
    ]
    /// "Không phải", "nhầm"; "cơ mà" at the end of few words: something else was meant.
    var corrects: Bool {
        t.indices.contains { Self.correcting.match(t, at: $0) != nil }
            || deniesAfter
            || words.isShort(6)
                && t.indices.contains { index in
                    guard let end = Self.insisting.match(t, at: index)?.upperBound else { return false }
                    return end == t.endIndex || t[end].kind == .sign || AnswerWords.trailing.contains(t[end])
                }
    }
    /// "14 đã làm đâu".
    private var deniesAfter: Bool {
        guard let last = t.lastIndex(where: { $0.kind == .word && !AnswerWords.trailing.contains($0) }),
            t[last].folded == "dau"
        else {
            return false
        }
        return words.isShort(12) && t[..<last].suffix(5).contains { ["da", "co"].contains($0.folded) }
    }
    private static let insisting: WordPatterns = ["cơ", "chứ", "đâu", "mà", "mới phải"]
    private static let correcting: WordPatterns = [
        "không phải", "nhầm", "nhầm rồi", "sai rồi", "sai", "ý em là", "ý tôi là", "ý anh là", "ý mình là", "ý chị là",
        "cơ mà",
        "chứ không", "lộn", "lộn rồi", "gõ nhầm", "ghi nhầm", "không có", "mà là", "phải là", "mới đúng", "hiểu nhầm",
        "nhầm số", "ý tui là", "ghi sai", "nghe nhầm", "không đúng", "chưa đúng", "trật rồi", "hổng phải", "hông phải",
    ]
    /// "Cũng vậy", "cả … nữa".
    var repeats: Bool { t.indices.contains { Self.likewise.match(t, at: $0) != nil } }
    private static let likewise: WordPatterns = [
        "cũng vậy", "cũng thế", "thêm cả", "cả", "nữa", "tương tự", "y vậy", "y như vậy", "cùng vậy", "cũng làm vậy",
        "cũng làm thế", "thêm",
    ]
}
