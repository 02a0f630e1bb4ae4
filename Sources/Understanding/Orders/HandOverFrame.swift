import Assignments
import VietnameseText

/// A work in force goes to another.
struct HandOverFrame: OrderFrame {
    let sentence: OrderSentence

    /// "Chuyển #12 cho Hùng", "bàn giao hết việc của Lan cho Hùng".
    func proposal() -> Proposal? {
        guard let head = affirmed(.handOver), isHead(head) else { return nil }
        let parties = reading.parties(in: span(head.upperBound, range.upperBound))
        guard let to = parties.last(where: { isAfterFor($0) }) else { return nil }
        guard let name = reading.names(to).first else { return sentence.ask("person", "handing over to whom") }
        let before = span(head.upperBound, to.range.lowerBound)
        if has(.allWork), let from = reading.parties(in: before).first, let owner = reading.names(from).first {
            return sentence.done(
                [
                    Meaning(
                        "handOver",
                        ["allOf": .text(owner), "to": .text(name)].merging(sentence.reason(to.range)) { $1 })
                ], 84,
                "hand over all")
        }
        var target = reading.target(in: span(range.lowerBound, to.range.lowerBound), where: \.state.isOpen)
        if target == .none { target = reading.before(range, where: \.state.isOpen) }
        guard target != .none else { return nil }
        guard case .person = to.kind else {
            return sentence.act("amend", target, ["lead": .text(name)], score: 80)
        }
        return sentence.act(
            "handOver", target, ["to": .text(name)].merging(sentence.reason(to.range)) { $1 }, score: 93)
    }

    /// Whether "cho" or "sang" stands before a party.
    private func isAfterFor(_ party: Party) -> Bool {
        var index = party.range.lowerBound - 1
        while index > range.lowerBound, reading.isTitle(index) { index -= 1 }
        return index >= range.lowerBound && Self.to.contains(tokens[index])
    }
    private static let to: WordSet = ["cho", "sang", "qua", "ve"]
}
