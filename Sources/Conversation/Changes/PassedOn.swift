import Assignments
import CivilCalendar
import Foundation

/// What somebody might do when he wrote and may not do now, or the other way round: it is asked of who may do it now.
enum PassedOn {
    /// Whether a right that the sender had or has only at one of the two times bears on an act; then it has been passed on.
    static func passesOn(
        _ kind: Act.Kind, _ assignment: Assignment, _ statement: AnyStatement, in turn: inout Turn
    ) throws -> Bool {
        if try may(kind, assignment, turn.situation.actorNow, at: turn.situation.now, in: turn) {
            askAgain(statement, assignment, in: &turn)
            return true
        }
        guard try may(kind, assignment, turn.situation.actorThen, at: turn.situation.sentAt, in: turn) else {
            return false
        }
        let holders = try presentHolders(of: try meant(kind, assignment, in: turn), assignment, in: turn)
        guard !holders.isEmpty else { return false }
        tell(holders, assignment, in: &turn)
        return true
    }

    /// The same of what is about no work yet, such as an order or a round, which he might give for a chair.
    static func passesOn<Slots: StatementSlots>(_ statement: Statement<Slots>, in turn: inout Turn) throws -> Bool {
        if !turn.situation.actorNow.delegations.isEmpty {
            askAgain(statement.erased, nil, in: &turn)
            return true
        }
        let chairs = turn.situation.actorThen.delegations.map(\.chair).compactMap(turn.office.officer)
        guard !chairs.isEmpty else { return false }
        tell(chairs, nil, in: &turn)
        return true
    }

    /// Tells those who may do it now what was said, and the sender that they were told.
    static func tell(_ holders: [Officer], _ assignment: Assignment?, in turn: inout Turn) {
        for holder in holders {
            let values: [String: Phrase.Value] = [
                "address": .text(holder.address), "by": .text(turn.actor.officer.name),
                "at": .deadline(turn.moment(of: turn.situation.sentAt)), "code": .optional(assignment?.label),
                "work": .optional(assignment?.work), "text": .text(turn.situation.text),
            ]
            turn.decision.notices.append(
                Decision.Notice(officer: holder.id, phrase: Phrase(.noticePassedOn, values), request: nil))
        }
        let told = Phrase(
            .passedOn,
            [
                "code": .optional(assignment?.label),
                "holders": .text(holders.map(\.name).joined(separator: ", ")),
            ])
        turn.outcome { $0.refused = told }
        turn.answerPrivately(told)
    }

    static func may(
        _ kind: Act.Kind, _ assignment: Assignment, _ person: Actor, at instant: Date, in turn: Turn
    ) throws -> Bool {
        Authority.capacity(of: kind, by: try turn.rights.relations(to: assignment, of: person, at: instant)) != nil
    }

    /// What asks for more time or another target was a decision where its sender might decide when he wrote.
    static func meant(_ kind: Act.Kind, _ assignment: Assignment, in turn: Turn) throws -> Act.Kind {
        let decision: Act.Kind? = kind == .askExtension ? .extend : kind == .askTarget ? .retarget : nil
        guard let decision, try may(decision, assignment, turn.situation.actorThen, at: turn.situation.sentAt, in: turn)
        else {
            return kind
        }
        return decision
    }

    /// He may do it now and might not when he wrote: his word of then is his own again once he says so.
    static func askAgain(_ statement: AnyStatement, _ assignment: Assignment?, in turn: inout Turn) {
        turn.ask(
            Phrase(
                .askAgain,
                [
                    "code": .optional(assignment?.label), "at": .deadline(turn.moment(of: turn.situation.sentAt)),
                    "choices": turn.choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
                ]),
            choices: [(assignment.map { statement.naming($0) } ?? statement).utterance, .no])
    }

    /// Who may do an act now: the officer in charge and who stands in for him where it is theirs, else who decides.
    static func presentHolders(of kind: Act.Kind, _ assignment: Assignment, in turn: Turn) throws -> [Officer] {
        guard Authority.capacity(of: kind, by: .officerInCharge) == .own else {
            return try turn.people.deciders(of: assignment)
        }
        let officer = assignment.officer.flatMap(turn.office.officer)
        let standIn = officer.flatMap { turn.office.absence(of: $0.id, on: turn.today)?.standIn }.flatMap(
            turn.office.officer)
        return [officer, standIn].compactMap(\.self).filter { $0.id != turn.actor.officer.id }
    }
}
