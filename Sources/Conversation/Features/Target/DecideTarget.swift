import Assignments

extension Intent {
    /// Decides on another target.
    package static let targetDecision = Intent("targetDecision")
}

/// "Đồng ý chỉ tiêu #12 là 50": a decision on another target.
enum DecideTarget: DecidedChange {
    static let intent = Intent.targetDecision
    static let traits: Set<Trait> = [.decision, .needsStrongAssent]
    static let kind: Act.Kind? = .retarget
    static let meaning = MessageKey.choiceTarget

    static let assented = DecisionSlots(assentOn: .target)

    static func slots(of draft: Draft) -> DecisionSlots { DecisionSlots(of: draft) }

    static func kind(of statement: Statement<Slots>, on assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        statement.isRefusal ? .refuseDemand : .retarget
    }

    static func candidates(for statement: Statement<Slots>, in turn: Turn) throws -> [Assignment] {
        try WaitingWork.waitingDemands(in: turn)
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        DemandDecision.act(of: statement, on: assignment, in: &turn)
    }
}
