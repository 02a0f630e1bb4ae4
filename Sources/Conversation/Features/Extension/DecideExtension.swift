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

    static func kind(of reading: Reading, on assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        reading.isRefusal ? .refuseDemand : .extend
    }

    static func candidates(for reading: Reading, in turn: Turn) throws -> [Assignment] {
        try WaitingWork.waitingDemands(in: turn)
    }

    static func completed(_ awaited: Reading, by answer: Reading, in turn: Turn) -> Reading? {
        awaited.date == nil
            ? AnswerReader.withDate(awaited, answer, in: turn) : AnswerReader.withWords(awaited, answer, in: turn)
    }

    static func act(of reading: Reading, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        DemandDecision.act(of: reading, on: assignment, in: &turn)
    }
}
