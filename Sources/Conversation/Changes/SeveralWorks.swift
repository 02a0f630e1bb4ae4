import Assignments
import Foundation

/// One statement on several works.
enum SeveralWorks {
    /// How many codes a question names.
    static let mostNamed = 50

    /// Asks once about several works: before an act with loss, for its reason, and in whose name a secretary acts. True where it has
    /// asked, or where there is nothing left to be asked; whatever is not the sender's to do has then been refused.
    static func asksOnce(_ statement: AnyStatement, about targets: [Assignment], in turn: inout Turn) throws -> Bool {
        guard statement.works.codes.count > 1, !targets.isEmpty, let kind = AllFeatures.change(statement.intent)?.kind
        else {
            return false
        }
        let capacities = try targets.map { Authority.capacity(of: kind, by: try turn.rights.relations(to: $0)) }
        let needsLeader = !statement.consent.isInLeadersName && capacities.contains(.inLeadersName)
        let isLoss = !statement.consent.isConfirmed && statement.intent.has(.loses)
        let isDoubtful = statement.doubt == .perhapsRemark
        guard isLoss || needsLeader || isDoubtful, statement.doubt == nil || isDoubtful else { return false }
        let own = zip(targets, capacities).filter { Self.acts($0.1) }.map(\.0)
        // A proposal changes nothing; what is another's affair is refused.
        for (target, capacity) in zip(targets, capacities) where !Self.acts(capacity) {
            turn.decision.outcomes.append(Decision.Outcome(utterance: statement.utterance, assignment: target.id))
            try ChangeFlow.handle(statement, on: target, in: &turn)
        }
        guard !own.isEmpty else { return true }
        turn.decision.outcomes.removeAll {
            $0.utterance == statement.utterance && $0.assignment == nil && $0.refused == nil
        }
        turn.decision.outcomes += own.map { Decision.Outcome(utterance: statement.utterance, assignment: $0.id) }
        var meant = statement
        meant.works.codes = own.map { Int($0.id.rawValue) }
        askOnce(meant, own, isLoss: isLoss, chairs: needsLeader ? try chairNames(own, in: turn) : nil, in: &turn)
        let asked = turn.decision.outcomes.last?.ask
        for index in turn.decision.outcomes.indices.suffix(own.count) { turn.decision.outcomes[index].ask = asked }
        return true
    }

    static func askOnce(
        _ meant: AnyStatement, _ works: [Assignment], isLoss: Bool, chairs: String?, in turn: inout Turn
    ) {
        let codes = Phrase.Value.text(works.prefix(Self.mostNamed).map(\.label).joined(separator: ", "))
        let proposal = AllFeatures.change(meant.intent)?.kind.map(Wording.key(ofProposal:)) ?? .proposalOther
        let act = Phrase(proposal == .proposalOther ? meant.intent.meaning : proposal)
        var confirmed = meant
        if meant.doubt == .perhapsRemark {
            (confirmed.doubt, confirmed.words.whole) = (nil, nil)
            let remark = WriteNote.remark(meant.works.codes, meant.words.whole ?? meant.words.note)
            let lines = turn.choices([Phrase(meant.intent.meaning), Phrase(.choiceRemark)])
            return turn.ask(
                Phrase(.askPerhapsRemark, ["code": codes, "choices": lines]), choices: [confirmed.utterance, remark])
        }
        if meant.intent.has(.needsReason), meant.words.note == nil {
            return turn.ask(Phrase(.askReason, ["code": codes]), awaits: meant)
        }
        confirmed.consent.isConfirmed = meant.consent.isConfirmed || isLoss
        if chairs != nil { confirmed.consent.isInLeadersName = true }
        var values: [String: Phrase.Value] = [
            "count": .number(works.count), "codes": codes, "act": .phrase(act),
            "to": .optional(meant.slots.receiver),
            "choices": turn.choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
        ]
        if let chairs { values["chair"] = .text(chairs) }
        turn.ask(
            Phrase(chairs == nil ? .askSeveral : .askSeveralForLeader, values),
            choices: [confirmed.utterance, .no])
    }

    /// The same statement for one assignment, or still for all that it names.
    static func several<Slots: StatementSlots>(
        _ assignment: Assignment, _ statement: Statement<Slots>
    ) -> Statement<Slots> {
        statement.works.codes.count > 1 ? statement : statement.naming(assignment)
    }

    /// More works than one message may name, or from a higher code to a lower.
    static func askTooMany(_ utterance: Utterance, in turn: inout Turn) {
        let (first, last) = (utterance.codes.first ?? 0, utterance.codes.last ?? 0)
        turn.outcome { $0.utterance = utterance.withoutCodes }
        turn.ask(
            Phrase(
                .askTooMany,
                ["first": .text("#\(first)"), "last": .text("#\(last)"), "most": .number(CodeRange.most)]))
    }

    static func acts(_ capacity: Authority.Capacity?) -> Bool { capacity != nil && capacity != .proposal }

    static func chairNames(_ works: [Assignment], in turn: Turn) throws -> String {
        var names: [String] = []
        for work in works {
            let name = try turn.people.chairName(work)
            if !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: ", ")
    }
}
