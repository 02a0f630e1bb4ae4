import Assignments
import Foundation

extension Intent {
    /// Says that work was received.
    package static let acknowledge = Intent("acknowledge")
}

/// "Đã nhận #12", "rõ", "em nhận cả 2 việc": the work was received.
enum Acknowledge: ChangeFeature {
    static let intent = Intent.acknowledge
    static let rules: [any IntentRule] = [AcknowledgeRule()]
    static let traits: Set<Trait> = [.overheard, .together, .waitsLong, .answeredByOfficer]
    static let kind: Act.Kind? = .acknowledge
    static let meaning = MessageKey.choiceAcknowledge

    static func isSmallTalk(_ draft: Draft) -> Bool { draft.isBare }

    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        if turn.skipped == 0, statement.works.isAll { return try acknowledgeAll(statement, in: &turn) }
        try ChangeFlow.handle(statement.erased, in: &turn)
    }

    /// A bare assent to nothing that was asked: a polite word needs no answer; a decision about nothing does.
    static func hear(_ strength: Answer.Strength, in turn: inout Turn) throws {
        if strength == .strong, !turn.situation.chat.isGroup { try askWhatIsAgreed(in: &turn) }
    }

    static func candidates(for statement: Statement<Slots>, in turn: Turn) throws -> [Assignment] {
        try WorkFinder.openWork(in: turn).filter { $0.state == .assigned }
    }

    static func asks(_ statement: Statement<Slots>, about assignment: Assignment, in turn: inout Turn) throws -> Bool {
        try ConfirmResult.asksWhetherMeant(assignment, in: &turn)
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .acknowledge
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        let after = change.after
        return [
            SayBack.say(
                .acknowledged, after,
                ["work": .text(after.work), "expected": .optional(after.expectedResult)], in: turn)
        ]
    }

    /// "Đồng ý" where nothing waits, or several things do.
    private static func askWhatIsAgreed(in turn: inout Turn) throws {
        let requests = turn.decision.dialogue.requests.suffix(9)
        guard !requests.isEmpty else { return try WaitingWork.askWaiting(withNewWork: true, in: &turn) }
        var lines: [Phrase] = []
        for request in requests {
            guard let assignment = try turn.visible(request.code) else { continue }
            lines.append(
                Phrase(
                    .choiceAssignment,
                    [
                        "code": .text(assignment.label), "work": .text(assignment.work),
                        "deadline": turn.wording.deadline(assignment),
                    ]))
        }
        guard lines.count == requests.count else { return try WaitingWork.askWaiting(withNewWork: true, in: &turn) }
        turn.ask(
            Phrase(.askWhich, ["choices": turn.choices(lines)]),
            choices: requests.compactMap { AllFeatures.stated($0.intent)?.plain($0.code) })
    }

    /// All of the sender's new work.
    private static func acknowledgeAll(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        let open = try turn.openWork(of: turn.actor.officer.id).filter { $0.state == .assigned && turn.wasIssued($0) }
        guard !open.isEmpty else {
            // What else the message said of them has acknowledged them.
            return turn.decision.changes.isEmpty ? turn.ask(Phrase(.askWhichNone)) : ()
        }
        turn.decision.outcomes.removeLast()
        TogetherAnswer.begin(statement.erased, open.count, in: &turn)
        for assignment in open {
            turn.decision.outcomes.append(Decision.Outcome(utterance: statement.utterance, assignment: assignment.id))
            try ChangeFlow.handle(statement.erased, on: assignment, in: &turn)
        }
        try TogetherAnswer.end(statement.erased, in: &turn)
    }
}

extension Utterance {
    /// That work was received.
    package static func acknowledgement(of code: Int) -> Utterance { Acknowledge.statement([code]).utterance }
}
