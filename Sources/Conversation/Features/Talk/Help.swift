import Assignments
import Foundation

extension Intent {
    /// Asks what one can do here.
    package static let help = Intent("help")
}

/// "Trợ giúp", "chào bot": what one can do here.
enum Help: Feature {
    static let intent = Intent.help
    static let rules: [any IntentRule] = [TalkRule()]
    static let traits: Set<Trait> = [.harmless]

    /// Says what one can do here.
    static func answer(in turn: inout Turn) throws {
        turn.decision.answers.append(try help(in: turn))
    }

    /// What this person can do here, with a code of his own as the example.
    private static func help(in turn: Turn) throws -> Phrase {
        let own = try turn.records.openAssignments(of: turn.actor.officer.id)
        let example = Phrase.Value.text(own.first?.label ?? "#12")
        let address = Phrase.Value.text(turn.actor.officer.address)
        guard !turn.actor.holds(.chair), !turn.actor.holds(.secretary), !turn.actor.holds(.head),
            !turn.actor.holds(.follower)
        else {
            let unit = turn.office.unit(turn.actor.officer.unit)?.shortName ?? ""
            return Phrase(.helpLeader, ["address": address, "example": example, "unit": .text(unit)])
        }
        return Phrase(.help, ["address": address, "example": example])
    }
}
