import Assignments
import CivilCalendar
import Foundation

extension Intent {
    /// Closes a check-in round.
    package static let roundClose = Intent("roundClose")
}

/// "Kết thúc giao ban": the round is closed and reported on.
enum CloseRound: StatedFeature {
    static let intent = Intent.roundClose
    static let traits: Set<Trait> = [.arranges]

    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        guard OpenRound.mayHoldRounds(in: turn) else {
            return try PassedOn.passesOn(statement, in: &turn) ? () : turn.refuse(Phrase(.roundRight))
        }
        turn.decision.round = .close
    }
}
