import Assignments

/// What it costs to be wrong decides what is done at once and what is read back first.
enum Costs {
    /// What others are told of, or what changes work in force, ends or begins it for somebody, or moves reminders to another. Where the guide's
    /// rules make the same of a message it is done at once all the same.
    private static let costly: Set<String> = [
        "assign", "amend", "cancel", "handOver", "broadcast", "pause", "resume", "reopen", "delegate", "instruct",
        "praise", "criticise", "confirm", "return", "grant", "refuse", "absence", "standIn",
    ]

    /// What changes nothing by itself; what an answer does was said when it was asked.
    private static let unchanging: Set<String> = [
        "query", "show", "mine", "document", "answer", "thanks", "help", "link", "refused",
    ]

    /// Whether an act would change anything.
    static func changes(_ act: Meaning) -> Bool { !unchanging.contains(act.name) }

    static func readBack(_ understood: Understood) -> Understood {
        let several = understood.acts.filter { $0.name == "urge" }.count > 1
        func isCostly(_ act: Meaning) -> Bool {
            if understood.isDoubted, changes(act) { return true }
            return costly.contains(act.name) || act.name == "urge" && (several || act.slots["query"] != nil)
        }
        var split = understood
        split.readBack = understood.acts.filter(isCostly)
        split.acts.removeAll(where: isCostly)
        if !split.readBack.isEmpty, split.asks.isEmpty { split.asks = ["yesno"] }
        return split
    }
}
