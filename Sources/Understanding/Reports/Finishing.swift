import Assignments
import VietnameseText

/// Whether a clause says that the whole work is done, or hands its product in.
struct Finishing {
    let passage: Passage
    private var reading: Reading { passage.reading }
    private var products: Products { Products(reading: reading) }

    /// Done and meant of the whole work, or a product handed in by now.
    func finishes(_ clause: Int) -> Bool {
        guard reading.clauses[clause].link != .condition, !passage.doers.isTold(clause), !passage.has(.perhaps, clause),
            !passage.has(.nearly, clause), !passage.doers.isOthers(clause) || handsIn(clause)
        else { return false }
        if isDraft(clause) { return false }
        if handsIn(clause) {
            return !passage.tense.isFuture(clause) && !isSequence(clause) && !passage.has(.wait, clause)
                && !reading.clauses[clause].range.contains(where: { reading.isNot($0) })
                && !passage.has(.obstacle, clause)
                && !passage.has(.remind, clause)
        }
        guard let done = reading.affirmed(.done, in: passage.range(clause)), !passage.tense.isFuture(clause),
            !isSequence(clause),
            !passage.has(.step, clause), !passage.has(.late, clause),
            !passage.doers.isByOther(clause, before: done.lowerBound)
        else { return false }
        return isWhole(done, clause)
    }

    /// "Bản nháp em gửi sếp sửa, chưa nộp": no product yet.
    private func isDraft(_ clause: Int) -> Bool {
        reading.matches(["bản nháp", "bản thảo", "dự thảo"], in: passage.range(clause)) != nil
            || passage.segment.clauses.contains { other in
                abs(other - clause) == 1
                    && reading.matches(["chưa nộp", "chưa gửi", "chưa trình"], in: passage.range(other)) != nil
            }
    }

    /// "Họp xong em gửi": one thing after another, both to come.
    private func isSequence(_ clause: Int) -> Bool {
        // "Em lo xong 14 đã": that first.
        if let last = passage.range(clause).last, reading.tokens[last].folded == "da",
            reading.tokens[last].text.lowercased() != "dạ", passage.range(clause).count > 3
        {
            return true
        }
        guard let done = reading.first(.done, in: passage.range(clause)),
            reading.matches(Self.past, in: passage.range(clause)) == nil
        else { return false }
        return (done.upperBound..<passage.range(clause).upperBound).contains {
            ["em", "toi", "minh", "tui"].contains(reading.tokens[$0].folded) && $0 - done.upperBound <= 1
        }
    }
    private static let past: WordPatterns = ["đã", "vừa", "hôm qua"]

    func handsIn(_ clause: Int) -> Bool {
        let shows =
            reading.matches(Self.here, in: passage.range(clause)) != nil || passage.has(.already, clause)
            || reading.affirmed(.handIn, in: passage.range(clause)) != nil || fenced(clause)
        if let word = reading.first(.handIn, in: passage.range(clause)),
            passage.doers.isByOther(clause, before: word.lowerBound)
        {
            return false
        }
        guard shows, !passage.has(.wish, clause) || passage.has(.handIn, clause), !asksFor(clause) else { return false }
        let isThing =
            passage.segment.clauses.contains {
                $0 < clause && $0 >= clause - 1 && !reading.isQuestion(reading.clauses[$0])
                    && (reading.has(.evidence, in: passage.range($0)) || products.first(in: passage.range($0)) != nil)
                    && !passage.hasFigure($0)
            } || passage.has(.evidence, clause) || fenced(clause) || products.first(in: passage.range(clause)) != nil
        return isThing
            && (passage.affirms(.handIn, clause) || reading.matches(Self.here, in: passage.range(clause)) != nil
                || fenced(clause))
    }

    /// "Gửi lại file cho em": something is wanted, by one who does not say that he sends it.
    private func asksFor(_ clause: Int) -> Bool {
        guard let verb = reading.matches(Self.sending, in: passage.range(clause)) else { return false }
        let isBySpeaker = (passage.range(clause).lowerBound..<verb.lowerBound).contains {
            Self.oneself.contains(reading.tokens[$0])
        }
        let rest = verb.upperBound..<passage.range(clause).upperBound
        return !isBySpeaker
            && (reading.matches(Self.toSpeaker, in: rest)?.lowerBound == verb.upperBound
                || reading.matches(Self.forSpeaker, in: rest) != nil
                || clause > 0 && reading.isQuestion(reading.clauses[clause - 1]))
    }
    private static let sending: WordPatterns = ["gửi", "gửi lại", "gửi giúp", "gửi giùm", "gửi dùm", "gửi hộ"]
    private static let toSpeaker: WordPatterns = ["em", "tui", "tôi", "mình", "tớ", "cháu"]
    private static let forSpeaker: WordPatterns = ["cho em", "cho tui", "cho tôi", "cho mình", "cho tớ", "cho cháu"]
    private static let oneself: WordSet = ["em", "toi", "tui", "minh", "to", "chau", "don", "phuong", "quan"]
    private static let here: WordPatterns = [
        "đây", "đây ạ", "sản phẩm của", "đường dẫn", "link", "ở đây", "để bàn", "sau đây", "nè",
    ]

    func fenced(_ clause: Int) -> Bool {
        reading.message.notes(in: passage.range(clause)).contains {
            if case .fence(let kind) = $0.kind { kind == "address" } else { false }
        }
    }

    /// "Xong" of the whole: what is named around it is the work or nothing, no ward, no single paper.
    private func isWhole(_ done: Range<Int>, _ clause: Int) -> Bool {
        // "Họp dân xong", "in phiếu xong": what is made ready for the work.
        let before = max(passage.range(clause).lowerBound, done.lowerBound - 4)..<done.lowerBound
        if reading.has(.made, in: before) || isOfDeed(passage.range(clause).lowerBound..<done.lowerBound) {
            return false
        }
        let after = done.upperBound..<passage.range(clause).upperBound
        let object = after.filter { index in
            let token = reading.tokens[index]
            return token.kind == .word && !Self.filler.contains(token)
                && reading.kindred(in: index..<min(index + 2, after.upperBound)).isEmpty
                && !reading.message.notes.contains { $0.range.contains(index) }
        }
        return object.count <= 2 && !after.contains { Self.parts.contains(reading.tokens[$0]) }
    }
    /// Parts of the ground or of the work.
    private static let parts: WordSet = ["khu", "ngo", "pho", "cum", "toa", "duong", "thon", "ngach", "tang", "day"]

    /// "Làm việc với công an phường xong", "thống nhất lịch xong": a deed of its own, not the work.
    private func isOfDeed(_ before: Range<Int>) -> Bool {
        let words = before.filter { index in
            let token = reading.tokens[index]
            return token.kind == .word && !Self.filler.contains(token) && !Self.doing.contains(token)
                && reading.kindred(in: index..<min(index + 2, before.upperBound)).isEmpty
                && !reading.message.notes.contains {
                    if !$0.range.contains(index) { return false }
                    if case .units = $0.kind { return false }
                    return true
                }
        }
        return words.count > 3 || before.contains { Self.agreeing.match(reading.tokens, at: $0) != nil }
    }
    private static let agreeing: WordPatterns = [
        "thống nhất", "làm việc với", "trao đổi", "liên hệ", "mời", "chốt lịch", "xếp lịch", "bàn", "chuẩn bị",
        "phổ biến", "quán triệt", "tuyên truyền",
    ]
    private static let doing: WordSet = [
        "da", "lam", "thuc", "hien", "trien", "khai", "to", "chuc", "mo", "ra", "soat", "di", "khao", "sat", "vua",
        "moi", "coi", "nhu", "la", "cung", "duoc", "tui", "minh", "bon", "quan", "don", "vi", "phan", "cua", "dang",
        "ky", "thi", "so", "hom", "nay", "qua", "chieu", "sang", "trua", "kinh", "dong", "chi", "nhiem", "vu", "ca",
        "hai", "ok", "nv", "ok", "gui",
    ]
    private static let filler: WordSet = [
        "roi", "a", "nhe", "nha", "het", "ca", "anh", "chi", "em", "sep", "bot", "luon", "do", "day", "viec", "nhiem",
        "vu", "cong", "bao", "cao", "theo", "yeu", "cau", "dung", "han", "ra", "ngon", "lanh",
        "toi", "de", "nghi", "xem", "xet", "cong", "nhan", "thuong", "truc", "dong", "va", "cho", "ne", "nhen", "hen",
        "xuoi", "toan", "bo", "tat", "viec", "lop", "tap", "huan",
    ]
}
