import Assignments
import Foundation
import VietnameseText

extension Intent {
    /// Gives work to another officer or unit.
    package static let handOver = Intent("handOver")
}

/// "Chuyển #12 cho Hùng vì đi công tác", "bàn giao hết việc của Lan cho Hùng": work goes to another officer or unit.
enum HandOverWork: ChangeFeature {
    static let intent = Intent.handOver
    static let rules: [any IntentRule] = [HandOverRule()]
    static let traits: Set<Trait> = [.loses, .needsReason, .asksOnce]
    static let kind: Act.Kind? = .handOver
    static let meaning = MessageKey.choiceHandOver

    /// Whose work goes to whom.
    struct Slots: StatementSlots {
        /// The person or unit that is to have the work, as typed.
        var successor: String?
        /// The person whose work is handed over, as typed; nil where a code says which, or for the sender.
        var predecessor: String?

        /// To whom the work goes.
        package var receiver: String? { successor }

        func show(in item: inout Explanation.Item) { (item.successor, item.predecessor) = (successor, predecessor) }
    }

    static func slots(of draft: Draft) -> Slots { Slots(successor: draft.successor, predecessor: draft.predecessor) }

    /// Who is named, else the reason.
    static func completed(_ awaited: Statement<Slots>, by answer: Answer) -> Statement<Slots>? {
        guard awaited.successor == nil else { return awaited.completed(byWordsOf: answer) }
        guard case .words(let words) = answer, let name = words.note else { return nil }
        var completed = awaited
        completed.successor = name
        return completed
    }

    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        guard turn.skipped == 0, statement.works.isAll else {
            return try ChangeFlow.handle(statement.erased, in: &turn)
        }
        try HandOverAll.handle(statement, in: &turn)
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        guard !turn.mergesHandOver else { return [] }
        let to = change.after.officer.flatMap(turn.office.officer)
        return [
            SayBack.say(
                .handedOver, change.after,
                [
                    "to": .optional(to?.name),
                    "unit": .optional(turn.hidesUnits ? nil : turn.office.unit(change.after.unit)?.name),
                ], in: turn)
        ]
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        guard !turn.mergesHandOver else { return }
        try HandOverNotices.notify(
            of: [change.after], from: change.before.officer, of: change.before.unit,
            reason: change.statement.words.note,
            in: &turn)
    }

    /// To whom an assignment goes: an officer of its unit, or, by the chair, another unit's. Asks where a name fits
    /// nobody or several.
    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        guard let name = statement.successor else {
            turn.ask(
                Phrase(.askSuccessor, ["code": .text(assignment.label)]), awaits: statement.naming(assignment).erased)
            return nil
        }
        let folded = Folded.words(name)
        let inUnit = turn.office.officers(named: folded, in: assignment.unit)
        // "Sở Nội vụ" is the unit, not everyone whose name ends so.
        if inUnit.isEmpty, let unit = try onlyUnit(folded, in: turn) {
            guard unit.exists(on: turn.today) else {
                try Receivers.askSuccessor(
                    of: unit, SeveralWorks.several(assignment, statement), in: &turn, set: { $0.successor = $1 })
                return nil
            }
            if let officer = turn.office.designatedOfficer(of: unit.id) { return act(handing: assignment, to: officer) }
            turn.ask(Phrase(.askNobodyThere, ["unit": .text(unit.name)]))
            return nil
        }
        let people = inUnit.isEmpty ? turn.office.officers(named: folded, in: nil) : inUnit
        // Somebody of another unit is taken for certain only by code or by the full name.
        let isCertain = people.count == 1 && (!inUnit.isEmpty || people[0].isNamed(exactly: folded))
        if isCertain { return act(handing: assignment, to: people[0]) }
        try PeopleFinder.askPerson(
            name, among: people, of: SeveralWorks.several(assignment, statement), in: &turn, set: { $0.successor = $1 })
        return nil
    }

    static func act(handing assignment: Assignment, to officer: Officer) -> Act {
        officer.unit == assignment.unit
            ? .handOver(to: officer.id) : .changeUnit(to: officer.unit, officer: officer.id)
    }

    private static func onlyUnit(_ folded: String, in turn: Turn) throws -> OrgUnit? {
        let units = turn.office.units(named: folded)
        let living = units.filter { $0.exists(on: turn.today) }
        return living.count == 1 ? living.first : units.count == 1 ? units.first : nil
    }
}
