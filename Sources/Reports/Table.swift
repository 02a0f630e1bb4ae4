package import Assignments

/// An answer: what was asked, said back; columns, rows, totals that close, the base of each percentage, and what comes next.
///
/// Chat, command, page and file draw this same value; nothing is counted while it is drawn.
package struct Table: Equatable, Sendable {
    /// What a column holds.
    package enum Kind: String, Sendable {
        /// A text.
        case text
        /// A whole number.
        case number
        /// A part of a whole.
        case share
        /// An amount of an amount, with its unit of count.
        case amount
        /// What is left of an amount.
        case left
        /// An amount, or a percent where nothing is counted.
        case progress
        /// A place in an order.
        case place
        /// A mean of percents.
        case mean
        /// A day, with a time where it has one.
        case day
    }

    /// A column.
    package struct Column: Equatable, Sendable {
        /// Its name for programs.
        package let key: String
        /// Its name for people.
        package let title: String
        /// What it holds.
        package let kind: Kind

        /// Creates a column.
        package init(_ key: String, _ title: String, _ kind: Kind) {
            (self.key, self.title, self.kind) = (key, title, kind)
        }
    }

    /// A value.
    package enum Cell: Equatable, Sendable {
        /// Nothing.
        case none
        /// A text.
        case text(String)
        /// A whole number.
        case number(Int)
        /// A part of a whole; of nothing there is no share.
        case share(part: Int, of: Int)
        /// An amount; `of` nil where no amount to do is known.
        case amount(done: Int, of: Int?, unit: String)
        /// What is left of an amount to do; nothing is known where `of` is nil.
        case left(Int, of: Int?, unit: String)
        /// The mean of so many percents; of none there is none.
        case mean(sum: Int, count: Int)
        /// A day.
        case day(Deadline)
    }

    /// Where the next page begins.
    package struct Page: Equatable, Sendable {
        /// How many rows it has at most.
        package let limit: Int
        /// How many rows come before it.
        package let offset: Int

        /// Creates a page.
        package init(limit: Int, offset: Int) { (self.limit, self.offset) = (limit, offset) }
    }

    /// Of what waits for a decision, how much waits for whom.
    package struct Waiting: Equatable, Sendable {
        /// For the asker.
        package var mine = 0
        /// For the heads of units first.
        package var heads = 0
    }

    /// What was asked, said back.
    package var title: String
    /// The answer in one line, with its number first; nil where the rows are the answer.
    package var lead: String?
    /// Whether the line of the answer says the row too, so that no text says it twice.
    package var isRowInLead = false
    /// The columns.
    package var columns: [Column]
    /// The rows of this page.
    package var rows: [[Cell]]
    /// The last row: the sum of all rows, of this page or not; nil where nothing is to be added.
    package var totals: [Cell]?
    /// How many rows there are in all.
    package var count: Int
    /// Of what the percentages are.
    package var base: String?
    /// The next page; nil after the last.
    package var next: Page?
    /// Whether it names people, or units that are late, so that it is for the asker alone.
    package var isPrivate = false
    /// What each row of the page is of; of a number of units or people, the first of them.
    package var items: [Item] = []
    /// Of what waits for a decision, how much waits for the asker, and for the heads of units first.
    package var waiting = Waiting()
    /// All of it as one, where work is counted.
    package var total: Group?

    /// Creates a table.
    package init(
        title: String, lead: String? = nil, columns: [Column], rows: [[Cell]], totals: [Cell]? = nil, count: Int? = nil,
        base: String? = nil, next: Page? = nil
    ) {
        (self.title, self.lead, self.columns, self.rows) = (title, lead, columns, rows)
        (self.totals, self.base, self.next) = (totals, base, next)
        self.count = count ?? rows.count
    }
}
