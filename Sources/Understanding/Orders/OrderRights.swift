import Assignments

/// Who may order and decide what.
struct OrderRights {
    let sight: Sight
    init(_ sight: Sight) { self.sight = sight }

    private static let chairOnly: Set<String> = ["grant", "refuse", "pause", "resume", "cancel", "reopen", "delegate"]

    /// The refusal of an act that the speaker may not do; nil where he may.
    func refusal(_ act: String, _ work: Int?) -> Meaning? {
        guard !isAllowed(act, work) else { return nil }
        var slots: [String: JSON] = ["act": .text(act)]
        if let work { slots["work"] = .int(work) }
        return Meaning("refused", slots)
    }

    private func isAllowed(_ act: String, _ work: Int?) -> Bool {
        let me = sight.speaker
        if me.holds(.chair) { return true }
        if me.holds(.follower) { return act == "urge" }
        if me.holds(.secretary) { return !Self.chairOnly.contains(act) && !["confirm", "return"].contains(act) }
        if me.holds(.head) {
            if Self.chairOnly.contains(act)
                || ["praise", "criticise", "lesson", "broadcast", "openRound", "closeRound", "extendRound", "amend"]
                    .contains(act)
            {
                return false
            }
            return work.flatMap(sight.work).map { $0.unit == me.officer.unit } ?? true
        }
        return false
    }

    /// Whether the speaker may give work to a party.
    func mayGive(to party: Party) -> Bool {
        if sight.speaker.holds(.chair) || sight.speaker.holds(.secretary) { return true }
        guard sight.speaker.holds(.head), !sight.speaker.holds(.follower) else { return false }
        switch party.kind {
        case .unit(let id): return id == sight.speaker.officer.unit
        case .person(let id): return sight.office.officer(id)?.unit == sight.speaker.officer.unit
        case .group(.kinds(let kinds)): return kinds.isSubset(of: ["phuong", "xa", "thi tran"])
        case .group(.all): return false
        case .several: return true
        }
    }
}
