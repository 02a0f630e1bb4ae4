import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Gives new work.
    package static let assign = Intent("assign")
}

/// "Giao Quận Hoàng Mai: …": new work.
enum GiveWork: Feature {
    static let intent = Intent.assign

    static func completed(_ awaited: Reading, by answer: Reading, in turn: Turn) -> Reading? { nil }

    static func handle(_ reading: Reading, in turn: inout Turn) throws {
        guard let order = reading.order else { return }
        let said = order.deadline.flatMap { turn.resolved($0).deadline }
        turn.outcome { $0.deadline = said }
        guard mayAssign(in: turn) else {
            return try PassedOn.passesOn(reading, in: &turn) ? () : turn.refuse(Phrase(.refuseAssign))
        }
        guard let name = order.people else { return ask(.people, reading, order, in: &turn) }
        guard let receivers = try Receivers.receivers(named: name, reading, order, in: &turn),
            let first = receivers.first
        else { return }
        guard let chair = try Receivers.chair(for: receivers, reading, order, in: &turn) else { return }
        guard let coordinating = try Receivers.coordinating(reading, order, in: &turn) else { return }
        turn.outcome { $0.unit = receivers.count == 1 ? first.unit.id : nil }
        guard let deadline = try deadlines(reading, order, in: &turn) else { return }
        var draft = IssueWork.assignment(order, first, chair, deadline, in: turn)
        draft.coordinating = coordinating.map(\.id)
        if let field = missing(in: draft, order, in: turn) { return ask(field, reading, order, in: &turn) }
        guard receivers.count == 1 || reading.isConfirmed else {
            return IssueWork.confirm(receivers, draft, reading, in: &turn)
        }
        try IssueWork.issue(draft, to: receivers, chair, reading, in: &turn)
    }

    static func mayAssign(in turn: Turn) -> Bool {
        !turn.actor.delegations.isEmpty || [Role.chair, .head, .secretary].contains(where: turn.actor.holds)
    }

    /// The first field that the rule wants and that nobody has said.
    static func missing(in draft: Assignment, _ order: WorkOrder, in turn: Turn) -> WorkOrder.Field? {
        let wanted = Set(turn.rules.clearRule.missing(in: draft).flatMap(\.fields))
        return WorkOrder.Field.allCases.first { field in
            switch field {
            // A unit without an officer stays a draft; nobody is asked for it here.
            case .people: false
            case .work: draft.work.isEmpty
            case .deadline: draft.deadline == nil
            case .result: wanted.contains(.result) && draft.expectedResult.isEmpty
            case .responsibility: wanted.contains(.responsibility) && draft.responsibility.isEmpty
            case .process: wanted.contains(.process) && draft.steps.isEmpty
            case .authority: wanted.contains(.authority) && draft.authority.isEmpty
            }
        }
    }

    static func ask(_ field: WorkOrder.Field, _ reading: Reading, _ order: WorkOrder, in turn: inout Turn) {
        var awaited = reading
        awaited.order = order.without(field)
        let advice: MessageKey =
            switch field {
            case .people: .adviseOfficer
            case .work: .adviseWork
            case .deadline: .adviseDeadline
            case .result: .adviseResult
            case .responsibility: .adviseResponsibility
            case .process: .adviseProcess
            case .authority: .adviseAuthority
            }
        awaited.awaited = field
        turn.ask(
            Phrase(.askClear, ["label": .phrase(Phrase(Self.label(of: field))), "advice": .phrase(Phrase(advice))]),
            awaits: awaited)
    }

    static func label(of field: WorkOrder.Field) -> MessageKey {
        switch field {
        case .people: .fieldOfficer
        case .work: .fieldWork
        case .deadline: .fieldDeadline
        case .result: .fieldResult
        case .responsibility: .fieldResponsibility
        case .process: .fieldProcess
        case .authority: .fieldAuthority
        }
    }

    /// The deadline and the report date as days; nil within where none was said, nil where one is asked about.
    static func deadlines(_ reading: Reading, _ order: WorkOrder, in turn: inout Turn) throws -> (Deadline?, Deadline?)?
    {
        var days: [Deadline?] = []
        for (date, field) in [(order.report, nil), (order.deadline, WorkOrder.Field.deadline)] {
            guard let date else {
                days.append(nil)
                continue
            }
            let resolution = turn.resolved(date)
            var awaited = reading
            awaited.awaited = field
            awaited.order = order.without(.deadline)
            if field == nil { awaited.order?.report = nil }
            guard let day = settledOrder(resolution, awaited, in: &turn) else { return nil }
            if field == nil { turn.outcome { $0.reportBy = day } }
            days.append(day)
        }
        return (days[1], days[0])
    }

    /// A day of an order, where certain; else it is asked about, and a choice puts the day into the order.
    static func settledOrder(_ resolution: DateResolution, _ awaited: Reading, in turn: inout Turn) -> Deadline? {
        if let deadline = DateQuestions.settled(resolution, of: awaited, label: nil, in: &turn) { return deadline }
        guard var question = turn.decision.dialogue.question else { return nil }
        question.choices = question.choices.map { choice in
            var filled = choice
            if awaited.awaited == .deadline {
                filled.order?.deadline = choice.date
            } else {
                filled.order?.report = choice.date
            }
            filled.date = nil
            return filled
        }
        turn.decision.dialogue.question = question
        return nil
    }
}
