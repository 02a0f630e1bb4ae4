package import CivilCalendar

/// A question as a value: what it is about, which of them, where, when, what of them, and how it is shown.
///
/// Names stand as they were said; `ResolvedQuery` has keys and rights. The grammar is `docs/query.schema.json`.
package struct Query: Equatable, Sendable {
    /// What the rows are.
    package enum Subject: String, CaseIterable, Codable, Sendable {
        /// Assignments.
        case works
        /// Units with work that fits.
        case units
        /// People in charge of work that fits.
        case officers
        /// Open obstacles, one by one.
        case obstacles
        /// What waits for a decision, one by one: demands and results.
        case requests
        /// Check-in rounds.
        case rounds
    }

    /// What is asked of them.
    package enum Measure: String, CaseIterable, Codable, Sendable {
        /// The rows themselves.
        case list
        /// How many.
        case count
        /// How many of how many, in percent.
        case share
        /// What was counted, with its unit and the amount to do.
        case sum
        /// The mean percent done.
        case average
        /// How much is left: works, and amounts by unit of count.
        case remaining
        /// How we stand: the two-by-two that adds up.
        case figures
        /// The rows with their places.
        case rank
        /// The rows with the last words on each.
        case why
        /// Whether it will be done by the deadline, at the pace of the last 14 days.
        case forecast
        /// What an evaluation may start from: quantity, quality, timeliness; no verdict.
        case scores
    }

    /// By what figures are split.
    package enum Grouping: String, CaseIterable, Codable, Sendable {
        /// By unit.
        case unit
        /// By work: its code in its plan, else its title.
        case work
        /// By who is in charge.
        case officer
        /// By state.
        case state
        /// By phase.
        case phase
    }

    /// What comes first.
    package enum Order: String, CaseIterable, Codable, Sendable {
        /// Most overdue, then least done.
        case worst
        /// Most done.
        case best
        /// The highest number.
        case most
        /// The lowest number.
        case fewest
        /// What has stood longest.
        case oldest
        /// What came last.
        case newest
        /// The nearest deadline.
        case soonest
    }

    /// Days from one to another, both counted.
    package struct Period: Equatable, Sendable {
        /// The first day.
        package let from: CivilDate
        /// The last day.
        package let to: CivilDate

        /// Creates a period; nil where it ends before it begins.
        package init?(from: CivilDate, to: CivilDate) {
            guard from <= to else { return nil }
            (self.from, self.to) = (from, to)
        }
    }

    /// The most rows of a page, and how many where nothing is said.
    package static let (mostRows, usualRows) = (200, 12)
    /// The furthest row that a page may begin after.
    package static let mostSkipped = 1_000_000

    /// What the rows are.
    package var subject: Subject
    /// Which of them; all hold together.
    package var filter: [QueryFilter] = []
    /// Names of units, plans or phases, any of which holds; empty for all that the asker sees.
    package var scope: [String] = []
    /// Days of what the filter names, else of the deadline.
    package var period: Period?
    /// As recorded by the end of a day; nil for now.
    package var asOf: CivilDate?
    /// What is asked of them.
    package var measure = Measure.list
    /// By what figures are split; nil for one figure.
    package var groupBy: Grouping?
    /// Another unit, plan, phase or person, or an earlier day, that stands beside; nil for none.
    package var compare: String?
    /// What comes first; nil for the usual.
    package var order: Order?
    /// How many rows a page has at most.
    package var limit = Self.usualRows
    /// How many rows come before the page.
    package var offset = 0

    /// Creates a query of everything about a subject.
    package init(_ subject: Subject) { self.subject = subject }
}
