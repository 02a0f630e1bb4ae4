import VietnameseText

/// Words that stand for an act: what it is called in a list, and with what it is ordered.
struct ActWords {
    private let t: [Token]
    private let start: Int

    init(_ tokens: [Token], from start: Int) { (t, self.start) = (tokens, start) }

    /// Where "ghi đi", "làm đi" of any act ends.
    var anyEnd: Int? {
        (start..<min(start + 2, t.endIndex)).lazy.compactMap { Self.doing.match(t, at: $0)?.upperBound }.first
    }
    private static let doing: WordPatterns = [
        "ghi", "lưu", "làm", "gửi", "gởi", "triển khai", "ban hành", "ghi vậy", "làm vậy", "cứ ghi", "lưu lại",
        "ghi lại",
    ]
    /// Whether the act's own word stands at the head: "nhắc đi", "gửi", "cứ giao".
    func opens(with act: String) -> Bool {
        guard start < t.endIndex, let patterns = Self.verbs[act] else { return false }
        if isSpurned(act) { return false }
        if Self.assenting[act]?.match(t, at: start) != nil { return true }
        return patterns.match(t, at: start) != nil
            || start + 1 < t.endIndex && Self.go.contains(t[start]) && patterns.match(t, at: start + 1) != nil
    }
    /// Whether the word at a place is the act's own: "hủy" of a cancellation refuses nothing.
    func isOwn(_ act: String, at range: Range<Int>) -> Bool {
        Self.verbs[act]?.match(t, at: range.lowerBound) != nil
    }

    /// "Nhắc hoài cũng vậy": the act's own word, of which it is said that it is of no use.
    func isSpurned(_ act: String) -> Bool {
        guard start + 1 < t.endIndex, let patterns = Self.verbs[act], let word = patterns.match(t, at: start),
            word.upperBound < t.endIndex
        else { return false }
        let next = t[word.upperBound]
        return Self.useless.contains(next) && next.text.lowercased() != "mai"
    }
    private static let useless: WordSet = ["hoai", "mai", "nhieu", "cung", "suot", "bao", "lam"]

    /// Where the own word of an act ends that stands at the head.
    var end: Int {
        (Array(Self.verbs.values) + Array(Self.assenting.values)).compactMap {
            start < t.endIndex ? $0.match(t, at: start)?.upperBound : nil
        }.max() ?? start
    }
    /// Whether the own word of an act stands at one of some places.
    func names(_ act: String, at places: ClosedRange<Int>) -> Bool {
        guard let patterns = Self.verbs[act] else { return false }
        return places.contains { patterns.match(t, at: $0) != nil }
    }
    private static let go: WordSet = ["cu", "thi", "hay"]
    /// Whether the words name what an act does: "đôn đốc" of an urge.
    func names(_ act: String) -> Bool {
        [Self.verbs[act], Self.names[act]].compactMap(\.self).contains { patterns in
            t.indices.contains { patterns.match(t, at: $0) != nil }
        }
    }
    /// Acts by what they are called in a list.
    private static let names: [String: WordPatterns] = [
        "report": ["báo", "báo tiến độ", "tiến độ", "cập nhật", "báo cáo", "số liệu"],
        "note": ["ghi chú", "lưu", "minh họa"],
        "show": ["xem"], "withdraw": ["rút"], "correct": ["sửa", "đính chính"], "absence": ["nghỉ", "vắng"],
        "askTarget": ["chỉ tiêu"], "askHandOver": ["nhường", "chuyển", "bàn giao"], "promise": ["hẹn", "hứa"],
        "step": ["bước"], "object": ["không thuộc", "không nhận"], "refuse": ["không cho", "từ chối", "bác"],
    ]
    private static let verbs: [String: WordPatterns] = [
        "urge": ["nhắc", "đôn đốc", "giục"], "broadcast": ["gửi", "gởi", "thông báo", "phát"],
        "assign": ["giao", "giao đi", "phát"], "confirm": ["duyệt", "cho qua", "xác nhận"],
        "grant": ["cho", "cho lùi", "đồng ý", "gia hạn", "lùi", "duyệt", "chấp thuận"],
        "acknowledge": ["nhận", "tôi nhận", "em nhận", "nhận việc", "tui nhận"],
        "instruct": ["chuyển", "gửi", "gởi", "nhắn", "bảo"], "cancel": ["hủy", "bỏ"],
        "pause": ["dừng", "tạm dừng"], "openRound": ["mở"], "closeRound": ["đóng", "khóa"],
        "submit": ["nộp", "gửi", "gởi", "trình", "up"],
        "handOver": ["chuyển", "bàn giao"],
        "askExtension": ["xin", "gửi", "gia hạn", "lùi", "xin lùi", "xin gia hạn", "dời"],
        "amend": ["sửa", "đổi", "giao"],
        "remindMe": ["nhắc"],
        "obstacle": [
            "vướng", "vướng mắc", "có gì", "gì", "khó khăn", "có vướng", "có khó khăn", "kẹt", "có vấn đề", "vấn đề gì",
        ], "document": ["gửi", "xuất"], "return": ["trả", "trả lại"], "reopen": ["mở", "mở lại"],
    ]

    /// What else says yes to an act, and names none in a list.
    private static let assenting: [String: WordPatterns] = [
        "confirm": ["ký", "cho đạt", "nghiệm thu", "thông qua", "chấp nhận"]
    ]
}
