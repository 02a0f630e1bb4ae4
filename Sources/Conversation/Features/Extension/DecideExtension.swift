import Assignments

extension Intent {
    /// Decides on more time, or on whatever else was asked for.
    package static let extensionDecision = Intent("extensionDecision")
}

/// "Đồng ý gia hạn #12 đến 10/6", "không đồng ý": a decision on more time, or on whatever else was asked for.
enum DecideExtension: DecidedChange {
    static let intent = Intent.extensionDecision
    static let traits: Set<Trait> = [.decision, .needsStrongAssent, .setsDeadline]
    static let kind: Act.Kind? = .extend

    static let assented = DecisionSlots(assentOn: .deadline)

    static func slots(of draft: Draft) -> DecisionSlots { DecisionSlots(of: draft) }

    static func kind(of statement: Statement<Slots>, on assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        statement.isRefusal ? .refuseDemand : .extend
    }

    static func candidates(for statement: Statement<Slots>, in turn: Turn) throws -> [Assignment] {
        try WaitingWork.waitingDemands(in: turn)
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        DemandDecision.act(of: statement, on: assignment, in: &turn)
    }
}
