import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Names an obstacle.
    package static let blocker = Intent("blocker")
}

/// "#12 vướng: chưa có phiếu khảo sát": something is in the way.
enum RaiseObstacle: ChangeFeature {
    static let intent = Intent.blocker
    static let rules: [any IntentRule] = [BlockerRule()]
    static let traits: Set<Trait> = [.tellsOfWork, .overheard]
    static let kind: Act.Kind? = .blocker
    static let meaning = MessageKey.choiceBlocker

    /// Who could remove it.
    struct Slots: StatementSlots {
        /// The unit or office as it was named; nil where nobody was named but in the sender's own words.
        var who: String?
    }

    static func slots(of draft: Draft) -> Slots { Slots() }

    static func asks(_ statement: Statement<Slots>, about assignment: Assignment, in turn: inout Turn) throws -> Bool {
        guard statement.words.note == nil else { return false }
        turn.ask(Phrase(.askBlocker, ["code": .text(assignment.label)]), awaits: statement.naming(assignment).erased)
        return true
    }

    /// What is in the way may sound like a report.
    static let takesWordsOf: Set<Intent> = [.note, .blocker, .promise]

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .raiseBlocker(remover: remover(in: statement, of: assignment, in: turn))
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        [
            SayBack.say(
                .blockerRecorded, change.after,
                [
                    "note": Wording.excerpt(change.statement.words.note),
                    "who": .optional(change.statement.typed(Slots.self).who),
                    "chair": .text(try turn.people.chairName(change.after)),
                ], in: turn)
        ]
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        guard case .raiseBlocker(let remover) = change.act else { return }
        try notifyOfBlocker(change.after, note: change.statement.words.note, remover: remover, in: &turn)
    }

    /// The coordinating unit that the sender names as the one who can remove the obstacle; nil for the chair.
    private static func remover(in statement: Statement<Slots>, of assignment: Assignment, in turn: Turn) -> OrgUnit.ID?
    {
        let said = [statement.who, statement.words.note].compactMap(\.self)
        guard !said.isEmpty else { return nil }
        let words = " " + said.map(Folded.words).joined(separator: " ") + " "
        return assignment.coordinating.first { id in
            guard let unit = turn.office.unit(id) else { return false }
            return words.contains(" " + Folded.words(unit.name) + " ")
        }
    }

    private static func notifyOfBlocker(
        _ assignment: Assignment, note: String?, remover: OrgUnit.ID?, in turn: inout Turn
    ) throws {
        let deciding = try turn.people.whoDecides(on: assignment)
        var people = deciding
        if let remover { people += turn.office.designatedOfficer(of: remover).map { [$0] } ?? [] }
        for person in people where person.id != turn.actor.officer.id {
            let key: MessageKey = deciding.contains(person) ? .noticeBlocker : .noticeBlockerForUnit
            turn.notice(
                Phrase(
                    key,
                    [
                        "address": .text(person.address), "code": .text(assignment.label),
                        "work": .text(assignment.work),
                        "unit": .optional(turn.office.unit(assignment.unit)?.name), "note": .optional(note),
                    ]), to: person.id)
        }
    }
}
