import Assignments
import Foundation

/// The way of every statement that changes work: which work, whether the sender may, what has to be asked before, what comes of it.
enum ChangeFlow {
    /// Handles a reading on whatever work it means.
    static func handle(_ reading: Reading, in turn: inout Turn) throws {
        if turn.skipped > 0 { return try TogetherAnswer.goOn(reading, in: &turn) }
        var (reading, targets) = (reading, try WorkFinder.targets(of: reading, in: &turn))
        if targets.count > 1 { (reading, targets) = try OvertakenWords.withoutOvertaken(reading, targets, in: &turn) }
        if try SeveralWorks.asksOnce(reading, about: targets, in: &turn) { return }
        TogetherAnswer.begin(reading, targets.count, in: &turn)
        for target in targets {
            if targets.count > 1 { turn.decision.outcomes.append(Decision.Outcome(reading: reading)) }
            turn.outcome { $0.assignment = target.id }
            try handle(reading, on: target, in: &turn)
            // To whom several go is asked once.
            if reading.successor != nil, turn.decision.outcomes.last?.ask != nil { break }
        }
        if targets.count > 1 { turn.decision.outcomes.removeAll { $0.reading == reading && $0.assignment == nil } }
        try TogetherAnswer.end(reading, in: &turn)
    }

    /// Handles a reading on one piece of work.
    static func handle(_ reading: Reading, on assignment: Assignment, in turn: inout Turn) throws {
        let reading = SubmitResult.adding(reading, to: assignment)
        guard let feature = AllFeatures.change(reading.intent) else { return }
        let standings = try turn.standings(to: assignment)
        if let date = reading.date, reading.doubt == nil, reading.intent.has(.setsDeadline) {
            let deadline = turn.resolved(date, inForce: assignment.deadline).deadline
            turn.outcome { $0.deadline = deadline }
        }
        // What the reading alone shows to be another's affair is refused before anything is asked about it.
        if let kind = feature.kind, Authority.manner(of: kind, by: standings) == nil {
            return try PassedOn.passesOn(kind, assignment, reading, in: &turn)
                ? () : turn.refuse(Refusals.rightRefusal(kind, assignment))
        }
        if try OvertakenWords.asksWhetherStill(reading, assignment, in: &turn) { return }
        if try DoubtQuestions.needsQuestion(reading, assignment, in: &turn) { return }
        guard let act = try feature.act(of: reading, on: assignment, in: &turn) else { return }
        try perform(act, on: assignment, reading, as: standings, in: &turn)
    }

    /// Does an act in the manner in which the sender may do it.
    static func perform(
        _ act: Act, on assignment: Assignment, _ reading: Reading, as standings: [Authority.Standing],
        in turn: inout Turn
    ) throws {
        guard let manner = Authority.manner(of: act.kind, by: standings) else {
            return try PassedOn.passesOn(act.kind, assignment, reading, in: &turn)
                ? () : turn.refuse(Refusals.rightRefusal(act.kind, assignment))
        }
        guard try turn.mayBring(act, assignment, as: manner) else { return turn.refuse(try turn.scopeRefusal(act)) }
        switch manner {
        case .own, .onBehalf, .byDelegation: try apply(act, on: assignment, reading, manner, in: &turn)
        case .firstStep:
            // The head is the first of two: he agrees or sends back, and decides no further.
            guard assignment.awaitsHead else { return turn.refuse(Refusals.rightRefusal(act.kind, assignment)) }
            try apply(act == .confirm ? .endorse : act, on: assignment, reading, manner, in: &turn)
        case .inLeadersName:
            guard try turn.principal(of: manner, assignment) != nil else {
                return turn.refuse(Phrase(.refuseNoLeader, ["code": .text(assignment.label)]))
            }
            guard reading.isInLeadersName else { return try askLeader(assignment, reading, in: &turn) }
            try apply(act, on: assignment, reading, manner, in: &turn)
        case .proposal: try Notices.propose(act, assignment, reading, in: &turn)
        }
    }

    /// Applies an act by the rules of the domain, which may doubt or refuse it.
    private static func apply(
        _ act: Act, on assignment: Assignment, _ reading: Reading, _ manner: Authority.Manner, in turn: inout Turn
    ) throws {
        let occasion = Assignment.Occasion(
            actor: turn.actor.officer.id, principal: try turn.principal(of: manner, assignment),
            at: reading.saidAt ?? turn.situation.sentAt,
            recentIncrement: try recentIncrement(act, assignment, in: turn),
            headGoesFirst: try act == .submit && headGoesFirst(assignment, in: turn), isConfirmed: reading.isConfirmed,
            isUnitsWord: try turn.standings(to: assignment).contains {
                [.officerInCharge, .standIn, .unitHead].contains($0)
            })
        switch assignment.applying(act, on: occasion, rule: turn.rules.clearRule) {
        case .done(let after):
            try record(
                RecordedChange(before: assignment, after: after, act: act, reading: reading), manner, in: &turn)
        case .doubtful(let doubt): try DoubtQuestions.ask(about: doubt, reading, assignment, in: &turn)
        case .refused(let refusal): turn.refuse(Refusals.phrase(for: refusal, assignment))
        }
    }

    /// The sender's last increment, which only another one can repeat.
    private static func recentIncrement(_ act: Act, _ assignment: Assignment, in turn: Turn) throws -> Int? {
        guard case .report(let report) = act, report.delta != nil else { return nil }
        return try turn.records.increment(
            by: turn.actor.officer.id, on: assignment.id, since: turn.situation.sentAt.addingTimeInterval(-600))
    }

    /// Whether the head of the unit agrees before the chair sees a result: by setting, where the chair is of another
    /// unit and the unit has a head who did not hand the result in himself.
    private static func headGoesFirst(_ assignment: Assignment, in turn: Turn) throws -> Bool {
        guard turn.rules.choices.headConfirmsFirst, try turn.chair(of: assignment)?.unit != assignment.unit else {
            return false
        }
        let heads = try turn.unitHeads(of: assignment)
        return !heads.isEmpty && !heads.contains { $0.id == turn.actor.officer.id }
    }

    /// A secretary decides in the chair's name only after saying so.
    static func askLeader(_ assignment: Assignment, _ reading: Reading, in turn: inout Turn) throws {
        var confirmed = reading.naming(assignment)
        confirmed.isInLeadersName = true
        turn.ask(
            Phrase(
                .askLeader,
                [
                    "code": .text(assignment.label), "chair": .text(try turn.chairName(assignment)),
                    "choices": turn.choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
                ]),
            choices: [confirmed, .no])
    }

    /// Puts a change on record, answers for it and tells whom it concerns.
    private static func record(
        _ change: RecordedChange, _ manner: Authority.Manner, in turn: inout Turn
    ) throws {
        guard let feature = AllFeatures.change(change.reading.intent) else { return }
        let (after, reading) = (change.after, change.reading)
        turn.working[after.id] = after
        turn.decision.dialogue.close(code: Int(after.id.rawValue))
        turn.decision.changes.append(
            Decision.Change(
                before: change.before, after: after, act: change.act.kind, onBehalf: manner == .onBehalf,
                principal: try turn.principal(of: manner, change.before), text: reading.note,
                delta: reading.report?.done == nil ? reading.report?.delta : nil, saidAt: reading.saidAt))
        if turn.together == nil {
            try turn.answer(try feature.answers(to: change, in: turn), about: after)
            if manner == .onBehalf, let officer = after.officer.flatMap(turn.office.officer) {
                try turn.answer([Phrase(.onBehalf, ["officer": .text(officer.name)])], about: after)
            }
        } else {
            turn.together?.append(after)
        }
        try feature.notify(of: change, in: &turn)
        if manner == .inLeadersName { try Notices.tellLeader(after, reading, in: &turn) }
    }
}
