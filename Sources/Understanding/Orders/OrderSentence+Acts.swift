import Assignments
import VietnameseText

/// What a sentence comes to: acts as far as the speaker may do them, or what has to be asked.
extension OrderSentence {
    func done(_ acts: [Meaning], _ score: Int, _ reason: String) -> Proposal {
        Proposal(acts, score: score, covers: Set(range), reason)
    }

    func ask(_ about: String, _ reason: String, offers: [[Meaning]] = [], score: Int = 70) -> Proposal {
        Proposal([], asks: [about], offers: offers, score: score, covers: Set(range), reason)
    }

    /// One act for each work, or what keeps it from being done.
    func act(_ name: String, _ target: Target, _ slots: [String: JSON] = [:], score: Int = 90) -> Proposal {
        switch target {
        case .works(let codes):
            if let refused = OrderRights(sight).refusal(name, codes.first) {
                return done([refused], score + 4, "not allowed: \(name)")
            }
            return done(codes.map { Meaning(name, slots.merging(["work": .int($0)]) { $1 }) }, score, name)
        case .unclear, .none:
            if let refused = OrderRights(sight).refusal(name, nil) {
                return done([refused], score + 4, "not allowed: \(name)")
            }
            return ask("work", name, score: score - 4)
        }
    }

    func plain(_ name: String, _ slots: [String: JSON], score: Int = 90) -> Proposal {
        if let refused = OrderRights(sight).refusal(name, nil) {
            return done([refused], score + 4, "not allowed: \(name)")
        }
        return done([Meaning(name, slots)], score, name)
    }

    func refused(_ act: String, _ work: Int?) -> Proposal {
        done(
            [Meaning("refused", ["act": .text(act)].merging(work.map { ["work": .int($0)] } ?? [:]) { $1 })], 84,
            "impossible: \(act)")
    }

    /// The reason: what follows "vì", "do", a colon, or the clauses that name neither the head nor the work.
    func reason(_ head: Range<Int>) -> [String: JSON] {
        if let clause = reading.base.clauses.first(where: {
            range.contains($0.range.lowerBound) && $0.link == .reason && $0.range.lowerBound >= head.upperBound
        }) {
            let words = reading.words(span(clause.range.lowerBound, range.upperBound))
            return words.isEmpty ? [:] : ["reason": .text(words)]
        }
        if let wait = waiting(head) { return ["reason": .text(reading.words(wait))] }
        if let colon = range.first(where: { tokens[$0].isSign(":") }), colon + 1 < range.upperBound {
            return ["reason": .text(reading.words(span((colon + 1), range.upperBound)))]
        }
        let rest = reading.base.clauses.filter {
            range.contains($0.range.lowerBound) && $0.range.lowerBound >= head.upperBound
        }
        guard let first = rest.first, let last = rest.last else {
            let before = span(range.lowerBound, clause(head).lowerBound)
            let words = reading.codes(in: before).isEmpty ? reading.words(before) : saidBefore(head)
            return words.isEmpty ? [:] : ["reason": .text(words)]
        }
        let words = reading.words(span(first.range.lowerBound, last.range.upperBound))
        return words.isEmpty ? [:] : ["reason": .text(words)]
    }

    /// "26 thôi nhé, thành phố có phần mềm riêng rồi, rút việc": the clauses between the work and the word.
    private func saidBefore(_ head: Range<Int>) -> String {
        let between = reading.base.clauses.filter { clause in
            range.contains(clause.range.lowerBound) && clause.range.upperBound <= self.clause(head).lowerBound
                && reading.codes(in: clause.range).isEmpty && clause.range.count > 3
        }
        return between.map { reading.words($0.range) }.joined(separator: ", ")
    }

    /// "Tạm dừng #31 chờ Bộ ra hướng dẫn", "… đến khi có phần mềm": what something waits for.
    private func waiting(_ head: Range<Int>) -> Range<Int>? {
        let clause = clause(head)
        guard let word = reading.base.matches(Self.untilThat, in: span(head.upperBound, clause.upperBound)),
            word.upperBound < clause.upperBound
        else { return nil }
        return span(word.lowerBound, clause.upperBound)
    }
    private static let untilThat: WordPatterns = ["chờ", "đợi", "đến khi", "cho đến khi", "tới khi", "cho tới khi"]
}
