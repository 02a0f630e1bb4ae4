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
        if isConditional(range) { return true }
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
        return clauses.first?.link == .condition || reading.has(.onlyThen, in: range)
    }

    private static let now: WordPatterns = [
        "còn giờ", "còn bây giờ", "giờ thì", "bây giờ thì", "trước mắt", "còn trước mắt", "còn lại", "giờ",
    ]

    /// Whether the message speaks to a person who reads along, or to one who is called by name.
    var isForPeople: Bool {
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
