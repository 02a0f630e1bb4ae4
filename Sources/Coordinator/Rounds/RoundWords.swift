import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Words that several messages of a round share.
struct RoundWords {
    let rules: OfficeRules

    /// What a round covers. Throws what the store throws.
    func scope(_ scope: SummaryScope, _ rows: any StoreReading) throws -> Phrase {
        if let unit = try scope.unit.flatMap(rows.unit) { return Phrase(.groupScope, ["name": .text(unit.name)]) }
        if let phase = scope.phase { return Phrase(.summaryPhase, ["phase": .text(phase)]) }
        return Phrase(.summaryAll)
    }

    /// One work in a question.
    func line(_ assignment: Assignment, at now: Date) -> Phrase {
        let wording = Wording(rules: rules)
        return Phrase(
            .line,
            [
                "symbol": wording.symbol(assignment, at: now), "code": .text(assignment.label), "unit": .none,
                "work": .text(assignment.work), "deadline": wording.deadline(assignment),
                "left": .phrase(wording.left(assignment, at: now) ?? wording.time(assignment, at: now)),
                "figure": .phrase(wording.figure(assignment)),
            ])
    }
}
