package import Assignments
import CivilCalendar
package import Foundation
package import Reports
import VietnameseText

/// Turns the names of a query into keys and its days into instants, and cuts it to what the asker may see. The one place of rights
/// for everything that is asked by a query.
package struct QueryResolver {
    let actor: Actor
    let office: OfficeSnapshot
    let records: any Records & QueryReading
    let rules: OfficeRules
    let now: Date
    let sight: QuerySight

    /// Creates a resolver for a person. Throws what the view throws.
    package init(actor: Actor, records: any Records & QueryReading, rules: OfficeRules, now: Date) throws {
        (self.actor, self.records, self.rules, self.now) = (actor, records, rules, now)
        office = try records.office()
        sight = QuerySight(of: actor, in: office)
    }

    /// The query in keys. Throws `QueryFault` where a name fits nothing or several, or the asker may not ask it; else what the view throws.
    package func resolve(_ query: Query) throws -> ResolvedQuery {
        try query.requireAnswerable()
        try requireRights(query)
        let moment = try moment(query.asOf)
        let place = try place(query.scope)
        try requireUnits(query, place)
        let standing = Self.standing(query)
        let reach = WorkCondition.all([standing, place.condition, seen])
        let selection = WorkSelection(reach, asOf: moment.asOf, now: moment.now)
        let filters = try QueryConditions(resolver: self, within: selection).resolved(query)
        var resolved = ResolvedQuery(
            query: query, works: selection.and(filters.condition), base: selection.and(filters.selectors),
            scopeName: place.name, directory: try directory(), calendar: rules.calendar, zone: rules.zone)
        resolved.seen = sight.units
        resolved.units = place.units
        resolved.conditions = filters.words
        resolved.people = people(query, place, filters.excepted)
        if let other = query.compare {
            resolved.comparison = try comparison(other, query, moment, place, filters)
        }
        return resolved
    }

    private func directory() throws -> [OrgUnit.ID: OrgUnit] {
        Dictionary(office.units.map { ($0.id, $0) }) { first, _ in first }
    }

    // MARK: Rights

    /// Who has no account, and who is away, is for those who lead and their office.
    private func requireRights(_ query: Query) throws(QueryFault) {
        let asked = query.filter
        if asked.contains(.flag(.unlinked)), !actor.holds(.chair), !actor.holds(.secretary) {
            throw .forbidden("chỉ lãnh đạo phụ trách và văn phòng xem được ai chưa liên kết")
        }
        if asked.contains(.flag(.absent)), ![Role.chair, .secretary, .head].contains(where: { actor.holds($0) }) {
            throw .forbidden("chỉ lãnh đạo và văn phòng xem được ai vắng")
        }
    }

    /// People and rounds belong to units, and are seen with them: a campaign that somebody follows shows none.
    private func requireUnits(_ query: Query, _ place: QueryPlace) throws {
        let isOfPeople = query.filter.contains(.flag(.unlinked)) || query.filter.contains(.flag(.absent))
        guard query.subject == .rounds || isOfPeople, !query.scope.isEmpty, place.condition != .all([]) else { return }
        guard !place.units.isEmpty else { throw QueryFault.invalid("scope: cán bộ và giao ban chỉ hỏi theo đơn vị") }
        for unit in place.units where !sight.covers(office.path(of: unit)) {
            throw QueryFault.forbidden("đơn vị không thuộc phạm vi được xem")
        }
    }

    /// What the asker sees of work.
    private var seen: WorkCondition {
        guard let units = sight.units else { return .all([]) }
        return sight.campaigns.isEmpty ? .within(units) : .any([.within(units), .campaigns(sight.campaigns)])
    }

    // MARK: What counts

    /// Drafts and what was called off stand outside of all but figures, which show them apart.
    private static func standing(_ query: Query) -> WorkCondition {
        if query.filter.contains(.flag(.draft)) { return .states([.draft]) }
        if query.measure == .figures || query.measure == .rank { return .all([]) }
        return .states(AssignmentState.allCases.filter { $0 != .draft && $0 != .cancelled })
    }

    /// The instant of the figures. Throws `QueryFault` for a day that is still to come.
    private func moment(_ day: CivilDate?) throws(QueryFault) -> (asOf: Date?, now: Date) {
        guard let day else { return (nil, now) }
        guard day <= rules.zone.date(of: now) else { throw .invalid("asOf: ngày \(day.vietnamese) chưa đến") }
        let end = rules.zone.end(of: day)
        guard end <= now else { return (nil, now) }
        // The last instant that still belongs to the day.
        let last = end.addingTimeInterval(-0.001)
        return (last, last)
    }

    private func people(_ query: Query, _ place: QueryPlace, _ except: [OrgUnit.ID]) -> PeopleSelection? {
        let flags = query.filter.filter { $0 == .flag(.unlinked) || $0 == .flag(.absent) }
        guard !flags.isEmpty else { return nil }
        var selection = PeopleSelection(units: place.units.isEmpty ? sight.units : place.units)
        selection.except = except
        selection.isUnlinked = flags.contains(.flag(.unlinked))
        selection.awayOn = flags.contains(.flag(.absent)) ? rules.zone.date(of: now).iso : nil
        return selection
    }

    // MARK: Beside

    private func comparison(
        _ other: String, _ query: Query, _ moment: (asOf: Date?, now: Date), _ place: QueryPlace,
        _ filters: QueryConditions.Resolved
    ) throws -> ResolvedQuery.Comparison {
        let standing = Self.standing(query)
        var selection = WorkSelection(.all([standing, place.condition, seen]), asOf: moment.asOf, now: moment.now)
        var name = other
        if let day = CivilDate(iso: other) {
            var earlier = query
            (earlier.asOf, earlier.compare) = (day, nil)
            try earlier.requireAnswerable()
            let moment = try self.moment(day)
            (selection.asOf, selection.now) = (moment.asOf, moment.now)
            name = "\(place.name) \(day.vietnamese)"
            let filters = try QueryConditions(resolver: self, within: selection).resolved(earlier)
            return ResolvedQuery.Comparison(
                name: name, works: selection.and(filters.condition), base: selection.and(filters.selectors))
        }
        let beside: WorkCondition
        if let found = try placeIfAny([other]) {
            (beside, name) = (found.condition, found.name)
            selection.condition = .all([standing, beside, seen])
        } else {
            let officer = try self.officer(other)
            (beside, name) = (.officers([officer.id]), officer.name)
            selection = selection.and(beside)
        }
        return ResolvedQuery.Comparison(
            name: name, works: selection.and(filters.condition), base: selection.and(filters.selectors))
    }

    // MARK: People

    /// The one person of a name whom the asker sees. Throws `QueryFault` where there is none or several.
    func officer(_ name: String) throws -> Officer {
        let found = office.officers(named: Folded.words(name), in: nil).filter {
            sight.covers(office.path(of: $0.unit))
        }
        guard found.count == 1, let only = found.first else {
            if found.isEmpty { throw QueryFault.invalid("không có cán bộ \"\(name)\" trong phạm vi được xem") }
            let names = found.prefix(10).map { officer in
                "\(officer.name) (\(officer.code), \(office.unit(officer.unit)?.name ?? ""))"
            }
            throw QueryFault.invalid("\"\(name)\" có thể là: \(names.joined(separator: ", "))")
        }
        return only
    }
}
