/// What the model of acts holds of what the frames make of a message: what it doubts is said back first.
struct ActVote {
    /// How likely the message holds each act.
    let likelihoods: ActLikelihoods

    /// The vote on a message.
    init(_ message: Message, _ sight: Sight) { self.init(ActLikelihoods(message.tokens, sight)) }

    init(_ likelihoods: ActLikelihoods) { self.likelihoods = likelihoods }

    /// From here on an act that was read is likely enough.
    private static let likelyEnough = 0.5
    /// From here on an act that was not read is too likely to be left out.
    private static let likelyUnread = 0.6
    /// From here on nothing is meant for the bot, where nothing was read.
    private static let idleUnread = 0.7
    /// From here on nothing is meant for the bot, where what was read is unlikely.
    private static let idleMisread = 0.9
    /// From here on something else than a question is meant, where what was read as one is unlikely.
    private static let likelyOther = 0.8
    /// Less than this is unlikely.
    private static let unlikely = 0.1

    /// Of what changes nothing it does not matter whether it was read.
    private static let ignored: Set<String> = ["ignore", "clarify", "refused", "thanks"]
    /// What may be likely beside what was read.
    private static let mayBeLeft = ignored.union(["note"])
    private static let questions: Set<String> = ["query", "show", "mine", "document"]

    /// Whether something that was read is not likely, or something that was not read is, or nothing may be meant for the bot.
    func doubts(_ acts: [Meaning]) -> Bool {
        let read = Set(acts.map(\.name)).subtracting(Self.ignored)
        return read.contains { likelihoods[$0] < Self.likelyEnough } || likelihoods["ignore"] >= Self.likelyEnough
            || likelihoods.all.contains {
                $0.value > Self.likelyUnread && !read.contains($0.act) && !Self.mayBeLeft.contains($0.act)
            }
    }

    /// Whether nothing is meant for the bot: where no act was read, or one that is unlikely.
    func findsNothing(in understood: Understood) -> Bool {
        let idle = likelihoods["ignore"]
        if understood.acts.isEmpty { return !understood.asks.isEmpty && idle > Self.idleUnread }
        return idle > Self.idleMisread && understood.acts.allSatisfy { likelihoods[$0.name] < Self.unlikely }
    }

    /// Whether what was read as a question alone is none, and something else is likely: "mấy chỗ chưa nhận thì hối giúp tôi".
    func denies(_ understood: Understood) -> Bool {
        !understood.acts.isEmpty && understood.acts.allSatisfy { Self.questions.contains($0.name) }
            && Self.questions.allSatisfy { likelihoods[$0] < Self.unlikely }
            && likelihoods.all.contains { $0.value > Self.likelyOther && !Self.mayBeLeft.contains($0.act) }
    }

    /// How much a reading loses by acts that are unlikely, in the measure of its score; what is likely loses nothing, nor what asks or is left
    /// alone.
    func doubt(of proposal: Proposal) -> Int {
        let least = proposal.acts.filter { $0.name == "refused" || !Self.ignored.contains($0.name) }.map(likelihood)
            .min()
        return least.map { Int((max(0, Self.likelyEnough - $0) * Self.weight).rounded()) } ?? 0
    }
    /// So many points of a score lie between what is likely enough and what cannot be, doubled.
    private static let weight = 30.0

    /// Of what is refused, that it was asked for.
    private func likelihood(_ act: Meaning) -> Double {
        guard act.name == "refused", case .text(let asked)? = act.slots["act"] else { return likelihoods[act.name] }
        return max(likelihoods["refused"], likelihoods[asked])
    }

    /// Whether what is left alone is likely meant for the bot after all.
    func misses(_ understood: Understood) -> Bool {
        understood.acts.isEmpty && understood.asks.isEmpty && likelihoods["ignore"] < Self.unlikely
            && likelihoods.all.contains { $0.value > Self.likelyOther && !Self.ignored.contains($0.act) }
    }

    /// From here on a detail stands in the place of one that is unlikely.
    private static let likelyDetail = 0.6
    /// Less than this is unlikely for a detail.
    private static let unlikelyDetail = 0.3

    /// An act with the part of a work that is asked for as it is likely meant.
    func detailed(_ act: Meaning) -> Meaning {
        guard act.name == "show", case .text(let read)? = act.slots["what"],
            let likely = likelihoods.likeliest("show."), likely.value >= Self.likelyDetail, likely.name != read,
            likelihoods["show." + read] < Self.unlikelyDetail
        else { return act }
        var detailed = act
        detailed.slots["what"] = .text(likely.name)
        return detailed
    }

    /// The three likeliest acts, for people.
    var trace: String {
        "  model: "
            + likelihoods.all.prefix(3).map { "\($0.act) \(Int(($0.value * 100).rounded())) %" }.joined(separator: ", ")
    }
}
