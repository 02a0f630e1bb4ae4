import Assignments
import CivilCalendar
import Foundation
import Reports

/// The works that somebody wants chased without naming them.
struct ChasedWorks {
    /// The works, of whatever state.
    let works: [Assignment]
    /// What was asked for.
    let query: Query
    /// Where, in words.
    let scope: Phrase
    /// The one unit that they are of; nil where there are several.
    var unit: OrgUnit.ID?
    /// The campaign that they are of; nil where that was not said.
    var campaign: Campaign.ID?

    /// Those of a query, of the list that was named, or all that is late, due soon or not acknowledged; of the scope that was named, else of
    /// all that the sender follows. Nil where the scope is asked about or refused.
    static func found(_ statement: Statement<Urge.Slots>, in turn: inout Turn) throws -> ChasedWorks? {
        let queries = statement.query.map { [$0] } ?? queries(of: statement.view, in: turn)
        let named = try statement.scope ?? statement.words.whole.flatMap { try ScopeFinder.unitNamed(in: $0, in: turn) }
        guard named != nil, statement.query == nil else { return try found(queries, of: nil, in: &turn) }
        guard let (scope, phrase) = try ScopeFinder.summaryScope(statement, in: &turn) else { return nil }
        turn.outcome { $0.unit = scope.unit }
        return try found(queries, of: (scope, phrase), in: &turn)
    }

    /// The lists of a view; without one, what is late, what is due by the next working day and what is not acknowledged.
    private static func queries(of view: SummaryView?, in turn: Turn) -> [Query] {
        switch view {
        case .late?, .unacknowledged?, .silent?: return view.map { [$0.query] } ?? []
        default:
            var soon = SummaryView.due.query
            soon.filter.append(.dueBy(turn.rules.calendar.day(1, workingDaysAfter: turn.today)))
            return [SummaryView.late.query, soon, SummaryView.unacknowledged.query]
        }
    }

    /// The works of queries in a place, else where each says; all works of the units or people that it would show.
    private static func found(
        _ queries: [Query], of place: (scope: SummaryScope, phrase: Phrase)?, in turn: inout Turn
    ) throws -> ChasedWorks? {
        do {
            let resolver = try QueryResolver(
                actor: turn.actor, records: turn.records, rules: turn.rules, now: turn.situation.now)
            let resolved = try queries.map { query in
                try place.map { try resolver.resolve(query, in: QueryPlace($0.scope)) } ?? resolver.resolve(query)
            }
            let works = try works(of: resolved, in: turn)
            guard let first = resolved.first else { return nil }
            var asked = first.query
            guard let place else {
                let words = (queries.count == 1 ? first.conditions : []) + [first.scopeName]
                let scope = Phrase(.groupScope, ["name": .text(words.joined(separator: ", "))])
                let only = first.units.isEmpty && resolver.sight.campaigns.isEmpty ? resolver.sight.units : first.units
                return ChasedWorks(
                    works: works, query: asked, scope: scope, unit: only?.count == 1 ? only?.first : nil)
            }
            if case .text(let name)? = place.phrase.values["name"] { asked.scope = [name] }
            return ChasedWorks(
                works: works, query: asked, scope: place.phrase, unit: place.scope.unit, campaign: place.scope.campaign)
        } catch let fault as QueryFault {
            turn.refuse(Phrase(fault.kind == .forbidden ? .refuseSummary : .queryUnanswerable))
            return nil
        }
    }

    /// The works that fit one of several queries, by deadline within each.
    private static func works(of queries: [ResolvedQuery], in turn: Turn) throws -> [Assignment] {
        var seen: Set<Assignment.ID> = []
        return try queries.flatMap { query in
            let lines = try turn.records.works(
                query.works, order: .due(ascending: true), limit: Urge.mostUrged, offset: 0)
            return try turn.records.works(lines.map(\.id), now: turn.situation.now)
        }.filter { seen.insert($0.id).inserted }.map { turn.working[$0.id] ?? $0 }
    }
}
