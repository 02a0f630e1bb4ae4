import Assignments
import Foundation
import VietnameseText

extension Intent {
    /// Sends a result back for more.
    package static let `return` = Intent("return")
}

/// "Trả lại #12: thiếu phụ lục": a result is sent back for more.
enum ReturnResult: ChangeFeature {
    static let intent = Intent.return
    static let traits: Set<Trait> = [.decision, .loses, .needsReason]
    static let kind: Act.Kind? = .sendBack
    static let meaning = MessageKey.choiceReturn

    /// The results that wait; of several those whose work is named by its code at the beginning of the words: "trả lại V1: thiếu phụ lục".
    static func candidates(for statement: Statement<Slots>, in turn: Turn) throws -> [Assignment] {
        let results = try WaitingWork.waitingResults(in: turn)
        let first = statement.words.note.map(Folded.words)?.split(separator: " ").first.map(String.init)
        let named = results.filter { $0.workCode.map(Folded.words) == first }
        return named.isEmpty ? results : named
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .sendBack
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        [
            Phrase(
                .returned,
                [
                    "code": .text(change.after.label), "unit": .optional(turn.office.unit(change.after.unit)?.name),
                    "reason": Wording.excerpt(change.statement.words.note),
                ])
        ]
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        try Notices.notifyOfficer(
            of: change.after, .noticeReturned,
            ["reason": .optional(change.statement.words.note), "deadline": turn.wording.deadline(change.after)],
            in: &turn)
    }
}

extension Utterance {
    /// A result sent back, for a reason that is still to be said.
    package static func sendingBack(of code: Int) -> Utterance { ReturnResult.statement([code]).utterance }
}
