import Assignments
import CivilCalendar

/// Open obstacles, a row for each.
struct ObstacleTable: QueryPart {
    let query: ResolvedQuery
    let records: any QueryReading

    private var standing: StandingItems { StandingItems(query: query, records: records) }

    func table() throws -> Table {
        let items = standing.sorted(
            try standing.holders(of: .blocked).flatMap { work in
                work.blockers.map { (work: work, at: $0.raisedAt, item: $0) }
            }
            .filter { standing.isInPeriod($0.at) })
        let shown = asked.measure == .count ? [] : page(items)
        let words = try shown.map { try records.lastWords(on: $0.work.id, act: .blocker, at: $0.at) }
        let lines = zip(shown, words).map { shown, words -> [Table.Cell] in
            standing.workCells(shown.work) + [
                words.map(Table.Cell.text) ?? .none, day(shown.at), .number(standing.workingDays(since: shown.at)),
                shown.item.remover.map(unit) ?? .none,
            ]
        }
        var table = list(
            StandingItems.workColumns + [
                Table.Column("words", "", .text), Table.Column("since", "từ", .day),
                Table.Column("days", "số ngày làm việc", .number), Table.Column("remover", "", .text),
            ], lines, count: items.count)
        table.items = zip(shown, words).map { .obstacle($0.work, $0.item, words: $1) }
        return table
    }
}
