package import Assignments
package import Foundation
package import Reports

/// Who is told that work has gone to another.
package enum HandOverNotices {
    /// The successor gets the whole brief; the predecessor, the chair and the heads of the units from which and to which the work goes
    /// are told.
    static func notify(
        of assignments: [Assignment], from predecessor: Officer.ID?, of unit: OrgUnit.ID, reason: String?,
        in turn: inout Turn
    ) throws {
        guard let after = assignments.first, let to = after.officer.flatMap(turn.office.officer) else { return }
        let from = predecessor.flatMap(turn.office.officer)
        let asksForOne = assignments.count == 1 && after.state == .assigned
        turn.notice(
            Phrase(
                .noticeBrief,
                [
                    "address": .text(to.address), "from": .optional(from?.name), "reason": .optional(reason),
                    "by": .text(turn.actor.officer.name),
                    "briefs": .lines(
                        try assignments.map { try WorkCard.show($0, isOneOfMany: assignments.count > 1, in: turn) }),
                ]), to: to.id, asksForOne ? turn.request(.acknowledge, after) : nil)
        let values: [String: Phrase.Value] = [
            "code": .text(WorkList.codes(assignments)),
            "work": assignments.count == 1
                ? .text(after.work) : .phrase(Phrase(.assignmentsForm, ["count": .number(assignments.count)])),
            "from": .optional(from?.name),
            "to": .text("\(to.name) (\(to.title))"), "unit": .optional(turn.office.unit(after.unit)?.name),
            "reason": .optional(reason),
            "deadline": assignments.count == 1 ? turn.wording.deadline(after) : .none,
        ]
        let chair = try turn.people.chair(of: after)
        turn.tell(
            try [from, chair].compactMap(\.self) + turn.people.headsOf(unit) + turn.people.headsOf(after.unit),
            but: [to.id]
        ) { person in
            Phrase(.noticeHandedOver, values.merging(["address": .text(person.address)]) { _, new in new })
        }
    }

    /// The brief of work that came to somebody without a message: by an import, or when a unit ended. Throws what the
    /// view throws.
    package static func brief(
        of assignments: [Assignment], to person: Officer, reason: String, records: any Records & QueryReading,
        rules: OfficeRules,
        now: Date
    ) throws -> Phrase {
        let situation = Situation(
            actor: Actor(officer: person, grants: []), chat: .personal, sentAt: now, now: now, dialogue: Dialogue())
        let turn = try Turn(records: records, rules: rules, situation: situation)
        return Phrase(
            .noticeBrief,
            [
                "address": .text(person.address), "from": .none, "reason": .text(reason), "by": .none,
                "briefs": .lines(
                    try assignments.map { try WorkCard.show($0, isOneOfMany: assignments.count > 1, in: turn) }),
            ])
    }
}
