import Assignments
import CivilCalendar
import Foundation
import Understanding
import VietnameseText

extension Intent {
    /// Gives new work.
    package static let assign = Intent("assign")
}

/// "Giao Quận Hoàng Mai: …": new work.
enum GiveWork: StatedFeature {
    static let intent = Intent.assign

    /// What was said of new work.
    struct Slots: StatementSlots {
        /// Each part as typed.
        var order = WorkOrder()
        /// The part that the next words fill.
        var awaited: WorkOrder.Field?
        /// Whether it is said back whole before it is given; nil for no.
        var isReadBack: Bool?

        mutating func mapDays(_ fix: (DateExpression) -> DateExpression) {
            (order.deadline, order.report) = (order.deadline.map(fix), order.report.map(fix))
        }

        func show(in item: inout Explanation.Item) { item.order = Explanation.Item.Order(order) }
    }

    static func slots(of draft: Draft) -> Slots { Slots(order: draft.order ?? WorkOrder(), awaited: draft.awaited) }

    /// No answer as such: the whole message fills what was asked for.
    static func completed(_ awaited: Statement<Slots>, by answer: Answer) -> Statement<Slots>? { nil }

    /// New work completed by an answer, whatever its words sound like, as long as it is no order or question itself.
    static func filled(_ any: AnyStatement, by answer: Utterance, in turn: Turn) -> AnyStatement? {
        guard any.intent == intent else { return nil }
        var completed = any.typed(Slots.self)
        let text = turn.situation.text
        guard let field = completed.awaited, isContent(answer, of: field), !text.contains("#"), !text.isEmpty
        else { return nil }
        let words = answer.words
        // What was heard as the answer is less than the whole message.
        if case .answer(.words(let heard)) = answer, let note = heard.note, field != .deadline {
            completed.order.fill(field, with: note, date: nil)
            completed.awaited = nil
            return completed.erased
        }
        guard field != .deadline || words.day != nil, !words.asksBack else { return nil }
        completed.order.fill(field, with: text, date: words.day)
        completed.awaited = nil
        return completed.erased
    }

    /// Whether an utterance may be a part of new work: words, a remark or a report; the numbers of a list of steps look like codes.
    private static func isContent(_ answer: Utterance, of field: WorkOrder.Field) -> Bool {
        switch answer {
        case .unclear, .answer(.no), .answer(.more), .answer(.words): true
        case .answer(.number): field == .process
        case .question(let asked): field == .process && asked.intent == .show
        case .command(let said): said.intent.has(.tellsOfWork) && said.intent != .correct
        case .answer(.yes), .talk: false
        }
    }

    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        let order = statement.order
        let said = order.deadline.flatMap { turn.resolved($0).deadline }
        turn.outcome { $0.deadline = said }
        guard mayAssign(in: turn) else {
            return try PassedOn.passesOn(statement, in: &turn) ? () : turn.refuse(Phrase(.refuseAssign))
        }
        guard let name = order.people else { return ask(.people, statement, order, in: &turn) }
        guard let receivers = try Receivers.receivers(named: name, statement, order, in: &turn),
            let first = receivers.first
        else { return }
        guard let chair = try Receivers.chair(for: receivers, statement, order, in: &turn) else { return }
        guard let coordinating = try Receivers.coordinating(statement, order, in: &turn) else { return }
        turn.outcome { $0.unit = receivers.count == 1 ? first.unit.id : nil }
        guard let deadline = try deadlines(statement, order, in: &turn) else { return }
        var draft = IssueWork.assignment(order, first, chair, deadline, in: turn)
        draft.coordinating = coordinating.map(\.id)
        if let field = missing(in: draft, order, in: turn) { return ask(field, statement, order, in: &turn) }
        guard receivers.count == 1 && statement.isReadBack != true || statement.consent.isConfirmed else {
            return IssueWork.confirm(receivers, draft, statement, in: &turn)
        }
        try IssueWork.issue(draft, to: receivers, chair, statement, in: &turn)
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

    static func ask(_ field: WorkOrder.Field, _ statement: Statement<Slots>, _ order: WorkOrder, in turn: inout Turn) {
        var awaited = statement
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
            Phrase(
                .askClear,
                [
                    "heard": heard(order, in: turn).map { .phrase($0) } ?? .none,
                    "label": .phrase(Phrase(Self.label(of: field))), "advice": .phrase(Phrase(advice)),
                ]),
            awaits: awaited.erased)
    }

    /// What is known of an order by now; nil where it is not known who is to do what.
    private static func heard(_ order: WorkOrder, in turn: Turn) -> Phrase? {
        guard let lead = order.people, let work = order.work, !work.isEmpty else { return nil }
        let deadline = order.deadline.flatMap { turn.resolved($0).deadline }
        return Phrase(
            .heardOrder,
            [
                "lead": .text(lead), "work": .text(work), "deadline": deadline.map { .deadline($0) } ?? .none,
                "result": .optional(order.result),
            ])
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
    static func deadlines(
        _ statement: Statement<Slots>, _ order: WorkOrder, in turn: inout Turn
    ) throws -> (Deadline?, Deadline?)? {
        var days: [Deadline?] = []
        for (date, field) in [(order.report, nil), (order.deadline, WorkOrder.Field.deadline)] {
            guard let date else {
                days.append(nil)
                continue
            }
            let resolution = turn.resolved(date)
            var awaited = statement
            awaited.awaited = field
            awaited.order = order.without(.deadline)
            if field == nil { awaited.order.report = nil }
            guard let day = settledOrder(resolution, awaited, in: &turn) else { return nil }
            if field == nil { turn.outcome { $0.reportBy = day } }
            days.append(day)
        }
        return (days[1], days[0])
    }

    /// A day of an order, where certain; else it is asked about, and a choice puts the day into the order.
    static func settledOrder(
        _ resolution: DateResolution, _ awaited: Statement<Slots>, in turn: inout Turn
    ) -> Deadline? {
        DateQuestions.settled(resolution, awaits: awaited.erased, label: nil, in: &turn) { date in
            var filled = awaited
            if awaited.awaited == .deadline { filled.order.deadline = date } else { filled.order.report = date }
            return filled.utterance
        }
    }
}
