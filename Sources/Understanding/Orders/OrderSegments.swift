import Assignments
import VietnameseText

/// Cuts a sentence where another act begins: "duyệt #22 và khen Đống Đa", "Thứ Sáu chị nghỉ, nhắc Cầu Giấy giúp chị".
struct OrderSegments {
    let reading: OrderReading
    private var tokens: [Token] { reading.tokens }
    private static let longest = 100

    /// The parts of a sentence that each say one thing, without the words that join them.
    func parts(of sentence: Range<Int>) -> [Range<Int>] {
        // A sentence of that length is no list of acts; it is not weighed place by place.
        guard sentence.count <= Self.longest else { return [sentence] }
        var parts: [Range<Int>] = []
        var start = sentence.lowerBound
        for place in places(in: sentence) where place.begin > start {
            let before = span(start, place.cut)
            guard begins(place.begin, sentence.upperBound, afterTelling: false),
                does(before)
                    || gives(before)
                        && AfterOrder(segments: self, order: before).decides(from: place.begin, sentence.upperBound),
                !tells(before) || begins(place.begin, sentence.upperBound, afterTelling: true)
            else { continue }
            parts.append(trimmed(before))
            start = place.begin
        }
        parts.append(span(start, sentence.upperBound))
        return parts.filter { !$0.isEmpty }
    }

    /// Where a part may end and the next begin: at clauses, and at words that join acts.
    private func places(in sentence: Range<Int>) -> [(cut: Int, begin: Int)] {
        let starts = Set(
            reading.base.clauses.filter { $0.link == .none || $0.link == .contrast }.map(\.range.lowerBound))
        return sentence.dropFirst().compactMap { index in
            guard !reading.isQuoted(index), !reading.isInName(index) else { return nil }
            if starts.contains(index) { return (index, afterJoints(index, sentence.upperBound)) }
            guard Self.joints.match(tokens, at: index) != nil, !isPrivately(index) else { return nil }
            return (index, afterJoints(index, sentence.upperBound))
        }
    }
    /// "Nhắn riêng cô Hoa": to her alone; the word joins nothing.
    private func isPrivately(_ index: Int) -> Bool {
        tokens[index].folded == "rieng" && index > 0
            && [OrderSense.tell, .urge, .announce].contains {
                OrderLexicon.end($0, tokens, at: index - 1, isMarked: reading.isMarked) == index
            }
    }
    private func afterJoints(_ index: Int, _ end: Int) -> Int {
        var index = index
        while index < end, let joint = Self.joints.match(tokens, at: index) { index = joint.upperBound }
        return index
    }
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, tokens[end - 1].kind == .sign { end -= 1 }
        return span(range.lowerBound, end)
    }

    /// Whether something is to be shown: "cho xem …", "in em bảng …".
    static func wantsShown(_ tokens: [Token], at index: Int) -> Bool { showing.match(tokens, at: index) != nil }
    private static let showing: WordPatterns = [
        "cho xem", "cho tôi xem", "cho anh xem", "cho em xem", "cho chị xem", "cho tui coi", "cho tôi biết",
        "cho anh biết", "cho chị biết", "cho em biết", "cho tui biết", "in em", "in cho", "in giúp", "in giùm", "xuất",
        "xuất cho", "kết xuất", "lập bảng", "coi tiến độ", "xem tiến độ", "xem giúp", "xem hộ", "lên bảng", "làm bảng",
        "tổng hợp cho", "liệt kê", "cho anh bảng", "cho tôi bảng", "cho em bảng", "cho chị bảng", "báo anh số",
    ]

    /// Whether a part gives somebody work.
    private func gives(_ range: Range<Int>) -> Bool {
        OrderHeads(reading: reading).all(in: range).contains(where: \.isExplicit)
    }

    /// Whether a part does something of its own.
    private func does(_ range: Range<Int>) -> Bool {
        // An order goes on in its own clauses.
        if gives(range) { return false }
        if let first = range.first, Self.wantsShown(tokens, at: first) { return true }
        if let first = range.first, allows(at: first, range.upperBound) { return true }
        return Self.acting.contains { sense in
            guard let word = reading.affirmed(sense, in: range) else { return false }
            switch sense {
            case .tell, .announce, .askThem: return isReceiver(word.upperBound, range.upperBound)
            case .open, .close, .extend: return reading.has(.round, in: range)
            default: return true
            }
        }
            || [.moreTime, .target, .deadline, .priority, .rename, .addWith].contains {
                reading.affirmed($0, in: range) != nil
            }
                && isNamed(range)
            || AwayFrame(sentence: OrderSentence(reading: reading, range: range)).proposal() != nil
            || reading.base.has(.remind, in: range) || reading.isQuestion(range)
    }
    /// Whether a sentence begins an act, or gives somebody work.
    func beginsAct(_ sentence: Range<Int>) -> Bool {
        begins(afterJoints(sentence.lowerBound, sentence.upperBound), sentence.upperBound, afterTelling: false)
            || OrderHeads(reading: reading).all(in: sentence).contains(where: \.isExplicit)
    }
    private func tells(_ range: Range<Int>) -> Bool {
        [OrderSense.tell, .announce, .askThem].contains { reading.opens($0, range) != nil }
    }

    /// Whether an act begins at a place: by its word, or by what it is about and its word.
    private func begins(_ place: Int, _ end: Int, afterTelling: Bool) -> Bool {
        guard place < end else { return false }
        if !afterTelling, Self.obliging.match(tokens, at: place) != nil { return true }
        if !afterTelling, Self.wantsShown(tokens, at: place) || decides(at: place, end) { return true }
        if !afterTelling, gives(at: place, end) || allows(at: place, end) || remindsSelf(at: place, end) { return true }
        var index = place
        var isAbout = false
        while index < end, index < place + 10 {
            if acts(at: index, end, isAbout: isAbout, afterTelling: afterTelling) { return true }
            if isAbout, !afterTelling, Self.duties.contains(tokens[index]), index + 2 < end { return true }
            if isNaming(index) {
                isAbout = true
            } else if !reading.isLight(index), !OrderSentence.workWords.contains(tokens[index]),
                !reading.isTitle(index), !Self.small.contains(tokens[index])
            {
                return false
            }
            index += 1
        }
        return false
    }

    /// "giao luôn Đống Đa nộp …": work is given after something else was done.
    private func gives(at place: Int, _ end: Int) -> Bool {
        guard let next = OrderLexicon.end(.give, tokens, at: place, isMarked: reading.isMarked), next < end else {
            return false
        }
        return reading.parties(in: span(next, min(end, next + 5))).contains { party in
            span(next, party.range.lowerBound).allSatisfy { reading.isLight($0) || reading.isTitle($0) }
        }
    }
    /// "còn Ba Đình xin tận 20/6 dài quá, tới 10/6 là hết cỡ": who asked for more time, and a day.
    private func decides(at place: Int, _ end: Int) -> Bool {
        guard let party = reading.parties(in: span(place, min(end, place + 3))).first, party.range.lowerBound == place
        else { return false }
        let rest = span(party.range.upperBound, end)
        return !reading.dateNotes(in: rest).isEmpty && reading.affirmed(.assent, in: rest) != nil
            && reading.sight.works.contains { $0.demands.contains(.deadline) && reading.owns(party, $0) }
    }
    /// "cho Ba Đình tới 12/6": a day is allowed to somebody.
    private func allows(at place: Int, _ end: Int) -> Bool {
        if tokens[place].folded == "cho", place + 2 < end, isNaming(place + 1), Self.until.contains(tokens[place + 2]),
            !reading.dateNotes(in: span(place + 1, end)).isEmpty
        {
            return true
        }
        guard tokens[place].folded == "cho",
            let party = reading.parties(in: span(place + 1, min(end, place + 5))).first,
            party.range.lowerBound <= place + 2
        else { return false }
        let next = party.range.upperBound
        return next < end && Self.until.contains(tokens[next]) && !reading.dateNotes(in: span(next - 1, end)).isEmpty
    }
    private static let until: WordSet = ["den", "toi", "them", "lui", "gia"]

    /// "15h chiều nay nhắc chị gửi bảng": a reminder for the speaker begins.
    private func remindsSelf(at place: Int, _ end: Int) -> Bool {
        guard reading.base.has(.remind, in: span(place, min(end, place + 10))) else { return false }
        return ReminderFrame(sentence: OrderSentence(reading: reading, range: span(place, end))).proposal() != nil
    }

    /// What one who is allowed something has to do from now on.
    static let obliging: WordPatterns = [
        "từ nay", "từ giờ", "phải", "nhớ", "với điều kiện", "miễn là", "mỗi thứ", "mỗi tuần", "hằng tuần", "hàng tuần",
        "mỗi tối", "mỗi ngày", "hằng ngày", "hàng ngày", "yêu cầu", "đề nghị", "lần sau",
    ]

    private func acts(at index: Int, _ end: Int, isAbout: Bool, afterTelling: Bool) -> Bool {
        guard !reading.isInName(index) else { return false }
        let senses = afterTelling ? Self.telling : Self.acting + [.moreTime, .target, .priority, .deadline, .change]
        for sense in senses {
            guard let next = OrderLexicon.end(sense, tokens, at: index, isMarked: reading.isMarked), next <= end,
                !reading.isOver(span(index, next)), !(sense == .confirm && isResult(index))
            else { continue }
            switch sense {
            case .open, .close, .extend:
                if reading.first(.round, in: span(index, min(end, next + 5))) != nil { return true }
            case .tell, .announce, .askThem:
                if isReceiver(next, end) || end - next > 1 && reading.isPointer(at: next) { return true }
                if end - next > 2, Self.saying.contains(tokens[next]) || Self.saying.contains(tokens[next - 1]) {
                    return true
                }
            case .change:
                if isAbout || reading.has(.target, in: span(next, end))
                    || reading.has(.deadline, in: span(next, min(end, next + 4)))
                {
                    return true
                }
            case .lesson: return true
            case .moreTime, .target, .priority, .deadline, .assent: if isAbout { return true }
            case .urge where end - next <= 4 && reading.pointsBack(span(next, end)): return true
            default: if isAbout || isNamed(span(next, min(end, next + 6))) { return true }
            }
        }
        return false
    }
    /// "nghiệm thu" of a protocol: a word of what is handed in.
    private func isResult(_ index: Int) -> Bool {
        index > 0 && OrderSlots.documents.match(tokens, at: index - 1) != nil
            || index > 1
                && OrderSlots.documents.match(tokens, at: index - 2)?.upperBound == index
    }
    private func isReceiver(_ index: Int, _ end: Int) -> Bool {
        let near = span(index, min(end, index + 5))
        let first = reading.parties(in: near).first?.range ?? reading.first(.everybody, in: near)
        return first.map { first in
            span(index, first.lowerBound).allSatisfy {
                reading.isLight($0) || reading.isTitle($0) || Self.toward.contains(tokens[$0])
            }
        } ?? false
    }
    func isNaming(_ index: Int) -> Bool {
        tokens[index].code != nil
            || reading.message.notes.contains { note in
                switch note.kind {
                case .works, .units, .people, .group: note.range.contains(index)
                case .figure: note.range.contains(index) && reading.sight.work(tokens[index].integer ?? -1) != nil
                default: false
                }
            }
    }
    private func isNamed(_ range: Range<Int>) -> Bool { range.contains(where: isNaming) }

    /// Words that begin an act wherever they open a part.
    private static let acting: [OrderSense] = [
        .confirm, .sendBack, .refuse, .urge, .pause, .cancel, .reopen, .resume, .praise, .criticise, .forReport,
        .lesson,
        .tell, .announce, .askThem, .open, .close, .extend, .assent, .delegate, .keep, .handOver,
    ]
    /// What ends the words that somebody is told.
    private static let telling: [OrderSense] = [
        .tell, .announce, .askThem, .urge, .confirm, .sendBack, .pause, .cancel, .praise, .criticise, .lesson, .open,
        .close,
    ]
    /// What follows a word that tells where nobody is named: "nói rõ là …", "hỏi xem …".
    private static let saying: WordSet = ["la", "rang", "ro", "xem"]
    private static let duties: WordSet = ["phai", "nho", "dung", "can"]
    private static let joints: WordPatterns = [
        "và", "rồi", "với cả", "với lại", "đồng thời", "nhân tiện", "nhân thể", "tiện thể", "luôn tiện", "còn", "riêng",
        "sau đó", "xong thì", "trước đó", "trong lúc đó", "lúc đó", "thời gian đó", "hôm đó", "trong khi đó", "xong",
        "sẵn", "sẵn tiện", "nhưng", "mà",
    ]
    private static let toward: WordSet = ["toi", "den", "voi", "ca", "tat", "toan", "chung", "luon"]
    private static let small: WordSet = ["gap", "rieng", "luon", "giup", "nho", "them", "di", "viec", "mot", "cau"]
}
