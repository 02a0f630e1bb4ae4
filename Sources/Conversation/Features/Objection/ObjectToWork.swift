import Assignments

extension Intent {
    /// Says that the work is not the unit's to do.
    package static let objection = Intent("objection")
}

/// "#12 không thuộc thẩm quyền quận": the work is not the unit's to do.
enum ObjectToWork: ChangeFeature {
    static let intent = Intent.objection
    static let kind: Act.Kind? = .object
    static let meaning = MessageKey.choiceObjection
    static let traits: Set<Trait> = [.needsReason]

    /// Whose work it should be.
    struct Slots: StatementSlots {
        /// The unit as it was named; nil where none was.
        var to: String?
    }

    static func slots(of draft: Draft) -> Slots { Slots() }

    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        .ask(.objection)
    }

    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        try DemandNotices.answers(to: change, in: turn)
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        try DemandNotices.notify(of: change, in: &turn)
    }
}
