import Assignments
import CivilCalendar
import Reports
import VietnameseText

/// A scope in keys.
package struct QueryPlace: Sendable {
    /// The work in it.
    var condition: WorkCondition
    /// Its units; empty where it is none of units alone.
    var units: [OrgUnit.ID]
    /// Its name for people.
    var name: String

    init(condition: WorkCondition, units: [OrgUnit.ID], name: String) {
        (self.condition, self.units, self.name) = (condition, units, name)
    }

    /// The place of a scope that was found before.
    package init(_ scope: SummaryScope, name: String = "") {
        var conditions = scope.unit.map { [WorkCondition.within([$0])] } ?? []
        if let campaign = scope.campaign {
            conditions.append(scope.phase.map { .phase(campaign, $0) } ?? .campaigns([campaign]))
        }
        self.init(
            condition: conditions.count == 1 ? conditions[0] : .all(conditions),
            units: scope.campaign == nil ? scope.unit.map { [$0] } ?? [] : [], name: name)
    }
}

extension QueryResolver {
    /// The names of a scope, any of which holds. Throws `QueryFault` where one fits nothing, several, or what the asker does not see.
    func place(_ names: [String]) throws -> QueryPlace {
        if let found = try placeIfAny(names) { return found }
        let unknown = try names.first { try placeIfAny([$0]) == nil } ?? ""
        throw QueryFault.invalid("không có đơn vị, kế hoạch hay giai đoạn \"\(unknown)\"")
    }

    /// The same; nil where a name fits nothing.
    func placeIfAny(_ names: [String]) throws -> QueryPlace? {
        var (conditions, units, words): ([WorkCondition], [OrgUnit.ID], [String]) = ([], [], [])
        var isOfUnits = true
        for name in names {
            guard let found = try place(named: name) else { return nil }
            if found.condition == .all([]) { return try whole() }
            conditions.append(found.condition)
            units += found.units
            words.append(found.name)
            if found.units.isEmpty { isOfUnits = false }
        }
        guard !conditions.isEmpty else { return try whole() }
        return QueryPlace(
            condition: .any(conditions), units: isOfUnits ? units : [], name: words.joined(separator: ", "))
    }

    /// All that the asker sees.
    private func whole() throws -> QueryPlace {
        guard let units = sight.units else { return QueryPlace(condition: .all([]), units: [], name: "tất cả đơn vị") }
        guard units.count == 1, sight.campaigns.isEmpty, let only = units.first else {
            return QueryPlace(condition: .all([]), units: [], name: "phạm vi được xem")
        }
        return QueryPlace(condition: .all([]), units: [], name: office.unit(only)?.name ?? "")
    }

    private static let everything: Set<String> = [
        "all", "tat ca", "toan thanh pho", "thanh pho", "cac don vi", "tat ca don vi", "chung", "toan bo",
    ]
    /// Groups of units by kind: inner districts are urban ones.
    private static let kinds: [String: Set<String>] = [
        "noi thanh": ["quan"], "ngoai thanh": ["huyen", "thi xa"], "quan huyen": ["quan", "huyen", "thi xa"],
    ]

    private func place(named name: String) throws -> QueryPlace? {
        let folded = Folded.words(name)
        if Self.everything.contains(folded) { return QueryPlace(condition: .all([]), units: [], name: "") }
        let bare = folded.hasPrefix("cac ") ? String(folded.dropFirst(4)) : folded
        if let kind = try kind(bare, name) { return kind }
        let phases = office.phases(named: folded)
        guard phases.count <= 1 else { throw Self.several(name, phases.map(\.fullName)) }
        if let phase = phases.first {
            return QueryPlace(
                condition: .phase(phase.campaign, phase.phase.code), units: [], name: phase.phase.name + cutNote)
        }
        let campaigns = office.campaigns(
            named: folded.hasPrefix("ke hoach ") ? String(folded.dropFirst(9)) : folded)
        guard campaigns.count <= 1 else { throw Self.several(name, campaigns.map(\.name)) }
        if let campaign = campaigns.first {
            return QueryPlace(condition: .campaigns([campaign.id]), units: [], name: campaign.name + cutNote)
        }
        guard let unit = try unitIfAny(name) else { return nil }
        let path = office.path(of: unit.id)
        guard sight.covers(path) || !sight.campaigns.isEmpty else {
            throw QueryFault.forbidden("\(unit.name) không thuộc phạm vi được xem")
        }
        return QueryPlace(condition: .within([unit.id]), units: [unit.id], name: unit.name)
    }

    /// Units of a kind that the asker sees.
    private func kind(_ folded: String, _ name: String) throws -> QueryPlace? {
        let kinds = Self.kinds[folded] ?? [folded]
        let day = kindsOn ?? rules.zone.date(of: now)
        let units = office.units.filter { kinds.contains(Folded.words($0.kind)) && $0.exists(on: day) }
        guard !units.isEmpty else { return nil }
        // A unit may bear the name of a kind.
        guard Self.kinds[folded] != nil || office.units(named: folded).isEmpty else { return nil }
        // Of a plan that is seen whole all units are asked about; what is not seen of them is cut off anyway.
        let isWhole = sight.units == nil || !sight.campaigns.isEmpty
        let seen = isWhole ? units : units.filter { sight.covers(office.path(of: $0.id)) }
        return QueryPlace(
            condition: .within(seen.map(\.id)), units: seen.map(\.id),
            name: name + (seen.count < units.count || !sight.campaigns.isEmpty ? cutNote : ""))
    }

    private var cutNote: String { sight.units == nil ? "" : " (phần được xem)" }

    /// The one unit of a name. Throws `QueryFault` where there are several.
    func unitIfAny(_ name: String) throws -> OrgUnit? {
        let found = office.units(named: Folded.words(name))
        guard found.count <= 1 else { throw Self.several(name, found.map(\.name)) }
        return found.first
    }

    private static func several(_ name: String, _ names: [String]) -> QueryFault {
        .invalid("\"\(name)\" có thể là: \(names.prefix(10).joined(separator: ", "))")
    }
}
