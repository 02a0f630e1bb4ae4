import Assignments
import Foundation
import Understanding

/// The way of every statement that changes work: which work, whether the sender may, what has to be asked before, what comes of it.
enum ChangeFlow {
    /// Handles a statement on whatever work it means.
    static func handle(_ statement: AnyStatement, in turn: inout Turn) throws {
        if turn.skipped > 0 { return try TogetherAnswer.goOn(statement, in: &turn) }
        var (statement, targets) = (statement, try WorkFinder.targets(of: statement, in: &turn))
        if targets.count > 1 {
            (statement, targets) = try OvertakenWords.withoutOvertaken(statement, targets, in: &turn)
        }
        if try SeveralWorks.asksOnce(statement, about: targets, in: &turn) { return }
        TogetherAnswer.begin(statement, targets.count, in: &turn)
        for target in targets {
            if targets.count > 1 { turn.decision.outcomes.append(Decision.Outcome(utterance: statement.utterance)) }
            turn.outcome { $0.assignment = target.id }
            try handle(statement, on: target, in: &turn)
            // To whom several go is asked once.
            if statement.intent.has(.asksOnce), turn.decision.outcomes.last?.ask != nil { break }
        }
        if targets.count > 1 {
            turn.decision.outcomes.removeAll { $0.utterance == statement.utterance && $0.assignment == nil }
        }
        try TogetherAnswer.end(statement, in: &turn)
    }

    /// Handles a statement on one piece of work.
    static func handle(_ statement: AnyStatement, on assignment: Assignment, in turn: inout Turn) throws {
        let statement = SubmitResult.adding(statement, to: assignment)
        guard let feature = AllFeatures.change(statement.intent) else { return }
        let relations = try turn.rights.relations(to: assignment)
        if let date = statement.date, statement.doubt == nil, statement.intent.has(.setsDeadline) {
            let deadline = turn.resolved(date, inForce: assignment.deadline).deadline
            turn.outcome { $0.deadline = deadline }
        }
        // What the statement alone shows to be another's affair is refused before anything is asked about it.
        if let kind = feature.kind, Authority.capacity(of: kind, by: relations) == nil {
            return try PassedOn.passesOn(kind, assignment, statement, in: &turn)
                ? () : turn.refuse(Refusals.rightRefusal(kind, assignment))
        }
        if try OvertakenWords.asksWhetherStill(statement, assignment, in: &turn) { return }
        if try DoubtQuestions.needsQuestion(statement, assignment, in: &turn) { return }
        guard let act = try feature.act(ofAny: statement, on: assignment, in: &turn) else { return }
        try perform(act, on: assignment, statement, as: relations, in: &turn)
    }

    /// Does an act in the capacity in which the sender may do it.
    static func perform(
        _ act: Act, on assignment: Assignment, _ statement: AnyStatement, as relations: [Authority.Relation],
        in turn: inout Turn
    ) throws {
        guard let capacity = Authority.capacity(of: act.kind, by: relations) else {
            return try PassedOn.passesOn(act.kind, assignment, statement, in: &turn)
                ? () : turn.refuse(Refusals.rightRefusal(act.kind, assignment))
        }
        guard try turn.rights.mayBring(act, assignment, as: capacity) else {
            return turn.refuse(try turn.rights.scopeRefusal(act))
        }
        switch capacity {
        case .own, .onBehalf, .byDelegation: try apply(act, on: assignment, statement, capacity, in: &turn)
        case .firstStep:
            // The head is the first of two: he agrees or sends back, and decides no further.
            guard assignment.awaitsHead else { return turn.refuse(Refusals.rightRefusal(act.kind, assignment)) }
            try apply(act == .confirm ? .endorse : act, on: assignment, statement, capacity, in: &turn)
        case .inLeadersName:
            guard try turn.rights.principal(of: capacity, assignment) != nil else {
                return turn.refuse(Phrase(.refuseNoLeader, ["code": .text(assignment.label)]))
            }
            guard statement.consent.isInLeadersName else {
                // A draft is no work yet in anybody's name.
                if assignment.state == .draft,
                    case .refused(let refusal) = try outcome(of: act, on: assignment, statement, capacity, in: turn)
                {
                    return turn.refuse(Refusals.phrase(for: refusal, assignment))
                }
                return try askLeader(assignment, statement, in: &turn)
            }
            try apply(act, on: assignment, statement, capacity, in: &turn)
        case .proposal: try Notices.propose(act, assignment, statement, in: &turn)
        }
    }

    /// Applies an act by the rules of the domain, which may doubt or refuse it.
    private static func apply(
        _ act: Act, on assignment: Assignment, _ statement: AnyStatement, _ capacity: Authority.Capacity,
        in turn: inout Turn
    ) throws {
        switch try outcome(of: act, on: assignment, statement, capacity, in: turn) {
        case .done(let after):
            try record(
                RecordedChange(before: assignment, after: after, act: act, statement: statement), capacity, in: &turn)
        case .doubtful(let doubt): try DoubtQuestions.ask(about: doubt, statement, assignment, in: &turn)
        case .refused(let refusal): turn.refuse(Refusals.phrase(for: refusal, assignment))
        }
    }

    /// What the rules of the domain say to an act.
    private static func outcome(
        of act: Act, on assignment: Assignment, _ statement: AnyStatement, _ capacity: Authority.Capacity, in turn: Turn
    ) throws -> ActOutcome {
        let occasion = ActOccasion(
            actor: turn.actor.officer.id, principal: try turn.rights.principal(of: capacity, assignment),
            at: statement.consent.saidAt ?? turn.situation.sentAt,
            recentIncrement: try recentIncrement(act, assignment, in: turn),
            headGoesFirst: try act == .submit && headGoesFirst(assignment, in: turn),
            isConfirmed: statement.consent.isConfirmed,
            isUnitsWord: try turn.rights.relations(to: assignment).contains {
                [.officerInCharge, .standIn, .unitHead].contains($0)
            })
        return assignment.applying(act, on: occasion, rule: turn.rules.clearRule)
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
        guard turn.rules.choices.headConfirmsFirst, try turn.people.chair(of: assignment)?.unit != assignment.unit
        else {
            return false
        }
        let heads = try turn.people.unitHeads(of: assignment)
        return !heads.isEmpty && !heads.contains { $0.id == turn.actor.officer.id }
    }

    /// A secretary decides in the chair's name only after saying so.
    static func askLeader<Slots: StatementSlots>(
        _ assignment: Assignment, _ statement: Statement<Slots>, in turn: inout Turn
    ) throws {
        var confirmed = statement.naming(assignment)
        confirmed.consent.isInLeadersName = true
        turn.ask(
            Phrase(
                .askLeader,
                [
                    "code": .text(assignment.label), "chair": .text(try turn.people.chairName(assignment)),
                    "choices": turn.choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
                ]),
            choices: [confirmed.utterance, .no])
    }

    /// Puts a change on record, answers for it and tells whom it concerns.
    private static func record(
        _ change: RecordedChange, _ capacity: Authority.Capacity, in turn: inout Turn
    ) throws {
        guard let feature = AllFeatures.change(change.statement.intent) else { return }
        let (after, statement) = (change.after, change.statement)
        turn.working[after.id] = after
        turn.decision.dialogue.close(code: Int(after.id.rawValue))
        turn.decision.changes.append(
            Decision.Change(
                before: change.before, after: after, act: change.act.kind, onBehalf: capacity == .onBehalf,
                principal: try turn.rights.principal(of: capacity, change.before), text: statement.words.note,
                delta: statement.report?.done == nil ? statement.report?.delta : nil, saidAt: statement.consent.saidAt))
        if turn.together == nil {
            try turn.answer(try feature.answers(to: change, in: turn), about: after)
            if capacity == .onBehalf, let officer = after.officer.flatMap(turn.office.officer) {
                try turn.answer([Phrase(.onBehalf, ["officer": .text(officer.name)])], about: after)
            }
        } else {
            turn.together?.append(after)
        }
        try feature.notify(of: change, in: &turn)
        if capacity == .inLeadersName { try Notices.tellLeader(after, reason: statement.words.note, in: &turn) }
    }
}
