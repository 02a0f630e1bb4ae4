package import Assignments
package import Foundation
package import Reports

/// Named queries as the office itself asks them, for its digests and commands: of a scope, with all that is in it.
package struct OfficeQueries {
    private let resolver: QueryResolver

    /// Creates queries of the records as of an instant. Throws what the records throw.
    package init(_ records: any Records & QueryReading, rules: OfficeRules, now: Date) throws {
        resolver = try QueryResolver(records: records, rules: rules, now: now)
    }

    /// The answer to a query of a scope, now or as recorded by an instant. Throws `QueryFault`, or what the records throw.
    package func table(_ query: Query, in scope: SummaryScope, recordedBy past: Date? = nil) throws -> Table {
        try resolver.records.table(resolved(query, in: scope, recordedBy: past))
    }

    /// The first works of a query in its order, of some people where they are given, and how many there are. Throws `QueryFault`, or what the records throw.
    package func works(
        _ query: Query, in scope: SummaryScope, of people: [Officer.ID]? = nil, limit: Int
    ) throws -> (items: [Assignment], count: Int) {
        var query = query
        query.limit = max(limit, 1)
        var asked = try resolved(query, in: scope, recordedBy: nil)
        if let people { asked.works = asked.works.and(.officers(people)) }
        let table = try resolver.records.table(asked)
        let ids = table.items.prefix(limit).compactMap { item in if case .work(let id, _) = item { id } else { nil } }
        return (try resolver.records.works(ids, now: resolver.now), table.count)
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

    private func resolved(_ query: Query, in scope: SummaryScope, recordedBy past: Date?) throws -> ResolvedQuery {
        var resolved = try resolver.resolve(
            query, in: QueryPlace(query.people ? SummaryScope(unit: scope.unit) : scope))
        var days: [WorkCondition] = []
        if let after = scope.dueAfter { days.append(.dueAfter(after)) }
        if let until = scope.dueUntil { days.append(.dueBy(until)) }
        if !days.isEmpty { resolved.works = resolved.works.and(.all(days)) }
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
