package import Assignments
package import Foundation

/// The records, as a query looks at them: pages and sums that the database makes, never all rows.
///
/// Errors are those of the store behind it.
package protocol QueryReading {
    /// A page of work in an order.
    func works(_ selection: WorkSelection, order: WorkOrder, limit: Int, offset: Int) throws -> [WorkLine]
    /// How many share which facts, by a key, with what is asked for beside.
    func tallies(of selection: WorkSelection, by key: WorkKey, with detail: TallyDetail) throws -> [KeyedTally]
    /// What was counted, by a key and by the unit of count.
    func quantities(of selection: WorkSelection, by key: WorkKey) throws -> [KeyedQuantity]
    /// The different titles, so many at most.
    func titles(of selection: WorkSelection, limit: Int) throws -> [String]
    /// Whole assignments in order of keys, so many at most: of obstacles and demands, of which few have any.
    func assignments(_ selection: WorkSelection, limit: Int) throws -> [Assignment]
    /// A page of whole assignments after a key, in order of keys, with whether the result came with words, a link or a picture.
    func worksWithEvidence(
        _ selection: WorkSelection, after id: Assignment.ID
    ) throws -> [(assignment: Assignment, hasEvidence: Bool)]
    /// The last words on an assignment; of an act that was done at an instant where one is given.
    func lastWords(on assignment: Assignment.ID, act: Act.Kind?, at instant: Date?) throws -> String?
    /// The active people of units and those below, or of all; without a linked account, or away, where asked for.
    func people(_ selection: PeopleSelection) throws -> [Officer]
    /// The quantity done of an assignment as it was recorded by an instant; nil where none was.
    func quantityDone(of assignment: Assignment.ID, recordedBy instant: Date) throws -> Int?
    /// A page of rounds, and how many there are.
    func rounds(_ selection: RoundSelection, limit: Int, offset: Int) throws -> (items: [RoundLine], count: Int)
}

/// In which order a page of work is.
package enum WorkOrder: Equatable, Sendable {
    /// By deadline, what has none last.
    case due(ascending: Bool)
    /// By issue.
    case issued(ascending: Bool)
    /// By when the result was submitted.
    case submitted(ascending: Bool)
    /// By when something was heard last.
    case heard(ascending: Bool)
    /// What has been overdue longest, then by percent done.
    case worst
    /// By percent done, the most first.
    case best
    /// By the quantity done.
    case quantity(ascending: Bool)
    /// By key: as it was entered.
    case key
}

/// What is read beside the counts, which costs more than they do.
package enum TallyDetail: Equatable, Sendable {
    /// Nothing.
    case counts
    /// The earliest deadlines, issues, words and submissions.
    case earliest
    /// The percents.
    case percents
}

extension QueryReading {
    /// How many share which facts, by a key.
    func tallies(of selection: WorkSelection, by key: WorkKey) throws -> [KeyedTally] {
        try tallies(of: selection, by: key, with: .counts)
    }
}

/// By what work is counted together.
package enum WorkKey: Equatable, Sendable {
    /// All of it.
    case everything
    /// The unit.
    case unit
    /// The officer in charge.
    case officer
    /// The state.
    case state
    /// The phase, with its campaign.
    case phase
    /// The code of the plan, else the title.
    case work
}

/// Work as a row of a table has it.
package struct WorkLine: Equatable, Sendable {
    /// The key.
    package let id: Assignment.ID
    /// The code of the plan.
    package let code: String?
    /// The title.
    package let title: String
    /// The unit.
    package let unit: OrgUnit.ID
    /// The state.
    package let state: AssignmentState
    /// When the deadline ends.
    package let dueAt: Date?
    /// When the result was submitted.
    package let submittedAt: Date?
    /// Percent done, as people expect it; nil before any.
    package let percent: Int?
    /// The quantity done.
    package let quantity: Quantity?

    /// Creates a row.
    package init(
        id: Assignment.ID, code: String?, title: String, unit: OrgUnit.ID, state: AssignmentState, dueAt: Date?,
        submittedAt: Date?, percent: Int?, quantity: Quantity?
    ) {
        (self.id, self.code, self.title, self.unit, self.state) = (id, code, title, unit, state)
        (self.dueAt, self.submittedAt, self.percent, self.quantity) = (dueAt, submittedAt, percent, quantity)
    }
}

/// How many share which facts under a key.
package struct KeyedTally: Equatable, Sendable {
    /// The key: a number or a text as the grouping has it; empty for what has none.
    package let key: String
    /// The name of a work or phase under the key.
    package let name: String
    /// The facts.
    package let tally: Tally
    /// The earliest deadline, issue, last word and submission among them.
    package let earliest: Earliest
    /// The sum of the percents done, and how many have one.
    package let percent: (sum: Int, count: Int)

    /// Creates a tally.
    package init(key: String, name: String, tally: Tally, earliest: Earliest, percent: (sum: Int, count: Int)) {
        (self.key, self.name, self.tally, self.earliest, self.percent) = (key, name, tally, earliest, percent)
    }

    /// Whether two are the same.
    package static func == (one: KeyedTally, other: KeyedTally) -> Bool {
        one.key == other.key && one.name == other.name && one.tally == other.tally
            && one.earliest == other.earliest && one.percent == other.percent
    }
}

/// The earliest instants of some work.
package struct Earliest: Equatable, Sendable {
    /// Of the deadlines.
    package var due: Date?
    /// Of the issues.
    package var issued: Date?
    /// Of the last words.
    package var heard: Date?
    /// Of the submissions.
    package var submitted: Date?

    /// Creates them.
    package init(due: Date? = nil, issued: Date? = nil, heard: Date? = nil, submitted: Date? = nil) {
        (self.due, self.issued, self.heard, self.submitted) = (due, issued, heard, submitted)
    }

    /// Takes the earlier ones of another in.
    mutating func take(_ other: Earliest) {
        func earlier(_ one: Date?, _ other: Date?) -> Date? { one.map { min($0, other ?? $0) } ?? other }
        due = earlier(due, other.due)
        issued = earlier(issued, other.issued)
        heard = earlier(heard, other.heard)
        submitted = earlier(submitted, other.submitted)
    }
}

/// What was counted under a key.
package struct KeyedQuantity: Equatable, Sendable {
    /// See `KeyedTally.key`.
    package let key: String
    /// See `KeyedTally.name`.
    package let name: String
    /// The unit of count, as written.
    package let unit: String
    /// How much is done.
    package let done: Int
    /// How much of it is done where the amount to do is known.
    package let doneOfTarget: Int
    /// The amount to do, where it is known.
    package let target: Int
    /// How much of that is left; more than asked for in one place makes up for nothing in another.
    package let left: Int
    /// How many assignments.
    package let works: Int
    /// How many of them without an amount to do.
    package let withoutTarget: Int

    /// Creates a quantity.
    package init(
        key: String, name: String, unit: String, done: Int, doneOfTarget: Int, target: Int, left: Int,
        works: Int, withoutTarget: Int
    ) {
        (self.key, self.name, self.unit, self.done, self.doneOfTarget) = (key, name, unit, done, doneOfTarget)
        (self.target, self.left, self.works, self.withoutTarget) = (target, left, works, withoutTarget)
    }
}

/// Which people are looked at.
package struct PeopleSelection: Equatable, Sendable {
    /// Of these units and those below; nil for all.
    package var units: [OrgUnit.ID]?
    /// Not of these units and none below.
    package var except: [OrgUnit.ID] = []
    /// Only those without a linked account.
    package var isUnlinked = false
    /// Only those away on one of these days.
    package var away: Query.Period?

    /// Creates a selection.
    package init(units: [OrgUnit.ID]?) { self.units = units }
}

/// Which rounds are looked at.
package struct RoundSelection: Equatable, Sendable {
    /// Of groups pinned to one of these units or below; nil for all.
    package var units: [OrgUnit.ID]?
    /// Opened at or after.
    package var from: Date?
    /// Opened before.
    package var until: Date?
    /// The last first.
    package var newestFirst = true

    /// Creates a selection.
    package init(units: [OrgUnit.ID]?) { self.units = units }
}

/// A round as a row of a table has it.
package struct RoundLine: Equatable, Sendable {
    /// The unit of the group; nil for all.
    package let unit: OrgUnit.ID?
    /// When it was opened.
    package let openedAt: Date
    /// When it was closed; nil while it is open.
    package let closedAt: Date?
    /// How many units were asked, have answered, and were away.
    package let asked: Int
    /// See `asked`.
    package let answered: Int
    /// See `asked`.
    package let absent: Int
    /// The phase of the group; nil for all.
    package var phase: String?
    /// Who opened it; nil for the schedule.
    package var openedBy: Officer.ID?
    /// When it is to be closed.
    package var closesAt: Date
    /// When the last unit answered; nil where none has.
    package var lastAnswerAt: Date?
    /// How many works were decided on while it was open.
    package var settled = 0
    /// How many decisions it has left open.
    package var openDecisions = 0

    /// Creates a round.
    package init(
        unit: OrgUnit.ID?, openedAt: Date, closesAt: Date, closedAt: Date?, asked: Int, answered: Int, absent: Int
    ) {
        (self.unit, self.openedAt, self.closesAt, self.closedAt) = (unit, openedAt, closesAt, closedAt)
        (self.asked, self.answered, self.absent) = (asked, answered, absent)
    }
}
