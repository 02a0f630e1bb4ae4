import Assignments
import Foundation
import Understanding

extension Intent {
    /// A remark that changes no figure.
    package static let note = Intent("note")
    /// A promise for later; kept as a remark, the deadline is unchanged.
    package static let promise = Intent("promise")
}

/// "#12 đang khảo sát tại Mai Động": a remark on the work.
enum WriteNote: ChangeFeature {
    static let intent = Intent.note
    static let rules: [any IntentRule] = [NoteRule()]
    static let traits: Set<Trait> = [.remark, .freeWords, .tellsOfWork, .together]
    static let kind: Act.Kind? = nil
    static let meaning = MessageKey.choiceRemark

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .note
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        [recorded(.noteRecorded, change, in: turn)]
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        try ResultNotices.notifyOfWhatWaits(change, in: &turn)
        try DemandNotices.notifyOfReason(change, in: &turn)
    }

    /// A remark on works.
    static func remark(_ codes: [Int], _ note: String?) -> Utterance {
        statement(codes, words: Words(note: note)).utterance
    }

    /// A remark, said back.
    static func recorded(_ key: MessageKey, _ change: RecordedChange, in turn: Turn) -> Phrase {
        SayBack.say(key, change.after, ["note": Wording.excerpt(change.statement.words.note)], in: turn)
    }
}

/// "Mai em gửi #12": a remark that promises something.
enum Promise: ChangeFeature {
    static let intent = Intent.promise
    static let traits: Set<Trait> = [.remark, .freeWords, .tellsOfWork]
    static let kind: Act.Kind? = nil
    static let meaning = MessageKey.choiceRemark

    /// The words, with the day that they name.
    static func completed(_ awaited: Statement<Slots>, by answer: Answer) -> Statement<Slots>? {
        guard case .words(let words) = answer, var completed = awaited.completed(byWordsOf: answer) else { return nil }
        completed.words.day = words.day
        return completed
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        let day = day(of: statement.words, in: turn)
        turn.outcome { $0.promisedFor = day }
        return .note
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        let day = day(of: change.statement.words, in: turn)
        return [
            SayBack.say(
                .promiseRecorded, change.after,
                [
                    "note": Wording.excerpt(change.statement.words.note),
                    "by": day.map { .deadline($0) } ?? .none,
                ], in: turn)
        ]
    }

    private static func day(of words: Words, in turn: Turn) -> Deadline? {
        words.day.flatMap { turn.said($0).deadline }
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        try ResultNotices.notifyOfWhatWaits(change, in: &turn)
    }
}

extension Utterance {
    /// A remark on works.
    package static func remark(on codes: [Int], _ note: String) -> Utterance { WriteNote.remark(codes, note) }
}
