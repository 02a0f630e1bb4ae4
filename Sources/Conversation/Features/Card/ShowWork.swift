import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Asks about one assignment.
    package static let show = Intent("show")
}

/// "#12", "xem #12": the card of a piece of work.
enum ShowWork: StatedFeature {
    static let intent = Intent.show
    static let rules: [any IntentRule] = [ShowRule()]
    static let traits: Set<Trait> = [.harmless, .asks]

    /// One thing of a piece of work.
    enum Thing: String, Codable, Sendable {
        case card, deadline, officer, progress, result, history, why, product
    }

    /// What of it is asked for.
    struct Slots: StatementSlots {
        /// One thing; nil for the card.
        var thing: Thing?
    }

    static func slots(of draft: Draft) -> Slots { Slots() }

    /// One assignment with its five clears; private in a group, since it names its officer and how he stands.
    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        if statement.works.codes.isEmpty {
            for assignment in try WorkFinder.targets(of: statement, in: &turn) {
                try show(assignment, statement.thing, in: &turn)
            }
        }
        for (index, code) in statement.works.codes.enumerated() {
            if index > 0 { turn.decision.outcomes.append(Decision.Outcome(utterance: statement.utterance)) }
            if let assignment = try turn.visible(code) {
                try show(assignment, statement.thing, in: &turn)
            } else {
                turn.refuse(Phrase(.refuseNoSuch, ["code": .text("#\(code)")]))
            }
        }
    }

    /// A number that answers nothing means work to who has that work.
    static func show(number: Int, in turn: inout Turn) throws {
        if let assignment = try turn.visible(number), assignment.officer == turn.actor.officer.id {
            return try show(assignment, nil, in: &turn)
        }
        turn.outcome { $0.utterance = .unclear(Unclear(words: Words(note: "\(number)"))) }
        turn.answerPrivately(Unread.unknown(in: turn))
    }

    private static func show(_ assignment: Assignment, _ thing: Thing?, in turn: inout Turn) throws {
        turn.outcome { $0.assignment = assignment.id }
        guard let thing, thing != .card else { return turn.answerPrivately(try WorkCard.show(assignment, in: turn)) }
        turn.answerPrivately(try WorkThing.phrase(thing, of: assignment, in: turn))
    }
}
