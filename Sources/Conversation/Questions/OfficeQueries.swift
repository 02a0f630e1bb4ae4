package import Assignments
package import CivilCalendar
package import Foundation
package import Reports

/// Named queries as the office itself asks them, for its digests and commands: of a scope, with all that is in it.
package struct OfficeQueries {
    private let resolver: QueryResolver
    private let chair: Officer.ID?

    /// Creates queries of the records as of an instant; of the work that one chair leads, where one is given. Throws what the
    /// records throw.
    package init(
        _ records: any Records & QueryReading, rules: OfficeRules, now: Date, ledBy chair: Officer.ID? = nil
    ) throws {
        resolver = try QueryResolver(records: records, rules: rules, now: now)
        self.chair = chair
    }

    /// The answer to a query of a scope, now or as recorded by an instant. Throws `QueryFault`, or what the records throw.
    package func table(_ query: Query, in scope: SummaryScope, recordedBy past: Date? = nil) throws -> Table {
        try resolver.records.table(resolved(query, in: scope, recordedBy: past))
    }

    /// The first works of a query in its order, where one more condition holds, and how many there are. Throws `QueryFault`, or what
    /// the records throw.
    package func works(
        _ query: Query, in scope: SummaryScope, where condition: WorkCondition = .all([]), limit: Int
    ) throws -> (items: [Assignment], count: Int) {
        var query = query
        query.limit = max(limit, 1)
        let table = try resolver.records.table(resolved(query, in: scope, where: condition, recordedBy: nil))
        let ids = table.items.prefix(limit).compactMap { item in if case .work(let id, _) = item { id } else { nil } }
        return (try resolver.records.works(ids, now: resolver.now), table.count)
    }

    /// How many works a query has, where one more condition holds. Throws `QueryFault`, or what the records throw.
    package func count(
        _ query: Query, in scope: SummaryScope = SummaryScope(), where condition: WorkCondition = .all([])
    ) throws -> Int {
        var query = query
        query.measure = .count
        let table = try resolver.records.table(resolved(query, in: scope, where: condition, recordedBy: nil))
        return table.total?.count ?? 0
    }

    /// All rows of a query for the inputs of an evaluation. Throws `QueryFault`, or what the records throw.
    package func scores(_ query: Query, in scope: SummaryScope) throws -> [Table.Score] {
        var query = query
        query.limit = Int(Int32.max)
        let table = try table(query, in: scope)
        return table.items.compactMap { item in if case .score(let score) = item { score } else { nil } }
    }

    /// All check-in rounds from a day on, the oldest first. Throws `QueryFault`, or what the records throw.
    package func rounds(since day: CivilDate?) throws -> [RoundLine] {
        var query = Query.rounds
        let today = resolver.rules.zone.date(of: resolver.now)
        query.period = day.flatMap { Query.Period(from: $0, to: max($0, today)) }
        query.limit = Int(Int32.max)
        let table = try table(query, in: SummaryScope())
        return table.items.compactMap { item in if case .round(let round) = item { round } else { nil } }
    }

    /// The first people of a query, and how many there are. Throws `QueryFault`, or what the records throw.
    package func people(_ query: Query, in scope: SummaryScope, limit: Int) throws -> (items: [Officer], count: Int) {
        var query = query
        query.limit = limit
        let table = try table(query, in: scope)
        return (
            table.items.compactMap { item in if case .person(let officer) = item { officer } else { nil } }, table.count
        )
    }

    private func resolved(
        _ query: Query, in scope: SummaryScope, where condition: WorkCondition = .all([]), recordedBy past: Date?
    ) throws -> ResolvedQuery {
        var resolved = try resolver.resolve(
            query, in: QueryPlace(query.people ? SummaryScope(unit: scope.unit) : scope))
        var more = condition == .all([]) ? [] : [condition]
        if let chair { more.append(.chairs([chair])) }
        if let after = scope.dueAfter { more.append(.dueAfter(after)) }
        if let until = scope.dueUntil { more.append(.dueBy(until)) }
        if !more.isEmpty { resolved.works = resolved.works.and(.all(more)) }
        if let past { (resolved.works.asOf, resolved.works.now) = (past, past) }
        return resolved
    }
}

extension QueryReading {
    /// Works by their keys, in the order of those.
    package func works(_ ids: [Assignment.ID], now: Date) throws -> [Assignment] {
        guard !ids.isEmpty else { return [] }
        let found = try assignments(WorkSelection(.works(ids), now: now), limit: ids.count)
        let byKey = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byKey[$0] }
    }
}
