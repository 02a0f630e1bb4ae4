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

    mutating func run() -> [Proposal] {
        let moods = OrderMoods(reading: reading)
        let composing = OrderComposing(reading: reading)
        var index = 0
        while index < reading.sentences.count {
            let range = reading.sentences[index]
            let sentence = OrderSentence(reading: reading, range: range)
            if let reminder = ReminderFrame(sentence: sentence).proposal() {
                found.append(reminder)
                index += 1
            } else if moods.isLeftAlone(range) {
                let isOrder = [OrderSense.give, .confirm, .moreTime, .cancel, .pause].contains {
                    reading.has($0, in: range)
                }
                found.append(Proposal([], score: isOrder ? 97 : 84, covers: Set(range), "left alone"))
                index += 1
            } else if let (proposal, count) = composing.orders(from: index, .explicit)
                ?? composing.orders(from: index, .complete)
            {
                found.append(proposal)
                index += count
            } else if let proposal = isQuestion(range) ? nil : OrderFrames.proposal(sentence) {
                // What is not clear as a decision may be clear as an order.
                if proposal.acts.isEmpty, let (order, count) = composing.orders(from: index, .any), order.asks.isEmpty {
                    found.append(order)
                    index += count
                    continue
                }
                found.append(opened(complete(proposal, range), range))
                index += 1
                // What is told may go on in the next sentences.
                while index < reading.sentences.count, proposal.covers.contains(reading.sentences[index].lowerBound) {
                    index += 1
                }
            } else if let taken = isQuestion(range) ? nil : PassedOn(sentence: sentence).takeOver() {
                found.append(taken)
                index += 1
            } else if let (proposal, count) = composing.orders(from: index, .any) {
                found.append(proposal)
                index += count
            } else if takesReason(range) {
                index += 1
            } else if let duty = obligation(range) {
                found.append(duty)
                index += 1
            } else {
                if isTrivial(range) { trivial.formUnion(range) }
                index += 1
            }
        }
        return OrderJoining(reading: reading, found: found, trivial: trivial).proposals()
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
        guard OrderSegments.obliging.match(tokens, at: range.lowerBound) != nil, !reading.isQuestion(range),
            range.count > 2,
            let last = found.last?.acts.last, Self.decisions.contains(last.name),
            case .number(let code)? = last.slots["work"], reading.parties(in: range).isEmpty
        else { return nil }
        return OrderSentence(reading: reading, range: range).act(
            "instruct", .works([Int(code)]), ["text": .text(reading.words(range))])
    }
    private static let decisions: Set<String> = ["grant", "refuse", "confirm", "return", "resume", "reopen", "amend"]

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
                if case .number(let code)? = act.slots["work"] { Int(code) } else { nil }
            })
        guard !named.isSubset(of: done) else { return proposal }
        var asking = proposal
        asking.asks = ["work"]
        return asking
    }
}
