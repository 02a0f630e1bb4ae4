import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// How work is grouped: by which keys, under which names, in which order.
struct WorkGrouping: QueryPart {
    let query: ResolvedQuery

    private var since: Since { asked.since }

    /// The places of groups in order; equal ones share the first of theirs.
    func places(of groups: [WorkGroup]) -> [Int] {
        var places: [Int] = []
        for (index, group) in groups.enumerated() {
            let isEqual = index > 0 && !precedes(groups[index - 1], group, asked.order ?? .worst)
            places.append(isEqual ? places[index - 1] : index + 1)
        }
        return places
    }

    /// The groups of tallies by key, named.
    func collected(_ tallies: [KeyedTally], by grouping: Query.Grouping) throws -> [String: WorkGroup] {
        var groups: [String: WorkGroup] = [:]
        for tally in tallies {
            let key = grouping == .unit ? unitKey(tally.key) : tally.key
            groups[key, default: named(key, tally.name, grouping)].add(tally)
        }
        return groups
    }

    /// The groups in the order that was asked for, or in their usual one.
    func sorted(_ groups: [String: WorkGroup], by grouping: Query.Grouping) -> [WorkGroup] {
        let byName = groups.values.sorted { precedesByName($0, $1, grouping) }
        guard let order = asked.order ?? usualOrder(grouping) else { return byName }
        return byName.enumerated().sorted { one, other in
            if precedes(one.element, other.element, order) { return true }
            return one.offset < other.offset && !precedes(other.element, one.element, order)
        }.map(\.element)
    }

    private func precedes(_ one: WorkGroup, _ other: WorkGroup, _ order: Query.Order) -> Bool {
        one.precedes(other, order, asked.measure, since: since.of)
    }

    /// Lists of units and people begin with the most; figures with the most overdue.
    private func usualOrder(_ grouping: Query.Grouping) -> Query.Order? {
        guard asked.subject != .works else { return nil }
        return [.list, .count, .share].contains(asked.measure) && !asked.filter.isEmpty ? .most : .worst
    }

    /// Whether a group stands before another by its name or its place in the office.
    func precedesByName(_ one: WorkGroup, _ other: WorkGroup, _ grouping: Query.Grouping) -> Bool {
        switch grouping {
        case .unit, .state: (one.place, one.key) < (other.place, other.key)
        case .officer:
            one.name == other.name ? one.key < other.key : VietnameseOrder.personPrecedes(one.name, other.name)
        case .work, .phase:
            one.name == other.name ? one.key < other.key : VietnameseOrder.precedes(one.name, other.name)
        }
    }

    /// What a unit that has ended did is shown with the one that goes on.
    func unitKey(_ key: String) -> String {
        guard let id = Int64(key).map({ OrgUnit.ID(rawValue: $0) }), let unit = query.directory[id] else { return key }
        guard !unit.exists(on: query.day) else { return key }
        return unit.successor(on: query.day, among: query.directory).map { "\($0.id.rawValue)" } ?? key
    }

    /// A group of nothing yet, by its key and what the records call it.
    func named(_ key: String, _ name: String, _ grouping: Query.Grouping) -> WorkGroup {
        switch grouping {
        case .unit:
            let unit = Int64(key).flatMap { query.directory[OrgUnit.ID(rawValue: $0)] }
            var group = WorkGroup(key: key, name: unit?.name ?? "")
            group.place = unit?.rosterOrder ?? .max
            return group
        case .state:
            let state = AssignmentState(rawValue: key)
            var group = WorkGroup(key: key, name: state.map(QueryWords.words) ?? key)
            group.place = state.flatMap { AssignmentState.allCases.firstIndex(of: $0) } ?? .max
            return group
        case .phase: return WorkGroup(key: key, name: name.isEmpty ? "ngoài giai đoạn" : name)
        case .officer: return WorkGroup(key: key, name: name.isEmpty ? "chưa giao người" : name)
        case .work: return WorkGroup(key: key, name: name)
        }
    }

    /// What the records group by.
    static func key(of grouping: Query.Grouping) -> WorkKey {
        switch grouping {
        case .unit: .unit
        case .work: .work
        case .officer: .officer
        case .state: .state
        case .phase: .phase
        }
    }
}
