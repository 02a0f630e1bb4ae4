import Assignments
import Foundation

/// An order of which something is missing, in the words by which understanding is judged.
package enum HeldOrder {
    /// An order of which something is asked for: it is said back and held, and given once that is said.
    package static func acts(in decision: Decision) -> [SpeechAct] {
        guard decision.outcomes.last?.ask != nil, let awaits = decision.dialogue.question?.awaits,
            awaits.intent == .assign
        else { return [] }
        let slots = awaits.typed(GiveWork.Slots.self)
        guard let lead = slots.order.people, let work = slots.order.work, let missing = slots.awaited else { return [] }
        return [
            SpeechAct(
                "assign",
                [
                    "lead": .names(lead.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }),
                    "work": .text(work), "product": .optional(slots.order.result),
                    "due": .optional(decision.outcomes.last?.deadline?.iso),
                    "missing": .list([.text(Self.name(of: missing))]),
                ])
        ]
    }

    private static func name(of field: WorkOrder.Field) -> String {
        switch field {
        case .people: "lead"
        case .work: "work"
        case .deadline: "due"
        case .result: "product"
        case .responsibility, .process, .authority: field.rawValue
        }
    }
}
