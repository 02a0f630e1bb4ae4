import Assignments

extension Intent {
    /// Thanks.
    package static let thanks = Intent("thanks")
}

/// "Cảm ơn": answered in a word.
enum Thanks: Feature {
    static let intent = Intent.thanks
    static let traits: Set<Trait> = [.harmless]

    static func isSmallTalk(_ reading: Reading) -> Bool { true }

    static func handle(_ reading: Reading, in turn: inout Turn) throws {
        turn.decision.answers.append(Phrase(.thanks, ["address": .text(turn.actor.officer.address)]))
    }
}
