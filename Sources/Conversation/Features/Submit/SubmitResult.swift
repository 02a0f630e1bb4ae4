import Assignments
import CivilCalendar
import Foundation

extension Intent {
    /// Hands in the result.
    package static let submit = Intent("submit")
}

/// "#12 xong, kết quả: 14 biên bản": the result is handed in.
enum SubmitResult: ChangeFeature {
    static let intent = Intent.submit
    static let rules: [any IntentRule] = [SubmitRule()]
    static let traits: Set<Trait> = [.tellsOfWork, .overheard, .needsStrongAssent]
    static let kind: Act.Kind? = .submit
    static let meaning = MessageKey.choiceSubmit

    static func asks(_ statement: Statement<Slots>, about assignment: Assignment, in turn: inout Turn) throws -> Bool {
        try ConfirmResult.asksWhetherMeant(assignment, in: &turn)
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .submit
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        [try submitted(change.after, change.statement.words, in: turn)]
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        try ResultNotices.notifyOfWhatWaits(change, in: &turn)
    }

    private static func submitted(_ after: Assignment, _ words: Words, in turn: Turn) throws -> Phrase {
        let common: [String: Phrase.Value] = [
            "work": .text(after.work), "chair": .text(try turn.people.chairName(after)),
        ]
        if after.awaitsHead {
            let head = try turn.people.unitHeads(of: after).first?.name ?? ""
            let result = words.note == nil ? .phrase(Phrase(.noResult)) : Wording.excerpt(words.note)
            let expected = words.note == nil ? after.expectedResult : nil
            return SayBack.say(
                .submittedToHead, after,
                ["work": .text(after.work), "head": .text(head), "result": result, "expected": .optional(expected)],
                in: turn)
        }
        guard let note = words.note else {
            return SayBack.say(
                .submittedNoResult, after,
                common.merging(["expected": .optional(after.expectedResult)]) { _, new in new }, in: turn)
        }
        return SayBack.say(
            .submitted, after, common.merging(["result": Wording.excerpt(note)]) { _, new in new }, in: turn)
    }

    /// A result that comes after the work was submitted is added to it; it submits nothing anew.
    static func adding(_ statement: AnyStatement, to assignment: Assignment) -> AnyStatement {
        guard statement.intent == intent, statement.words.note != nil, assignment.state == .submitted else {
            return statement
        }
        var added = WriteNote.statement(words: statement.words, consent: statement.consent)
        (added.works, added.doubt) = (statement.works, statement.doubt)
        return added.erased
    }
}
