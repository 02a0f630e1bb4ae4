import VietnameseText

/// The words of an answer, as yes, no, later or a number of a list, with the courtesies around them.
struct AnswerWords {
    private let message: Message
    private let t: [Token]
    /// The first word that is no courtesy.
    private let start: Int

    init(_ message: Message) {
        self.message = message
        t = message.tokens
        let tokens = message.tokens
        start =
            tokens.indices.first { !Self.courtesy.contains(tokens[$0]) && tokens[$0].kind != .sign } ?? tokens.endIndex
    }

    /// How many words it has, courtesies apart.
    func isShort(_ most: Int) -> Bool {
        t.filter { ($0.kind == .word || $0.number != nil) && !Self.courtesy.contains($0) }.count <= most
    }

    var spoken: String { start < t.endIndex ? message.source(start..<t.endIndex) : message.text }

    /// What follows a place, where it says anything.
    func rest(after index: Int) -> String {
        var from = index
        while from < t.endIndex, t[from].kind == .sign || t[from].kind == .lineBreak || Self.trailing.contains(t[from])
        { from += 1 }
        let said = t[min(from, t.endIndex)...].filter {
            ($0.kind == .word || $0.number != nil || $0.code != nil) && !Self.courtesy.contains($0)
                && !Self.trailing.contains($0)
        }
        return said.isEmpty ? "" : message.source(from..<t.endIndex)
    }

    // MARK: No and later

    private var no: Range<Int>? { start < t.endIndex ? Self.refusing.match(t, at: start) : nil }
    private var later: Range<Int>? { t.indices.lazy.compactMap { Self.postponing.match(t, at: $0) }.first }
    var opensWithNo: Bool {
        guard let no else { return false }
        // "Không duyệt thì thôi" aside, "không phải 41 mà là 44" denies a value; "chưa" is no "yet".
        return !Self.noRefusal.contains { $0.match(t, at: no.lowerBound) != nil }
    }
    var noEnd: Int { no?.upperBound ?? later?.upperBound ?? start }
    var isLater: Bool {
        if let first = t.indices.first(where: { $0 >= start }), t[first].folded == "de",
            t.contains(where: { $0.folded == "da" && $0.key.marks != 0 || Self.looking.contains($0) }), isShort(12)
        {
            return true
        }
        if let last = t.last(where: { $0.kind == .word && !Self.trailing.contains($0) || $0.text.lowercased() == "đã" }
        ), last.text.lowercased() == "đã", isShort(12) {
            return true
        }
        guard let later else { return false }
        return later.lowerBound <= start + 2
            || isShort(8) && message.notes.allSatisfy { if case .figure = $0.kind { false } else { true } }
    }
    private static let looking: WordSet = ["xem", "coi", "hoi", "nghi", "tinh", "kiem", "dem", "ban"]
    private static let noRefusal: [WordPatterns] = [
        ["không có gì"], ["không những"], ["thôi được"], ["thôi thì"], ["thôi cứ"], ["thôi cũng được"], ["thôi ok"],
        ["chưa biết"], ["không sao cứ"], ["không vấn đề gì"], ["không sao"],
    ]
    private static let refusing: WordPatterns = [
        "không", "ko", "thôi", "khoan", "khoan đã", "đừng", "chưa", "khỏi", "hổng", "hông", "hem", "không phải",
        "không đâu", "không cần", "khỏi cần", "không đồng ý", "chưa được", "thôi khỏi", "thôi không", "thôi bỏ",
        "bỏ đi",
        "hủy", "bỏ qua", "sai rồi", "sai", "nhầm", "nhầm rồi", "không việc nào", "không có",
    ]
    private static let postponing: WordPatterns = [
        "để mai", "để sau", "để lát", "lát nữa", "tí nữa", "chút nữa", "mai tính", "tính sau", "khoan", "khoan đã",
        "từ từ", "chờ đã", "đợi đã", "để đó", "để tôi xem", "để anh xem", "để em xem", "để xem", "để nghĩ",
        "để tôi nghĩ", "hẵng",
        "chờ chút", "đợi chút", "để chiều", "để tối", "để em hỏi", "để tôi hỏi", "để anh hỏi", "bận rồi", "đang họp",
        "đang bận", "chưa quyết", "xem đã", "hỏi đã", "tính đã", "đọc đã", "trả lời sau", "báo sau",
    ]

    // MARK: Yes

    private var yes: Range<Int>? {
        guard start < t.endIndex else { return t.first.flatMap { _ in Self.agreeing.match(t, at: 0) } }
        return Self.agreeing.match(t, at: start) ?? (t.isEmpty ? nil : Self.agreeing.match(t, at: 0))
    }
    var isAssent: Bool { yes != nil && !opensWithNo }
    var yesEnd: Int {
        var end = yes?.upperBound ?? start
        while end < t.endIndex, let next = Self.agreeing.match(t, at: end) { end = next.upperBound }
        return max(end, verbEnd)
    }
    private static let agreeing: WordPatterns = [
        "có", "ừ", "u", "uh", "ok", "oke", "được", "đồng ý", "đúng", "đúng rồi", "đúng vậy", "đúng thế", "chuẩn",
        "chính xác", "vâng", "dạ", "nhất trí", "chốt", "xác nhận", "cứ thế", "cứ vậy", "cứ làm", "làm đi", "rồi", "ừa",
        "phải", "phải rồi",
        "yes", "y", "👍", "duyệt", "gật", "thống nhất", "tán thành", "ổn", "hợp lý", "vậy đi", "thế đi", "thế nhé", "uk",
        "không vấn đề gì", "không sao", "ờ", "dạ đúng", "dạ vâng", "dạ có", "vâng ạ", "tất nhiên", "dĩ nhiên",
        "chuẩn rồi", "được rồi", "thế là được", "như thế", "như vậy",
        "đi", "luôn", "ngay", "đi em", "giùm", "giúp", "nhé", "thôi được", "thôi thì", "thôi cũng được",
    ]

    /// The act's own word: "nhắc đi", "gửi", "giao".
    func saysVerb(of act: String) -> Bool { verb(of: act) != nil }
    private func verb(of act: String) -> Range<Int>? {
        guard start < t.endIndex, let patterns = Self.verbs[act] else { return nil }
        return patterns.match(t, at: start)
            ?? (start + 1 < t.endIndex && Self.go.contains(t[start]) ? patterns.match(t, at: start + 1) : nil)
    }
    private var verbEnd: Int {
        Self.verbs.values.compactMap { start < t.endIndex ? $0.match(t, at: start)?.upperBound : nil }.max() ?? start
    }
    private static let go: WordSet = ["cu", "thi", "hay"]
    /// Whether the words name what an act does: "đôn đốc" of an urge.
    func names(_ act: String) -> Bool {
        Self.verbs[act].map { patterns in t.indices.contains { patterns.match(t, at: $0) != nil } } ?? false
    }
    /// How many words of a text stand in the answer.
    func shared(with text: String) -> Int {
        let own = Set(t.map(\.folded))
        return Folded.words(text).split(separator: " ").filter { own.contains(String($0)) }.count
    }
    private static let verbs: [String: WordPatterns] = [
        "urge": ["nhắc", "đôn đốc", "giục"], "broadcast": ["gửi", "thông báo", "phát"],
        "assign": ["giao", "giao đi", "phát"], "confirm": ["duyệt", "cho qua", "xác nhận"],
        "grant": ["cho", "cho lùi", "đồng ý", "gia hạn"],
        "acknowledge": ["nhận", "tôi nhận", "em nhận"], "instruct": ["chuyển", "gửi", "nhắn"], "cancel": ["hủy", "bỏ"],
        "pause": ["dừng", "tạm dừng"], "openRound": ["mở"], "closeRound": ["đóng", "khóa"], "submit": ["nộp", "gửi"],
        "handOver": ["chuyển", "bàn giao"], "askExtension": ["xin", "gửi"], "amend": ["sửa", "đổi", "giao"],
        "remindMe": ["nhắc"], "document": ["gửi", "xuất"], "return": ["trả", "trả lại"], "reopen": ["mở", "mở lại"],
    ]

    var isConditional: Bool { t.indices.contains { Self.conditions.match(t, at: $0) != nil } }
    private static let conditions: WordPatterns = [
        "nếu", "với điều kiện", "miễn là", "chừng nào", "khi nào", "trừ khi",
    ]

    // MARK: Numbers of a list

    /// Where the numbers end.
    func choiceEnd(of count: Int) -> Int { found(count)?.end ?? start }

    /// The numbers of a list that are said, 1 to `count`; none where it is something else.
    func choices(of count: Int) -> [Int] { found(count)?.numbers ?? [] }

    private func found(_ count: Int) -> (numbers: [Int], end: Int)? {
        guard start < t.endIndex else { return nil }
        for (patterns, numbers) in Self.places(count) {
            if let range = patterns.match(t, at: start) ?? patterns.match(t, at: min(start + 1, t.endIndex - 1)) {
                return (numbers, range.upperBound)
            }
        }
        var index = start
        if Self.picking.contains(t[index]) { index += 1 }
        if index < t.endIndex, Self.picking.contains(t[index]) { index += 1 }
        var numbers: [Int] = []
        while index < t.endIndex {
            if let number = t[index].integer ?? Self.spelled[t[index].folded], (1...count).contains(number),
                !numbers.contains(number)
            {
                numbers.append(number)
            } else if !(t[index].isSign(",") || t[index].isSign("+") || Self.and.contains(t[index])) || numbers.isEmpty
            {
                break
            } else if index + 1 < t.endIndex,
                (t[index + 1].integer ?? Self.spelled[t[index + 1].folded]).map({ !(1...count).contains($0) }) ?? true
            {
                break
            }
            index += 1
        }
        guard !numbers.isEmpty else { return nil }
        // "2 ngày", "1/6", "3 nhà": a figure, no choice.
        let isNamed = message.notes.contains { note in
            guard note.range.contains(index - 1), note.range.count > 1 else { return false }
            guard case .date = note.kind else { return false }
            return true
        }
        if isNamed { return nil }
        if index < t.endIndex, t[index].kind == .word, !Self.courtesy.contains(t[index]),
            !Self.trailing.contains(t[index]), Self.agreeing.match(t, at: index) == nil
        {
            return nil
        }
        if index < t.endIndex, ["/", "%", "h", ":"].contains(t[index].text) { return nil }
        return (numbers, index)
    }

    private static func places(_ count: Int) -> [(WordPatterns, [Int])] {
        [
            (["hai cái đầu", "2 cái đầu", "hai việc đầu"], [1, 2]),
            (
                [
                    "cái đầu", "đầu tiên", "cái đầu tiên", "thứ nhất", "việc đầu", "cái thứ nhất", "phương án đầu",
                    "cái trên",
                ], [1]
            ), (["cái thứ hai", "cái thứ 2", "việc thứ hai", "phương án hai"], count > 1 && count < 4 ? [2] : []),
            (["cái giữa", "giữa"], count == 3 ? [2] : []),
            (["cái cuối", "cuối cùng", "cái sau", "cái cuối cùng", "cái chót", "việc sau", "cái dưới"], [count]),
            (["cả hai", "cả 2", "hai cái", "cả hai việc"], count == 2 ? [1, 2] : []),
            (["cả ba", "cả 3", "tất cả", "hết", "cả"], Array(1...max(count, 1))),
        ].filter { !$0.1.isEmpty }
    }

    private static let picking: WordSet = ["chon", "so", "phuong", "an", "cai", "muc", "dong", "y"]
    private static let and: WordSet = ["va", "voi", "cung", "ca"]
    private static let spelled: [String: Int] = ["mot": 1, "hai": 2, "ba": 3, "bon": 4]

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
    /// "Không phải", "nhầm", "cơ mà": something else was meant.
    var corrects: Bool { t.indices.contains { Self.correcting.match(t, at: $0) != nil } }
    private static let correcting: WordPatterns = [
        "không phải", "nhầm", "nhầm rồi", "sai rồi", "sai", "ý em là", "ý tôi là", "ý anh là", "cơ mà", "cơ",
        "chứ không", "chứ", "lộn", "lộn rồi", "gõ nhầm", "ghi nhầm", "không có", "mà là", "phải là", "mới đúng", "đâu",
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
    var saysAll: Bool { t.indices.contains { Self.everything.match(t, at: $0) != nil } }
    private static let everything: WordPatterns = [
        "cả hai", "cả 2", "tất cả", "toàn bộ", "hết các", "tất", "mọi đơn vị", "tất cả các đơn vị", "toàn thành phố",
    ]

    private static let courtesy: WordSet = [
        "da", "a", "em", "anh", "chi", "bot", "oi", "sep", "nhe", "nha", "nhen", "nghe", "thua", "ban", "minh", "toi",
        "chu", "bac", "hen", "hi", "z", "thi", "la", "day", "do",
    ]
    private static let trailing: WordSet = [
        "thoi", "nhe", "nha", "a", "di", "luon", "roi", "em", "anh", "chi", "nhen", "nghe", "do", "day", "ay", "hen",
        "vay", "the", "ban", "giup", "gium", "cho", "viec", "het", "ngay", "bot", "voi", "dung", "dum", "u", "toi",
    ]
}
