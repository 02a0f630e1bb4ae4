import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension QueryReading {
    /// The answer to a query. Throws `QueryFault` where it asks for more than a table holds, or what the reading throws.
    package func table(_ query: ResolvedQuery) throws -> Table { try TableMaker(query: query, records: self).table() }
}

/// Answers one query: whose table it is, its title, and whom it may be said before.
struct TableMaker: QueryPart {
    let query: ResolvedQuery
    let records: any QueryReading

    func table() throws -> Table {
        var table: Table =
            switch asked.subject {
            case .works: try works()
            case .units, .officers: try people()
            case .obstacles: try ObstacleTable(query: query, records: records).table()
            case .requests: try RequestTable(query: query, records: records).table()
            case .rounds: try RoundTable(query: query, records: records).table()
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
        case .list, .why: try WorkTable(query: query, records: records).table()
        case .count, .share, .figures, .average, .rank: try FigureTable(query: query, records: records).table()
        case .sum, .remaining: try AmountTable(query: query, records: records).table()
        case .forecast: try ForecastTable(query: query, records: records).table()
        case .scores: throw QueryFault.invalid("scores chỉ hỏi theo units hoặc officers")
        }
    }

    /// Units and people: their evaluation, people themselves, or whoever has work that fits.
    private func people() throws -> Table {
        if asked.measure == .scores { return try ScoreTable(query: query, records: records).table() }
        if asked.people { return try PeopleTable(query: query, records: records).table() }
        return try GroupTable(query: query, records: records).table()
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
