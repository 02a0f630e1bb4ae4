import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Names who decides instead.
    package static let delegation = Intent("delegation")
}

/// "Ủy quyền cho đồng chí Hà từ mai đến thứ Sáu": somebody decides in a chair's place.
enum Delegate: StatedFeature {
    static let intent = Intent.delegation
    static let traits: Set<Trait> = [.arranges, .hasInterval]

    /// Who decides instead, of what, and when.
    struct Slots: DatedSlots, ScopedSlots {
        /// Who decides instead, as typed.
        var successor: String?
        /// Over which units, as typed; nil for all.
        var scope: String?
        /// The days; nil where not said.
        var date: DateExpression?
        /// Whether it is taken back.
        var isEnded = false

        func show(in item: inout Explanation.Item) {
            (item.successor, item.scope, item.refuses) = (successor, scope, isEnded ? true : nil)
        }
    }

    static let takesWordsOf: Set<Intent> = []

    static func slots(of draft: Draft) -> Slots {
        Slots(successor: draft.successor, scope: draft.scope, date: draft.date, isEnded: draft.isRefusal)
    }

    static func completed(_ awaited: Statement<Slots>, by answer: Answer) -> Statement<Slots>? {
        if awaited.date == nil, awaited.successor != nil { return awaited.completed(byDayOf: answer) }
        guard case .words(let words) = answer, let note = words.note else { return nil }
        var completed = awaited
        completed.successor = note
        return completed
    }

    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        guard turn.actor.holds(.chair) else { return turn.refuse(Phrase(.refuseDelegation)) }
        if statement.isEnded {
            turn.decision.arrangements.append(.endDelegations(turn.actor.officer.id))
            return turn.answerPrivately(Phrase(.delegationEnded))
        }
        guard let name = statement.successor else { return turn.ask(Phrase(.askDelegate), awaits: statement.erased) }
        guard
            let delegate = try PeopleFinder.person(
                name, near: turn.actor.officer.unit, statement, in: &turn, set: { $0.successor = $1 })
        else { return }
        guard delegate.id != turn.actor.officer.id else { return turn.refuse(Phrase(.refuseOwnDelegate)) }
        var scope: (unit: OrgUnit.ID?, phrase: Phrase) = (nil, Phrase(.delegationAll))
        if let name = statement.scope {
            guard let found = try ScopeFinder.scope(named: name, of: statement, in: &turn) else { return }
            scope = (found.scope.unit, found.phrase)
            // A delegation is by units: one for a plan would give all of the chair's rights.
            let isAll = found.scope == SummaryScope()
            let isHeld = found.scope.unit.map { turn.actor.holds(.chair, over: turn.office.path(of: $0)) } ?? isAll
            guard isHeld else { return turn.refuse(Phrase(.refuseDelegationScope)) }
        }
        guard let days = Arrangements.interval(of: statement, in: &turn) else { return }
        turn.decision.arrangements.append(
            .delegation(
                Delegation(
                    chair: turn.actor.officer.id, delegate: delegate.id, unit: scope.unit, from: days.from, to: days.to)
            ))
        turn.answerPrivately(
            Phrase(
                .delegationRecorded,
                Arrangements.arranged(days, delegate, turn.actor.officer).merging(["scope": .phrase(scope.phrase)]) {
                    _, new in new
                }))
        let values = Arrangements.values(days).merging([
            "address": .text(delegate.address), "chair": .text(turn.actor.officer.name), "scope": .phrase(scope.phrase),
        ]) { _, new in new }
        turn.decision.notices.append(
            Decision.Notice(officer: delegate.id, phrase: Phrase(.noticeDelegation, values), request: nil))
    }
}
