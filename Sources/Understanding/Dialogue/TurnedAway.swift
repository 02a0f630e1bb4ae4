/// What the model of acts is sure is no answer to a question that any words answer: "thôi em rút, cố làm cho kịp vậy", asked why more time is
/// wanted, is no reason.
struct TurnedAway {
    let reply: Reply
    /// What the words come to where nothing was asked.
    let plain: Understood

    /// From here on something else than an answer is meant, where an answer is unlikely.
    private static let likely = 0.7
    /// Less than this is unlikely.
    private static let unlikely = 0.3

    /// No, later, or what is meant instead, which is said back first; nil where the words may be the answer, or are not read.
    func read() -> Understood? {
        let likelihoods = ActLikelihoods(reply.message.tokens, reply.sight)
        guard likelihoods["answer.value"] < Self.unlikely else { return nil }
        for kind in ["later", "no"] where likelihoods["answer." + kind] > Self.likely {
            return meaning(.answering([kind: .bool(true)]))
        }
        if let act = reply.expected.act {
            // What was asked for is dropped, or its contrary is meant.
            if likelihoods["withdraw"] > Self.likely, Self.wished.contains(act.name) {
                return meaning(.answering(["no": .bool(true)]))
            }
            if let other = Self.contraries[act.name], likelihoods[other] > Self.likely, let work = act.slots["work"] {
                return meaning(.acting([Meaning(other, ["work": work])]), isDoubted: true)
            }
        }
        guard plain.asks.isEmpty, !plain.acts.isEmpty,
            plain.acts.allSatisfy({ likelihoods[$0.name] > Self.likely })
        else { return nil }
        return meaning(.acting(plain.acts), isDoubted: true)
    }

    private func meaning(_ understood: Understood, isDoubted: Bool = false) -> Understood {
        var meant = understood
        (meant.isDoubted, meant.turnsAway) = (isDoubted, true)
        return meant
    }

    private static let wished: Set<String> = ["askExtension", "askTarget", "object", "askHandOver"]
    private static let contraries = [
        "return": "confirm", "obstacle": "obstacleGone", "pause": "resume", "cancel": "resume",
    ]
}
