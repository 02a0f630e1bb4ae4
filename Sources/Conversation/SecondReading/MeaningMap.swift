import Assignments
import Understanding

/// What a meaning is as a statement of a feature: the one place that knows both. A meaning whose slots are incomplete, or of another kind
/// than the feature wants, is none.
struct MeaningMap {
    /// What was seen of the works.
    let sight: Sight
    /// The whole message, which goes on record where a meaning has no words of its own.
    let text: String

    /// What is said; nil where nothing can be made of it.
    func utterance(_ meaning: Meaning) -> Utterance? {
        switch meaning.name {
        case "thanks": .talk(.thanks)
        case "help": .talk(.help)
        default:
            report(meaning) ?? demand(meaning) ?? decision(meaning) ?? arrangement(meaning) ?? question(meaning)
                ?? order(meaning)
        }
    }

    /// Why a meaning cannot be done yet; nil where the product has what it asks for.
    func notYet(_ meaning: Meaning) -> MessageKey? {
        switch meaning.name {
        case "praise", "criticise", "lesson", "finding": .notYetRemark
        case "document", "outline", "conclusions", "timedReport": .notYetDocument
        case "broadcast": .notYetBroadcast
        case "instruct": .notYetInstruct
        case "amend": decision(meaning) == nil ? .notYetAmend : nil
        case "extendRound": .notYetRound
        case "openRound": arrangement(meaning) == nil ? .notYetRound : nil
        case "query", "mine": question(meaning) == nil ? .notYetQuery : nil
        case "urge": decision(meaning) == nil ? .notYetOther : nil
        case "chot", "endPhase", "acceptBelow", "controlFigure", "changeField", "recurring", "explainLate": .notYetOther
        default: nil
        }
    }

    /// The words of a slot, else the whole message.
    func words(_ meaning: Meaning, _ slot: String) -> Words { Words(note: meaning.text(slot) ?? text) }

    /// The words of a reason; none where none is given.
    func reason(_ meaning: Meaning) -> Words {
        switch meaning.slots["reason"] {
        case .text(let reason)? where !reason.isEmpty: Words(note: reason)
        case .bool(true)?: Words(note: text)
        default: Words()
        }
    }
}
