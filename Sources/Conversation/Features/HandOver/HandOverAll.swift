import Assignments
import Foundation
import VietnameseText

/// All of a person's work goes to another, or none of it.
enum HandOverAll {
    /// `bàn giao hết việc của A cho B`: all or nothing, after one confirmation.
    static func handle(_ statement: Statement<HandOverWork.Slots>, in turn: inout Turn) throws {
        guard
            let from = try PeopleFinder.person(
                statement.predecessor ?? turn.actor.officer.code, near: turn.actor.officer.unit, statement, in: &turn,
                set: { $0.predecessor = $1 }),
            let to = try PeopleFinder.person(
                statement.successor ?? "", near: turn.actor.officer.unit, statement, in: &turn,
                set: { $0.successor = $1 })
        else { return }
        let open = try turn.openWork(of: from.id)
        guard !open.isEmpty else { return turn.refuse(Phrase(.refuseNothingToHandOver, ["name": .text(from.name)])) }
        guard from.id != to.id else { return turn.refuse(Phrase(.refuseSameOfficer, ["code": .text(from.name)])) }
        guard let needsLeader = try asksLeader(for: open, to, in: &turn) else { return }
        guard statement.words.note != nil else {
            return turn.ask(Phrase(.askReason, ["code": .text(from.name)]), awaits: statement.erased)
        }
        guard statement.consent.isConfirmed else { return askHandOverAll(open, from, to, statement, in: &turn) }
        if needsLeader, !statement.consent.isInLeadersName, let first = open.first {
            return try ChangeFlow.askLeader(first, statement, in: &turn)
        }
        try perform(open, from, to, statement, in: &turn)
    }

    /// Whether any of the work is handed over in a leader's name; nil where something is refused, and said so: what would be refused for
    /// one is refused for all.
    private static func asksLeader(for open: [Assignment], _ to: Officer, in turn: inout Turn) throws -> Bool? {
        var needsLeader = false
        for assignment in open {
            let act = HandOverWork.act(handing: assignment, to: to)
            guard let capacity = Authority.capacity(of: act.kind, by: try turn.rights.relations(to: assignment)),
                [.own, .byDelegation, .inLeadersName].contains(capacity)
            else {
                turn.refuse(Refusals.rightRefusal(act.kind, assignment))
                return nil
            }
            guard try turn.rights.mayBring(act, assignment, as: capacity) else {
                turn.refuse(try turn.rights.scopeRefusal(act))
                return nil
            }
            if capacity == .inLeadersName { needsLeader = true }
            let occasion = ActOccasion(
                actor: turn.actor.officer.id, principal: try turn.rights.principal(of: capacity, assignment),
                at: turn.situation.sentAt)
            if case .refused(let refusal) = assignment.applying(act, on: occasion) {
                turn.refuse(Refusals.phrase(for: refusal, assignment))
                return nil
            }
        }
        return needsLeader
    }

    private static func perform(
        _ open: [Assignment], _ from: Officer, _ to: Officer, _ statement: Statement<HandOverWork.Slots>,
        in turn: inout Turn
    ) throws {
        turn.decision.outcomes.removeLast()
        turn.mergesHandOver = true
        for assignment in open {
            turn.decision.outcomes.append(Decision.Outcome(utterance: statement.utterance, assignment: assignment.id))
            try ChangeFlow.perform(
                HandOverWork.act(handing: assignment, to: to), on: assignment, statement.erased,
                as: try turn.rights.relations(to: assignment), in: &turn)
        }
        turn.mergesHandOver = false
        let done = open.compactMap { turn.working[$0.id] }
        guard let first = done.first else { return }
        let said = Phrase(
            .handedOverAll,
            ["count": .number(done.count), "codes": .text(WorkList.codes(done)), "to": .text(to.name)])
        try turn.answer([said], about: first)
        try HandOverNotices.notify(of: done, from: from.id, of: from.unit, reason: statement.words.note, in: &turn)
    }

    static func askHandOverAll(
        _ open: [Assignment], _ from: Officer, _ to: Officer, _ statement: Statement<HandOverWork.Slots>,
        in turn: inout Turn
    ) {
        var confirmed = statement
        confirmed.consent.isConfirmed = true
        (confirmed.predecessor, confirmed.successor) = (from.code, to.code)
        turn.ask(
            Phrase(
                .askHandOverAll,
                [
                    "count": .number(open.count), "codes": .text(WorkList.codes(open)), "from": .text(from.name),
                    "to": .text("\(to.name) (\(to.title))"),
                    "choices": turn.choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
                ]),
            choices: [confirmed.utterance, .no])
    }
}
