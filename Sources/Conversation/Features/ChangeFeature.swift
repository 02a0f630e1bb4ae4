import Assignments

/// A feature that changes a piece of work. The way of all changes stands in `ChangeFlow`; here is what they differ in.
protocol ChangeFeature: StatedFeature {
    /// The kind of act that its statements can only be; nil where that depends on who says it or on more of the statement.
    static var kind: Act.Kind? { get }
    /// What it is called as one of several choices.
    static var meaning: MessageKey { get }
    /// The kind of act that a statement asks for on a piece of work.
    static func kind(of statement: Statement<Slots>, on assignment: Assignment, in turn: Turn) throws -> Act.Kind?
    /// What a statement without a code may be about, of the sender's own open work or of what waits for his word.
    static func candidates(for statement: Statement<Slots>, in turn: Turn) throws -> [Assignment]
    /// Asks, where a statement without any doubt still needs a question; true where it has asked.
    static func asks(_ statement: Statement<Slots>, about assignment: Assignment, in turn: inout Turn) throws -> Bool
    /// The act; nil where it is asked about or refused instead, which has then been said.
    static func act(of statement: Statement<Slots>, on assignment: Assignment, in turn: inout Turn) throws -> Act?
    /// What is said back: what was understood, with the code and the date.
    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase]
    /// Tells, privately, who else is concerned.
    static func notify(of change: RecordedChange, in turn: inout Turn) throws
}

/// A change that is done, with the words that asked for it.
struct RecordedChange {
    /// The work as it was.
    let before: Assignment
    /// The work as it is now.
    let after: Assignment
    /// What was done.
    let act: Act
    /// The statement that asked for it.
    let statement: AnyStatement
}

extension ChangeFeature {
    static var meaning: MessageKey { .choiceExtension }

    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        try ChangeFlow.handle(statement.erased, in: &turn)
    }

    static func kind(of statement: Statement<Slots>, on assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        kind
    }

    static func candidates(for statement: Statement<Slots>, in turn: Turn) throws -> [Assignment] {
        try WorkFinder.openWork(in: turn)
    }

    static func asks(_ statement: Statement<Slots>, about assignment: Assignment, in turn: inout Turn) throws -> Bool {
        false
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {}
}

// MARK: Statements of any feature

extension ChangeFeature {
    static func kind(ofAny statement: AnyStatement, on assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        try kind(of: statement.typed(), on: assignment, in: turn)
    }

    static func candidates(forAny statement: AnyStatement, in turn: Turn) throws -> [Assignment] {
        try candidates(for: statement.typed(), in: turn)
    }

    static func asks(any statement: AnyStatement, about assignment: Assignment, in turn: inout Turn) throws -> Bool {
        try asks(statement.typed(), about: assignment, in: &turn)
    }

    static func act(ofAny statement: AnyStatement, on assignment: Assignment, in turn: inout Turn) throws -> Act? {
        try act(of: statement.typed(), on: assignment, in: &turn)
    }
}

/// A change that is a decision on the work itself: its officer and the heads of its unit are told what was decided.
protocol DecidedChange: ChangeFeature {}

extension DecidedChange {
    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        SayBack.decided(change, in: turn)
    }

    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        try Notices.notifyOfDecision(change, in: &turn)
    }
}
