import Assignments
import VietnameseText

/// Units and people that are told what to do by any verb at all: "Thanh Xuân tháo hết biển quảng cáo …, 18/5 xong".
struct OrderSubjects {
    let reading: OrderReading
    private var tokens: [Token] { reading.tokens }

    /// Whether what stands at a place may be a verb of what is to be done, and nothing tells that it is done, asked or
    /// told of others.
    func mayBeTold(at index: Int, _ range: Range<Int>) -> Bool {
        guard index < range.upperBound, tokens[index].kind == .word, !reading.isInName(index),
            !Self.states.contains(tokens[index]), reading.codes(in: range).isEmpty, !reading.isQuestion(range)
        else { return false }
        let clause = reading.base.clause(at: index)?.range ?? range
        guard reading.base.matches(Self.past, in: span(clause.lowerBound, index)) == nil else { return false }
        let last = clause.last { tokens[$0].kind == .word } ?? index
        return tokens[last].folded != "roi" && !reading.base.isNegated(at: index)
    }

    /// Whether a range is hardly anything else than an order: a day or something to hand in, and nothing that judges.
    func isWeaklyTelling(_ range: Range<Int>, _ slots: [String: JSON]) -> Bool {
        guard let work = slots["work"], case .text(let words) = work, words.split(separator: " ").count >= 4,
            reading.base.matches(Self.past, in: range) == nil, reading.base.matches(Self.judging, in: range) == nil
        else { return false }
        return slots["due"] != nil || slots["product"] != nil
    }
    private static let judging: WordPatterns = [
        "quá", "lắm", "thật", "ghê", "nhỉ", "thế", "đấy", "chắc", "hình như", "có vẻ", "nghe", "mệt", "may", "tiếc",
    ]

    /// Whether a range is an order by its shape: a deadline that is called one, a day and something to hand in, a word of
    /// hurry, or a particle that tells somebody to act at the end of a sentence.
    func isTelling(_ range: Range<Int>, _ slots: [String: JSON]) -> Bool {
        if slots["urgency"] != nil || isCalledFor(range) { return true }
        guard slots["due"] != nil else { return false }
        return slots["product"] != nil || reading.has(.due, in: range) || reading.has(.handIn, in: range)
    }

    /// "… đi", "… nhé", "… nghen": a sentence that ends as one says what somebody is to do.
    func isCalledFor(_ range: Range<Int>) -> Bool {
        let first = reading.sentences.first { $0.contains(range.lowerBound) } ?? range
        guard let last = first.last(where: { tokens[$0].kind == .word && !Self.address.contains(tokens[$0]) }),
            last > first.lowerBound
        else { return false }
        return Self.particles.match(tokens, at: last) != nil
    }

    private static let address: WordSet = ["em", "bot", "oi", "a", "anh", "chi"]
    private static let particles: WordPatterns = [
        "đi", "nhé", "nha", "nghe", "nghen", "nhen", "hen", "nhá", "nghe chưa", "đó nghe", "ngay", "liền", "luôn",
    ]
    /// What is said of somebody rather than to him.
    private static let states: WordSet = [
        "da", "dang", "van", "chua", "khong", "sap", "vua", "bi", "duoc", "la", "xin", "keu", "noi", "hua", "hoi",
        "cham", "tre", "xong", "im", "thieu", "vuong", "ket", "con", "thay", "nghe", "de", "cung", "hom", "ma", "va",
        "voi", "chac", "toan", "hay", "dung", "ra", "sao", "nhu", "the", "qua", "co", "thi", "dat", "muon", "moi",
        "chang", "tung", "dau", "chi", "tot", "gioi", "nhanh", "ban", "met", "ve", "dich",
    ]
    private static let past: WordPatterns = [
        "đã", "đang", "vừa", "chưa", "rồi", "hôm qua", "tối qua", "sáng nay", "bữa qua", "hôm kia", "vẫn", "sắp",
        "từng",
        "mới", "lúc nãy", "hồi nãy", "tuần trước", "tháng trước", "lâu nay", "xưa nay", "hình như", "nghe đâu",
    ]
}

extension OrderHeads {
    /// The first place after a party at which what it is to do may begin: after days, "mỗi huyện", signs and small words.
    func predicate(after party: Party, _ range: Range<Int>) -> Int {
        var next = party.range.upperBound
        while next < range.upperBound {
            if let date = reading.message.notes.first(where: { note in
                if case .date = note.kind { note.range.contains(next) } else { false }
            }) {
                next = date.range.upperBound
            } else if Self.each.match(reading.tokens, at: next) != nil {
                next += 2
            } else if let word = Self.span_.match(reading.tokens, at: next) {
                next = word.upperBound
            } else if reading.tokens[next].kind == .sign || Self.between.contains(reading.tokens[next]) {
                next += 1
            } else {
                break
            }
        }
        return next
    }
    private static let each: WordPatterns = [
        "mỗi huyện", "mỗi quận", "mỗi nơi", "mỗi bên", "mỗi đơn vị", "mỗi phường", "mỗi xã", "mỗi chỗ", "mỗi sở",
        "từng đơn vị", "từng nơi", "mỗi ông", "tính từ", "kể từ", "hôm nay",
    ]
    private static let span_: WordPatterns = [
        "trong", "nội", "vòng", "nội trong", "chậm nhất", "muộn nhất", "trễ nhất", "của quận", "của huyện",
        "trên địa bàn", "trực tiếp",
    ]
    static let between: WordSet = [
        "thi", "se", "cung", "hay", "ngay", "co", "nhe", "moi", "huyen", "quan", "noi", "ben", "nha",
        "oi", "nghe", "a", "dau",
    ]
}
