import Assignments
import CivilCalendar
import Foundation
import Reports

/// What stands beside: the same question of another part, another person or another day. It takes the place of what is of its own
/// kind, and is found and conditioned within its own reach.
extension QueryResolver {
    func comparison(
        _ other: String, _ query: Query, _ moment: (asOf: Date?, now: Date), _ place: QueryPlace
    ) throws -> ResolvedQuery.Comparison {
        var beside = query
        beside.compare = nil
        if let day = CivilDate(iso: other) {
            beside.asOf = day
            try beside.requireAnswerable()
            return try comparison(
                beside, named: "\(place.name) \(day.vietnamese)", try self.moment(day), within: place.condition)
        }
        let persons = query.filter.filter { if case .named(.officer, _) = $0 { true } else { false } }
        if let found = try placeIfAny([other]) {
            guard persons.isEmpty || found.units.isEmpty else {
                throw QueryFault.invalid("compare: điều kiện officer không so được với một đơn vị")
            }
            guard Self.isOfOneKind(place, found) else {
                throw QueryFault.invalid(
                    "compare: đơn vị so với đơn vị, giai đoạn hay kế hoạch so với giai đoạn hay kế hoạch")
            }
            let found = try led(query, found)
            return try comparison(beside, named: found.name, moment, within: found.condition)
        }
        guard query.asOf == nil else { throw QueryFault.invalid("asOf không so được với một cán bộ") }
        let officer = try officer(other)
        try requireLed(officer.unit, tops(query))
        beside.filter.removeAll(where: persons.contains)
        // A person is where the person is; a plan or phase holds for both.
        let reach = place.units.isEmpty ? place.condition : .all([])
        var comparison = try comparison(
            beside, named: officer.name, moment, within: .all([reach, .officers([officer.id])]))
        comparison.isPerson = true
        return comparison
    }

    private func comparison(
        _ query: Query, named name: String, _ moment: (asOf: Date?, now: Date), within condition: WorkCondition
    ) throws -> ResolvedQuery.Comparison {
        let selection = WorkSelection(
            .all([Self.standing(query), condition, seen]), asOf: moment.asOf, now: moment.now)
        let filters = try QueryConditions(resolver: self, within: selection).resolved(query)
        return ResolvedQuery.Comparison(
            name: name, works: selection.and(filters.condition), base: selection.and(filters.selectors))
    }

    /// Whether one can stand for the other: units for units, plans and phases for their like, and everything for anything.
    private static func isOfOneKind(_ one: QueryPlace, _ other: QueryPlace) -> Bool {
        one.condition == .all([]) || other.condition == .all([]) || one.units.isEmpty == other.units.isEmpty
    }
}
