import Assignments
import Foundation

extension Intent {
    /// Reports a step of the process as done.
    package static let step = Intent("step")
}

/// "Xong bước 2 #12": a step of the process is done.
enum CompleteStep: ChangeFeature {
    static let intent = Intent.step
    static let rules: [any IntentRule] = [StepRule()]
    static let traits: Set<Trait> = [.tellsOfWork, .overheard]
    static let kind: Act.Kind? = .step
    static let meaning = MessageKey.choiceStep

    /// The step that is done.
    struct Slots: StatementSlots {
        /// Its number, counted from 1; nil where it could not be read.
        var step: Int?

        func show(in item: inout Explanation.Item) { item.step = step }
    }

    static func slots(of draft: Draft) -> Slots { Slots(step: draft.step) }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        statement.step.map(Act.completeStep) ?? .note
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        let after = change.after
        guard case .completeStep(let number) = change.act, after.steps.indices.contains(number - 1) else {
            return [WriteNote.recorded(.noteRecorded, change, in: turn)]
        }
        return [
            SayBack.say(
                .stepRecorded, after,
                [
                    "step": .number(number), "title": .text(after.steps[number - 1].title),
                    "done": .number(after.steps.count(where: \.isDone)), "count": .number(after.steps.count),
                ], in: turn)
        ]
    }
}
