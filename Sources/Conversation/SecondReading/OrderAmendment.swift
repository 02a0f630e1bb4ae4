import Assignments
import Understanding

/// What is to be other in the order that was said back and is not given yet.
enum OrderAmendment {
    /// The order with what a meaning changes, to be said back once more; nil where no order waits for a word, or it is of work in force.
    static func statement(_ meaning: Meaning, in turn: Turn) -> Utterance? {
        guard meaning.name == "amend", !meaning.says("work"), !meaning.says("works"), let pending = pending(in: turn),
            meaning.slots.keys.allSatisfy(slots.contains)
        else { return nil }
        var amended = pending
        if let lead = meaning.names("lead") { amended.order.people = lead.joined(separator: ", ") }
        if let product = meaning.text("product") { amended.order.result = product }
        if let day = meaning.date("due") { amended.order.deadline = day }
        if let day = meaning.date("reportBy") { amended.order.report = day }
        if let names = meaning.names("with") {
            amended.order.coordinating = ([pending.order.coordinating].compactMap(\.self) + names).joined(
                separator: ", ")
        }
        guard amended.order != pending.order else { return nil }
        amended.consent = Consent()
        (amended.awaited, amended.isReadBack) = (nil, true)
        return amended.utterance
    }

    private static let slots: Set<String> = ["lead", "product", "due", "reportBy", "with"]

    private static func pending(in turn: Turn) -> Statement<GiveWork.Slots>? {
        let question = turn.decision.dialogue.question
        // Of several that are said back together, a change does not say which.
        guard question?.readBack?.isEmpty ?? true,
            let order = question?.awaits ?? question?.choices.first?.statement, order.intent == .assign
        else { return nil }
        return order.typed()
    }
}
