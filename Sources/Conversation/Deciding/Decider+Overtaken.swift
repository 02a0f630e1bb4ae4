import Assignments
import Foundation

/// What was written before something newer is on record of the same side of the work: it is asked about, whatever it says.
extension Decider {
    /// Asks whether words still hold that something newer has overtaken; true where it has asked.
    mutating func asksWhetherStill(_ reading: Reading, _ assignment: Assignment) throws -> Bool {
        guard let newer = try overtaking(reading, assignment) else { return false }
        // Two questions in one answer have no numbers that would tell them apart.
        let isFirst = !decision.outcomes.dropLast().contains { $0.ask != nil }
        try askWhetherStill(reading, assignment, since: newer, offersChoices: isFirst)
        return true
    }

    /// A statement on several works without those of which something newer is on record; what that is has then been said of each.
    mutating func withoutOvertaken(
        _ reading: Reading, _ targets: [Assignment]
    ) throws -> (reading: Reading, targets: [Assignment]) {
        let newer = try targets.map { try overtaking(reading, $0) }
        guard newer.contains(where: { $0 != nil }) else { return (reading, targets) }
        if decision.outcomes.last?.refused == nil { decision.outcomes.removeLast() }
        for (target, newer) in zip(targets, newer) {
            guard let newer else { continue }
            decision.outcomes.append(Decision.Outcome(reading: reading, assignment: target.id))
            try askWhetherStill(reading, target, since: newer, offersChoices: false)
        }
        let others = zip(targets, newer).filter { $0.1 == nil }.map(\.0)
        var rest = reading
        rest.codes = others.map { Int($0.id.rawValue) }
        if !others.isEmpty { decision.outcomes.append(Decision.Outcome(reading: rest)) }
        return (rest, others)
    }

    /// Whether work was in force when the message was sent, so that words without its code may mean it.
    func wasIssued(_ assignment: Assignment) -> Bool {
        assignment.issuedAt.map { $0 <= situation.sentAt.addingTimeInterval(Dialogue.leeway) } ?? true
    }

    /// The newest change that was said after the message on the same side of the work; nil where there is none, or where the sender
    /// cannot do what he says anyhow, which is then said instead.
    private func overtaking(_ reading: Reading, _ assignment: Assignment) throws -> HistoryEntry? {
        let said = situation.sentAt.addingTimeInterval(Dialogue.leeway)
        // Nothing on record is newer than what is read as it comes.
        guard said < situation.now, let kind = try kind(of: reading, assignment), try mayDo(kind, assignment) else {
            return nil
        }
        return try records.changes(of: assignment.id, saidAfter: said).first { kind.isOvertaken(by: $0.act) }
    }

    /// The kind of act that a reading asks for.
    private func kind(of reading: Reading, _ assignment: Assignment) throws -> Act.Kind? {
        switch reading.intent {
        case .correct where reading.report == nil: .takeBack
        case .extensionDecision where reading.isRefusal, .targetDecision where reading.isRefusal: .refuseDemand
        case .extensionRequest where try decides(.extend, assignment): .extend
        case .targetChange where try decides(.retarget, assignment): .retarget
        default: Self.kind(of: reading.intent)
        }
    }

    /// Whether the sender may do it, and the work be in a state for it.
    private func mayDo(_ kind: Act.Kind, _ assignment: Assignment) throws -> Bool {
        guard let manner = Authority.manner(of: kind, by: try standings(to: assignment)), manner != .proposal else {
            return false
        }
        guard let act = Self.plain(kind) else { return assignment.state.isOpen }
        let occasion = Assignment.Occasion(actor: actor.officer.id, at: situation.sentAt)
        guard case .refused = assignment.applying(act, on: occasion, rule: rules.clearRule) else { return true }
        return false
    }

    /// What stands for the acts of a kind where nothing more need be known to tell whether they can be done.
    private static func plain(_ kind: Act.Kind) -> Act? {
        switch kind {
        case .acknowledge: .acknowledge
        // Whatever the figure: it may be a doubtful one, and no report is refused for what it says before it is read.
        case .report, .correct, .step: .report(ProgressReport())
        case .submit: .submit
        case .blocker: .raiseBlocker(remover: nil)
        case .unblock: .clearBlockers
        case .confirm: .confirm
        case .sendBack: .sendBack
        case .pause: .pause
        case .resume: .resume(to: nil)
        case .cancel: .cancel
        case .reopen: .reopen
        default: nil
        }
    }

    private mutating func askWhetherStill(
        _ reading: Reading, _ assignment: Assignment, since newer: HistoryEntry, offersChoices: Bool
    ) throws {
        guard let kind = try kind(of: reading, assignment) else { return }
        var meant = naming(assignment, reading)
        if meant.report != nil {
            // The question shows the figure and the one on record.
            meant.isConfirmed = true
            meant.report?.isConfirmed = true
        }
        // A result that was handed in in time is in time, whatever was reported since; after a return it is handed in anew.
        if kind == .submit, newer.act != .sendBack { meant.saidAt = situation.sentAt }
        let by = newer.actor == actor.officer.id ? nil : newer.actor.flatMap(office.officer)?.name
        let said = Self.said(reading.report)
        let deadline = decision.outcomes.last?.deadline
        let shows = kind.aspects
        let values: [String: Phrase.Value] = [
            "code": .text(assignment.label), "at": .deadline(moment(of: situation.sentAt)),
            "act": .phrase(Phrase(Wording.key(of: newer.act))), "by": .optional(by),
            "then": .deadline(moment(of: newer.effectiveAt)),
            "state": .phrase(Phrase(Wording.key(of: assignment.state))),
            "figure": shows.contains(.figures) && assignment.state.awaitsOfficer
                ? .phrase(wording.figure(assignment)) : .none,
            "deadline": shows.contains(.deadline) ? wording.deadline(assignment) : .none,
            "meant": .phrase(Phrase(Wording.key(of: kind))),
            "said": said.isEmpty ? deadline.map { .deadline($0) } ?? .none : .text(said),
            "choices": offersChoices ? choices([Phrase(.choiceYes), Phrase(.choiceNo)]) : .none,
        ]
        ask(
            Phrase(.askOvertaken, values),
            choices: offersChoices ? [meant, Reading(.unknown, note: "thôi")] : [])
    }
}
