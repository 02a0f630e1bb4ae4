import Assignments
import Reports
import Understanding

/// What a leader decides on work.
extension MeaningMap {
    /// A result confirmed or sent back, a demand decided, work changed, handed over, stopped or chased.
    func decision(_ meaning: Meaning) -> Utterance? {
        guard let codes = meaning.codes else { return nil }
        switch meaning.name {
        case "confirm": return ConfirmResult.statement(codes).utterance
        case "return": return ReturnResult.statement(codes, words: reason(meaning)).utterance
        case "grant", "refuse": return verdict(meaning, codes)
        case "amend": return amendment(meaning, codes)
        case "handOver": return handOver(meaning, codes)
        case "pause": return PauseWork.statement(codes, words: reason(meaning)).utterance
        case "resume": return ResumeWork.statement(codes, words: reason(meaning)).utterance
        case "cancel": return CancelWork.statement(codes, words: reason(meaning)).utterance
        case "reopen": return ReopenWork.statement(codes, words: reason(meaning)).utterance
        case "urge": return urge(meaning, codes)
        default: return nil
        }
    }

    private func verdict(_ meaning: Meaning, _ codes: [Int]) -> Utterance? {
        var slots = DecisionSlots()
        (slots.topic, slots.isRefusal) = (meaning.topic, meaning.name == "refuse")
        if slots.isRefusal { return DemandDecision.decision(on: codes, words: reason(meaning), slots: slots) }
        // To agree to an objection means to give the work to somebody.
        guard meaning.topic != .objection else { return nil }
        if meaning.topic == .target { slots.amount = meaning.number("to") } else { slots.date = meaning.until }
        slots.isBareAssent = slots.topic == nil && slots.date == nil
        return DemandDecision.decision(on: codes, words: reason(meaning), slots: slots)
    }

    /// Another deadline or another target, and nothing else beside it.
    private func amendment(_ meaning: Meaning, _ codes: [Int]) -> Utterance? {
        let changed = Set(meaning.slots.keys).subtracting(["work", "works", "reason"])
        guard !codes.isEmpty else { return nil }
        var slots = DecisionSlots()
        if changed == ["due"], let day = meaning.date("due") {
            (slots.topic, slots.date) = (.deadline, day)
        } else if changed == ["target"], let amount = meaning.number("target") {
            (slots.topic, slots.amount) = (.target, amount)
        } else {
            return nil
        }
        return DemandDecision.decision(on: codes, words: reason(meaning), slots: slots)
    }

    private func handOver(_ meaning: Meaning, _ codes: [Int]) -> Utterance? {
        guard let to = meaning.text("to"), !codes.isEmpty || meaning.says("allOf") else { return nil }
        let slots = HandOverWork.Slots(successor: to, predecessor: meaning.text("allOf"))
        return HandOverWork.statement(codes, words: reason(meaning), slots: slots).utterance
    }

    /// Named works, or exactly those of a query: which of them, where, and of which days; nil for one that ranks or counts.
    private func urge(_ meaning: Meaning, _ codes: [Int]) -> Utterance? {
        guard case .object(let slots)? = meaning.slots["query"] else { return Urge.statement(codes).utterance }
        guard codes.isEmpty, Set(slots.keys).isSubset(of: ["do", "subject", "filter", "scope", "period"]),
            let query = composed(slots), [.works, .units, .officers].contains(query.subject)
        else { return nil }
        return Urge.statement(slots: .init(query: query)).utterance
    }
}
