import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Words that several messages of a round share.
struct RoundWords {
    let rules: OfficeRules

    /// What a round covers.
    func scope(_ scope: SummaryScope, _ tx: any StoreReading) throws -> Phrase {
        if let unit = try scope.unit.flatMap(tx.office().unit) {
            return Phrase(.groupScope, ["name": .text(unit.name)])
        }
        if let phase = scope.phase { return Phrase(.summaryPhase, ["phase": .text(phase)]) }
        return Phrase(.summaryAll)
    }
}
