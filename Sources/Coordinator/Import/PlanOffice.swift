import Assignments
import Conversation
import VietnameseText

/// What the works of plans refer to: units, kinds and people, by the names that the files use.
struct PlanOffice: Sendable {
    let units: [OrgUnit.ID: OrgUnit]
    let officers: [String: Officer]
    let people: [Officer.ID: Officer]
    let designated: [OrgUnit.ID: Officer]
    /// The units that go on with the work of another.
    let successors: Set<OrgUnit.ID>
    /// The units of the roster; others have left it and get no new work.
    private let present: Set<String>
    private let spelled: [String: [OrgUnit]]
    private let exact: [String: OrgUnit]
    private let kinds: [String: [OrgUnit]]

    init(_ tx: any StoreReading, roster: [RosterEntry]) throws {
        let (units, officers) = (try tx.office().units, try tx.office().officers)
        self.units = Dictionary(units.map { ($0.id, $0) }) { first, _ in first }
        self.officers = Dictionary(officers.map { ($0.code, $0) }) { first, _ in first }
        people = Dictionary(officers.map { ($0.id, $0) }) { first, _ in first }
        designated = Dictionary(officers.filter(\.isDesignated).map { ($0.unit, $0) }) { first, _ in first }
        successors = Set(units.compactMap(\.successor))
        present = Set(roster.map(\.unit))
        spelled = Dictionary(grouping: units) { NameKey.of($0.name) }
        kinds = Dictionary(grouping: units) { NameKey.of($0.kind) }
        exact = Dictionary(units.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The unit of a name as written, or else the only one that is written alike but for case, spaces and the place of tone
    /// marks.
    func unit(named name: String) -> OrgUnit? {
        if let unit = exact[name] { return unit }
        let alike = spelled[NameKey.of(name)] ?? []
        return alike.count == 1 ? alike.first : nil
    }

    /// The units of a kind, however it is spelled.
    func units(ofKind kind: String) -> [OrgUnit] {
        (kinds[NameKey.of(kind)] ?? []).sorted { $0.id < $1.id }
    }

    /// The amounts of a work by unit.
    func amounts(of work: CampaignPlan.Work) -> [OrgUnit.ID: Int] {
        Dictionary(work.amounts.compactMap { name, amount in unit(named: name).map { ($0.id, amount) } }) { $1 }
    }

    func isInRoster(_ unit: OrgUnit) -> Bool { present.contains(unit.name) }

    /// A unit that somebody may have meant by a name that none has, for the fault that says so.
    func suggestion(for name: String) -> String {
        let folded = Folded.words(name)
        let near = units.values.filter { Folded.words($0.name) == folded || Folded.words($0.shortName) == folded }
            .map(\.name).sorted()
        return near.isEmpty ? "" : "; có phải \(near.map { "\"\($0)\"" }.joined(separator: ", "))?"
    }
}
