import Assignments
import Foundation

/// What others are told of a change, privately.
enum Notices {
    /// Tells the officer and the heads of the unit what was decided.
    static func notifyOfDecision(_ change: RecordedChange, in turn: inout Turn) throws {
        let after = change.after
        guard let phrase = turn.wording.decision(change.act, before: change.before, after: after) else { return }
        let values = decided(phrase, change, in: turn)
        try notifyOfficer(of: after, .noticeDecided, values, in: &turn)
        turn.tell(try turn.people.heads(of: after)) { head in
            Phrase(
                .noticeDecided,
                values.merging([
                    "address": .text(head.address), "code": .text(after.label), "work": .text(after.work),
                ]) { $1 })
        }
    }

    /// Tells who decides that what waited for him was taken back or corrected.
    static func notifyChairOfRevoked(_ change: RecordedChange, in turn: inout Turn) throws {
        let after = change.after
        guard change.before.state == .submitted || !change.before.demands.isEmpty,
            let phrase = turn.wording.decision(change.act, before: change.before, after: after)
        else { return }
        var values = decided(phrase, change, in: turn)
        values["code"] = .text(after.label)
        values["work"] = .text(after.work)
        turn.decision.notices.removeAll { $0.request?.code == Int(after.id.rawValue) }
        for chair in try turn.people.whoDecides(on: after) where chair.id != turn.actor.officer.id {
            values["address"] = .text(chair.address)
            turn.notice(Phrase(.noticeDecided, values), to: chair.id)
        }
    }

    private static func decided(_ phrase: Phrase, _ change: RecordedChange, in turn: Turn) -> [String: Phrase.Value] {
        [
            "decision": .phrase(phrase), "by": .text(turn.actor.officer.name),
            "reason": .optional(change.statement.words.note),
            "deadline": change.after.state.isOpen ? turn.wording.deadline(change.after) : .none,
        ]
    }

    /// What a secretary decided in the chair's name, the chair is told.
    static func tellLeader(_ assignment: Assignment, reason: String?, in turn: inout Turn) throws {
        guard let chair = try turn.people.chair(of: assignment) else { return }
        turn.notice(
            Phrase(
                .noticeInYourName,
                [
                    "address": .text(chair.address), "code": .text(assignment.label), "work": .text(assignment.work),
                    "by": .text(turn.actor.officer.name),
                    "state": .phrase(Phrase(Wording.key(of: assignment.state))),
                    "deadline": turn.wording.deadline(assignment),
                    "reason": .optional(reason),
                ]), to: chair.id)
    }

    /// A follower's or an officer's word on what others decide goes to them, and changes nothing. What nobody could do now is not
    /// proposed to anybody.
    static func propose(_ act: Act, _ assignment: Assignment, _ statement: AnyStatement, in turn: inout Turn) throws {
        let occasion = ActOccasion(actor: turn.actor.officer.id, at: turn.situation.sentAt)
        if case .refused(let refusal) = assignment.applying(act, on: occasion, rule: turn.rules.clearRule) {
            return turn.refuse(Refusals.phrase(for: refusal, assignment))
        }
        var told = try turn.people.whoDecides(on: assignment)
        if act.kind == .handOver { told += try turn.people.unitHeads(of: assignment) }
        for person in told where person.id != turn.actor.officer.id {
            turn.notice(
                Phrase(
                    .noticeProposal,
                    [
                        "address": .text(person.address), "code": .text(assignment.label),
                        "work": .text(assignment.work), "by": .text(turn.actor.officer.name),
                        "proposal": .phrase(Phrase(Wording.key(ofProposal: act.kind))),
                        "to": .optional(taker(act, in: turn)),
                        "reason": .optional(statement.words.note),
                    ]), to: person.id)
        }
        turn.answerPrivately(
            Phrase(
                .proposed,
                [
                    "code": .text(assignment.label), "holders": .list(Refusals.holders(of: act.kind)),
                ]))
    }

    /// To whom a hand-over that is proposed would go.
    private static func taker(_ act: Act, in turn: Turn) -> String? {
        switch act {
        case .handOver(let officer), .changeUnit(_, let officer): turn.office.officer(officer)?.name
        default: nil
        }
    }

    static func notifyOfficer(
        of assignment: Assignment, _ key: MessageKey, _ values: [String: Phrase.Value], in turn: inout Turn
    ) throws {
        guard let id = assignment.officer, id != turn.actor.officer.id, let officer = turn.office.officer(id) else {
            return
        }
        let common: [String: Phrase.Value] = [
            "address": .text(officer.address), "code": .text(assignment.label), "work": .text(assignment.work),
        ]
        turn.notice(Phrase(key, common.merging(values) { _, new in new }), to: id)
    }
}
