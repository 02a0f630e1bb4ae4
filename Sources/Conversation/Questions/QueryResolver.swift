package import Assignments
import CivilCalendar
package import Foundation
package import Reports
import VietnameseText

/// Turns the names of a query into keys and its days into instants, and cuts it to what the asker may see. The one place of rights
/// for everything that is asked by a query.
package struct QueryResolver {
    /// Who asks; nil for the office itself, which sees all.
    let actor: Actor?
    let office: OfficeSnapshot
    let records: any Records & QueryReading
    let rules: OfficeRules
    let now: Date
    let sight: QuerySight
    /// The day on which units are of a kind: that of the figures; nil for today.
    private(set) var kindsOn: CivilDate?

    /// Creates a resolver for a person.
    package init(actor: Actor, records: any Records & QueryReading, rules: OfficeRules, now: Date) throws {
        (self.actor, self.records, self.rules, self.now) = (actor, records, rules, now)
        office = try records.office()
        sight = QuerySight(of: actor, in: office)
    }

    /// Creates a resolver for what the office itself asks: its digests and commands.
    package init(records: any Records & QueryReading, rules: OfficeRules, now: Date) throws {
        (actor, self.records, self.rules, self.now) = (nil, records, rules, now)
        office = try records.office()
        sight = QuerySight()
    }

    /// The query in keys. Throws `QueryFault` where a name fits nothing or several, or the asker may not ask it; else what the view throws.
    package func resolve(_ query: Query) throws -> ResolvedQuery {
        var then = self
        then.kindsOn = query.asOf
        return try resolve(query, in: then.place(query.scope))
    }

    /// The query in keys, of a place that is known by its keys: the query's own scope is not looked at. Throws as `resolve(_:)` does.
    package func resolve(_ query: Query, in place: QueryPlace) throws -> ResolvedQuery {
        try query.requireAnswerable()
        let moment = try moment(query.asOf)
        let place = try led(query, place)
        let scored = scored(query, place)
        let reach = WorkCondition.all([Self.standing(query), scored?.reach ?? .all([place.condition, seen])])
        let selection = WorkSelection(reach, asOf: moment.asOf, now: moment.now)
        let filters = try QueryConditions(resolver: self, within: selection).resolved(query)
        var resolved = ResolvedQuery(
            query: query, works: selection.and(filters.condition), base: selection.and(filters.selectors),
            scopeName: place.name, directory: try directory(), calendar: rules.calendar, zone: rules.zone)
        resolved.seen = sight.units
        resolved.units = place.units
        resolved.conditions = filters.words
        resolved.personNames = filters.persons.isEmpty ? nil : filters.persons.joined(separator: ", ")
        (resolved.scored, resolved.weights) = (scored?.units, rules.choices.scores.weights)
        resolved.people = try people(query, place, filters.excepted)
        if let other = query.compare {
            resolved.comparison = try comparison(other, query, moment, place)
        }
        return resolved
    }

    private func directory() throws -> [OrgUnit.ID: OrgUnit] {
        Dictionary(office.units.map { ($0.id, $0) }) { first, _ in first }
    }

    // MARK: Rights

    /// Who has no account, and who is away, is for those who lead and their office, and of the units that they lead: the office's
    /// work may be seen without its people. Rounds belong to units too. Throws `QueryFault` where a scope reaches further.
    func led(_ query: Query, _ place: QueryPlace) throws -> QueryPlace {
        let tops = try tops(query)
        let isOfPeople = query.filter.contains(.flag(.unlinked)) || query.filter.contains(.flag(.absent))
        guard query.subject == .rounds || isOfPeople || query.measure == .scores else { return place }
        guard place.condition != .all([]) else { return tops.map { self.place($0) } ?? place }
        if query.measure == .scores, tops == nil { return place }
        guard !place.units.isEmpty else { throw QueryFault.invalid("scope: cán bộ và giao ban chỉ hỏi theo đơn vị") }
        for unit in place.units { try requireLed(unit, tops) }
        return place
    }

    /// Throws `QueryFault` where a unit is under none of those that may be asked about.
    func requireLed(_ unit: OrgUnit.ID, _ tops: [OrgUnit.ID]?) throws(QueryFault) {
        let path = office.path(of: unit)
        guard sight.covers(path), tops.map({ $0.contains(where: path.contains) }) ?? true else {
            throw .forbidden("\(office.unit(unit)?.name ?? "đơn vị") không thuộc phạm vi được xem")
        }
    }

    /// The tops of what may be asked about the people of; nil for all. Throws `QueryFault` where there are none.
    func tops(_ query: Query) throws(QueryFault) -> [OrgUnit.ID]? {
        var tops: [OrgUnit.ID]?
        if query.filter.contains(.flag(.absent)) {
            tops = reach(of: [.chair, .secretary, .head])
            if tops == [] { throw .forbidden("chỉ lãnh đạo và văn phòng xem được ai vắng") }
        }
        if query.measure == .scores {
            tops = reach(of: [.chair, .secretary, .head])
            // What a unit is judged by is for all who work in it.
            if let actor, query.subject == .units { tops?.append(actor.officer.unit) }
            if tops == [] { throw .forbidden("chỉ lãnh đạo và văn phòng xem được số liệu đánh giá của cán bộ") }
        }
        // Who may ask this may ask that.
        if query.filter.contains(.flag(.unlinked)) {
            tops = reach(of: [.chair, .secretary])
            if tops == [] { throw .forbidden("chỉ lãnh đạo phụ trách và văn phòng xem được ai chưa liên kết") }
        }
        return tops
    }

    /// The units over which one of some roles is held; nil for all.
    private func reach(of roles: Set<Role>) -> [OrgUnit.ID]? {
        guard let actor else { return nil }
        let scopes = Set(actor.grants.filter { $0.campaign == nil && roles.contains($0.role) }.map(\.scope))
        return scopes.contains { $0 == office.path(of: actor.officer.unit).last } ? nil : scopes.sorted()
    }

    private func place(_ units: [OrgUnit.ID]) -> QueryPlace {
        QueryPlace(
            condition: .within(units), units: units,
            name: units.compactMap { office.unit($0)?.name }.joined(separator: ", "))
    }

    /// What the asker sees of work.
    var seen: WorkCondition {
        guard let units = sight.units else { return .all([]) }
        return sight.campaigns.isEmpty ? .within(units) : .any([.within(units), .campaigns(sight.campaigns)])
    }

    // MARK: What counts

    /// The units whose inputs of an evaluation are asked for, where they are, with the work that they lead or work along on, whoever
    /// leads it; nil where something else is asked.
    private func scored(_ query: Query, _ place: QueryPlace) -> (units: Set<OrgUnit.ID>?, reach: WorkCondition)? {
        guard query.measure == .scores, query.subject == .units else { return nil }
        guard !place.units.isEmpty else { return (nil, place.condition) }
        let units = office.units.map(\.id).filter { office.path(of: $0).contains(where: place.units.contains) }
        // Of many units as much is read as of all.
        guard units.count <= Self.fewUnits else { return (Set(units), .all([])) }
        return (Set(units), .any([place.condition] + units.map { .with($0) }))
    }

    private static let fewUnits = 20

    /// Drafts and what was called off stand outside of all but figures, which show them apart.
    static func standing(_ query: Query) -> WorkCondition {
        if query.filter.contains(.flag(.draft)) { return .states([.draft]) }
        if query.measure == .figures { return .all([]) }
        return .states(AssignmentState.allCases.filter { $0 != .draft && $0 != .cancelled })
    }

    /// The instant of the figures. Throws `QueryFault` for a day that is still to come.
    func moment(_ day: CivilDate?) throws(QueryFault) -> (asOf: Date?, now: Date) {
        guard let day else { return (nil, now) }
        guard day <= rules.zone.date(of: now) else { throw .invalid("asOf: ngày \(day.vietnamese) chưa đến") }
        let end = rules.zone.end(of: day)
        guard end <= now else { return (nil, now) }
        // The last instant that still belongs to the day.
        let last = end.addingTimeInterval(-0.001)
        return (last, last)
    }

    private func people(
        _ query: Query, _ place: QueryPlace, _ except: [OrgUnit.ID]
    ) throws(QueryFault) -> PeopleSelection? {
        let flags = query.filter.filter { $0 == .flag(.unlinked) || $0 == .flag(.absent) }
        guard !flags.isEmpty else { return nil }
        var selection = PeopleSelection(units: place.units.isEmpty ? sight.units : place.units)
        selection.except = except
        selection.isUnlinked = flags.contains(.flag(.unlinked))
        guard flags.contains(.flag(.absent)) else { return selection }
        let today = rules.zone.date(of: now)
        // Who has come back is no longer on record as having been away: of a week that has begun its rest is asked for.
        let end = query.period?.to ?? today
        guard end >= today else {
            throw .invalid("period: ai vắng chỉ hỏi từ hôm nay")
        }
        selection.away = Query.Period(from: max(query.period?.from ?? today, today), to: end)
        return selection
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
