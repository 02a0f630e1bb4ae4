import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension QueryReading {
    /// The answer to a query. Throws `QueryFault` where it asks for more than a table holds, or what the reading throws.
    package func table(_ query: ResolvedQuery) throws -> Table { try TableMaker(query: query, rows: self).table() }
}

/// Makes the table of one query from what the records answer.
struct TableMaker {
    let query: ResolvedQuery
    let rows: any QueryReading

    var asked: Query { query.query }

    func table() throws -> Table {
        var table: Table =
            switch asked.subject {
            case .works: try works()
            case .units, .officers: try asked.measure == .scores ? scores() : asked.people ? people() : groups()
            case .obstacles: try obstacles()
            case .requests: try requests()
            case .rounds: try rounds()
            }
        table.title = QueryWords.title(query)
        table.isPrivate = isPrivate
        return table
    }

    /// Figures may be said before others; lists tell who is late, and people are named to the asker alone.
    private var isPrivate: Bool {
        asked.subject == .officers || asked.groupBy == .officer || asked.groupBy == .unit
            || asked.subject == .units && asked.measure == .figures || query.comparison?.isPerson == true
            || [.list, .why, .rank, .scores].contains(asked.measure)
            || asked.filter.contains { if case .named(.officer, _) = $0 { true } else { false } }
    }

    /// Answers in one number have no rows of their own.
    private func works() throws -> Table {
        switch asked.measure {
        case .list, .why: try list()
        case .count, .share, .figures, .average, .rank: try figures()
        case .sum, .remaining: try amounts()
        case .forecast: try forecast()
        case .scores: throw QueryFault.invalid("scores chỉ hỏi theo units hoặc officers")
        }
    }

    // MARK: Pages

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

    func unit(_ id: OrgUnit.ID) -> Table.Cell { query.directory[id].map { .text($0.name) } ?? .none }

    /// The day of an instant at which a deadline ends: the day before, where it ends at midnight.
    func deadline(_ end: Date?) -> Table.Cell {
        guard let end else { return .none }
        let (day, time) = (query.zone.date(of: end), query.zone.time(of: end))
        return .day(time.minutes == 0 ? Deadline(date: day.adding(days: -1)) : Deadline(date: day, time: time))
    }

    func day(_ instant: Date?) -> Table.Cell {
        instant.map { .day(Deadline(date: query.zone.date(of: $0))) } ?? .none
    }
}

extension Query {
    /// Whether it asks for people themselves, and not for the work that they have.
    package var people: Bool {
        subject == .officers && [.list, .count].contains(measure)
            && (filter.contains(.flag(.unlinked)) || filter.contains(.flag(.absent)))
            && filter.allSatisfy { filter in
                if case .named(.except, _) = filter { return true }
                return filter == .flag(.unlinked) || filter == .flag(.absent)
            }
    }
}
