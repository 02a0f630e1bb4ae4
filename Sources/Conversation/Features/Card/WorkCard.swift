import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// The card of a piece of work: what, who, by when, how far, and the last remarks.
enum WorkCard {
    /// The card of an assignment; of many at once without the target, so that they fit.
    static func show(_ assignment: Assignment, isOneOfMany: Bool = false, in turn: Turn) throws -> Phrase {
        let now = turn.situation.now
        let officer = assignment.officer.flatMap(turn.office.officer)
        let chair = try turn.people.chair(of: assignment)
        let remarks = try turn.records.remarks(on: assignment.id, limit: 3).map { remark in
            Phrase(
                .showRemark,
                ["date": .text(turn.rules.zone.date(of: remark.at).vietnamese), "text": .text(remark.text)])
        }
        let coordinating = assignment.coordinating.compactMap { turn.office.unit($0)?.name }
        var target = Phrase.Value.none
        if !isOneOfMany, let amount = assignment.target?.amount {
            target = .phrase(
                Phrase(
                    .quantityOpenForm, ["done": .number(amount), "unit": .optional(assignment.target?.unit)]))
        }
        var demands: [Phrase] = []
        for demand in assignment.demands {
            demands.append(turn.wording.demand(demand.wish, of: assignment, namesDeadline: false))
        }
        let isExtended = assignment.originalDeadline != assignment.deadline
        return Phrase(
            .show,
            [
                "symbol": turn.wording.symbol(assignment, at: now), "code": .text(assignment.label),
                "work": .text(assignment.work), "unit": .optional(turn.office.unit(assignment.unit)?.name),
                "officer": .optional(officer.map { "\($0.name) (\($0.title))" }),
                "chair": .optional(chair.map { "\($0.name) (\($0.title))" }),
                "deadline": turn.wording.deadline(assignment),
                "left": turn.wording.left(assignment, at: now).map { .phrase($0) } ?? .none,
                "state": .phrase(Phrase(Wording.key(of: assignment.state))),
                "time": standing(of: assignment, in: turn), "figure": .phrase(turn.wording.figure(assignment)),
                "result": .optional(assignment.expectedResult), "steps": .lines(steps(of: assignment)),
                "remarks": .lines(remarks), "coordinating": .optional(coordinating.joined(separator: ", ")),
                "blockers": assignment.blockers.isEmpty ? .none : .number(assignment.blockers.count),
                "demands": .lines(demands),
                "target": target,
                "reports": .list(assignment.reportDeadlines.map { Phrase(.reportForm, ["deadline": .deadline($0)]) }),
                "urgency": Wording.urgency(assignment),
                "report_to": .optional(assignment.reportTo),
                "extensions": assignment.extensions > 0 ? .number(assignment.extensions) : .none,
                "original": isExtended ? assignment.originalDeadline.map { .deadline($0) } ?? .none : .none,
            ])
    }

    /// How an assignment stands to its deadline; nothing where its state has said it.
    static func standing(of assignment: Assignment, in turn: Turn) -> Phrase.Value {
        switch assignment.state {
        case .submitted: .phrase(turn.timeliness(assignment))
        case .paused: .none
        default: .phrase(turn.wording.time(assignment, at: turn.situation.now))
        }
    }

    static func steps(of assignment: Assignment) -> [Phrase] {
        assignment.steps.enumerated().map { index, step in
            Phrase(
                .showStep,
                [
                    "number": .number(index + 1), "title": .text(step.title),
                    "mark": .text(step.isDone ? "✅" : "▫️"),
                    "date": step.deadline.map { .text($0.date.vietnamese) } ?? .none,
                ])
        }
    }
}
