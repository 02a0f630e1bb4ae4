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
        if !completed.order.fillAll(missing(in: completed.order, turn), with: text) {
            completed.order.fill(field, with: text, date: words.day)
        }
        completed.awaited = nil
        return completed.erased
    }

    /// An order that is said back, with what a message changes of it by its labels: "trách nhiệm: …".
    static func changed(_ question: Dialogue.Question, in turn: Turn) -> Utterance? {
        guard question.readBack == nil, let held = question.choices.first?.statement, held.intent == intent,
            // "Báo cáo: #12 45/60" is of work that there is.
            held.consent.isConfirmed, !turn.situation.text.contains("#"), !turn.situation.text.contains("?"),
            let said = WorkOrderReader.labelled(NormalizedText(turn.situation.text))
        else { return nil }
        var statement = held.typed(Slots.self)
        (statement.consent.isConfirmed, statement.isReadBack) = (false, true)
        statement.order.take(said)
        return statement.utterance
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

    static func handle(_ said: Statement<Slots>, in turn: inout Turn) throws {
        let deadline = said.order.deadline.flatMap { turn.resolved($0).deadline }
        turn.outcome { $0.deadline = deadline }
        guard mayAssign(in: turn) else {
            return try PassedOn.passesOn(said, in: &turn) ? () : turn.refuse(Phrase(.refuseAssign))
        }
        var statement = said
        // What stands for what was not said is said back before it counts.
        if statement.order.assume(turn.rules.clearRule) { statement.isReadBack = true }
        guard let name = statement.order.people else { return ask(statement, in: &turn) }
        guard let receivers = try Receivers.receivers(named: name, statement, statement.order, in: &turn),
            let first = receivers.first
        else { return }
        if receivers.count <= mostNamed {
            statement.order.people = receivers.map { $0.name(in: turn.office) }.joined(separator: ", ")
        }
        guard let chair = try Receivers.chair(for: receivers, statement, statement.order, in: &turn),
            let helpers = try Receivers.coordinating(statement.order, in: &turn)
        else { return }
        turn.outcome { $0.unit = receivers.count == 1 ? first.unit.id : nil }
        guard let days = try deadlines(statement, statement.order, in: &turn) else { return }
        guard missing(in: statement.order, turn).isEmpty else {
            return ask(statement, of: receivers.count, in: &turn)
        }
        let draft = IssueWork.assignment(statement.order, first, helpers, chair, days, in: turn)
        let order = IssueWork.Order(draft: draft, receivers: receivers, helpers: helpers, chair: chair)
        guard receivers.count == 1 && statement.isReadBack != true || statement.consent.isConfirmed else {
            return IssueWork.confirm(order, statement, in: &turn)
        }
        try IssueWork.issue(order, statement, in: &turn)
    }

    /// Up to how many of those who lead are said by name.
    static let mostNamed = 4

    static func mayAssign(in turn: Turn) -> Bool {
        !turn.actor.delegations.isEmpty || [Role.chair, .head, .secretary].contains(where: turn.actor.holds)
    }

    /// What the rule wants and nobody has said.
    static func missing(in order: WorkOrder, _ turn: Turn) -> [WorkOrder.Field] {
        let wanted = Set(turn.rules.clearRule.criteria.filter(\.blocks).flatMap(\.fields))
        return WorkOrder.Field.allCases.filter { field in
            guard !order.says(field) else { return false }
            return switch field {
            case .people, .work, .deadline: true
            case .result: wanted.contains(.result)
            case .responsibility: wanted.contains(.responsibility)
            case .process: wanted.contains(.process)
            case .authority: wanted.contains(.authority)
            }
        }
    }

    /// Asks for all that is missing; the next words fill the first of it.
    private static func ask(_ statement: Statement<Slots>, of count: Int = 1, in turn: inout Turn) {
        let missing = missing(in: statement.order, turn)
        var awaited = statement
        awaited.awaited = missing.first
        let wanted = missing.map { field in
            Phrase(
                .clearWanted,
                ["label": .phrase(Phrase(label(of: field))), "advice": .phrase(Phrase(advice(on: field)))])
        }
        let heard = heard(statement.order, of: count, in: turn)
        turn.ask(
            Phrase(.askClear, ["heard": heard.map { .phrase($0) } ?? .none, "wanted": .list(wanted)]),
            awaits: awaited.erased)
    }

    private static func advice(on field: WorkOrder.Field) -> MessageKey {
        switch field {
        case .people: .adviseOfficer
        case .work: .adviseWork
        case .deadline: .adviseDeadline
        case .result: .adviseResult
        case .responsibility: .adviseResponsibility
        case .process: .adviseProcess
        case .authority: .adviseAuthority
        }
    }

    /// What is known of an order by now; nil where it is not known who is to do what.
    private static func heard(_ order: WorkOrder, of count: Int, in turn: Turn) -> Phrase? {
        guard let lead = order.people, let work = order.work, !work.isEmpty else { return nil }
        let deadline = order.deadline.flatMap { turn.resolved($0).deadline }
        let several = Phrase.Value.phrase(Phrase(.heardUnits, ["count": .number(count)]))
        return Phrase(
            .heardOrder,
            [
                "lead": count > mostNamed ? several : .text(lead), "work": .text(work),
                "deadline": deadline.map { .deadline($0) } ?? .none, "result": .optional(order.result),
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
