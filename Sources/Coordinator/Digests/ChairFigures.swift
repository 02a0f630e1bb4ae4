import Assignments
import Conversation
import Foundation
import Reports

/// What a chair's digest counts of the work that he leads: the named queries that he may ask himself.
struct ChairFigures {
    /// The chair.
    let chair: Officer.ID
    /// How his work stands.
    let figures: SummaryFigures
    /// The same of each unit with some of it, in the order of the roster.
    let units: [Table.Group]
    /// Of what is overdue, what has become so since the last digest.
    let newlyLate: Int
    /// Work completed since the last digest.
    let newlyDone: Int
    /// Work with a demand that waits for his decision.
    let asked: Int
    /// Work with an open obstacle.
    let blocked: Int

    /// Asks. Throws `QueryFault`, or what the records throw.
    init(of chair: Officer.ID, since: Date, _ queries: OfficeQueries) throws {
        self.chair = chair
        var byUnit = SummaryView.figures.query
        byUnit.limit = ChairDigest.mostUnits
        let table = try queries.table(byUnit, in: SummaryScope())
        figures = table.total?.figures ?? SummaryFigures()
        units = table.items.compactMap { item in if case .group(let group) = item { group } else { nil } }
        var lately = SummaryScope()
        lately.dueAfter = since
        newlyLate = try queries.count(SummaryView.late.query, in: lately)
        newlyDone = try queries.count(.done, where: .completedAfter(since))
        asked = try queries.count(.demanded)
        blocked = try queries.count(.blocked)
    }

    /// Results that wait for his confirmation.
    var waiting: Int { figures.waiting - figures.waitingForHeads }

    /// Whether there is anything that the chair should hear.
    var isNews: Bool { figures.openOverdue + newlyDone + waiting + asked + blocked > 0 }
}
