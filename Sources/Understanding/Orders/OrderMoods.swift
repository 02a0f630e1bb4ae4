import Assignments
import VietnameseText

/// What sounds like an order and is none: conditions, plans, regret, irony, what others say, words to people.
struct OrderMoods {
    let reading: OrderReading
    private var tokens: [Token] { reading.tokens }

    /// Whether a sentence is left alone.
    func isLeftAlone(_ range: Range<Int>) -> Bool {
        if reading.has(.regret, in: range) || reading.has(.irony, in: range) { return true }
        if isQuestion(range) { return false }
        if tells(range) { return false }
        if isConditional(range) || isDenied(range) { return true }
        if reading.has(.round, in: range),
            [OrderSense.close, .open].contains(where: { reading.opens($0, range) != nil })
        {
            return false
        }
        guard [OrderSense.undecided, .later, .hearsay].contains(where: { reading.has($0, in: range) }) else {
            return false
        }
        return !reading.base.clauses.contains { clause in
            range.contains(clause.range.lowerBound)
                && [OrderSense.give, .tell, .urge, .announce].contains { sense in
                    reading.opens(sense, clause.range).map { !reading.isOver($0) } ?? false
                }
        }
    }

    /// "nhắn X là …, rồi mới …": what somebody is told may be under a condition, the telling is not.
    private func tells(_ range: Range<Int>) -> Bool {
        [OrderSense.tell, .announce].contains { sense in
            guard let word = reading.opens(sense, range), !reading.isOver(word) else { return false }
            let next = span(word.upperBound, min(range.upperBound, word.upperBound + 5))
            let isNear = !reading.parties(in: next).isEmpty || reading.has(.everybody, in: next)
            return isNear
                && ![OrderSense.undecided, .later].contains {
                    reading.has($0, in: span(range.lowerBound, word.lowerBound))
                }
        }
    }

    /// "đừng duyệt 22", "khoan hủy 27", "chưa duyệt đâu": decisions and tellings that are named, and each forbidden or not
    /// yet taken; nothing else is done.
    private func isDenied(_ range: Range<Int>) -> Bool {
        let words = Self.acting.flatMap { sense in reading.ranges(sense, in: range) }
        guard !words.isEmpty, words.allSatisfy(isHeldBack) else { return false }
        return !Self.others.contains { reading.affirmed($0, in: range) != nil }
            && OrderHeads(reading: reading).all(in: range).isEmpty
    }
    /// Whether a word that forbids or puts off stands before a word.
    private func isHeldBack(_ word: Range<Int>) -> Bool {
        let start = max(reading.base.clause(at: word.lowerBound)?.range.lowerBound ?? 0, word.lowerBound - 3)
        return span(start, word.lowerBound).contains { index in
            Self.holding.match(tokens, at: index) != nil
                && !span(index, word.lowerBound).contains { tokens[$0].folded == "thi" }
        }
    }
    private static let acting: [OrderSense] = [.confirm, .pause, .cancel, .reopen, .urge, .handOver, .give, .announce]
    private static let others: [OrderSense] = [
        .refuse, .keep, .moreTime, .tell, .askThem, .change, .praise, .criticise, .delegate, .open, .close,
    ]
    private static let holding: WordPatterns = [
        "đừng", "khoan", "chớ", "chưa", "không nên", "đừng có", "hãy khoan", "chưa vội", "không việc gì phải",
        "cấm", "không được",
    ]

    private func isQuestion(_ range: Range<Int>) -> Bool {
        range.upperBound < tokens.count && tokens[range.upperBound].isSign("?")
    }

    private func isConditional(_ range: Range<Int>) -> Bool {
        let clauses = reading.base.clauses.filter { range.contains($0.range.lowerBound) }
        if clauses.dropFirst().contains(where: {
            Self.now.match(tokens, at: $0.range.lowerBound) != nil && reading.has(.give, in: $0.range)
        }) {
            return false
        }
        return clauses.first?.link == .condition || isOnlyThen(range) || isDecidedIf(clauses)
    }

    /// "làm xong thì tôi mới xét"; "xin lùi thì tôi không chấp nhận" is said of what is the case.
    private func isOnlyThen(_ range: Range<Int>) -> Bool {
        reading.ranges(.onlyThen, in: range).contains { word in
            let isPlain = Self.thenI.match(tokens, at: word.lowerBound)?.upperBound == word.upperBound
            let isThreat = word.lowerBound > 0 && tokens[word.lowerBound - 1].folded == "khong"
            return !isPlain && !isThreat
                || !isThreat && reading.base.matches(Self.once, in: span(range.lowerBound, word.lowerBound)) != nil
        }
    }
    private static let thenI: WordPatterns = ["thì tôi", "thì anh"]
    private static let once: WordPatterns = [
        "xong", "đủ", "nếu", "khi", "mà", "nào", "sớm", "được", "đạt", "nộp", "chịu",
    ]

    /// "duyệt 22 nếu đủ chữ ký": a decision under a condition that comes after it is none yet.
    private func isDecidedIf(_ clauses: [Clause]) -> Bool {
        guard let place = clauses.firstIndex(where: { $0.link == .condition }), place > 0, let first = clauses.first
        else { return false }
        let before = span(first.range.lowerBound, clauses[place].range.lowerBound)
        return Self.decisions.contains { reading.affirmed($0, in: before) != nil }
            && Self.condition.match(tokens, at: clauses[place].range.lowerBound) != nil
            && OrderHeads(reading: reading).all(in: before).isEmpty && !tells(before)
    }
    private static let decisions: [OrderSense] = [.confirm, .cancel, .pause, .reopen, .moreTime]
    private static let condition: WordPatterns = [
        "nếu", "nếu mà", "nếu như", "miễn là", "với điều kiện", "chỉ khi", "khi nào", "bao giờ",
    ]

    private static let now: WordPatterns = [
        "còn giờ", "còn bây giờ", "giờ thì", "bây giờ thì", "trước mắt", "còn trước mắt", "còn lại", "giờ",
    ]

    /// Whether the message speaks to a person who reads along, or to one who is called by name.
    var isForPeople: Bool {
        if isCalledToWork { return false }
        if isCalling { return true }
        guard
            let person = reading.parties(in: reading.all).first(where: {
                if case .person = $0.kind { true } else { $0.kind == .several }
            })
        else { return false }
        let after = person.range.upperBound
        let isFirst = (0..<person.range.lowerBound).allSatisfy { reading.isLight($0) || reading.isTitle($0) }
        if isFirst, after < tokens.count, tokens[after].folded == "oi" { return true }
        if isFirst, reading.base.matches(Self.free, in: reading.all) != nil { return true }
        guard reading.sight.isGroup, reading.codes(in: reading.all).isEmpty, reading.opens(.give, reading.all) == nil
        else { return false }
        return reading.base.matches(Self.favour, in: span(after, tokens.count)) != nil && isFirst
            || reading.base.matches(Self.speak, in: span(after, min(tokens.count, after + 4))) != nil
    }
    /// "Lan ơi soạn cho anh cái tờ trình": one of a head's own people is called by name, and what is to be done follows.
    private var isCalledToWork: Bool {
        guard !reading.sight.isGroup, reading.sight.speaker.holds(.head),
            let person = reading.parties(in: reading.all).first, case .person(let id) = person.kind,
            reading.sight.office.officer(id)?.unit == reading.sight.speaker.officer.unit,
            span(0, person.range.lowerBound).allSatisfy({ reading.isLight($0) || reading.isTitle($0) }),
            let next = span(person.range.upperBound, tokens.count).first(where: { !reading.isLight($0) })
        else { return false }
        return OrderLexicon.end(.duty, tokens, at: next, isMarked: reading.isMarked) != nil
            && reading.base.matches(OrderSlots.documents, in: span(next, tokens.count)) != nil
    }
    /// "Thu Hà ơi, chiều nay mấy giờ xe đón": somebody else than the bot is called, and nothing of the office is named.
    private var isCalling: Bool {
        guard let call = tokens.prefix(5).firstIndex(where: { $0.folded == "oi" }), call > 0,
            !tokens[..<call].contains(where: { Self.bot.contains($0) })
        else { return false }
        return tokens[..<call].allSatisfy { $0.kind == .word } && reading.codes(in: reading.all).isEmpty
            && reading.parties(in: span(call, tokens.count)).isEmpty && !reading.has(.urge, in: reading.all)
            && reading.opens(.give, span(call + 1, tokens.count)) == nil
            && !reading.message.notes.contains { if case .works = $0.kind { true } else { false } }
    }
    private static let bot: WordSet = ["bot", "em", "ro", "ad", "admin", "troi", "gioi", "ban", "ay", "tro", "may"]

    private static let free: WordPatterns = ["ai rảnh", "đứa nào rảnh", "có rảnh", "rảnh không"]
    private static let favour: WordPatterns = [
        "kiểm hộ", "hộ tôi", "giúp tôi", "giúp anh", "giùm tôi", "giúp em", "hộ em", "hộ anh", "giúp chị", "xem giúp",
    ]
    private static let speak: WordPatterns = [
        "nói xem", "giải thích", "cho biết", "trả lời", "nói rõ", "phát biểu", "thử nói",
    ]
}
