/// What one reader makes of a part of a message.
package struct Proposal: Equatable, Sendable {
    /// What is meant, in order.
    package var acts: [Meaning]
    /// What has to be asked instead of, or beside, the acts; "work", "date", "amount", "person", "unit", "intent", …
    package var asks: [String]
    /// What each of up to three numbered choices would do, where it is asked.
    package var offers: [[Meaning]]
    /// How sure, 0 to 100.
    package var score: Int
    /// The tokens that it explains.
    package var covers: Set<Int>
    /// Whether an act in it was named by the model of acts alone.
    var isGuess = false
    /// By which words, for `explain`.
    package var reason: String

    /// Creates it.
    package init(
        _ acts: [Meaning], asks: [String] = [], offers: [[Meaning]] = [], score: Int, covers: Set<Int>, _ reason: String
    ) {
        (self.acts, self.asks, self.offers, self.score) = (acts, asks, offers, score)
        (self.covers, self.reason) = (covers, reason)
    }
}

/// What the whole message comes to.
package struct Understood: Equatable, Sendable {
    /// What is meant, in order.
    package var acts: [Meaning] = []
    /// What is said back whole and done on "1": others are told of it, it changes what is in force, or it is doubted.
    package var readBack: [Meaning] = []
    /// What has to be asked.
    package var asks: [String] = []
    /// What each numbered choice would do.
    package var offers: [[Meaning]] = []
    /// Whether the acts would change something, and the model of acts finds one of them unlikely, or another one likely, or has alone named
    /// them. Never of an answer in a dialogue.
    package var isDoubted = false
    /// Whether it is something else than the answer that is waited for, which any words could be.
    package var turnsAway = false
    /// Whether no frame makes anything of it.
    var isUnread: Bool { acts.isEmpty && asks == ["intent"] && offers.isEmpty }
    /// How it came to that, for people: written only where somebody asks.
    package var trace: [String] { trail?.lines() ?? [] }
    var trail: Trail?

    /// How something was understood; what was understood is the same whichever way was taken.
    struct Trail: Equatable, Sendable {
        let lines: @Sendable () -> [String]
        static func == (_: Trail, _: Trail) -> Bool { true }
    }
    /// Nothing is understood.
    package init() {}
}
