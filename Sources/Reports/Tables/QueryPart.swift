import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Whoever makes part of the answer to one query: what pages and cells are alike in.
protocol QueryPart {
    /// The query, in keys.
    var query: ResolvedQuery { get }
}

extension QueryPart {
    /// The query as it was asked.
    var asked: Query { query.query }

    /// One page of rows that are all known.
    func page<Row>(_ rows: [Row]) -> ArraySlice<Row> { rows.dropFirst(asked.offset).prefix(asked.limit) }

    /// Where the next page of so many rows begins.
    func next(of count: Int) -> Table.Page? {
        let end = asked.offset + asked.limit
        return end < count ? Table.Page(limit: asked.limit, offset: end) : nil
    }

    /// A number of what is asked about.
    func counted(_ count: Int, _ noun: String? = nil) -> String {
        "\(VietnameseNumbers.whole(count)) \(noun ?? QueryWords.noun(asked.subject))"
    }

    /// A page of a list, with how many there are first.
    func list(_ columns: [Table.Column], _ lines: [[Table.Cell]], count: Int, totals: [Table.Cell]? = nil) -> Table {
        let isCount = asked.measure == .count
        var table = Table(
            title: "", lead: count > 0 || isCount ? counted(count) : nil,
            columns: isCount ? [Table.Column("count", "Số", .number)] : columns,
            rows: isCount ? [[.number(count)]] : lines, totals: isCount ? nil : totals, count: isCount ? 1 : count,
            next: isCount ? nil : next(of: count))
        table.isRowInLead = isCount
        return table
    }

    // MARK: Cells

    /// The name of a unit.
    func unit(_ id: OrgUnit.ID) -> Table.Cell { query.directory[id].map { .text($0.name) } ?? .none }

    /// The day of an instant at which a deadline ends: the day before, where it ends at midnight.
    func deadline(_ end: Date?) -> Table.Cell {
        guard let end else { return .none }
        let (day, time) = (query.zone.date(of: end), query.zone.time(of: end))
        return .day(time.minutes == 0 ? Deadline(date: day.adding(days: -1)) : Deadline(date: day, time: time))
    }

    /// The day of an instant.
    func day(_ instant: Date?) -> Table.Cell {
        instant.map { .day(Deadline(date: query.zone.date(of: $0))) } ?? .none
    }
}
