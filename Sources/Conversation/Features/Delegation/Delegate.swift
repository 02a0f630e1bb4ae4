import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Names who decides instead.
    package static let delegation = Intent("delegation")
}

/// "Ủy quyền cho đồng chí Hà từ mai đến thứ Sáu": somebody decides in a chair's place.
enum Delegate: Feature {
    static let intent = Intent.delegation
    static let traits: Set<Trait> = [.arranges, .hasInterval]

    static func completed(_ awaited: Reading, by answer: Reading, in turn: Turn) -> Reading? {
        if awaited.date == nil, awaited.successor != nil { return AnswerReader.withDate(awaited, answer, in: turn) }
        guard let note = answer.note, answer.intent == .unknown else { return nil }
        var completed = awaited
        completed.successor = note
        return completed
    }

    static func handle(_ reading: Reading, in turn: inout Turn) throws {
        guard turn.actor.holds(.chair) else { return turn.refuse(Phrase(.refuseDelegation)) }
        if reading.isRefusal {
            turn.decision.arrangements.append(.endDelegations(turn.actor.officer.id))
            return turn.answerPrivately(Phrase(.delegationEnded))
        }
        guard let name = reading.successor else { return turn.ask(Phrase(.askDelegate), awaits: reading) }
        guard
            let delegate = try PeopleFinder.person(
                name, near: turn.actor.officer.unit, reading, in: &turn, set: { $0.successor = $1 })
        else { return }
        guard delegate.id != turn.actor.officer.id else { return turn.refuse(Phrase(.refuseOwnDelegate)) }
        var scope: (unit: OrgUnit.ID?, phrase: Phrase) = (nil, Phrase(.delegationAll))
        if let name = reading.scope {
            guard let found = try ScopeFinder.scope(named: name, of: reading, in: &turn) else { return }
            scope = (found.scope.unit, found.phrase)
            // A delegation is by units: one for a plan would give all of the chair's rights.
            let isAll = found.scope == SummaryScope()
            let isHeld = found.scope.unit.map { turn.actor.holds(.chair, over: turn.office.path(of: $0)) } ?? isAll
            guard isHeld else { return turn.refuse(Phrase(.refuseDelegationScope)) }
        }
        guard let days = Arrangements.interval(of: reading, in: &turn) else { return }
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
