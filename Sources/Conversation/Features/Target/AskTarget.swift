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

    /// The target that is asked for.
    struct Slots: StatementSlots {
        /// The amount to do; nil where not said.
        var amount: Int?

        func show(in item: inout Explanation.Item) {
            (item.topic, item.amount) = (Demand.Topic.target.rawValue, amount)
        }
    }

    static func slots(of draft: Draft) -> Slots { Slots(amount: draft.amount) }

    static func kind(of statement: Statement<Slots>, on assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        try turn.rights.decides(.retarget, assignment) ? .retarget : .askTarget
    }

    static func completed(_ awaited: Statement<Slots>, by answer: Answer) -> Statement<Slots>? {
        guard awaited.amount == nil else { return awaited.completed(byWordsOf: answer) }
        guard case .number(let amount) = answer else { return nil }
        var completed = awaited
        completed.amount = amount
        return completed
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        guard let amount = statement.amount else {
            turn.ask(Phrase(.askTarget, ["code": .text(assignment.label)]), awaits: statement.naming(assignment).erased)
            return nil
        }
        return try turn.rights.decides(.retarget, assignment) ? .retarget(amount) : .ask(.target(amount))
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        try DemandNotices.answers(to: change, in: turn)
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        try DemandNotices.notify(of: change, in: &turn)
    }
}
