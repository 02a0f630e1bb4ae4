import Assignments
import Foundation
import VietnameseText

/// Holds what the rules read against what statistics hold likely: takes it, puts something likelier before it, or asks.
package struct Chooser {
    let message: Message
    let sight: Sight
    let proposals: [Proposal]
    let rules: Understood
    let likely: Ranker.Likelihoods
    /// The reading of the rules, and those by parts.
    let readings: [Understood]

    /// Chooses for a message of which the rules and a ranker have their say.
    package init(_ message: Message, _ sight: Sight, _ proposals: [Proposal], _ rules: Understood, _ ranker: Ranker) {
        (self.message, self.sight, self.proposals, self.rules) = (message, sight, proposals, rules)
        let role = Features.role(sight)
        let parts = Parts.readings(message, sight, whole: rules)
        readings = [rules] + parts
        likely = ranker.likelihoods(
            Features(message, sight).names(role: role) + RuleFacts.names(rules, proposals, role: role)
                + RuleFacts.names(ofParts: parts, role: role))
    }

    /// How sure statistics must be to speak without the rules; and of the rules to let them record.
    private static let (alone, record, doubt): (Float, Float, Float) = (0.55, -0.1, -0.45)

    func choose() -> Understood {
        let wanted = self.wanted
        if let fitting = readings.first(where: { Set(RuleFacts.acts($0)) == Set(wanted) }) { return agreed(fitting) }
        let other = filled(wanted)
        let margin = margin(wanted)
        // The reading that fits best, though none fits wholly.
        let best = readings.max { fit($0) < fit($1) } ?? rules
        if let other, margin > Self.alone, harmless(other) || wanted.contains("clarify") { return refined(other) }
        if let other, margin > 0.2 || best.acts.isEmpty && !best.asks.isEmpty { return asked([other.acts, best.acts]) }
        if self.margin(RuleFacts.acts(best)) < Self.doubt, !best.acts.isEmpty {
            return asked([best.acts, other?.acts ?? []])
        }
        return refined(best)
    }

    /// The reading of acts that are told.
    package func told(_ names: [String]) -> Understood {
        if let fitting = readings.first(where: { Set(RuleFacts.acts($0)) == Set(names) }) { return refined(fitting) }
        return filled(names).map(refined) ?? Understood()
    }

    /// How well the acts of a reading go with what is likely.
    private func fit(_ reading: Understood) -> Float {
        let acts = Set(RuleFacts.acts(reading))
        return likely.ranked("a=").reduce(0) { sum, label in
            let value = min(max(label.value, 0.001), 0.999)
            return sum + (acts.contains(label.name) ? log(value) : log(1 - value))
        }
    }

    /// Both say the same: done where it is sure enough, else asked about.
    private func agreed(_ reading: Understood) -> Understood {
        guard !reading.acts.isEmpty, margin(RuleFacts.acts(reading)) < Self.record, !harmless(reading) else {
            return refined(reading)
        }
        return asked([refined(reading).acts])
    }

    /// The acts that are likely.
    private var wanted: [String] {
        let acts = likely.ranked("a=")
        let sure = acts.filter { $0.value > 0.5 }.map(\.name)
        return sure.isEmpty ? acts.prefix(1).map(\.name) : sure.sorted()
    }

    /// By how much the least likely of some acts is likelier than the likeliest other.
    private func margin(_ names: [String]) -> Float {
        let acts = likely.ranked("a=")
        let others = acts.filter { !names.contains($0.name) }.map(\.value).max() ?? 0
        return (names.map { likely["a=\($0)"] }.min() ?? 0) - others
    }

    private func harmless(_ understood: Understood) -> Bool {
        understood.acts.allSatisfy {
            ["show", "query", "mine", "document", "help", "thanks", "note"].contains($0.name)
        }
    }

    /// A reading of these acts: what a rule proposed, else what the slots give. Nil where one of them cannot be filled.
    private func filled(_ names: [String]) -> Understood? {
        var understood = Understood()
        let filler = Filler(message, sight, likely)
        for name in names where !["ignore", "refused"].contains(name) {
            if name == "clarify" {
                understood.asks.append(likely.ranked("clarify.about=").first?.name ?? "intent")
                continue
            }
            let proposed = (readings.first { $0.acts.contains { $0.name == name } }?.acts ?? proposals.flatMap(\.acts))
                .filter { $0.name == name }
            let acts = proposed.isEmpty ? filler.acts(name) : proposed
            guard !acts.isEmpty else { return nil }
            understood.acts += acts.filter { !understood.acts.contains($0) }
        }
        if names.contains("refused") {
            understood.acts.append(rules.acts.first { $0.name == "refused" } ?? Meaning("refused"))
        }
        return understood
    }

    private func asked(_ offers: [[Meaning]]) -> Understood {
        var understood = Understood()
        understood.asks = rules.asks.isEmpty ? ["intent"] : rules.asks
        understood.offers = Array((offers.filter { !$0.isEmpty } + rules.offers).prefix(3))
        return understood
    }

    /// With the parts of questions that are likelier.
    private func refined(_ understood: Understood) -> Understood {
        var refined = understood
        let filler = QueryFiller(message: message, sight: sight, likely: likely)
        refined.acts = refined.acts.map { act in
            if act.name == "query" { return filler.refined(act) }
            guard act.name == "show", case .text(let what)? = act.slots["what"],
                let best = likely.ranked("show.what=").first, best.name != what, best.value > 0.6,
                likely["show.what=\(what)"] < 0.3
            else { return act }
            return Meaning("show", act.slots.merging(["what": .text(best.name)]) { $1 })
        }
        return refined
    }
}
