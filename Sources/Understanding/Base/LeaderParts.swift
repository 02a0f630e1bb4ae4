import Assignments
import VietnameseText

/// A message of a leader in which something is ordered and something is asked: "thúc Ba Đình và cho xem được bao nhiêu".
struct LeaderParts {
    let message: Message
    let sight: Sight

    /// What the asking parts of the message come to by themselves, and the proposals for the whole without those that read
    /// a question into what is ordered.
    func proposals(of whole: [Proposal], asking read: Reader.Proposer) -> [Proposal] {
        guard sight.expects.isEmpty, sight.own.isEmpty, sight.isLeader || sight.speaker.holds(.follower) else {
            return whole
        }
        let reading = OrderReading(message, sight)
        let asking = reading.sentences.filter { isAsking($0, reading) }
        guard !asking.isEmpty, asking.count < reading.sentences.count else { return whole }
        let telling = reading.sentences.filter { !asking.contains($0) }
        guard !telling.contains(where: { reading.base.matches(Self.open, in: $0) != nil }) else { return whole }
        let told = Set(telling.flatMap(Array.init))
        let acting = whole.contains { proposal in
            proposal.score >= 90 && proposal.asks.isEmpty && !proposal.covers.isDisjoint(with: told)
                && proposal.acts.contains { !Self.questions.contains($0.name) }
        }
        let parts = acting ? asking.flatMap { self.read($0, reading, by: read) } : []
        guard !parts.isEmpty else {
            return whole + (acting ? asking.filter { !isConditional($0, reading) }.map(unread) : [])
        }
        return parts
            + whole.filter { proposal in
                proposal.covers.isDisjoint(with: told)
                    || proposal.acts.contains { !Self.questions.contains($0.name) } || !proposal.asks.isEmpty
            }
    }
    /// "ai có vướng thì ghi vào": no question.
    private func isConditional(_ range: Range<Int>, _ reading: OrderReading) -> Bool {
        range.contains { reading.tokens[$0].folded == "thi" }
    }

    /// What is asked beside acts and was not read must not be lost.
    private func unread(_ range: Range<Int>) -> Proposal {
        Proposal([], asks: ["intent"], score: 40, covers: Set(range), "asked beside acts, not read")
    }
    /// A sentence with these asks as well.
    private static let open: WordPatterns = ["gì", "nào", "bao nhiêu", "mấy", "ai", "sao", "bao giờ", "khi nào"]
    private static let questions: Set<String> = ["query", "show", "mine", "document"]

    /// Whether a sentence asks, or has something shown.
    private func isAsking(_ range: Range<Int>, _ reading: OrderReading) -> Bool {
        reading.isQuestion(range) && !OrderSegments(reading: reading).beginsAct(range)
            || OrderSegments.wantsShown(
                reading.tokens,
                at: range.first { !reading.isLight($0) || Self.giving.contains(reading.tokens[$0]) } ?? range.lowerBound
            )
    }
    private static let giving: WordSet = ["cho", "in", "xem"]

    private func read(_ range: Range<Int>, _ reading: OrderReading, by read: Reader.Proposer) -> [Proposal] {
        var seen = sight
        if case .works(let codes) = reading.target(in: span(0, range.lowerBound)) {
            (seen.spokenOf, seen.hasHeard) = (codes, true)
        }
        var end = range.upperBound
        if end < message.tokens.count, message.tokens[end].isSign("?") { end += 1 }
        let notes = message.notes(in: range).filter { $0.range.upperBound <= end }.map {
            Message.Note(
                ($0.range.lowerBound - range.lowerBound)..<($0.range.upperBound - range.lowerBound), $0.kind)
        }
        let part = Message(Array(message.tokens[range.lowerBound..<end]), notes: notes, of: message)
        return read(part, seen).compactMap { proposal in
            guard proposal.asks.isEmpty, !proposal.acts.isEmpty,
                proposal.acts.allSatisfy({ Self.questions.contains($0.name) })
            else { return nil }
            var moved = proposal
            moved.covers = Set(proposal.covers.map { $0 + range.lowerBound })
            return moved
        }
    }
}
