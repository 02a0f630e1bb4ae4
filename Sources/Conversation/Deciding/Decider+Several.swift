import Assignments
import Foundation

/// One statement on several works.
extension Decider {
    /// What cannot be undone by saying it again.
    private static let losing: Set<Intent> = [.cancel, .return, .pause, .handOver]
    /// How many codes a question names.
    private static let mostNamed = 50

    /// Asks once about several works: before an act with loss, for its reason, and in whose name a secretary acts. True where it has
    /// asked, or where there is nothing left to be asked; whatever is not the sender's to do has then been refused.
    mutating func asksOnce(_ reading: Reading, about targets: [Assignment]) throws -> Bool {
        guard reading.codes.count > 1, !targets.isEmpty, let kind = Self.kind(of: reading.intent) else { return false }
        let manners = try targets.map { Authority.manner(of: kind, by: try standings(to: $0)) }
        let needsLeader = !reading.isInLeadersName && manners.contains(.inLeadersName)
        let isLoss = !reading.isConfirmed && Self.losing.contains(reading.intent)
        let isDoubtful = reading.doubt == .perhapsRemark
        guard isLoss || needsLeader || isDoubtful, reading.doubt == nil || isDoubtful else { return false }
        let own = zip(targets, manners).filter { Self.acts($0.1) }.map(\.0)
        // A proposal changes nothing; what is another's affair is refused.
        for (target, manner) in zip(targets, manners) where !Self.acts(manner) {
            decision.outcomes.append(Decision.Outcome(reading: reading, assignment: target.id))
            try decideChange(reading, of: target)
        }
        guard !own.isEmpty else { return true }
        decision.outcomes.removeAll { $0.reading == reading && $0.assignment == nil && $0.refused == nil }
        decision.outcomes += own.map { Decision.Outcome(reading: reading, assignment: $0.id) }
        var meant = reading
        meant.codes = own.map { Int($0.id.rawValue) }
        askOnce(meant, own, isLoss: isLoss, chairs: needsLeader ? try chairNames(own) : nil)
        let asked = decision.outcomes.last?.ask
        for index in decision.outcomes.indices.suffix(own.count) { decision.outcomes[index].ask = asked }
        return true
    }

    private mutating func askOnce(_ meant: Reading, _ works: [Assignment], isLoss: Bool, chairs: String?) {
        let codes = Phrase.Value.text(works.prefix(Self.mostNamed).map(\.label).joined(separator: ", "))
        let proposal = Self.kind(of: meant.intent).map(Wording.key(ofProposal:)) ?? .proposalOther
        let act = Phrase(proposal == .proposalOther ? Wording.key(ofMeaning: meant.intent) : proposal)
        var confirmed = meant
        if meant.doubt == .perhapsRemark {
            (confirmed.doubt, confirmed.remark) = (nil, nil)
            let remark = Reading(.note, codes: meant.codes, note: meant.remark ?? meant.note)
            let lines = choices([Phrase(Wording.key(ofMeaning: meant.intent)), Phrase(.choiceRemark)])
            return ask(Phrase(.askPerhapsRemark, ["code": codes, "choices": lines]), choices: [confirmed, remark])
        }
        if meant.intent.needsReason, meant.note == nil {
            return ask(Phrase(.askReason, ["code": codes]), awaits: meant)
        }
        confirmed.isConfirmed = meant.isConfirmed || isLoss
        if chairs != nil { confirmed.isInLeadersName = true }
        var values: [String: Phrase.Value] = [
            "count": .number(works.count), "codes": codes, "act": .phrase(act),
            "to": .optional(meant.successor),
            "choices": choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
        ]
        if let chairs { values["chair"] = .text(chairs) }
        ask(
            Phrase(chairs == nil ? .askSeveral : .askSeveralForLeader, values),
            choices: [confirmed, Reading(.unknown, note: "thôi")])
    }

    /// The same reading for one assignment, or still for all that it names.
    func several(_ assignment: Assignment, _ reading: Reading) -> Reading {
        reading.codes.count > 1 ? reading : naming(assignment, reading)
    }

    /// More works than one message may name, or from a higher code to a lower.
    mutating func askTooMany(_ reading: Reading) {
        let (first, last) = (reading.codes.first ?? 0, reading.codes.last ?? 0)
        outcome { $0.reading.codes = [] }
        ask(
            Phrase(
                .askTooMany,
                ["first": .text("#\(first)"), "last": .text("#\(last)"), "most": .number(CodeRange.most)]))
    }

    private static func acts(_ manner: Authority.Manner?) -> Bool { manner != nil && manner != .proposal }

    private func chairNames(_ works: [Assignment]) throws -> String {
        var names: [String] = []
        for work in works {
            let name = try chairName(work)
            if !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: ", ")
    }
}
