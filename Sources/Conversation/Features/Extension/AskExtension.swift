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

    static func slots(of draft: Draft) -> DateSlots { DateSlots(date: draft.date) }

    static func kind(of statement: Statement<Slots>, on assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        try turn.rights.decides(.extend, assignment) ? .extend : .askExtension
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        guard let deadline = DateQuestions.deadline(of: statement, assignment, in: &turn) else { return nil }
        // A chair who gives more time of his own accord owes nobody a reason.
        if try turn.rights.decides(.extend, assignment) {
            turn.outcome {
                var slots = DecisionSlots()
                slots.date = statement.date
                $0.utterance = DemandDecision.decision(
                    on: statement.works.codes, words: statement.words, consent: statement.consent, slots: slots)
            }
            return .extend(to: deadline)
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
