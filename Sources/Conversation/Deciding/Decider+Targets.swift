import Assignments
import Foundation
import VietnameseText

/// Which assignment a statement is about.
extension Decider {
    mutating func targets(of reading: Reading) throws -> [Assignment] {
        if !reading.codes.isEmpty {
            var found: [Assignment] = []
            var missing: [String] = []
            for code in reading.codes {
                if let assignment = try visible(code) { found.append(assignment) } else { missing.append("#\(code)") }
            }
            if !missing.isEmpty { refuse(Phrase(.refuseNoSuch, ["code": .text(missing.joined(separator: ", "))])) }
            return found
        }
        if let meant = try repliedWork() { return [meant] }
        if reading.pointsBack, let mention = decision.dialogue.mention, let meant = try visible(mention.code) {
            return [meant]
        }
        let own = try candidates(for: reading)
        if own.count == 1 { return own }
        if Self.decisions.contains(reading.intent) {
            let asked = own.filter { work in justAsked.contains { $0.code == Int(work.id.rawValue) } }
            if asked.count == 1 { return asked }
        }
        if let request = decision.dialogue.onlyRequest,
            let asked = own.first(where: { Int($0.id.rawValue) == request.code })
        {
            return [asked]
        }
        // "45/60, vướng 15 nhà": the second statement is about what the first was.
        let last = decision.outcomes.dropLast().last
        if last?.ask == nil, let id = last?.assignment, let same = own.first(where: { $0.id == id }) { return [same] }
        guard !own.isEmpty else {
            if Self.decisions.contains(reading.intent) {
                try askWaiting(withNewWork: false)
            } else {
                ask(Phrase(.askWhichNone))
            }
            return []
        }
        askWhich(reading, among: Array(own.prefix(9)))
        return []
    }

    /// The one assignment that the message of ours speaks of to which this is a reply, where the sender may see it.
    mutating func repliedWork() throws -> Assignment? { try situation.repliedCode.flatMap { try visible($0) } }

    /// The assignment of a code as it stands now, where the sender may see it; else nil, as if there were none.
    mutating func visible(_ code: Int) throws -> Assignment? {
        let id = Assignment.ID(rawValue: Int64(code))
        if let assignment = working[id] { return assignment }
        guard let assignment = try records.assignment(id) else { return nil }
        let standings = try standings(to: assignment, of: situation.actorNow)
        guard try Authority.maySee(standings) || wasVisible(assignment) else { return nil }
        return assignment
    }

    /// What a statement without a code may be about: the sender's own open work that fits.
    private func candidates(for reading: Reading) throws -> [Assignment] {
        switch reading.intent {
        case .confirm: return try waitingResults()
        case .return: return try named(waitingResults(), in: reading.note)
        case .extensionDecision, .targetDecision: return try waitingDemands()
        default: break
        }
        let own = try records.openAssignments(of: actor.officer.id)
        // Who has no work of his own reports for those who are away.
        let held = try own.isEmpty ? actor.standsInFor.sorted().flatMap(records.openAssignments) : own
        let open = held.filter { $0.state.awaitsOfficer && wasIssued($0) }.map { working[$0.id] ?? $0 }
        switch reading.intent {
        case .acknowledge: return open.filter { $0.state == .assigned }
        case .progress:
            guard let report = reading.report else { return open }
            let byUnit = open.filter { counts($0, report.unit) }
            if let of = report.of {
                let byTarget = (byUnit.isEmpty ? open : byUnit).filter { $0.target?.amount == of }
                if !byTarget.isEmpty { return byTarget }
            }
            if report.unit != nil, !byUnit.isEmpty { return byUnit }
            // "14/14 phường" counts something else than what is counted, so it is of work that has no count yet.
            let uncounted = open.filter { $0.target == nil }
            if report.unit != nil, report.of != nil, !uncounted.isEmpty { return uncounted }
            let counted = open.filter { $0.target != nil }
            return report.percent == nil && !counted.isEmpty ? counted : open
        case .blockerClosed:
            let blocked = open.filter { !$0.blockers.isEmpty }
            return blocked.isEmpty ? open : blocked
        case .correct:
            // The last report is meant, of whichever work it was.
            let all = try records.openAssignments(of: actor.officer.id).filter { $0.reportedAt != nil }
            let last = all.max { ($0.reportedAt ?? .distantPast) < ($1.reportedAt ?? .distantPast) }
            return last.map { [$0] } ?? []
        case .extensionWithdrawn: return open.filter { !$0.demands.isEmpty }
        default: return open
        }
    }

    func counts(_ assignment: Assignment, _ unit: String?) -> Bool {
        guard let unit, let counted = assignment.target?.unit else { return false }
        let (said, planned) = (Folded.words(unit), Folded.words(counted))
        return planned == said || planned.hasPrefix(said) || said.hasPrefix(planned)
    }

    /// What only a leader says, of what waits for him.
    private static let decisions: Set<Intent> = [.confirm, .return, .extensionDecision, .targetDecision]

    /// Of several results those whose work is named by its code at the beginning of the words: "trả lại V1: thiếu phụ lục".
    private func named(_ results: [Assignment], in note: String?) -> [Assignment] {
        let first = note.map(Folded.words)?.split(separator: " ").first.map(String.init)
        let named = results.filter { $0.workCode.map(Folded.words) == first }
        return named.isEmpty ? results : named
    }

    mutating func askWhich(_ reading: Reading, among assignments: [Assignment]) {
        let readings = assignments.map { assignment in
            var choice = reading
            choice.codes = [Int(assignment.id.rawValue)]
            return choice
        }
        let lines = assignments.map { assignment in
            Phrase(
                .choiceAssignment,
                [
                    "code": .text(assignment.label), "work": .text(assignment.work),
                    "deadline": wording.deadline(assignment),
                ])
        }
        ask(Phrase(.askWhich, ["choices": choices(lines)]), choices: readings)
    }
}
