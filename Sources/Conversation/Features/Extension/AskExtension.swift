import Assignments
import CivilCalendar
import Foundation

extension Intent {
    /// Asks for more time.
    package static let extensionRequest = Intent("extensionRequest")
}

/// "Xin lùi #12 đến 10/6 vì mưa": more time is asked for, or given by a chair of his own accord.
enum AskExtension: ChangeFeature {
    static let intent = Intent.extensionRequest
    static let rules: [any IntentRule] = [ExtensionRule()]
    static let traits: Set<Trait> = [.setsDeadline]
    static let kind: Act.Kind? = .askExtension

    static func kind(of reading: Reading, on assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        try turn.decides(.extend, assignment) ? .extend : .askExtension
    }

    static func completed(_ awaited: Reading, by answer: Reading, in turn: Turn) -> Reading? {
        awaited.date == nil
            ? AnswerReader.withDate(awaited, answer, in: turn) : AnswerReader.withWords(awaited, answer, in: turn)
    }

    static func act(of reading: Reading, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        guard let deadline = DateQuestions.deadline(of: reading, assignment, in: &turn) else { return nil }
        // A chair who gives more time of his own accord owes nobody a reason.
        if try turn.decides(.extend, assignment) {
            turn.outcome { $0.reading.intent = .extensionDecision }
            return .extend(to: deadline)
        }
        guard reading.note != nil else {
            turn.ask(Phrase(.askReason, ["code": .text(assignment.label)]), awaits: reading.naming(assignment))
            return nil
        }
        return .ask(.deadline(deadline))
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        try DemandNotices.answers(to: change, in: turn)
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        try DemandNotices.notify(of: change, in: &turn)
    }
}
