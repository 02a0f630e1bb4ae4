package import Assignments
package import CivilCalendar
package import Foundation
package import Reports
package import Understanding

/// What is to be done about a message: changes, answers and notices, in one transaction.
package struct Decision: Equatable, Sendable {
    /// One change of one assignment.
    package struct Change: Equatable, Sendable {
        /// The assignment before the change.
        package let before: Assignment
        /// The assignment after the change.
        package let after: Assignment
        /// What was done.
        package let act: Act.Kind
        /// Whether it was done for the officer in charge.
        package let onBehalf: Bool
        /// In whose name it was done; nil in the sender's own.
        package let principal: Officer.ID?
        /// The sender's own words that go on record.
        package let text: String?
        /// The increment, where one was reported.
        package let delta: Int?
        /// Whether the assignment does not exist yet.
        package var isNew = false
        /// Whether new work went to a person by name, and not to the officer of a unit.
        package var isToPerson = false
        /// When it was said, where that was in an earlier message than the one that is decided; nil where it was in this one.
        package var saidAt: Date?
    }

    /// From a day to a day, both counted.
    package struct Interval: Equatable, Sendable {
        /// The first day.
        package let from: CivilDate
        /// The last day.
        package let to: CivilDate
    }

    /// What is arranged for a time.
    package enum Arrangement: Equatable, Sendable {
        /// A person is away.
        case absence(Absence)
        /// A person is back, or, with what has not begun yet, stays.
        case endAbsences(Officer.ID, withComing: Bool)
        /// A chair gives his rights to another.
        case delegation(Delegation)
        /// A chair takes them back.
        case endDelegations(Officer.ID)
    }

    /// A message to somebody else.
    package struct Notice: Equatable, Sendable {
        /// Who is told, privately.
        package let officer: Officer.ID
        /// What is said.
        package let phrase: Phrase
        /// What a bare "đồng ý" of that person then means.
        package let request: Dialogue.Request?
    }

    /// Works that are chased without being named.
    package struct Chase: Equatable, Sendable {
        /// What was asked for.
        package let query: Query
        /// The works of it that are chased.
        package let works: [Assignment.ID]
    }

    /// What came of one utterance, for `namro explain`.
    package struct Outcome: Equatable, Sendable {
        /// What was said.
        package var utterance: Utterance
        /// The assignment it was taken to mean.
        package var assignment: Assignment.ID?
        /// The unit it was taken to mean.
        package var unit: OrgUnit.ID?
        /// The deadline it was taken to mean.
        package var deadline: Deadline?
        /// The day of a promise.
        package var promisedFor: Deadline?
        /// The moment of a reminder or of the end of a round.
        package var at: Deadline?
        /// The day as of which figures are asked for.
        package var asOf: CivilDate?
        /// Until when new work is to be reported on.
        package var reportBy: Deadline?
        /// The days of the report period of a summary.
        package var period: Interval?
        /// The days of an absence or of a delegation.
        package var interval: Interval?
        /// By which rule a date was read, in a few English words.
        package var dateRule: String?
        /// What is asked, if anything.
        package var ask: Phrase?
        /// Why it is refused, if it is.
        package var refused: Phrase?
    }

    /// The changes in order.
    package var changes: [Change] = []
    /// The answers that go where the message came from.
    package var answers: [Phrase] = []
    /// The answers that go to the sender alone.
    package var privateAnswers: [Phrase] = []
    /// The rest of an earlier answer, for the sender alone.
    package var continuation: String?
    /// Messages to others.
    package var notices: [Notice] = []
    /// What is arranged for a time.
    package var arrangements: [Arrangement] = []
    /// What the sender asked to be reminded of.
    package var reminders: [PersonalReminder] = []
    /// The messages whose personal reminders are void where this decides anything in their place.
    package var replaces: [Int64] = []
    /// The work of which the sender asks to see the files, for him alone.
    package var files: [Assignment.ID] = []
    /// The queries whose tables are shown, in the order of their answers.
    package var queries: [Query] = []
    /// What is chased by a query.
    package var chased: [Chase] = []
    /// The check-in round that is to be opened or closed.
    package var round: RoundOrder?
    /// What is open with the sender afterwards.
    package var dialogue: Dialogue
    /// What came of each utterance.
    package var outcomes: [Outcome] = []
    /// What was understood and cannot be done yet.
    package var notYet: [SpeechAct] = []
    /// What the reader with sight of the office has made of the message, where that was done; else nil.
    package var seen: Understood?
    /// What it has made of the message, also where something else was done; nil where it was not needed.
    package var considered: Understood?
    /// Whether the sender's link is to be taken back.
    package var unlinks = false
    /// The scope to which the group is to be pinned.
    package var pinsGroup: SummaryScope?
}
