import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// New work: to whom, with which clears, in whose name; what is missing is asked for one line at a time.
extension Decider {
    mutating func decideAssign(_ reading: Reading) throws {
        guard let order = reading.order else { return }
        let said = order.deadline.flatMap { resolved($0).deadline }
        outcome { $0.deadline = said }
        guard mayAssign else { return try passesOn(reading) ? () : refuse(Phrase(.refuseAssign)) }
        guard let name = order.people else { return ask(.people, reading, order) }
        guard let receivers = try receivers(named: name, reading, order), let first = receivers.first else { return }
        guard let chair = try chair(for: receivers, reading, order) else { return }
        guard let coordinating = try coordinating(reading, order) else { return }
        outcome { $0.unit = receivers.count == 1 ? first.unit.id : nil }
        guard let deadline = try deadlines(reading, order) else { return }
        var draft = assignment(order, first, chair, deadline)
        draft.coordinating = coordinating.map(\.id)
        if let field = missing(in: draft, order) { return ask(field, reading, order) }
        guard receivers.count == 1 || reading.isConfirmed else { return confirm(receivers, draft, reading) }
        try issue(draft, to: receivers, chair, reading)
    }

    private var mayAssign: Bool {
        !actor.delegations.isEmpty || [Role.chair, .head, .secretary].contains(where: actor.holds)
    }

    // MARK: What is missing

    /// The first field that the rule wants and that nobody has said.
    func missing(in draft: Assignment, _ order: WorkOrder) -> WorkOrder.Field? {
        let wanted = Set(rules.clearRule.missing(in: draft).flatMap(\.fields))
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

    mutating func ask(_ field: WorkOrder.Field, _ reading: Reading, _ order: WorkOrder) {
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
        ask(
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
    mutating func deadlines(_ reading: Reading, _ order: WorkOrder) throws -> (Deadline?, Deadline?)? {
        var days: [Deadline?] = []
        for (date, field) in [(order.report, nil), (order.deadline, WorkOrder.Field.deadline)] {
            guard let date else {
                days.append(nil)
                continue
            }
            let resolution = resolved(date)
            var awaited = reading
            awaited.awaited = field
            awaited.order = order.without(.deadline)
            if field == nil { awaited.order?.report = nil }
            guard let day = settledOrder(resolution, awaited) else { return nil }
            if field == nil { outcome { $0.reportBy = day } }
            days.append(day)
        }
        return (days[1], days[0])
    }

    /// A day of an order, where certain; else it is asked about, and a choice puts the day into the order.
    mutating func settledOrder(_ resolution: DateResolution, _ awaited: Reading) -> Deadline? {
        if let deadline = settled(resolution, of: awaited, label: nil) { return deadline }
        guard var question = decision.dialogue.question else { return nil }
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
        decision.dialogue.question = question
        return nil
    }
}
