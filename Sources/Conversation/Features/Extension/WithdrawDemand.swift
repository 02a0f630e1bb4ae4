import Assignments

extension Intent {
    /// Takes what was asked for back.
    package static let extensionWithdrawn = Intent("extensionWithdrawn")
}

/// "Thôi không xin lùi #12 nữa": what was asked for is taken back.
enum WithdrawDemand: ChangeFeature {
    static let intent = Intent.extensionWithdrawn
    static let kind: Act.Kind? = .withdrawDemand

    /// What is taken back.
    struct Slots: StatementSlots {
        /// What it was about; nil where not said.
        var topic: Demand.Topic?

        func show(in item: inout Explanation.Item) { item.topic = topic?.rawValue }
    }

    static func slots(of draft: Draft) -> Slots { Slots(topic: draft.topic) }

    static func candidates(for statement: Statement<Slots>, in turn: Turn) throws -> [Assignment] {
        try WorkFinder.openWork(in: turn).filter { !$0.demands.isEmpty }
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .withdrawDemand(statement.topic ?? .deadline)
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        SayBack.decided(change, in: turn)
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        try Notices.notifyChairOfRevoked(change, in: &turn)
    }
}
