package import Assignments
package import Foundation
package import Reports

/// Who is told of a result that waits for a decision.
package enum ResultNotices {
    /// What is added to a submitted result is for the one who decides on it next.
    static func notifyOfWhatWaits(_ change: RecordedChange, in turn: inout Turn) throws {
        guard change.after.state == .submitted else { return }
        if change.after.awaitsHead {
            try notifyHeads(of: change.after, result: change.statement.words.note, in: &turn)
        } else {
            try notifyChair(of: change.after, result: change.statement.words.note, in: &turn)
        }
    }

    static func notifyChair(of assignment: Assignment, result: String?, in turn: inout Turn) throws {
        for person in try turn.people.deciders(of: assignment) {
            try notifyOfResult(.noticeSubmitted, to: person, assignment, result, in: &turn)
        }
    }

    static func notifyHeads(of assignment: Assignment, result: String?, in turn: inout Turn) throws {
        for head in try turn.people.unitHeads(of: assignment) where head.id != turn.actor.officer.id {
            try notifyOfResult(.noticeForHead, to: head, assignment, result, in: &turn)
        }
    }

    static func notifyOfResult(
        _ key: MessageKey, to person: Officer, _ assignment: Assignment, _ result: String?, in turn: inout Turn
    ) throws {
        let officer = assignment.submittedBy.flatMap(turn.office.officer) ?? turn.actor.officer
        let phrase = Phrase(
            key,
            [
                "address": .text(person.address), "code": .text(assignment.label), "work": .text(assignment.work),
                "unit": .optional(turn.office.unit(assignment.unit)?.name), "officer": .text(officer.name),
                "result": result.map { .text($0) } ?? .phrase(Phrase(.noResult)),
                "deadline": turn.wording.deadline(assignment), "timeliness": .phrase(turn.timeliness(assignment)),
            ])
        turn.notice(phrase, to: person.id, turn.request(.confirm, assignment))
    }

    static func lastResult(of assignment: Assignment, in turn: Turn) throws -> String? {
        guard let submittedAt = assignment.submittedAt else { return nil }
        return try turn.records.remarks(on: assignment.id, limit: 10).first { $0.at >= submittedAt }?.text
    }

    /// Tells the chair of a result that waits for him since its unit has changed and no head agrees to it first.
    package static func waitingResult(
        of assignment: Assignment, to chair: Officer, records: any Records & QueryReading, rules: OfficeRules, now: Date
    ) throws -> Phrase? {
        let situation = Situation(
            actor: Actor(officer: chair, grants: []), chat: .personal, sentAt: now, now: now, dialogue: Dialogue())
        var turn = try Turn(records: records, rules: rules, situation: situation)
        let result = try lastResult(of: assignment, in: turn)
        try notifyOfResult(.noticeSubmitted, to: chair, assignment, result, in: &turn)
        return turn.decision.notices.first?.phrase
    }
}
