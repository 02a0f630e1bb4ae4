import Assignments
import Foundation

/// What was written before something newer is on record of the same side of the work: it is asked about, whatever it says.
enum OvertakenWords {
    /// Asks whether words still hold that something newer has overtaken; true where it has asked.
    static func asksWhetherStill(_ reading: Reading, _ assignment: Assignment, in turn: inout Turn) throws -> Bool {
        guard let newer = try overtaking(reading, assignment, in: turn) else { return false }
        // Two questions in one answer have no numbers that would tell them apart.
        let isFirst = !turn.decision.outcomes.dropLast().contains { $0.ask != nil }
        try askWhetherStill(reading, assignment, since: newer, offersChoices: isFirst, in: &turn)
        return true
    }

    /// A statement on several works without those of which something newer is on record; what that is has then been said of each.
    static func withoutOvertaken(
        _ reading: Reading, _ targets: [Assignment], in turn: inout Turn
    ) throws -> (reading: Reading, targets: [Assignment]) {
        let newer = try targets.map { try overtaking(reading, $0, in: turn) }
        guard newer.contains(where: { $0 != nil }) else { return (reading, targets) }
        if turn.decision.outcomes.last?.refused == nil { turn.decision.outcomes.removeLast() }
        for (target, newer) in zip(targets, newer) {
            guard let newer else { continue }
            turn.decision.outcomes.append(Decision.Outcome(reading: reading, assignment: target.id))
            try askWhetherStill(reading, target, since: newer, offersChoices: false, in: &turn)
        }
        let others = zip(targets, newer).filter { $0.1 == nil }.map(\.0)
        var rest = reading
        rest.codes = others.map { Int($0.id.rawValue) }
        if !others.isEmpty { turn.decision.outcomes.append(Decision.Outcome(reading: rest)) }
        return (rest, others)
    }

    /// The newest change that was said after the message on the same side of the work; nil where there is none, or where the sender
    /// cannot do what he says anyhow, which is then said instead.
    static func overtaking(_ reading: Reading, _ assignment: Assignment, in turn: Turn) throws -> HistoryEntry? {
        let said = turn.situation.sentAt.addingTimeInterval(Dialogue.leeway)
        // Nothing on record is newer than what is read as it comes.
        guard said < turn.situation.now, let kind = try kind(of: reading, assignment, in: turn),
            try mayDo(kind, assignment, in: turn)
        else {
            return nil
        }
        return try turn.records.changes(of: assignment.id, saidAfter: said).first { kind.isOvertaken(by: $0.act) }
    }

    /// The kind of act that a reading asks for.
    private static func kind(of reading: Reading, _ assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        try AllFeatures.change(reading.intent)?.kind(of: reading, on: assignment, in: turn)
    }

    /// Whether the sender may do it, and the work be in a state for it.
    static func mayDo(_ kind: Act.Kind, _ assignment: Assignment, in turn: Turn) throws -> Bool {
        guard let manner = Authority.manner(of: kind, by: try turn.standings(to: assignment)), manner != .proposal
        else {
            return false
        }
        guard let act = Self.plain(kind) else { return assignment.state.isOpen }
        let occasion = Assignment.Occasion(actor: turn.actor.officer.id, at: turn.situation.sentAt)
        guard case .refused = assignment.applying(act, on: occasion, rule: turn.rules.clearRule) else { return true }
        return false
    }

    /// What stands for the acts of a kind where nothing more need be known to tell whether they can be done.
    static func plain(_ kind: Act.Kind) -> Act? {
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

    static func askWhetherStill(
        _ reading: Reading, _ assignment: Assignment, since newer: HistoryEntry, offersChoices: Bool,
        in turn: inout Turn
    ) throws {
        guard let kind = try kind(of: reading, assignment, in: turn) else { return }
        var meant = reading.naming(assignment)
        if meant.report != nil {
            // The question shows the figure and the one on record.
            meant.isConfirmed = true
            meant.report?.isConfirmed = true
        }
        // A result that was handed in in time is in time, whatever was reported since; after a return it is handed in anew.
        if kind == .submit, newer.act != .sendBack { meant.saidAt = turn.situation.sentAt }
        let by = newer.actor == turn.actor.officer.id ? nil : newer.actor.flatMap(turn.office.officer)?.name
        let said = OtherWork.said(reading.report)
        let deadline = turn.decision.outcomes.last?.deadline
        let shows = kind.aspects
        let values: [String: Phrase.Value] = [
            "code": .text(assignment.label), "at": .deadline(turn.moment(of: turn.situation.sentAt)),
            "act": .phrase(Phrase(Wording.key(of: newer.act))), "by": .optional(by),
            "then": .deadline(turn.moment(of: newer.effectiveAt)),
            "state": .phrase(Phrase(Wording.key(of: assignment.state))),
            "figure": shows.contains(.figures) && assignment.state.awaitsOfficer
                ? .phrase(turn.wording.figure(assignment)) : .none,
            "deadline": shows.contains(.deadline) ? turn.wording.deadline(assignment) : .none,
            "meant": .phrase(Phrase(Wording.key(of: kind))),
            "said": said.isEmpty ? deadline.map { .deadline($0) } ?? .none : .text(said),
            "choices": offersChoices ? turn.choices([Phrase(.choiceYes), Phrase(.choiceNo)]) : .none,
        ]
        turn.ask(
            Phrase(.askOvertaken, values),
            choices: offersChoices ? [meant, .no] : [])
    }
}
