import Assignments
import CivilCalendar
import Foundation

/// Puts new work into force, and tells whom it concerns.
enum IssueWork {
    /// New work of their officers, in one message for each head.
    static func tellHeadsOfAssigned(
        _ issued: [Assignment], _ chair: Officer, but told: Set<Officer.ID>, in turn: inout Turn
    ) throws {
        var order: [Officer] = []
        var works: [Officer.ID: [Assignment]] = [:]
        for assignment in issued {
            for head in try turn.people.heads(of: assignment) {
                if works[head.id] == nil { order.append(head) }
                works[head.id, default: []].append(assignment)
            }
        }
        let (office, wording) = (turn.office, turn.wording)
        let names = Dictionary(
            issued.map { ($0.id, $0.officer.flatMap(office.officer)?.name) },
            uniquingKeysWith: { first, _ in first })
        turn.tell(order, but: told) { head in
            let mine = works[head.id] ?? []
            let officer = mine.first.flatMap { names[$0.id] ?? nil }
            return Phrase(
                .noticeUnitAssigned,
                [
                    "address": .text(head.address), "by": .text(chair.name), "codes": .text(WorkList.codes(mine)),
                    "work": .text(mine.first?.work ?? ""), "officer": .optional(mine.count == 1 ? officer : nil),
                    "deadline": mine.first.map(wording.deadline) ?? .none,
                ])
        }
    }

    static func assignment(
        _ order: WorkOrder, _ receiver: Receivers.Receiver, _ chair: Officer,
        _ days: (due: Deadline?, report: Deadline?),
        in turn: Turn
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
        draft.start = turn.saidOn
        draft.deadline = days.due
        draft.reportDeadlines = days.report.map { [$0] } ?? []
        return draft
    }

    /// Work for several units is said back before it is given.
    static func confirm(
        _ receivers: [Receivers.Receiver], _ draft: Assignment, _ statement: Statement<GiveWork.Slots>,
        in turn: inout Turn
    ) {
        var confirmed = statement
        confirmed.consent.isConfirmed = true
        let leader = draft.chair.flatMap { $0 == turn.actor.officer.id ? nil : turn.office.officer($0) }
        if statement.isReadBack == true, let leader,
            !turn.actor.delegations.contains(where: { $0.chair == leader.id })
        {
            (confirmed.order.chair, confirmed.consent.isInLeadersName) = (leader.code, true)
        }
        let without = receivers.filter { $0.officer == nil }
        turn.ask(
            Phrase(
                .askAssign,
                [
                    "count": .number(receivers.count), "work": .text(draft.work),
                    "deadline": turn.wording.deadline(draft),
                    "result": .optional(draft.expectedResult),
                    "lead": receivers.count == 1 ? .text(lead(receivers, in: turn)) : .none,
                    "coordinating": .optional(
                        draft.coordinating.compactMap { turn.office.unit($0)?.name }.joined(separator: ", ")),
                    "report": draft.reportDeadlines.first.map { .deadline($0) } ?? .none,
                    "urgency": Wording.urgency(draft),
                    "responsibility": statement.isReadBack == true ? .optional(draft.responsibility) : .none,
                    "process": statement.isReadBack == true
                        ? .optional(draft.steps.map(\.title).joined(separator: "; ")) : .none,
                    "leader": statement.isReadBack == true ? .optional(leader?.name) : .none,
                    "nobody": without.isEmpty ? .none : .text(without.map(\.unit.name).joined(separator: ", ")),
                    "choices": turn.choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
                ]),
            choices: [confirmed.utterance, .no])
    }

    /// Who is to have it: the officer with his unit, or the unit where it has none.
    private static func lead(_ receivers: [Receivers.Receiver], in turn: Turn) -> String {
        receivers.map { receiver in
            [receiver.officer?.name, receiver.unit.name].compactMap(\.self).joined(separator: ", ")
        }.joined(separator: "; ")
    }

    static func issue(
        _ draft: Assignment, to receivers: [Receivers.Receiver], _ chair: Officer,
        _ statement: Statement<GiveWork.Slots>,
        in turn: inout Turn
    ) throws {
        var next = try turn.records.nextAssignment()
        var issued: [Assignment] = []
        var drafts: [Receivers.Receiver] = []
        for receiver in receivers {
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
                add(after, before: assignment, .issue, chair, statement, in: &turn)
                issued.append(after)
            case .refused, .doubtful:
                add(assignment, before: assignment, .draft, chair, statement, in: &turn)
                drafts.append(receiver)
            }
        }
        if receivers.count == 1 { turn.outcome { $0.assignment = (issued.first ?? draft).id } }
        try answerAssigned(issued, drafts, draft, in: &turn)
        try notifyOfAssigned(issued, chair, isTold: statement.consent.isInLeadersName, in: &turn)
    }

    static func add(
        _ after: Assignment, before: Assignment, _ act: Act.Kind, _ chair: Officer,
        _ statement: Statement<GiveWork.Slots>,
        in turn: inout Turn
    ) {
        turn.working[after.id] = after
        turn.decision.changes.append(
            Decision.Change(
                before: before, after: after, act: act, onBehalf: false,
                principal: chair.id == turn.actor.officer.id ? nil : chair.id, text: nil, delta: nil, isNew: true))
    }

    static func answerAssigned(
        _ issued: [Assignment], _ drafts: [Receivers.Receiver], _ draft: Assignment, in turn: inout Turn
    ) throws {
        let only = issued.count == 1 ? issued.first : nil
        let officer = only?.officer.flatMap(turn.office.officer)
        let coordinating = draft.coordinating.compactMap { turn.office.unit($0)?.name }.joined(separator: ", ")
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

    /// Each officer is told of his work and asked to acknowledge it; the units that work along and a leader in whose
    /// name it was given are told too.
    static func notifyOfAssigned(_ issued: [Assignment], _ chair: Officer, isTold: Bool, in turn: inout Turn) throws {
        for assignment in issued {
            guard let officer = assignment.officer.flatMap(turn.office.officer) else { continue }
            turn.decision.notices.append(
                Decision.Notice(
                    officer: officer.id,
                    phrase: Phrase(
                        .noticeAssigned,
                        [
                            "address": .text(officer.address), "by": .text(chair.name),
                            "code": .text(assignment.label), "brief": .phrase(try WorkCard.show(assignment, in: turn)),
                        ]),
                    request: Dialogue.Request(
                        code: Int(assignment.id.rawValue), intent: .acknowledge, askedAt: turn.situation.now)))
        }
        guard let first = issued.first else { return }
        for unit in first.coordinating {
            guard let person = turn.office.designatedOfficer(of: unit), person.id != turn.actor.officer.id else {
                continue
            }
            turn.decision.notices.append(
                Decision.Notice(
                    officer: person.id,
                    phrase: Phrase(
                        .noticeCoordinating,
                        [
                            "address": .text(person.address), "codes": .text(WorkList.codes(issued)),
                            "work": .text(first.work), "unit": .optional(turn.office.unit(first.unit)?.name),
                            "deadline": turn.wording.deadline(first),
                        ]), request: nil))
        }
        let coordinators = first.coordinating.compactMap { turn.office.designatedOfficer(of: $0)?.id }
        let officers = issued.compactMap(\.officer)
        try tellHeadsOfAssigned(issued, chair, but: Set(coordinators + officers + [chair.id]), in: &turn)
        if chair.id != turn.actor.officer.id, isTold { try Notices.tellLeader(first, reason: nil, in: &turn) }
    }
}
