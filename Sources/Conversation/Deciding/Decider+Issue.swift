import Assignments
import CivilCalendar
import Foundation

/// Putting new work into force: what is written, answered and told.
extension Decider {
    func assignment(
        _ order: WorkOrder, _ receiver: Receiver, _ chair: Officer, _ days: (due: Deadline?, report: Deadline?)
    ) -> Assignment {
        var draft = Assignment(
            id: Assignment.ID(rawValue: 0), unit: receiver.unit.id, work: order.work ?? "")
        draft.officer = receiver.officer?.id
        draft.responsibility = order.responsibility ?? ""
        draft.steps = order.steps.map { Assignment.Step(title: $0) }
        draft.expectedResult = order.result ?? ""
        draft.authority = order.authority ?? ""
        draft.chair = chair.id
        draft.urgency = order.urgency ?? .normal
        draft.start = saidOn
        draft.deadline = days.due
        draft.reportDeadlines = days.report.map { [$0] } ?? []
        return draft
    }

    /// Work for several units is said back before it is given.
    mutating func confirm(_ receivers: [Receiver], _ draft: Assignment, _ reading: Reading) {
        var confirmed = reading
        confirmed.isConfirmed = true
        let without = receivers.filter { $0.officer == nil }
        ask(
            Phrase(
                .askAssign,
                [
                    "count": .number(receivers.count), "work": .text(draft.work), "deadline": wording.deadline(draft),
                    "result": .optional(draft.expectedResult),
                    "nobody": without.isEmpty ? .none : .text(without.map(\.unit.name).joined(separator: ", ")),
                    "choices": choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
                ]),
            choices: [confirmed, Reading(.unknown, note: "thôi")])
    }

    mutating func issue(
        _ draft: Assignment, to receivers: [Receiver], _ chair: Officer, _ reading: Reading
    ) throws {
        var next = try records.nextAssignment()
        var issued: [Assignment] = []
        var drafts: [Receiver] = []
        for receiver in receivers {
            var assignment = draft
            assignment.id = next
            assignment.unit = receiver.unit.id
            assignment.coordinating = draft.coordinating.filter { $0 != receiver.unit.id }
            // Who confirms a result is not in charge of it.
            assignment.officer = receiver.officer?.id == chair.id ? nil : receiver.officer?.id
            next = Assignment.ID(rawValue: next.rawValue + 1)
            let occasion = Assignment.Occasion(actor: actor.officer.id, at: situation.sentAt)
            switch assignment.applying(.issue, on: occasion, rule: rules.clearRule) {
            case .done(let after):
                add(after, before: assignment, .issue, chair, reading)
                issued.append(after)
            case .refused, .doubtful:
                add(assignment, before: assignment, .draft, chair, reading)
                drafts.append(receiver)
            }
        }
        if receivers.count == 1 { outcome { $0.assignment = (issued.first ?? draft).id } }
        try answerAssigned(issued, drafts, draft)
        try notifyOfAssigned(issued, chair, isTold: reading.isInLeadersName)
    }

    mutating func add(
        _ after: Assignment, before: Assignment, _ act: Act.Kind, _ chair: Officer, _ reading: Reading
    ) {
        working[after.id] = after
        decision.changes.append(
            Decision.Change(
                before: before, after: after, act: act, onBehalf: false,
                principal: chair.id == actor.officer.id ? nil : chair.id, text: nil, delta: nil, isNew: true))
    }

    mutating func answerAssigned(_ issued: [Assignment], _ drafts: [Receiver], _ draft: Assignment) throws {
        let only = issued.count == 1 ? issued.first : nil
        let officer = only?.officer.flatMap(office.officer)
        let coordinating = draft.coordinating.compactMap { office.unit($0)?.name }.joined(separator: ", ")
        var answers: [Phrase] = []
        if let first = issued.first {
            answers.append(
                Phrase(
                    .assigned,
                    [
                        "codes": .text(
                            issued.count > 2
                                ? "\(first.label)–\(issued.last?.label ?? "")" : Self.codes(issued)),
                        "count": .number(issued.count), "work": .text(first.work),
                        "officer": .optional(officer.map { "\($0.name) (\($0.title))" }),
                        "unit": .optional(hidesUnits ? nil : only.flatMap { office.unit($0.unit)?.name }),
                        "deadline": wording.deadline(first), "result": .optional(first.expectedResult),
                        "coordinating": coordinating.isEmpty || hidesUnits ? .none : .text(coordinating),
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
                        "units": hidesUnits ? .none : .text(drafts.map(\.unit.name).joined(separator: ", ")),
                    ]))
        }
        let findings = ClearLint.findings(in: draft, officer: officer?.name, rule: rules.clearRule)
            .filter { $0.fault != .missing }
        answers += dateNotes + findings.map(ClearAdvice.phrase)
        for phrase in answers { try answer([phrase], about: issued.first ?? draft) }
    }

    /// Each officer is told of his work and asked to acknowledge it; the units that work along and a leader in whose
    /// name it was given are told too.
    mutating func notifyOfAssigned(_ issued: [Assignment], _ chair: Officer, isTold: Bool) throws {
        for assignment in issued {
            guard let officer = assignment.officer.flatMap(office.officer) else { continue }
            decision.notices.append(
                Decision.Notice(
                    officer: officer.id,
                    phrase: Phrase(
                        .noticeAssigned,
                        [
                            "address": .text(officer.address), "by": .text(chair.name),
                            "code": .text(assignment.label), "brief": .phrase(try show(assignment)),
                        ]),
                    request: Dialogue.Request(
                        code: Int(assignment.id.rawValue), intent: .acknowledge, askedAt: situation.now)))
        }
        guard let first = issued.first else { return }
        for unit in first.coordinating {
            guard let person = office.designatedOfficer(of: unit), person.id != actor.officer.id else { continue }
            decision.notices.append(
                Decision.Notice(
                    officer: person.id,
                    phrase: Phrase(
                        .noticeCoordinating,
                        [
                            "address": .text(person.address), "codes": .text(Self.codes(issued)),
                            "work": .text(first.work), "unit": .optional(office.unit(first.unit)?.name),
                            "deadline": wording.deadline(first),
                        ]), request: nil))
        }
        let coordinators = first.coordinating.compactMap { office.designatedOfficer(of: $0)?.id }
        let officers = issued.compactMap(\.officer)
        try tellHeadsOfAssigned(issued, chair, but: Set(coordinators + officers + [chair.id]))
        if chair.id != actor.officer.id, isTold { try tellLeader(first, Reading(.assign)) }
    }
}
