import Assignments
import CivilCalendar
import Foundation
import Reports

/// One thing of a piece of work, in a sentence; the card is a code away.
enum WorkThing {
    /// The sentence. Throws what the records throw.
    static func phrase(_ thing: ShowWork.Thing, of assignment: Assignment, in turn: Turn) throws -> Phrase {
        var values: [String: Phrase.Value] = [
            "code": .text(assignment.label), "work": .text(assignment.work),
            "state": .phrase(Phrase(Wording.key(of: assignment.state))),
        ]
        switch thing {
        case .deadline:
            values["deadline"] = turn.wording.deadline(assignment)
            values["left"] =
                turn.wording.left(assignment, at: turn.situation.now).map { .phrase($0) } ?? Phrase.Value.none
        case .officer: values["officer"] = person(assignment.officer, in: turn)
        case .progress: values["figure"] = .phrase(turn.wording.figure(assignment))
        case .product: values["product"] = .optional(assignment.expectedResult)
        case .result:
            values["words"] = Wording.excerpt(try turn.records.lastWords(on: assignment.id, act: .submit, at: nil))
        case .why, .history, .card:
            values["deadline"] = turn.wording.deadline(assignment)
            values["left"] =
                turn.wording.left(assignment, at: turn.situation.now).map { .phrase($0) } ?? Phrase.Value.none
            values["blockers"] = assignment.blockers.isEmpty ? Phrase.Value.none : .number(assignment.blockers.count)
            values["remarks"] = .lines(try remarks(on: assignment, in: turn))
        }
        return Phrase(key(of: thing), values)
    }

    private static func key(of thing: ShowWork.Thing) -> MessageKey {
        switch thing {
        case .deadline: .thingDeadline
        case .officer: .thingOfficer
        case .progress: .thingProgress
        case .product: .thingProduct
        case .result: .thingResult
        case .why, .history, .card: .thingCourse
        }
    }

    private static func person(_ id: Officer.ID?, in turn: Turn) -> Phrase.Value {
        guard let officer = id.flatMap(turn.office.officer) else { return .none }
        return .phrase(
            Phrase(
                .personForm,
                [
                    "name": .text(officer.name), "title": .text(officer.title),
                    "unit": .optional(turn.office.unit(officer.unit)?.name),
                ]))
    }

    private static func remarks(on assignment: Assignment, in turn: Turn) throws -> [Phrase] {
        try turn.records.remarks(on: assignment.id, limit: 3).map { remark in
            Phrase(
                .showRemark,
                ["date": .text(turn.rules.zone.date(of: remark.at).vietnamese), "text": .text(remark.text)])
        }
    }
}
