import Assignments
import Foundation

/// One statement on several works.
enum SeveralWorks {
    /// How many codes a question names.
    static let mostNamed = 50

    /// Asks once about several works: before an act with loss, for its reason, and in whose name a secretary acts. True where it has
    /// asked, or where there is nothing left to be asked; whatever is not the sender's to do has then been refused.
    static func asksOnce(_ reading: Reading, about targets: [Assignment], in turn: inout Turn) throws -> Bool {
        guard reading.codes.count > 1, !targets.isEmpty, let kind = AllFeatures.change(reading.intent)?.kind else {
            return false
        }
        let manners = try targets.map { Authority.manner(of: kind, by: try turn.standings(to: $0)) }
        let needsLeader = !reading.isInLeadersName && manners.contains(.inLeadersName)
        let isLoss = !reading.isConfirmed && reading.intent.has(.loses)
        let isDoubtful = reading.doubt == .perhapsRemark
        guard isLoss || needsLeader || isDoubtful, reading.doubt == nil || isDoubtful else { return false }
        let own = zip(targets, manners).filter { Self.acts($0.1) }.map(\.0)
        // A proposal changes nothing; what is another's affair is refused.
        for (target, manner) in zip(targets, manners) where !Self.acts(manner) {
            turn.decision.outcomes.append(Decision.Outcome(reading: reading, assignment: target.id))
            try ChangeFlow.handle(reading, on: target, in: &turn)
        }
        guard !own.isEmpty else { return true }
        turn.decision.outcomes.removeAll { $0.reading == reading && $0.assignment == nil && $0.refused == nil }
        turn.decision.outcomes += own.map { Decision.Outcome(reading: reading, assignment: $0.id) }
        var meant = reading
        meant.codes = own.map { Int($0.id.rawValue) }
        askOnce(meant, own, isLoss: isLoss, chairs: needsLeader ? try chairNames(own, in: turn) : nil, in: &turn)
        let asked = turn.decision.outcomes.last?.ask
        for index in turn.decision.outcomes.indices.suffix(own.count) { turn.decision.outcomes[index].ask = asked }
        return true
    }

    static func askOnce(_ meant: Reading, _ works: [Assignment], isLoss: Bool, chairs: String?, in turn: inout Turn) {
        let codes = Phrase.Value.text(works.prefix(Self.mostNamed).map(\.label).joined(separator: ", "))
        let proposal = AllFeatures.change(meant.intent)?.kind.map(Wording.key(ofProposal:)) ?? .proposalOther
        let act = Phrase(proposal == .proposalOther ? meant.intent.meaning : proposal)
        var confirmed = meant
        if meant.doubt == .perhapsRemark {
            (confirmed.doubt, confirmed.remark) = (nil, nil)
            let remark = Reading(.note, codes: meant.codes, note: meant.remark ?? meant.note)
            let lines = turn.choices([Phrase(meant.intent.meaning), Phrase(.choiceRemark)])
            return turn.ask(
                Phrase(.askPerhapsRemark, ["code": codes, "choices": lines]), choices: [confirmed, remark])
        }
        if meant.intent.has(.needsReason), meant.note == nil {
            return turn.ask(Phrase(.askReason, ["code": codes]), awaits: meant)
        }
        confirmed.isConfirmed = meant.isConfirmed || isLoss
        if chairs != nil { confirmed.isInLeadersName = true }
        var values: [String: Phrase.Value] = [
            "count": .number(works.count), "codes": codes, "act": .phrase(act),
            "to": .optional(meant.successor),
            "choices": turn.choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
        ]
        if let chairs { values["chair"] = .text(chairs) }
        turn.ask(
            Phrase(chairs == nil ? .askSeveral : .askSeveralForLeader, values),
            choices: [confirmed, .no])
    }

    /// The same reading for one assignment, or still for all that it names.
    static func several(_ assignment: Assignment, _ reading: Reading) -> Reading {
        reading.codes.count > 1 ? reading : reading.naming(assignment)
    }

    /// More works than one message may name, or from a higher code to a lower.
    static func askTooMany(_ reading: Reading, in turn: inout Turn) {
        let (first, last) = (reading.codes.first ?? 0, reading.codes.last ?? 0)
        turn.outcome { $0.reading.codes = [] }
        turn.ask(
            Phrase(
                .askTooMany,
                ["first": .text("#\(first)"), "last": .text("#\(last)"), "most": .number(CodeRange.most)]))
    }

    static func acts(_ manner: Authority.Manner?) -> Bool { manner != nil && manner != .proposal }

    static func chairNames(_ works: [Assignment], in turn: Turn) throws -> String {
        var names: [String] = []
        for work in works {
            let name = try turn.chairName(work)
            if !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: ", ")
    }
}
