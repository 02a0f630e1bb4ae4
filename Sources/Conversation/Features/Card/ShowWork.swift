import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Asks about one assignment.
    package static let show = Intent("show")
}

/// "#12", "xem #12": the card of a piece of work.
enum ShowWork: Feature {
    static let intent = Intent.show
    static let rules: [any IntentRule] = [ShowRule()]
    static let traits: Set<Trait> = [.harmless]

    /// One assignment with its five clears; private in a group, since it names its officer and how he stands.
    static func handle(_ reading: Reading, in turn: inout Turn) throws {
        if reading.codes.isEmpty {
            for assignment in try WorkFinder.targets(of: reading, in: &turn) {
                turn.outcome { $0.assignment = assignment.id }
                turn.answerPrivately(try WorkCard.show(assignment, in: turn))
            }
        }
        for (index, code) in reading.codes.enumerated() {
            if index > 0 { turn.decision.outcomes.append(Decision.Outcome(reading: reading)) }
            guard let assignment = try turn.visible(code),
                !reading.isBare || assignment.officer == turn.actor.officer.id
            else {
                if reading.isBare {
                    turn.outcome { $0.reading = Reading(.unknown, note: "\(code)") }
                    turn.answerPrivately(Unread.unknown(in: turn))
                } else {
                    turn.refuse(Phrase(.refuseNoSuch, ["code": .text("#\(code)")]))
                }
                continue
            }
            turn.outcome { $0.assignment = assignment.id }
            turn.answerPrivately(try WorkCard.show(assignment, in: turn))
        }
    }
}
