import Assignments

/// What it costs to be wrong decides what is done at once and what is read back first.
enum Costs {
    /// What others are told of, or what changes work in force.
    private static let costly: Set<String> = [
        "assign", "amend", "cancel", "handOver", "broadcast", "pause", "reopen", "delegate", "instruct", "praise",
        "criticise",
    ]
    /// Done at once only of exactly one thing that waits for the speaker.
    private static let decisions: Set<String> = ["confirm", "return", "grant", "refuse"]

    static func readBack(_ understood: Understood, _ sight: Sight) -> Understood {
        let several = understood.acts.filter { decisions.contains($0.name) || $0.name == "urge" }.count > 1
        func isCostly(_ act: Meaning) -> Bool {
            if costly.contains(act.name) { return true }
            if act.name == "urge" { return several || act.slots["query"] != nil }
            guard decisions.contains(act.name) else { return false }
            guard case .number(let code)? = act.slots["work"], let work = sight.work(code.whole) else { return true }
            return several || !work.waitsForSpeaker
        }
        var split = understood
        split.readBack = understood.acts.filter(isCostly)
        split.acts.removeAll(where: isCostly)
        if !split.readBack.isEmpty, split.asks.isEmpty { split.asks = ["yesno"] }
        return split
    }
}
