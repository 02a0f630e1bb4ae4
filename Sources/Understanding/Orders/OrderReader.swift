import Assignments
import VietnameseText

/// Goes through the sentences of a message.
struct OrderReader {
    let reading: OrderReading
    private var found: [Proposal] = []
    /// What says nothing of its own.
    private var trivial: Set<Int> = []

    init(reading: OrderReading) { self.reading = reading }

    private var tokens: [Token] { reading.tokens }

    /// What the sentences come to, joined.
    mutating func run() -> [Proposal] {
        var index = 0
        while index < reading.sentences.count {
            let sentence = OrderSentence(reading: reading, range: reading.sentences[index])
            if let (proposal, count) = leading(sentence, index) ?? acting(sentence, index) {
                found.append(proposal)
                index += count
            } else {
                if !takesReason(sentence.range) {
                    if let duty = obligation(sentence.range) {
                        found.append(duty)
                    } else if isTrivial(sentence.range) {
                        trivial.formUnion(sentence.range)
                    }
                }
                index += 1
            }
        }
        return OrderJoining(reading: reading, found: found, trivial: trivial).proposals()
    }

    /// A reminder, a sentence that is left alone, an order by a word that gives or with its day and product.
    private func leading(_ sentence: OrderSentence, _ index: Int) -> (Proposal, Int)? {
        if let reminder = ReminderFrame(sentence: sentence).proposal() { return (reminder, 1) }
        if OrderMoods(reading: reading).isLeftAlone(sentence.range) {
            let isOrder = [OrderSense.give, .confirm, .moreTime, .cancel, .pause].contains { sentence.has($0) }
            return (Proposal([], score: isOrder ? 97 : 84, covers: Set(sentence.range), "left alone"), 1)
        }
        let composing = OrderComposing(reading: reading)
        return composing.orders(from: index, .explicit) ?? composing.orders(from: index, .complete)
    }

    /// What a frame makes of a sentence, a work that is taken over, any other order.
    private func acting(_ sentence: OrderSentence, _ index: Int) -> (Proposal, Int)? {
        let any = { OrderComposing(reading: reading).orders(from: index, .any) }
        guard !isQuestion(sentence.range) else { return any() }
        guard let proposal = OrderFrames.proposal(sentence) else {
            return PassedOn(sentence: sentence).takeOver().map { ($0, 1) } ?? any()
                ?? LikelyOrderFrame(sentence: sentence).proposal().map { ($0, 1) }
        }
        if let likelier = LikelyOrderFrame(sentence: sentence).proposal(insteadOf: proposal) { return (likelier, 1) }
        // What is not clear as a decision may be clear as an order.
        if proposal.acts.isEmpty, let order = any(), order.0.asks.isEmpty { return order }
        // What is told may go on in the next sentences.
        let told = reading.sentences[(index + 1)...].prefix { proposal.covers.contains($0.lowerBound) }
        return (opened(complete(proposal, sentence.range), sentence.range), 1 + told.count)
    }

    /// "15 trả về. Lý do: …": the reason of what was decided before, in a sentence of its own.
    private mutating func takesReason(_ range: Range<Int>) -> Bool {
        guard
            let word = reading.base.matches(
                Self.reasons, in: span(range.lowerBound, min(range.upperBound, range.lowerBound + 3))),
            word.lowerBound == range.lowerBound, let last = found.indices.last,
            let act = found[last].acts.indices.last, Self.reasoned.contains(found[last].acts[act].name),
            found[last].acts[act].slots["reason"] == nil
        else { return false }
        let words = reading.words(span(word.upperBound, range.upperBound))
        guard !words.isEmpty else { return false }
        found[last].acts[act].slots["reason"] = .text(words)
        found[last].covers.formUnion(range)
        return true
    }
    private static let reasons: WordPatterns = [
        "lý do", "lí do", "vì", "bởi", "tại vì", "do", "nguyên nhân", "lý do là",
    ]
    private static let reasoned: Set<String> = ["return", "refuse", "pause", "cancel", "reopen", "resume", "handOver"]

    /// "… nhưng từ nay mỗi thứ Hai phải báo số": what has to be done beside a decision on one work.
    private func obligation(_ range: Range<Int>) -> Proposal? {
        let start = range.first { !Self.turning.contains(tokens[$0]) } ?? range.lowerBound
        guard OrderSegments.obliging.match(tokens, at: start) != nil || tellsHow(range), !reading.isQuestion(range),
            range.count > 2,
            let last = found.last?.acts.last, Self.decisions.contains(last.name),
            case .works(let codes) = work(of: last, before: range), reading.parties(in: range).isEmpty
        else { return nil }
        return OrderSentence(reading: reading, range: range).act(
            "instruct", .works(codes), ["text": .text(reading.words(range))])
    }
    private static let turning: WordSet = ["nhung", "ma", "va"]

    /// "Thiếu người thì mượn phường.": what is to be done where something is the case, and nobody says what he will do.
    private func tellsHow(_ range: Range<Int>) -> Bool {
        guard let then = range.first(where: { tokens[$0].folded == "thi" }), range.count <= 14,
            then > range.lowerBound, then + 1 < range.upperBound
        else { return false }
        return !range.contains { Self.speaking.contains(tokens[$0]) }
            && reading.base.matches(Self.stating, in: span(then, range.upperBound)) == nil
    }
    private static let speaking: WordSet = ["toi", "anh", "em", "chi", "minh", "tui"]
    private static let stating: WordPatterns = [
        "đã", "đang", "vẫn", "sẽ", "thôi", "tốt", "được", "xong", "rồi", "quá", "ổn",
    ]
    private static let decisions: Set<String> = [
        "grant", "refuse", "confirm", "return", "resume", "reopen", "amend", "criticise", "urge",
    ]
    private func work(of act: Meaning, before range: Range<Int>) -> Target {
        if case .number(let code)? = act.slots["work"] { return .works([code.whole]) }
        return act.name == "criticise" ? reading.before(range, where: \.state.awaitsOfficer) : .none
    }

    private func isQuestion(_ range: Range<Int>) -> Bool {
        reading.isQuestion(range) && range.upperBound < tokens.count && tokens[range.upperBound].isSign("?")
    }

    private func isTrivial(_ range: Range<Int>) -> Bool {
        range.allSatisfy { reading.isLight($0) || tokens[$0].number != nil || Self.opening.contains(tokens[$0]) }
    }
    private static let opening: WordSet = [
        "phan", "cong", "giao", "viec", "nhap", "thong", "nhat", "chu", "truong", "gap", "cam", "on", "duoc", "ok",
        "theo", "tb",
    ]

    /// A sentence that a word of order or decision opens, and that has no sign of a question, is hardly anything else.
    private func opened(_ proposal: Proposal, _ range: Range<Int>) -> Proposal {
        guard !proposal.acts.isEmpty, !isSigned(range),
            Self.openers.contains(where: { reading.opens($0, range) != nil })
        else { return proposal }
        var sure = proposal
        sure.score = 100
        return sure
    }

    private func isSigned(_ range: Range<Int>) -> Bool {
        range.upperBound < tokens.count && tokens[range.upperBound].isSign("?")
    }
    private static let openers: [OrderSense] = [
        .confirm, .sendBack, .refuse, .urge, .pause, .cancel, .reopen, .announce, .tell, .askThem, .assent, .open,
        .close, .handOver, .praise, .criticise,
    ]
    private static let carrying: Set<String> = ["instruct", "broadcast", "praise", "criticise", "lesson", "refused"]

    /// A work that is named and of which nothing was done is asked about.
    private func complete(_ proposal: Proposal, _ range: Range<Int>) -> Proposal {
        guard !proposal.acts.isEmpty, proposal.asks.isEmpty,
            !proposal.acts.contains(where: { Self.carrying.contains($0.name) })
        else { return proposal }
        let named = Set(reading.codes(in: range))
        let done = Set(
            proposal.acts.compactMap { act -> Int? in
                if case .number(let code)? = act.slots["work"] { code.whole } else { nil }
            })
        guard !named.isSubset(of: done) else { return proposal }
        var asking = proposal
        asking.asks = ["work"]
        return asking
    }
}
