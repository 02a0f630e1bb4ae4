import Assignments

extension Intent {
    /// Says that the obstacle is out of the way.
    package static let blockerClosed = Intent("blockerClosed")
}

/// "#12 hết vướng": the obstacles are out of the way.
enum ClearObstacle: ChangeFeature {
    static let intent = Intent.blockerClosed
    static let kind: Act.Kind? = .unblock
    static let meaning = MessageKey.choiceUnblocked

    static func candidates(for statement: Statement<Slots>, in turn: Turn) throws -> [Assignment] {
        let open = try WorkFinder.openWork(in: turn)
        let blocked = open.filter { !$0.blockers.isEmpty }
        return blocked.isEmpty ? open : blocked
    }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .clearBlockers
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        let key: MessageKey = change.before.blockers.isEmpty ? .noBlockerOpen : .blockerClosed
        return [Phrase(key, ["code": .text(change.after.label)])]
    }
}
