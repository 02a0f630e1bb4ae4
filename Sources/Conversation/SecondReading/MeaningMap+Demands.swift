import Assignments
import Understanding

/// What somebody asks to be decided on his work.
extension MeaningMap {
    /// More time, another target, an objection, another officer; or that it is taken back.
    func demand(_ meaning: Meaning) -> Utterance? {
        guard let codes = meaning.codes else { return nil }
        switch meaning.name {
        case "askExtension":
            return AskExtension.statement(codes, words: reason(meaning), slots: DateSlots(date: meaning.until))
                .utterance
        case "askTarget":
            guard let amount = meaning.number("to") else { return nil }
            return AskTarget.statement(codes, words: Words(note: text), slots: .init(amount: amount)).utterance
        case "object":
            return
                ObjectToWork.statement(codes, words: words(meaning, "reason"), slots: .init(to: meaning.text("to")))
                .utterance
        case "askHandOver":
            guard let to = meaning.text("to") else { return nil }
            return HandOverWork.statement(codes, words: words(meaning, "reason"), slots: .init(successor: to)).utterance
        case "withdraw":
            guard meaning.text("what") != "report", meaning.text("what") != "result" else {
                return CorrectReport.statement(codes).utterance
            }
            return WithdrawDemand.statement(codes, slots: .init(topic: meaning.topic)).utterance
        default: return nil
        }
    }
}
