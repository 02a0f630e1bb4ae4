import Assignments
import VietnameseText

/// Questions that want no answer of the bot: rhetoric, irony, wishes, and what is put to somebody else.
enum AskTraps {
    /// Why the bot should be silent; nil where it is asked.
    static func reason(_ message: Message, _ sight: Sight) -> String? {
        let t = message.tokens
        if rhetoric.first(in: t) != nil, !asksWhy(message) { return "rhetoric" }
        if offTopic.first(in: t) != nil,
            !message.notes.contains(where: { if case .works = $0.kind { true } else { false } })
        {
            return "not of the office"
        }
        if reproach.first(in: t) != nil { return "reproach" }
        if irony.first(in: t) != nil, !t.contains(where: { $0.isSign("?") }) { return "irony" }
        if sight.isLeader, let word = undecided.first(in: t),
            // "Nhờ em hỏi X …" at the beginning has X asked.
            t[word.lowerBound].folded != "nho" || t[..<word.lowerBound].contains(where: { $0.kind == .word }),
            !t.contains(where: { $0.isSign("?") || ["nao", "may", "gi", "ai"].contains($0.folded) })
        {
            return "not decided"
        }
        if isWish(t, sight.own.isEmpty),
            !t.indices.contains(where: {
                $0 > 0 && t[$0].folded == "giao" && t.indices.contains($0 + 1) && isNamed(message, $0 + 1)
            })
        {
            return "wish"
        }
        if conditions.first(in: t) != nil { return "wish" }
        if t.contains(where: { asking.contains($0) || $0.isSign("?") }), isToOther(message, sight) {
            return "to somebody else"
        }
        return nil
    }

    /// Turns of speech that assert by asking.
    private static let rhetoric: WordPatterns = [
        "còn nói chuyện", "còn nói gì", "còn gì để nói", "thì còn gì", "biết ngay mà", "chẳng lẽ",
        "chả lẽ", "chả nhẽ", "chẳng nhẽ", "không nhẽ", "lẽ đâu", "lẽ nào", "lại có kiểu", "có kiểu gì thế",
        "hỏi sao không", "bảo sao", "thảo nào", "hèn gì",
        "ai mà chẳng", "ai chẳng", "ai mà biết", "ai biết được", "trời biết", "có phải hơn không", "còn gì bằng",
        "làm gì có", "làm sao mà", "sao mà không", "biết bao giờ", "đến bao giờ mới khá", "đến tết",
        "chuyện đã rồi", "ai lại", "ai cho phép", "nói hoài", "nói mãi mà", "nhắc mãi mà", "nói bao nhiêu lần",
        "có ai làm gì", "làm gì đâu", "có gì đâu", "bao nhiêu lần họp", "bao nhiêu lần rồi", "mấy lần rồi mà",
        "mà vẫn thế", "mà vẫn vậy", "nói thật đi", "không cần trả lời", "khỏi trả lời", "hỏi thế thôi", "nghĩ gì mà",
        "không hiểu họ nghĩ", "bao giờ mới hết", "cũng gọi là", "vậy mà cũng", "thế mà cũng", "đến bao giờ nữa",
        "bao giờ nữa đây", "các cậu định", "các ông định", "các anh định", "các đồng chí định", "còn đợi đến bao giờ",
        "thì ai tin", "ai tin nổi", "ai tin được", "ai chịu được", "ai chịu nổi", "kiểu thế bao giờ", "đời thuở nào",
        "đời nào lại", "thế này thì bao giờ", "kiểu này thì bao giờ", "thế này thì đến", "bao giờ mới khá",
        "mới khá lên", "mới khá được", "thế thì chịu", "thử hỏi xem", "thử hỏi ai",
        "khác gì",
        "có khác gì", "để làm gì", "ích gì", "được tích sự gì", "ra làm sao nữa", "ai đời", "bao giờ cho",
        "nói chuyện gì nữa", "mà cũng", "không biết đường nào mà",
        "ai bảo", "mấy khi", "sao hồi", "đáng lẽ", "lẽ ra", "đáng ra", "sao lúc đó", "sao ngày ấy",
        "sao hồi đó", "còn mặt mũi",
    ]
    private static let offTopic: WordPatterns = [
        "mấy giờ họp", "họp mấy giờ", "mấy giờ thì họp", "họp lúc mấy giờ", "họp giao ban mấy giờ", "mấy giờ bắt đầu",
        "họp ở đâu", "mấy giờ đi", "trưa nay ăn gì", "ăn gì nhỉ", "ăn gì chưa", "đi ăn gì", "ăn trưa", "đi nhậu",
        "mấy giờ họp giao ban",
    ]
    /// What is told without anything being wanted.
    private static let undecided: WordPatterns = [
        "chưa cần ghi", "chưa có ý kiến", "tôi chưa trả lời", "để tôi nghĩ", "để anh nghĩ", "để tính sau",
        "cho khỏi quên", "ghi tạm", "khỏi ghi", "nhờ em hỏi", "nhờ tôi hỏi", "chưa quyết gì", "để cân nhắc",
    ]
    /// Said to all and nobody, in anger.
    private static let reproach: WordPatterns = [
        "hả các ông", "hả các anh", "hả các cậu", "hả các vị", "các ông các bà", "chán thật", "chán ghê", "chán chưa",
        "chán quá", "giỏi quá nhỉ", "hay quá nhỉ", "tài quá nhỉ", "nghe mà chán", "tức không", "bực không",
    ]
    /// Praise that means the contrary.
    private static let irony: WordPatterns = [
        "hay thật", "giỏi thật", "giỏi nhỉ", "hay nhỉ", "tài thật", "cơ đấy", "tuyệt thật", "hay ghê", "giỏi ghê",
        "khiếp thật", "kinh thật", "đẹp mặt", "vẻ vang", "hết sảy", "mừng ghê", "siêu thật", "đỉnh thật", "nể thật",
    ]
    private static let conditions: WordPatterns = [
        "thì tôi mới", "thì anh mới", "thì mới xem xét", "thì tôi sẽ", "thì anh sẽ", "thì mới tính",
    ]
    private static let wishes: WordPatterns = [
        "giá mà", "giá như", "giá", "ước gì", "phải chi", "mong sao", "không biết mai", "chẳng biết mai",
        "không biết trời", "nếu", "hễ", "hôm nào rảnh", "ước", "lỡ mà",
    ]

    private static func isNamed(_ message: Message, _ index: Int) -> Bool {
        message.notes.contains { AskNames.isName($0.kind) && $0.range.lowerBound == index }
    }

    /// "Dễ thế mà cũng trễ, tại sao?": the last clause is a question by itself.
    private static func asksWhy(_ message: Message) -> Bool {
        guard let last = Clauses.of(message).last, last.range.lowerBound > 0, last.range.count <= 6 else {
            return false
        }
        return why.match(message.tokens, at: last.range.lowerBound) != nil
    }
    private static let why: WordPatterns = [
        "tại sao", "vì sao", "sao vậy", "sao thế", "lý do", "tại răng", "cớ sao", "do đâu",
    ]

    private static let asking: WordSet = ["nao", "gi", "ai", "may", "sao", "dau", "chua", "khong", "khi", "bao"]

    /// A condition of one who does the work is a remark on it.
    private static func isWish(_ t: [Token], _ isLeader: Bool) -> Bool {
        guard
            let first = t.firstIndex(where: { $0.kind == .word && !["da", "oi", "a", "u", "thoi"].contains($0.folded) }
            ), let range = wishes.match(t, at: first)
        else { return false }
        if !isLeader, ["neu", "he", "lo"].contains(t[first].folded) { return false }
        // "Nếu tôi nhớ không nhầm thì …": no condition.
        if remembering.first(in: t) != nil { return false }
        // "Giá" alone needs its mark: unmarked "gia" is a name.
        return range.count > 1 || t[first].key.marks != 0 && !["gia"].contains(t[first].folded)
    }

    private static let remembering: WordPatterns = [
        "nhớ không nhầm", "không nhầm thì", "nhớ không lầm", "không lầm thì", "nhớ đúng", "không sai thì",
    ]

    /// "Anh Tuấn ơi, bên anh …", "đồng chí Đức nói xem …", "hai đứa ai rảnh".
    private static func isToOther(_ message: Message, _ sight: Sight) -> Bool {
        let t = message.tokens
        for note in message.notes {
            guard case .people(let people) = note.kind, !people.contains(sight.speaker.officer.id) else { continue }
            let next = note.range.upperBound
            // In a group one who has no work here is spoken to, not of.
            if sight.isGroup, note.range.lowerBound <= 3,
                !people.contains(where: { id in sight.works.contains { $0.officer == id } })
            {
                return true
            }
            let isCalled =
                t.indices.contains(next) && ["oi", "a"].contains(t[next].folded) && note.range.lowerBound <= 3
            if sight.isGroup, note.range.lowerBound <= 3, t.indices.contains(next), commanded.contains(t[next]) {
                return true
            }
            if isCalled
                || told.match(t, at: next) != nil && !isWhether(t)
                    && !asksMe.contains(where: { $0.first(in: t) != nil })
            {
                return true
            }
        }
        if sight.isGroup, plural.first(in: t) != nil || opensToAll(t) { return true }
        return pairs.first(in: t) != nil || called(t)
    }

    /// "Anh Minh trả lời chưa": whether he did, not that he should.
    private static func isWhether(_ t: [Token]) -> Bool {
        t.last { $0.kind == .word && !["a", "em", "bot", "vay", "the", "nhi"].contains($0.folded) }?.folded == "chua"
    }

    /// "Các anh chị đã nhận được …?": all who read along are asked.
    private static func opensToAll(_ t: [Token]) -> Bool {
        guard let first = t.firstIndex(where: { $0.kind == .word && !["da", "thua", "kinh"].contains($0.folded) })
        else { return false }
        return all.match(t, at: first) != nil && t.contains { $0.isSign("?") }
    }

    private static let all: WordPatterns = [
        "các anh chị", "các bác", "các đồng chí", "anh chị em", "mọi người", "cả nhà", "các anh", "các chị",
        "anh em mình",
    ]

    /// "Hoa ơi" of a name that the office does not know: a word with a capital before "ơi" that is no word of address.
    private static func called(_ t: [Token]) -> Bool {
        guard let oi = t.firstIndex(where: { $0.folded == "oi" && $0.kind == .word }), oi > 0, oi <= 3 else {
            return false
        }
        let name = t[oi - 1]
        return name.text.first?.isUppercase == true && !addresses.contains(name.folded) && oi > 1
    }

    private static let addresses: Set<String> = [
        "bot", "em", "anh", "chi", "ro", "ban", "chau", "co", "chu", "ad", "e", "troi", "gioi",
    ]
    private static let asksMe: [WordPatterns] = [["bot ơi"], ["em ơi"]]
    private static let told: WordPatterns = [
        "nói xem", "trả lời", "giải thích", "cho biết", "cho ý kiến", "kiểm hộ", "kiểm tra hộ", "xem hộ", "xem giúp",
        "kiểm giúp", "nói rõ", "báo cáo rõ", "nghĩ sao", "thấy sao", "thấy thế nào", "cho anh biết", "cho tôi biết",
        "gọi cho", "đi cùng", "giúp tôi", "giúp anh",
        "giúp em", "hộ tôi", "hộ anh", "hộ em", "kiểm tra giúp", "phát biểu", "trả lời tôi", "trả lời đi",
        "lên tiếng đi", "đâu rồi nhỉ",
    ]
    private static let commanded: WordSet = ["xem", "kiem", "noi", "tra", "giai", "cho", "gui", "lo", "check", "ra"]
    private static let plural: WordPatterns = [
        "anh em mình ai", "các bác ai", "có bác nào", "các anh chị ai", "mọi người ai", "có ai đi", "ai đi cùng",
        "phòng mình ai đi", "các đồng chí thấy", "mọi người thấy", "ai có ý kiến", "có ý kiến gì", "các anh chị thấy",
        "anh em thấy", "các bác thấy", "có ai rảnh", "ai rảnh", "cả nhà ai", "anh chị nào", "bác nào", "ai đi với",
    ]
    private static let pairs: WordPatterns = ["hai đứa", "hai người ai", "mấy đứa ai", "hai anh em ai", "hai cậu"]
}

/// Sentences that tell somebody to do something rather than ask.
enum AskOrders {
    /// Whether a sentence begins as an order, or a decision, does; "hỏi … xem" sends the bot to ask.
    static func isOrder(_ message: Message, _ range: Range<Int>) -> Bool {
        let (t, marks) = (message.tokens, message.typesMarks)
        guard let first = range.first(where: { t[$0].kind != .sign && !openings.contains(t[$0]) }) else { return false }
        // "Kết thúc giai đoạn 1 thì đơn vị nào về đích?" asks for all its first word.
        let isMarked = t.indices.contains(range.upperBound) && t[range.upperBound].isSign("?")
        let isAsked = isMarked && range.contains { ["nao", "ai", "gi", "may", "sao"].contains(t[$0].folded) }
        if !isAsked, (range.lowerBound...first).contains(where: { isHead(t, $0, marks) }) { return true }
        // "Đề nghị Cầu Giấy …", "hỏi Long Biên xem …": somebody else is to do it.
        if let next = sending.match(t, at: first, typesMarks: marks)?.next, isParty(message, next) { return true }
        if t[range.upperBound - 1].folded == "di" || range.count > 1 && t[range.upperBound - 2].folded == "di" {
            return range.contains { decisions.match(t, at: $0, typesMarks: marks) != nil }
        }
        return false
    }

    /// "Mở lại" orders, "xin hỏi" asks: the longer phrase counts.
    private static func isHead(_ t: [Token], _ index: Int, _ marks: Bool) -> Bool {
        guard let head = heads.match(t, at: index, typesMarks: marks) else { return false }
        // "Xin bảng …", "xin số liệu": a paper or a part of a work is asked for.
        if t[index].folded == "xin", let next = AskWords.match(t, head.next, typesMarks: marks)?.senses,
            next.contains(where: isWanted)
        {
            return false
        }
        // "Yêu cầu gia hạn tuần này gồm những cái nào": what was asked for.
        if t[index].folded == "yeu", let next = AskWords.match(t, head.next, typesMarks: marks)?.senses,
            next.contains(.predicate(.extensionAsked)) || next.contains(.predicate(.targetAsked))
        {
            return false
        }
        // "Giao ban", "chuyển biến": another word.
        guard let said = AskWords.match(t, index, typesMarks: marks) else { return true }
        let isWish = said.senses.contains { [.predicate(.extensionAsked), .predicate(.targetAsked)].contains($0) }
        let isGiven = said.senses.contains(.facet(.officer))
        return said.range.upperBound <= head.next || isWish || isGiven
    }

    private static func isWanted(_ sense: AskSense) -> Bool {
        switch sense {
        case .form, .facet(.files), .facet(.result), .measure: true
        default: false
        }
    }

    private static let sending: AskTable = [
        "đề nghị": [], "hỏi": [], "hỏi lại": [], "hỏi xem": [], "gọi": [], "*bảo": [], "nhờ": [], "*cho": [], "*để": [],
        "hỏi bên": [], "hỏi ông": [], "hỏi anh": [], "hỏi chị": [],
        "hỏi đồng chí": [],
    ]

    private static func isParty(_ message: Message, _ index: Int) -> Bool {
        message.notes.contains { note in
            guard note.range.lowerBound == index else { return false }
            return switch note.kind {
            case .units, .people, .group: true;
            default: false
            }
        }
    }

    private static let openings: WordSet = [
        "da", "em", "bot", "oi", "nay", "a", "the", "thi", "vay", "u", "ok", "toi", "anh", "chi", "minh", "hay",
    ]
    private static let heads: AskTable = [
        "giao": [], "đôn đốc": [], "nhắc": [], "nhắn": [], "yêu cầu": [], "phân công": [], "duyệt": [], "phê duyệt": [],
        "hủy": [], "tạm dừng": [], "tạm gác": [],
        "trả lại": [], "gia hạn": [], "cho lùi": [], "đồng ý": [], "nhất trí": [], "chuyển": [], "thúc": [], "giục": [],
        "truyền đạt": [], "thông báo cho": [],
        "thông báo tới": [], "thông báo đến": [], "mở điểm danh": [], "mở đợt": [], "mở giao ban": [], "kết thúc": [],
        "khen": [], "biểu dương": [], "phê bình": [],
        "ghi nhận": [], "ghi": [], "chốt điểm danh": [], "đóng điểm danh": [], "*bảo": [], "nhắn cho": [],
        "hỏi quận": [], "hỏi huyện": [], "bàn giao": [],
        "xin": [], "em xin phép": [], "mở lại": [], "đổi hạn": [], "đổi": [], "dời": [], "rút hạn": [],
        "điều chỉnh": [], "sửa hạn": [], "ok hết": [], "ok cả": [], "duyệt hết": [], "duyệt cả": [], "cho qua hết": [],
        "khôi phục": [], "bật lại": [],
        "chốt": [], "chốt sổ": [], "*đóng": [], "cho vào báo cáo": [], "tôi sẽ": [], "cho phép": [], "đề nghị các": [],
    ]
    private static let decisions: AskTable = [
        "hủy": [], "duyệt": [], "trả lại": [], "giao": [], "cắt": [], "chuyển": [], "gia hạn": [], "đôn đốc": [],
        "nhắc": [], "gọi": [], "thúc": [], "giục": [],

    ]
}
