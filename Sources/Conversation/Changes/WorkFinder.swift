import Assignments
import Foundation
import VietnameseText

/// Which work a statement is about.
enum WorkFinder {
    /// The work that a statement means; asks or refuses where that is not certain, and gives back what is.
    static func targets<Slots: StatementSlots>(
        of statement: Statement<Slots>, in turn: inout Turn
    ) throws -> [Assignment] {
        if !statement.works.codes.isEmpty {
            var found: [Assignment] = []
            var missing: [String] = []
            for code in statement.works.codes {
                if let assignment = try turn.visible(code) {
                    found.append(assignment)
                } else {
                    missing.append("#\(code)")
                }
            }
            if !missing.isEmpty { turn.refuse(Phrase(.refuseNoSuch, ["code": .text(missing.joined(separator: ", "))])) }
            return found
        }
        if let meant = try turn.repliedWork() { return [meant] }
        if statement.works.pointsBack, let mention = turn.decision.dialogue.mention,
            let meant = try turn.visible(mention.code)
        {
            return [meant]
        }
        let own =
            try AllFeatures.change(statement.intent)?.candidates(forAny: statement.erased, in: turn)
            ?? openWork(in: turn)
        if own.count == 1 { return own }
        if statement.intent.has(.decision) {
            let asked = own.filter { work in turn.justAsked.contains { $0.code == Int(work.id.rawValue) } }
            if asked.count == 1 { return asked }
        }
        if let request = turn.decision.dialogue.onlyRequest,
            let asked = own.first(where: { Int($0.id.rawValue) == request.code })
        {
            return [asked]
        }
        // "45/60, vướng 15 nhà": the second statement is about what the first was.
        let last = turn.decision.outcomes.dropLast().last
        if last?.ask == nil, let id = last?.assignment, let same = own.first(where: { $0.id == id }) { return [same] }
        guard !own.isEmpty else {
            if statement.intent.has(.decision) {
                try WaitingWork.askWaiting(withNewWork: false, in: &turn)
            } else {
                turn.ask(Phrase(.askWhichNone))
            }
            return []
        }
        askWhich(statement, among: Array(own.prefix(9)), in: &turn)
        return []
    }

    /// The sender's own open work that was in force when he wrote; who has none reports for those who are away.
    static func openWork(in turn: Turn) throws -> [Assignment] {
        let own = try turn.openWork(of: turn.actor.officer.id)
        let held = try own.isEmpty ? turn.actor.standsInFor.sorted().flatMap(turn.openWork) : own
        return held.filter { $0.state.awaitsOfficer && turn.wasIssued($0) }
    }

    /// Whether an assignment counts what a figure is of.
    static func counts(_ assignment: Assignment, _ unit: String?) -> Bool {
        guard let unit, let counted = assignment.target?.unit else { return false }
        let (said, planned) = (Folded.words(unit), Folded.words(counted))
        return planned == said || planned.hasPrefix(said) || said.hasPrefix(planned)
    }

    /// Whether a figure of it is of what the work is about: "48 nhà" of "Rà soát nhà trọ, chung cư mini", which counts cơ sở.
    static func isAbout(_ assignment: Assignment, _ unit: String) -> Bool {
        " \(Folded.words(assignment.work)) ".contains(" \(Folded.words(unit)) ")
    }

    /// Asks which of several pieces of work is meant.
    static func askWhich<Slots: StatementSlots>(
        _ statement: Statement<Slots>, among assignments: [Assignment], in turn: inout Turn
    ) {
        let lines = assignments.map { assignment in
            Phrase(
                .choiceAssignment,
                [
                    "code": .text(assignment.label), "work": .text(assignment.work),
                    "deadline": turn.wording.deadline(assignment),
                ])
        }
        turn.ask(
            Phrase(.askWhich, ["choices": turn.choices(lines)]),
            choices: assignments.map { statement.naming($0).utterance })
    }
}
