import VietnameseText

extension AnswerWords {
    // MARK: After something was done

    /// Nothing but a nod: "dạ", "đúng rồi", "tuyệt".
    var isNod: Bool {
        guard isShort(7), !isQuestion, message.notes.isEmpty else { return false }
        return t.allSatisfy {
            $0.kind == .sign || $0.kind == .lineBreak || Self.courtesy.contains($0) || Self.trailing.contains($0)
                || Self.nodding.contains($0)
        } && !t.contains { $0.kind == .number(0) }
    }
    private static let nodding: WordSet = [
        "ok", "oke", "uh", "u", "uk", "vang", "dung", "chuan", "tuyet", "roi", "hehe", "haha", "hihi", "ngon", "duoc",
        "tot", "ro", "biet", "thay", "good", "on", "chinh", "xac", "gioi", "hay", "yen", "tam", "qua", "lam", "rat",
        "r", "chac", "hieu", "khong", "sao", "co", "gi", "ung", "ua",
    ]
    var isThanks: Bool {
        isShort(7) && t.indices.contains { Self.thanking.match(t, at: $0) != nil } && message.notes.isEmpty
    }
    private static let thanking: WordPatterns = [
        "cảm ơn", "cám ơn", "đa tạ", "thank", "thanks", "tks", "xin cảm ơn", "biết ơn",
    ]
    /// "Không phải", "nhầm"; "cơ mà" at the end of few words: something else was meant.
    var corrects: Bool {
        t.indices.contains { Self.correcting.match(t, at: $0) != nil }
            || deniesAfter
            || isShort(6)
                && t.indices.contains { index in
                    guard let end = Self.insisting.match(t, at: index)?.upperBound else { return false }
                    return end == t.endIndex || t[end].kind == .sign || Self.trailing.contains(t[end])
                }
    }
    /// "14 đã làm đâu".
    private var deniesAfter: Bool {
        guard let last = t.lastIndex(where: { $0.kind == .word && !Self.trailing.contains($0) }),
            t[last].folded == "dau"
        else {
            return false
        }
        return isShort(12) && t[..<last].suffix(5).contains { ["da", "co"].contains($0.folded) }
    }
    private static let insisting: WordPatterns = ["cơ", "chứ", "đâu", "mà", "mới phải"]
    private static let correcting: WordPatterns = [
        "không phải", "nhầm", "nhầm rồi", "sai rồi", "sai", "ý em là", "ý tôi là", "ý anh là", "ý mình là", "ý chị là",
        "cơ mà",
        "chứ không", "lộn", "lộn rồi", "gõ nhầm", "ghi nhầm", "không có", "mà là", "phải là", "mới đúng", "hiểu nhầm",
        "nhầm số", "ý tui là", "ghi sai", "nghe nhầm", "không đúng", "chưa đúng", "trật rồi", "hổng phải", "hông phải",
    ]
    var repeats: Bool { t.indices.contains { Self.likewise.match(t, at: $0) != nil } }
    private static let likewise: WordPatterns = [
        "cũng vậy", "cũng thế", "thêm cả", "cả", "nữa", "tương tự", "y vậy", "y như vậy", "cùng vậy", "cũng làm vậy",
        "cũng làm thế", "thêm",
    ]

    // MARK: Other

    var isQuestion: Bool {
        if t.last?.isSign("?") == true { return true }
        return t.indices.contains { Self.asking.match(t, at: $0) != nil }
            && !t.indices.contains { Self.postponing.match(t, at: $0) != nil }
    }
    private static let asking: WordPatterns = [
        "vì sao", "tại sao", "bao nhiêu", "bao giờ", "là ai", "ai phụ trách", "thế nào", "ra sao", "ở đâu", "cái gì",
        "sao rồi", "mấy người", "hạn hôm nào", "mấy nữa", "thiếu mấy", "còn mấy", "hôm nào", "đâu ra", "đến đâu",
        "tới đâu", "gì không", "gì vậy", "gì thế", "ai vậy", "ai thế", "nào vậy", "nào thế", "sao thế", "là sao",
    ]

    var isVague: Bool { t.indices.contains { Self.vague.match(t, at: $0) != nil } }
    private static let vague: WordPatterns = [
        "khoảng", "tầm", "chừng", "hơn", "gần", "ngót", "vài", "mấy hôm", "ít hôm", "già nửa", "non nửa", "nhiều lắm",
        "kha khá", "đâu đó", "chắc", "sớm thôi", "chưa rõ", "không nhớ", "chả nhớ",
    ]
    var saysMore: Bool { t.indices.contains { Self.more.match(t, at: $0) != nil } }
    private static let more: WordPatterns = ["thêm", "tăng thêm", "nữa"]
    /// "Tổng", "lũy kế": all since the beginning.
    var saysTotal: Bool { t.indices.contains { Self.total.match(t, at: $0) != nil } }
    private static let total: WordPatterns = [
        "tổng", "tổng cộng", "lũy kế", "luỹ kế", "cả thảy", "tất cả", "từ đầu", "cộng dồn", "đến nay", "tới nay",
        "hết thảy",
        "gộp", "cộng lại",
    ]
    var saysAll: Bool { t.indices.contains { Self.everything.match(t, at: $0) != nil } }
    private static let everything: WordPatterns = [
        "cả hai", "cả 2", "tất cả", "toàn bộ", "hết các", "tất", "mọi đơn vị", "tất cả các đơn vị", "toàn thành phố",
    ]
}
