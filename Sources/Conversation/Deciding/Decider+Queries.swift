import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Decider {
    /// What waits for the sender's word, then his own open work, the most urgent first, with that for which he stands in; where he leads
    /// a unit and has none of his own, its work. Private, since it tells who is late.
    mutating func decideMine(_ reading: Reading) throws {
        guard let owner = try owner(reading) else { return }
        let isOwn = owner.id == actor.officer.id
        let hasWaiting = try isOwn && skipped == 0 ? answerWaiting() : false
        if isOwn, let unit = try ledUnit() {
            let open = try records.openAssignments(of: owner.id)
            if open.isEmpty || Folded.words(situation.text).contains("don vi") { return try answerWork(of: unit) }
        }
        var open = try records.openAssignments(of: owner.id)
        if isOwn { open += try actor.standsInFor.sorted().flatMap(records.openAssignments) }
        guard !open.isEmpty else {
            if !hasWaiting { answerPrivately(Phrase(.mineNone)) }
            return
        }
        let lines = page(open).map { wording.line($0, unit: nil, at: situation.now) }
        answerPrivately(
            Phrase(
                .mine, ["count": .number(open.count), "lines": .lines(lines), "more": more(open.count, lines.count)]))
    }

    /// The unit that the sender leads; nil where he leads none.
    private func ledUnit() throws -> OrgUnit? {
        let own = actor.officer.unit
        guard actor.holds(.head, over: office.path(of: own)) else { return nil }
        return office.unit(own)
    }

    private mutating func answerWork(of unit: OrgUnit) throws {
        let found = try records.assignments(
            .open, in: SummaryScope(unit: unit.id), at: situation.now, limit: pageEnd)
        guard found.count > 0 else { return answerPrivately(Phrase(.mineNone)) }
        let lines = page(found.items).map { wording.line($0, unit: nil, at: situation.now) }
        answerPrivately(
            Phrase(
                .mineUnit,
                [
                    "unit": .text(unit.name), "count": .number(found.count), "lines": .lines(lines),
                    "more": more(found.count, lines.count),
                ]))
    }

    /// Whose work is asked for: the sender's own, or a person's of whom he may see all.
    private mutating func owner(_ reading: Reading) throws -> Officer? {
        guard let name = reading.scope else { return actor.officer }
        guard let person = try person(name, near: actor.officer.unit, reading, { $0.scope = $1 }) else { return nil }
        let path = office.path(of: person.unit)
        let mayRead = [Role.head, .chair, .secretary, .follower].contains { actor.holds($0, over: path) }
        guard mayRead || person.id == actor.officer.id else {
            refuse(Phrase(.refuseSummary))
            return nil
        }
        return person
    }

    /// One assignment with its five clears; private in a group, since it names its officer and how he stands.
    mutating func decideShow(_ reading: Reading) throws {
        if reading.codes.isEmpty {
            for assignment in try targets(of: reading) {
                outcome { $0.assignment = assignment.id }
                answerPrivately(try show(assignment))
            }
        }
        for (index, code) in reading.codes.enumerated() {
            if index > 0 { decision.outcomes.append(Decision.Outcome(reading: reading)) }
            guard let assignment = try visible(code), !reading.isBare || assignment.officer == actor.officer.id else {
                if reading.isBare {
                    outcome { $0.reading = Reading(.unknown, note: "\(code)") }
                    answerPrivately(unknown())
                } else {
                    refuse(Phrase(.refuseNoSuch, ["code": .text("#\(code)")]))
                }
                continue
            }
            outcome { $0.assignment = assignment.id }
            answerPrivately(try show(assignment))
        }
    }

    /// The pictures and documents of one assignment, for the sender alone: they show people and places.
    mutating func decideFiles(_ reading: Reading) throws {
        for (index, assignment) in try targets(of: reading).prefix(3).enumerated() {
            if index > 0 { decision.outcomes.append(Decision.Outcome(reading: reading)) }
            outcome { $0.assignment = assignment.id }
            decision.files.append(assignment.id)
        }
    }

    /// The card of an assignment; of many at once without the target, so that they fit.
    func show(_ assignment: Assignment, isOneOfMany: Bool = false) throws -> Phrase {
        let now = situation.now
        let officer = assignment.officer.flatMap(office.officer)
        let chair = try chair(of: assignment)
        let remarks = try records.remarks(on: assignment.id, limit: 3).map { remark in
            Phrase(
                .showRemark,
                ["date": .text(rules.zone.date(of: remark.at).vietnamese), "text": .text(remark.text)])
        }
        let coordinating = assignment.coordinating.compactMap { office.unit($0)?.name }
        var target = Phrase.Value.none
        if !isOneOfMany, let amount = assignment.target?.amount {
            target = .phrase(
                Phrase(
                    .quantityOpenForm, ["done": .number(amount), "unit": .optional(assignment.target?.unit)]))
        }
        var demands: [Phrase] = []
        for demand in assignment.demands {
            demands.append(wording.demand(demand.wish, of: assignment, namesDeadline: false))
        }
        let isExtended = assignment.originalDeadline != assignment.deadline
        return Phrase(
            .show,
            [
                "symbol": wording.symbol(assignment, at: now), "code": .text(assignment.label),
                "work": .text(assignment.work), "unit": .optional(office.unit(assignment.unit)?.name),
                "officer": .optional(officer.map { "\($0.name) (\($0.title))" }),
                "chair": .optional(chair.map { "\($0.name) (\($0.title))" }),
                "deadline": wording.deadline(assignment),
                "left": wording.left(assignment, at: now).map { .phrase($0) } ?? .none,
                "state": .phrase(Phrase(Wording.key(of: assignment.state))),
                "time": standing(of: assignment), "figure": .phrase(wording.figure(assignment)),
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
    private func standing(of assignment: Assignment) -> Phrase.Value {
        switch assignment.state {
        case .submitted: .phrase(timeliness(assignment))
        case .paused: .none
        default: .phrase(wording.time(assignment, at: situation.now))
        }
    }

    private func steps(of assignment: Assignment) -> [Phrase] {
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
