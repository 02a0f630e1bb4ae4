import Assignments
import VietnameseText

/// A work in force goes to another.
struct HandOverFrame: OrderFrame {
    let sentence: OrderSentence

    /// "Chuyển #12 cho Hùng", "bàn giao hết việc của Lan cho Hùng", "các việc của Lan từ nay sang Hùng".
    func proposal() -> Proposal? {
        if let all = all { return all }
        guard let head = affirmed(.handOver), isHead(head) else { return nil }
        let parties = reading.parties(in: span(head.upperBound, range.upperBound))
        guard let to = parties.last(where: { isAfterFor($0) }) else { return nil }
        guard let name = reading.names(to).first else { return sentence.ask("person", "handing over to whom") }
        var target = reading.target(in: span(range.lowerBound, to.range.lowerBound), where: \.state.isOpen)
        if target == .none { target = reading.before(range, where: \.state.isOpen) }
        guard target != .none else { return nil }
        guard case .person = to.kind else {
            guard reading.dateNotes(in: range).isEmpty else { return nil }
            return sentence.act("amend", target, ["lead": .text(name)], score: 80)
        }
        return sentence.act(
            "handOver", target, ["to": .text(name)].merging(sentence.reason(to.range)) { $1 }, score: 93)
    }

    /// All that one has goes to another: whose it is may stand before the verb, or be named in the sentence before.
    private var all: Proposal? {
        guard has(.allWork), !reading.isQuestion(range) || reading.opens(.allWork, range) != nil,
            let to = reading.parties(in: range).last(where: { isAfterFor($0) && isPerson($0) }),
            affirmed(.handOver) != nil || Self.passing.contains(tokens[before(to)]),
            let name = reading.names(to).first
        else { return nil }
        let start = span(range.lowerBound, to.range.lowerBound)
        guard let from = reading.parties(in: start).first(where: isPerson) ?? earlier(to),
            let owner = reading.names(from).first
        else { return nil }
        return sentence.done(
            [Meaning("handOver", ["allOf": .text(owner), "to": .text(name)].merging(why(to)) { $1 })], 99,
            "hand over all")
    }
    private func isPerson(_ party: Party) -> Bool { if case .person = party.kind { true } else { false } }

    /// "… việc cậu ấy đang giữ chuyển tất cho Lan": somebody named in a sentence before.
    private func earlier(_ to: Party) -> Party? {
        reading.parties(in: span(0, range.lowerBound)).last { isPerson($0) && $0.kind != to.kind }
    }

    /// What is said after it, else in the sentence before.
    private func why(_ to: Party) -> [String: JSON] {
        let rest = reading.words(span(to.range.upperBound, range.upperBound))
        if rest.split(separator: " ").count > 2 { return ["reason": .text(rest)] }
        let said = reading.sentences.last { $0.upperBound <= range.lowerBound }.map(reading.words) ?? ""
        return said.isEmpty ? [:] : ["reason": .text(said)]
    }
    private static let passing: WordSet = ["sang", "qua", "ve"]

    /// The word before a party and its titles.
    private func before(_ party: Party) -> Int {
        var index = party.range.lowerBound - 1
        while index > range.lowerBound, reading.isTitle(index) { index -= 1 }
        return max(index, 0)
    }

    /// Whether "cho" or "sang" stands before a party.
    private func isAfterFor(_ party: Party) -> Bool {
        party.range.lowerBound > range.lowerBound && Self.to.contains(tokens[before(party)])
    }
    private static let to: WordSet = ["cho", "sang", "qua", "ve"]
}
