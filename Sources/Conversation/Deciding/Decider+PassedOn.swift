import Assignments
import CivilCalendar
import Foundation

/// What somebody might do when he wrote and may not do now, or the other way round: it is asked of who may do it now.
extension Decider {
    /// Whether a right that the sender had or has only at one of the two times bears on an act; then it has been passed on.
    mutating func passesOn(_ kind: Act.Kind, _ assignment: Assignment, _ reading: Reading) throws -> Bool {
        if try may(kind, assignment, situation.actorNow, at: situation.now) {
            askAgain(reading, assignment)
            return true
        }
        guard try may(kind, assignment, situation.actorThen, at: situation.sentAt) else { return false }
        let holders = try presentHolders(of: try meant(kind, assignment), assignment)
        guard !holders.isEmpty else { return false }
        tell(holders, assignment)
        return true
    }

    /// The same of what is about no work yet, such as an order or a round, which he might give for a chair.
    mutating func passesOn(_ reading: Reading) throws -> Bool {
        if !situation.actorNow.delegations.isEmpty {
            askAgain(reading, nil)
            return true
        }
        let chairs = situation.actorThen.delegations.map(\.chair).compactMap(office.officer)
        guard !chairs.isEmpty else { return false }
        tell(chairs, nil)
        return true
    }

    /// Tells those who may do it now what was said, and the sender that they were told.
    private mutating func tell(_ holders: [Officer], _ assignment: Assignment?) {
        for holder in holders {
            let values: [String: Phrase.Value] = [
                "address": .text(holder.address), "by": .text(actor.officer.name),
                "at": .deadline(moment(of: situation.sentAt)), "code": .optional(assignment?.label),
                "work": .optional(assignment?.work), "text": .text(situation.text),
            ]
            decision.notices.append(
                Decision.Notice(officer: holder.id, phrase: Phrase(.noticePassedOn, values), request: nil))
        }
        let told = Phrase(
            .passedOn,
            [
                "code": .optional(assignment?.label),
                "holders": .text(holders.map(\.name).joined(separator: ", ")),
            ])
        outcome { $0.refused = told }
        answerPrivately(told)
    }

    /// Whether a code means work that the sender might see when he wrote.
    func wasVisible(_ assignment: Assignment) throws -> Bool {
        try Authority.maySee(standings(to: assignment, of: situation.actorThen, at: situation.sentAt))
    }

    /// What a person is to an assignment at an instant: whoever was not in charge yet, or is not any more, is not its officer then.
    func standings(to assignment: Assignment, of person: Actor, at instant: Date) throws -> [Authority.Standing] {
        guard situation.isDelayed, instant < situation.now, assignment.issuedAt != nil else {
            return try standings(to: assignment, of: person)
        }
        var past = assignment
        past.officer = try records.officerInCharge(of: assignment.id, at: instant) ?? assignment.officer
        return try standings(to: past, of: person)
    }

    private func may(_ kind: Act.Kind, _ assignment: Assignment, _ person: Actor, at instant: Date) throws -> Bool {
        Authority.manner(of: kind, by: try standings(to: assignment, of: person, at: instant)) != nil
    }

    /// What asks for more time or another target was a decision where its sender might decide when he wrote.
    private func meant(_ kind: Act.Kind, _ assignment: Assignment) throws -> Act.Kind {
        let decision: Act.Kind? = kind == .askExtension ? .extend : kind == .askTarget ? .retarget : nil
        guard let decision, try may(decision, assignment, situation.actorThen, at: situation.sentAt) else {
            return kind
        }
        return decision
    }

    /// He may do it now and might not when he wrote: his word of then is his own again once he says so.
    private mutating func askAgain(_ reading: Reading, _ assignment: Assignment?) {
        ask(
            Phrase(
                .askAgain,
                [
                    "code": .optional(assignment?.label), "at": .deadline(moment(of: situation.sentAt)),
                    "choices": choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
                ]),
            choices: [assignment.map { naming($0, reading) } ?? reading, Reading(.unknown, note: "thôi")])
    }

    /// Who may do an act now: the officer in charge and who stands in for him where it is theirs, else who decides.
    private func presentHolders(of kind: Act.Kind, _ assignment: Assignment) throws -> [Officer] {
        guard Authority.manner(of: kind, by: .officerInCharge) == .own else { return try deciders(of: assignment) }
        let officer = assignment.officer.flatMap(office.officer)
        let standIn = officer.flatMap { office.absence(of: $0.id, on: today)?.standIn }.flatMap(office.officer)
        return [officer, standIn].compactMap(\.self).filter { $0.id != actor.officer.id }
    }

    /// An instant as people read it.
    func moment(of instant: Date) -> Deadline {
        Deadline(date: rules.zone.date(of: instant), time: rules.zone.time(of: instant))
    }
}
