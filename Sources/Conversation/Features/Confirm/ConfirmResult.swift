import Assignments
import Foundation

extension Intent {
    /// Confirms completion.
    package static let confirm = Intent("confirm")
}

/// "Duyệt #12": a result is confirmed, or agreed to by the head who is asked first.
enum ConfirmResult: ChangeFeature {
    static let intent = Intent.confirm
    static let rules: [any IntentRule] = [DecideRule()]
    static let traits: Set<Trait> = [.decision, .needsStrongAssent, .answeredByDecider]
    static let kind: Act.Kind? = .confirm
    static let meaning = MessageKey.choiceConfirm

    static func candidates(for statement: Statement<Slots>, in turn: Turn) throws -> [Assignment] {
        try WaitingWork.waitingResults(in: turn)
    }

    /// "Duyệt" may mean the result or what else was asked for.
    static func asks(_ statement: Statement<Slots>, about assignment: Assignment, in turn: inout Turn) throws -> Bool {
        guard !statement.consent.isConfirmed, try turn.rights.isChair(of: assignment),
            assignment.demands.contains(where: { $0.wish.topic != .objection })
        else { return false }
        DemandDecision.askDecision(statement.erased, DecisionSlots(), assignment, in: &turn)
        return true
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .confirm
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        let after = change.after
        let code = Phrase.Value.text(after.label)
        guard change.act == .confirm else {
            return [Phrase(.endorsed, ["code": code, "chair": .text(try turn.people.chairName(after))])]
        }
        let unit = turn.hidesUnits ? nil : turn.office.unit(after.unit)?.name
        let confirmed = Phrase(
            .confirmed,
            [
                "code": code, "work": .text(after.work), "unit": .optional(unit),
                "timeliness": SayBack.timelinessHere(after, in: turn),
            ])
        // The head was to agree first.
        return [confirmed] + (change.before.awaitsHead ? [Phrase(.confirmedPastHead, ["code": code])] : [])
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        let after = change.after
        guard change.act == .confirm else {
            let result = try ResultNotices.lastResult(of: after, in: turn)
            return try ResultNotices.notifyChair(of: after, result: result, in: &turn)
        }
        try Notices.notifyOfficer(of: after, .noticeConfirmed, ["chair": .text(turn.actor.officer.name)], in: &turn)
        if change.before.awaitsHead { tellHeads(after, try turn.people.heads(of: after), in: &turn) }
    }

    /// That a result was confirmed which waited for them.
    private static func tellHeads(_ assignment: Assignment, _ heads: [Officer], in turn: inout Turn) {
        let chair = turn.actor.officer.name
        turn.tell(heads) { head in
            Phrase(
                .noticeConfirmed,
                [
                    "address": .text(head.address), "code": .text(assignment.label), "work": .text(assignment.work),
                    "chair": .text(chair),
                ])
        }
    }

    /// "Ok #12", "xong #12" of the chair on another's work may mean a confirmation: asked. True where it has asked.
    static func asksWhetherMeant(_ assignment: Assignment, in turn: inout Turn) throws -> Bool {
        guard try turn.rights.isChair(of: assignment), assignment.officer != turn.actor.officer.id else { return false }
        turn.outcome {
            $0.utterance = statement($0.utterance.codes, words: $0.utterance.statement?.words ?? Words()).utterance
        }
        turn.ask(Phrase(.askConfirm, ["code": .text(assignment.label)]))
        return true
    }
}

extension Utterance {
    /// The confirmation of a result.
    package static func confirmation(of code: Int) -> Utterance { ConfirmResult.statement([code]).utterance }
}
