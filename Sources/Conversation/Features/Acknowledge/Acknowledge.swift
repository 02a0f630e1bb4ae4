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

    static func isSmallTalk(_ reading: Reading) -> Bool { reading.isBare }

    static func handle(_ reading: Reading, in turn: inout Turn) throws {
        if turn.skipped == 0, reading.isForAll { return try acknowledgeAll(reading, in: &turn) }
        guard turn.skipped == 0, reading.isBare else { return try ChangeFlow.handle(reading, in: &turn) }
        // A polite word needs no answer; a decision about nothing does.
        if reading.doubt == nil, !turn.situation.chat.isGroup { try askWhatIsAgreed(in: &turn) }
    }

    static func candidates(for reading: Reading, in turn: Turn) throws -> [Assignment] {
        try WorkFinder.openWork(in: turn).filter { $0.state == .assigned }
    }

    static func asks(_ reading: Reading, about assignment: Assignment, in turn: inout Turn) throws -> Bool {
        try ConfirmResult.asksWhetherMeant(assignment, in: &turn)
    }

    static func act(of reading: Reading, on assignment: Assignment, in turn: inout Turn) throws -> Act? { .acknowledge }

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
            choices: requests.map { Reading($0.intent, codes: [$0.code]) })
    }

    /// All of the sender's new work.
    private static func acknowledgeAll(_ reading: Reading, in turn: inout Turn) throws {
        let open = try turn.records.openAssignments(of: turn.actor.officer.id).filter {
            $0.state == .assigned && turn.wasIssued($0)
        }
        guard !open.isEmpty else { return turn.ask(Phrase(.askWhichNone)) }
        turn.decision.outcomes.removeLast()
        TogetherAnswer.begin(reading, open.count, in: &turn)
        for assignment in open {
            turn.decision.outcomes.append(Decision.Outcome(reading: reading, assignment: assignment.id))
            try ChangeFlow.handle(reading, on: assignment, in: &turn)
        }
        try TogetherAnswer.end(reading, in: &turn)
    }
}
