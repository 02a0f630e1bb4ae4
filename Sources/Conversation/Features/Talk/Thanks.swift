import Assignments

extension Intent {
    /// Thanks.
    package static let thanks = Intent("thanks")
}

/// "Cảm ơn": answered in a word.
enum Thanks: Feature {
    static let intent = Intent.thanks
    static let traits: Set<Trait> = [.harmless]

    static func isSmallTalk(_ draft: Draft) -> Bool { true }

    /// A word back.
    static func answer(in turn: inout Turn) {
        turn.decision.answers.append(Phrase(.thanks, ["address": .text(turn.actor.officer.address)]))
    }
}
