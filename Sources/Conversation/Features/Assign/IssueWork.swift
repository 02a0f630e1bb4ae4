import Assignments
import CivilCalendar
import Foundation

/// Puts new work into force, and tells whom it concerns.
enum IssueWork {
    /// An order of which all names are found.
    struct Order {
        /// What each of those who lead gets, as the first of them gets it.
        let draft: Assignment
        let receivers: [Receivers.Receiver]
        let helpers: Receivers.Helpers
        /// In whose name it is given.
        let chair: Officer
    }

    static func assignment(
        _ order: WorkOrder, _ receiver: Receivers.Receiver, _ helpers: Receivers.Helpers, _ chair: Officer,
        _ days: (due: Deadline?, report: Deadline?), in turn: Turn
    ) -> Assignment {
        var draft = Assignment(
            id: Assignment.ID(rawValue: 0), unit: receiver.unit.id, work: order.work ?? "")
        draft.officer = receiver.officer?.id
        // Work is done along by units; which people help stands with who answers for what.
        let people = helpers.people.map(\.name).joined(separator: ", ")
        draft.responsibility =
            (order.responsibility ?? "") + (people.isEmpty ? "" : "; người phối hợp: \(people)")
        draft.coordinating = helpers.units.map(\.id)
        draft.steps = order.steps.map { Assignment.Step(title: $0) }
        draft.expectedResult = order.result ?? ""
        draft.authority = order.authority ?? ""
        draft.chair = chair.id
        draft.urgency = order.urgency ?? .normal
        draft.start = turn.saidOn
        draft.deadline = days.due
        draft.reportDeadlines = days.report.map { [$0] } ?? []
        return draft
    }

    /// Work for several units, and what stands there unsaid, is said back before it is given.
    static func confirm(_ order: Order, _ statement: Statement<GiveWork.Slots>, in turn: inout Turn) {
        var confirmed = statement
        confirmed.consent.isConfirmed = true
        let leader = order.chair.id == turn.actor.officer.id ? nil : order.chair
        if statement.isReadBack == true, let leader,
            !turn.actor.delegations.contains(where: { $0.chair == leader.id })
        {
            (confirmed.order.chair, confirmed.consent.isInLeadersName) = (leader.code, true)
        }
        turn.ask(
            Phrase(
                .askAssign,
                [
                    "order": .phrase(said(order, isWhole: statement.isReadBack == true, in: turn)),
                    "choices": turn.choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
                ]),
            choices: [confirmed.utterance, .no])
    }

    /// An order in words; with what answers for it and in whose name it is given where it is said whole.
    private static func said(_ order: Order, isWhole: Bool, in turn: Turn) -> Phrase {
        let (draft, receivers) = (order.draft, order.receivers)
        let leader = order.chair.id == turn.actor.officer.id ? nil : order.chair.name
        let without = receivers.filter { $0.officer == nil }
        let names = receivers.count > GiveWork.mostNamed ? "" : lead(receivers)
        return Phrase(
            .orderSaid,
            [
                "count": receivers.count == 1 ? .none : .number(receivers.count), "lead": .optional(names),
                "work": .text(draft.work), "deadline": turn.wording.deadline(draft),
                "result": .optional(draft.expectedResult),
                "coordinating": .optional(order.helpers.names.joined(separator: ", ")),
                "report": draft.reportDeadlines.first.map { .deadline($0) } ?? .none,
                "urgency": Wording.urgency(draft),
                "responsibility": isWhole ? .optional(draft.responsibility) : .none,
                "process": isWhole ? .optional(draft.steps.map(\.title).joined(separator: "; ")) : .none,
                "leader": isWhole ? .optional(leader) : .none,
                "nobody": without.isEmpty ? .none : .text(without.map(\.unit.name).joined(separator: ", ")),
            ])
    }

    /// Who is to have it: the officer with his unit, or the unit where it has none.
    private static func lead(_ receivers: [Receivers.Receiver]) -> String {
        receivers.map { receiver in
            [receiver.officer?.name, receiver.unit.name].compactMap(\.self).joined(separator: ", ")
        }.joined(separator: "; ")
    }

    static func issue(_ order: Order, _ statement: Statement<GiveWork.Slots>, in turn: inout Turn) throws {
        let (draft, chair) = (order.draft, order.chair)
        // Two orders of one message get codes of their own.
        let last = turn.decision.changes.filter(\.isNew).map(\.after.id.rawValue).max() ?? 0
        var next = Assignment.ID(rawValue: max(try turn.records.nextAssignment().rawValue, last + 1))
        var issued: [Assignment] = []
        var drafts: [Receivers.Receiver] = []
        for receiver in order.receivers {
            var assignment = draft
            assignment.id = next
            assignment.unit = receiver.unit.id
            assignment.coordinating = draft.coordinating.filter { $0 != receiver.unit.id }
            // Who confirms a result is not in charge of it.
            assignment.officer = receiver.officer?.id == chair.id ? nil : receiver.officer?.id
            next = Assignment.ID(rawValue: next.rawValue + 1)
            let occasion = ActOccasion(actor: turn.actor.officer.id, at: turn.situation.sentAt)
            switch assignment.applying(.issue, on: occasion, rule: turn.rules.clearRule) {
            case .done(let after):
                add(after, before: assignment, .issue, receiver, chair, in: &turn)
                issued.append(after)
            case .refused, .doubtful:
                add(assignment, before: assignment, .draft, receiver, chair, in: &turn)
                drafts.append(receiver)
            }
        }
        if order.receivers.count == 1 { turn.outcome { $0.assignment = (issued.first ?? draft).id } }
        try answerAssigned(issued, drafts, order, in: &turn)
        try notifyOfAssigned(issued, order, isTold: statement.consent.isInLeadersName, in: &turn)
    }

    static func add(
        _ after: Assignment, before: Assignment, _ act: Act.Kind, _ receiver: Receivers.Receiver, _ chair: Officer,
        in turn: inout Turn
    ) {
        turn.working[after.id] = after
        turn.decision.changes.append(
            Decision.Change(
                before: before, after: after, act: act, onBehalf: false,
                principal: chair.id == turn.actor.officer.id ? nil : chair.id, text: nil, delta: nil, isNew: true,
                isToPerson: receiver.isNamed))
    }

    static func answerAssigned(
        _ issued: [Assignment], _ drafts: [Receivers.Receiver], _ order: Order, in turn: inout Turn
    ) throws {
        let draft = order.draft
        let only = issued.count == 1 ? issued.first : nil
        let officer = only?.officer.flatMap(turn.office.officer)
        let coordinating = order.helpers.names.joined(separator: ", ")
        var answers: [Phrase] = []
        if let first = issued.first {
            answers.append(
                Phrase(
                    .assigned,
                    [
                        "codes": .text(
                            issued.count > 2
                                ? "\(first.label)–\(issued.last?.label ?? "")" : WorkList.codes(issued)),
                        "count": .number(issued.count), "work": .text(first.work),
                        "officer": .optional(officer.map { "\($0.name) (\($0.title))" }),
                        "unit": .optional(turn.hidesUnits ? nil : only.flatMap { turn.office.unit($0.unit)?.name }),
                        "deadline": turn.wording.deadline(first), "result": .optional(first.expectedResult),
                        "coordinating": coordinating.isEmpty || turn.hidesUnits ? .none : .text(coordinating),
                        "urgency": Wording.urgency(first),
                        "report": first.reportDeadlines.first.map { .deadline($0) } ?? .none,
                    ]))
        }
        if !drafts.isEmpty {
            answers.append(
                Phrase(
                    .assignedDrafts,
                    [
                        "count": .number(drafts.count),
                        "units": turn.hidesUnits ? .none : .text(drafts.map(\.unit.name).joined(separator: ", ")),
                    ]))
        }
        let findings = ClearLint.findings(in: draft, officer: officer?.name, rule: turn.rules.clearRule)
            .filter { $0.fault != .missing }
        answers += turn.dateNotes + findings.map(ClearAdvice.phrase)
        for phrase in answers { try turn.answer([phrase], about: issued.first ?? draft) }
    }
}
