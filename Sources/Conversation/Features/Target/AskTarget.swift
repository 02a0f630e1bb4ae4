import Assignments

extension Intent {
    /// Asks for another target.
    package static let targetChange = Intent("targetChange")
}

/// "Xin điều chỉnh chỉ tiêu #12 còn 50": another target is asked for, or set by a chair of his own accord.
enum AskTarget: ChangeFeature {
    static let intent = Intent.targetChange
    static let rules: [any IntentRule] = [DemandRule()]
    static let kind: Act.Kind? = .askTarget
    static let meaning = MessageKey.choiceTarget

    static func kind(of reading: Reading, on assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        try turn.decides(.retarget, assignment) ? .retarget : .askTarget
    }

    static func completed(_ awaited: Reading, by answer: Reading, in turn: Turn) -> Reading? {
        guard awaited.amount == nil else { return AnswerReader.withWords(awaited, answer, in: turn) }
        guard answer.isBare, let amount = answer.codes.first else { return nil }
        var completed = awaited
        completed.amount = amount
        return completed
    }

    static func act(of reading: Reading, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        guard let amount = reading.amount else {
            turn.ask(Phrase(.askTarget, ["code": .text(assignment.label)]), awaits: reading.naming(assignment))
            return nil
        }
        return try turn.decides(.retarget, assignment) ? .retarget(amount) : .ask(.target(amount))
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        try DemandNotices.answers(to: change, in: turn)
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        try DemandNotices.notify(of: change, in: &turn)
    }
}
