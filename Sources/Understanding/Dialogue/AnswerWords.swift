import VietnameseText

/// The words of an answer, as yes, no, later or a number of a list, with the courtesies around them.
struct AnswerWords {
    let message: Message
    let t: [Token]
    /// The first word that is no courtesy.
    let start: Int

    init(_ message: Message) {
        self.message = message
        t = message.tokens
        let tokens = message.tokens
        let first = tokens.indices.first {
            !Self.courtesy.contains(tokens[$0]) && tokens[$0].kind != .sign
        }
        // "Tôi thấy hợp lý", "theo tôi thì được".
        let opinion = first.flatMap { place in
            place > 0 && Self.thinking.contains(tokens[place]) || tokens[place].folded == "theo"
                ? tokens.indices.first {
                    $0 > place && !Self.courtesy.contains(tokens[$0]) && tokens[$0].kind != .sign
                } : nil
        }
        start = opinion ?? first ?? tokens.endIndex
    }

    private static let thinking: WordSet = ["thay", "nghi"]

    /// How many words it has, courtesies apart.
    func isShort(_ most: Int) -> Bool {
        t.filter { ($0.kind == .word || $0.number != nil) && !Self.courtesy.contains($0) }.count <= most
    }

    var spoken: String { start < t.endIndex ? message.source(start..<t.endIndex) : message.text }

    /// What follows a place, where it says anything.
    func rest(after index: Int) -> String {
        var from = index
        while from < t.endIndex,
            t[from].kind == .sign || t[from].kind == .lineBreak
                || Self.trailing.contains(t[from]) && !Self.opening.contains(t[from])
        { from += 1 }
        // "Gửi luôn cho kịp": no more than at once.
        if let purpose = Self.atOnce.match(t, at: from) ?? (from > 0 ? Self.atOnce.match(t, at: from - 1) : nil) {
            from = purpose.upperBound
        }
        let said = t[min(from, t.endIndex)...].filter {
            ($0.kind == .word || $0.number != nil || $0.code != nil) && !Self.courtesy.contains($0)
                && !Self.trailing.contains($0)
        }
        return said.isEmpty ? "" : message.source(from..<t.endIndex)
    }

    private static let atOnce: WordPatterns = [
        "cho kịp", "cho nhanh", "cho xong", "cho rồi", "cho tiện", "cho gọn", "cho lẹ",
    ]
    /// Words that end a sentence, and with which another begins: "cho họ đến 10/6".
    private static let opening: WordSet = ["cho", "viec", "het", "ngay", "dung", "di"]

    /// "Đừng sửa", "giữ nguyên": all stays as it is.
    var keeps: Bool { t.indices.contains { Self.keeping.match(t, at: $0) != nil } }
    private static let keeping: WordPatterns = [
        "đừng", "giữ", "giữ nguyên", "để nguyên", "để yên", "khỏi sửa", "vẫn như cũ",
    ]

    /// Whether it has at least so many words, courtesies apart.
    func counts(atLeast least: Int) -> Bool { !isShort(least - 1) }

    // MARK: No and later

    private var no: Range<Int>? { start < t.endIndex ? RefusingWords.words.match(t, at: start) : nil }
    private var later: Range<Int>? {
        t.indices.lazy.compactMap { PostponingWords.words.match(t, at: $0) }.first { found in
            // "Hùng bận rồi": somebody else is.
            !message.notes.contains {
                if case .people = $0.kind { $0.range.upperBound == found.lowerBound } else { false }
            }
        }
    }
    var opensWithNo: Bool {
        if deniesAtEnd { return true }
        guard let no else { return false }
        // "Không duyệt thì thôi" aside, "không phải 41 mà là 44" denies a value; "chưa" is no "yet".
        return !RefusingWords.spared.contains { $0.match(t, at: no.lowerBound) != nil }
    }
    var noEnd: Int { no?.upperBound ?? later?.upperBound ?? start }
    var isLater: Bool {
        if let first = t.indices.first(where: { $0 >= start }), t[first].folded == "de",
            t.contains(where: { $0.folded == "da" && $0.key.marks != 0 || Self.looking.contains($0) }), isShort(12)
        {
            return true
        }
        if let last = t.last(where: { $0.kind == .word && !Self.trailing.contains($0) || $0.text.lowercased() == "đã" }
        ), last.text.lowercased() == "đã", isShort(12), !orders {
            return true
        }
        guard let later else { return false }
        return later.lowerBound <= start + 2
            || isShort(8) && message.notes.allSatisfy { if case .figure = $0.kind { false } else { true } }
    }
    /// "Bảo họ bổ sung đã": somebody is to do something first.
    private var orders: Bool { t.indices.contains { Self.ordering.match(t, at: $0) != nil } }
    private static let ordering: WordPatterns = [
        "bảo họ", "yêu cầu", "bảo quận", "bắt họ", "cho họ", "bảo nó", "nói họ",
    ]

    /// "Có phải đâu", "xong đâu mà xong": denied at the end of the first clause.
    private var deniesAtEnd: Bool {
        guard let clause = Clauses.of(message).first, clause.range.count < 7 else { return false }
        return clause.range.dropFirst().contains { index in
            t[index].folded == "dau" && t[index].text.lowercased() != "đầu"
                && (index + 1 == clause.range.upperBound || Self.trailing.contains(t[index + 1])
                    || t[index + 1].folded == "ma")
                && (t[start].folded == "co" || t[start].folded == "da"
                    || index + 1 < t.endIndex && t[index + 1].folded == "ma")
        }
    }

    /// "Thiếu chữ ký thì duyệt làm sao": the act is refused by asking how.
    func deniesByAsking(_ act: String) -> Bool {
        isShort(12)
            && t.indices.contains { index in
                acts.names(act, at: index...index)
                    && ((1...2).contains { Self.impossible.match(t, at: index + $0) != nil } || isScorned(index))
            }
    }
    /// "Kiểu này ai duyệt", "duyệt gì mà duyệt".
    private func isScorned(_ index: Int) -> Bool {
        let isNobody =
            index > 0 && t[index - 1].folded == "ai" && rest(after: index + 1).isEmpty
            || index > 1 && t[index - 2].folded == "ai" && ["bao", "noi", "cho", "bat"].contains(t[index - 1].folded)
            || index > start && index + 1 < t.count && t[index + 1].folded == "gi" && rest(after: index + 2).isEmpty
                && t[..<index].contains { $0.text.lowercased() == "mà" }
        let isTwice =
            index + 3 < t.count && t[index + 1].folded == "gi" && t[index + 2].folded == "ma"
            && t[index + 3].folded == t[index].folded
        return isNobody || isTwice
    }
    /// "Em hỏi thôi chứ có báo đâu".
    var deniesInTheEnd: Bool {
        guard isShort(10), let last = t.lastIndex(where: { $0.kind == .word && !Self.trailing.contains($0) }),
            t[last].folded == "dau", t[last].text.lowercased() != "đầu", t.last?.isSign("?") != true
        else { return false }
        let before = t[..<last].suffix(4).map(\.folded)
        return !before.contains("khong") && before.contains { ["co", "da", "chu"].contains($0) }
            && (t.contains { $0.folded == "chu" } || before.contains { ["bao", "noi", "xin", "doi"].contains($0) })
    }
    /// "Cương quyết không", "lùi hoài, không": the last word refuses.
    var endsWithNo: Bool {
        guard let last = t.last(where: { $0.kind == .word && !Self.trailing.contains($0) }), last.folded == "khong",
            let place = t.lastIndex(of: last), place > start, t.last?.isSign("?") != true
        else { return false }
        return t[place - 1].isSign(",") || ["quyet", "khoat", "dinh", "la"].contains(t[place - 1].folded)
    }
    private static let impossible: WordPatterns = [
        "làm sao", "sao được", "kiểu gì", "thế nào được", "sao nổi", "làm sao được",
    ]

    /// "Có gì đâu mà nộp": the act is denied by asking.
    func deniesDeed(_ act: String) -> Bool { deniesAtEnd && acts.names(act) }

    /// Whether "thôi" stands before what else is said, or before what is allowed instead.
    var givesUp: Bool {
        start + 1 < t.endIndex && t[start].folded == "thoi"
            && (t[start + 1].isSign(",") || ["cho", "de", "duyet", "khoi"].contains(t[start + 1].folded))
    }

    /// "Trừ Sở TTTT": all but.
    var excepts: Bool { t.indices.contains { Self.except.match(t, at: $0) != nil } }
    private static let except: WordPatterns = ["trừ", "ngoại trừ", "trừ mỗi", "không gửi cho", "bỏ mỗi"]

    /// "Chưa": of a value that was asked for it is not known yet.
    var opensWithNotYet: Bool { start < t.endIndex && t[start].folded == "chua" }

    /// "Không gia hạn gì hết", "khoan hủy": the word of an act right after the no.
    func refuses(_ act: String) -> Bool {
        no.map { acts.names(act, at: $0.upperBound...($0.upperBound + 1)) } ?? false
    }

    /// What is said after the first clause.
    var laterClauses: String {
        let clauses = Clauses.of(message).drop { $0.range.upperBound <= start }.dropFirst()
        return clauses.first.map { rest(after: $0.range.lowerBound) } ?? ""
    }

    /// Whether it says that something will be told, sent or done.
    var saysDeed: Bool { t.indices.contains { Self.deeds.match(t, at: $0) != nil } }
    private static let deeds: WordPatterns = [
        "em báo", "em nộp", "em gửi", "xong", "em cập nhật", "em trả lời", "em up", "tôi báo", "tôi gửi", "có số",
        "em rep",
        "tui báo", "em nhắn", "em gởi", "mình báo",
    ]
    private static let looking: WordSet = ["xem", "coi", "hoi", "nghi", "tinh", "kiem", "dem", "ban"]

    // MARK: Yes

    private var acts: ActWords { ActWords(t, from: start) }
    /// The act's own word: "nhắc đi", "gửi", "giao"; or "ghi đi", "làm đi" of any, where nothing else is said.
    func saysVerb(of act: String) -> Bool {
        acts.opens(with: act) || acts.anyEnd.map { rest(after: $0).isEmpty } ?? false
    }
    /// "Hủy hẳn" to a cancellation: the word of refusal is the act's own.
    func agreesByNo(_ act: String) -> Bool { no.map { acts.isOwn(act, at: $0) } ?? false }
    /// "Nhắc hoài cũng vậy".
    func isSpurned(_ act: String) -> Bool { acts.isSpurned(act) }
    /// Whether the words name what an act does: "đôn đốc" of an urge.
    func names(_ act: String) -> Bool { acts.names(act) }
    /// How many words of a text stand in the answer.
    func shared(with text: String) -> Int {
        let own = Set(t.map(\.folded))
        return Folded.words(text).split(separator: " ").filter { own.contains(String($0)) }.count
    }

    private var yes: Range<Int>? {
        guard start < t.endIndex else { return t.first.flatMap { _ in AgreeingWords.words.match(t, at: 0) } }
        return AgreeingWords.words.match(t, at: start) ?? (t.isEmpty ? nil : AgreeingWords.words.match(t, at: 0))
    }
    var isAssent: Bool { yes != nil && !opensWithNo }
    var yesEnd: Int {
        var end = yes?.upperBound ?? start
        while end < t.endIndex, let next = AgreeingWords.words.match(t, at: end) { end = next.upperBound }
        return max(end, acts.end, acts.anyEnd ?? 0)
    }

    var isConditional: Bool { t.indices.contains { Self.conditions.match(t, at: $0) != nil } }
    private static let conditions: WordPatterns = [
        "nếu", "với điều kiện", "miễn là", "chừng nào", "khi nào", "trừ khi", "miễn sao", "chỉ khi", "với đk",
    ]

    static let courtesy: WordSet = [
        "da", "a", "em", "anh", "chi", "bot", "oi", "sep", "nhe", "nha", "nhen", "nghe", "thua", "ban", "minh", "toi",
        "chu", "bac", "hen", "hi", "z", "thi", "la", "day", "do",
    ]
    static let trailing: WordSet = [
        "thoi", "nhe", "nha", "a", "di", "luon", "roi", "em", "anh", "chi", "nhen", "nghe", "do", "day", "ay", "hen",
        "vay", "the", "ban", "giup", "gium", "cho", "viec", "het", "ngay", "bot", "voi", "dung", "dum", "u", "toi",
    ]

    // MARK: Other

    var isQuestion: Bool {
        if t.last?.isSign("?") == true { return true }
        return t.indices.contains { Self.asking.match(t, at: $0) != nil }
            && !t.indices.contains { PostponingWords.words.match(t, at: $0) != nil }
    }
    private static let asking: WordPatterns = [
        "vì sao", "tại sao", "bao nhiêu", "bao giờ", "là ai", "ai phụ trách", "thế nào", "ra sao", "ở đâu", "cái gì",
        "sao rồi", "mấy người", "hạn hôm nào", "mấy nữa", "thiếu mấy", "còn mấy", "hôm nào", "đến đâu",
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
