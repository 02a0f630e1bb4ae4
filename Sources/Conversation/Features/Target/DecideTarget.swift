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

    static func kind(of reading: Reading, on assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        reading.isRefusal ? .refuseDemand : .retarget
    }

    static func candidates(for reading: Reading, in turn: Turn) throws -> [Assignment] {
        try WaitingWork.waitingDemands(in: turn)
    }

    static func act(of reading: Reading, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        DemandDecision.act(of: reading, on: assignment, in: &turn)
    }
}
