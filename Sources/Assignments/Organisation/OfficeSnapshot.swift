import VietnameseText

/// The office at one version of its records: units with their paths and names, people with their roles, absences and delegations,
/// campaigns. Everything but the assignments, so that who is who and who may what are pure look-ups.
///
/// Made anew when the records change and never changed itself. A class, so that it is handed on without copying.
package final class OfficeSnapshot: Sendable {
    /// The version of the records that it was made from; any two different offices of one database differ in it.
    package let version: Int64
    /// All units, in the roster's order.
    package let units: [OrgUnit]
    /// The people of the roster, in order of keys.
    package let officers: [Officer]
    /// The campaigns, in order of keys.
    package let campaigns: [(id: Campaign.ID, campaign: Campaign)]

    private let unitPlaces: [OrgUnit.ID: Int]
    private let paths: [OrgUnit.ID: [OrgUnit.ID]]
    private let children: [OrgUnit.ID: [Int]]
    private let named: [String: [Int]]
    private let written: [OrgUnit.ID: [String]]
    private let phases: [NamedPhase]

    let members: [Officer.ID: OfficeContent.Member]
    let staff: [OrgUnit.ID: [Int]]
    /// Code and full name of each of `officers` without marks and case.
    let foldedNames: [(code: String, name: String)]
    let roles: [Officer.ID: [Grant]]
    let holders: [RoleInUnit: [Officer.ID]]
    let followed: [Campaign.ID: Set<Officer.ID>]
    let absences: [Officer.ID: [OfficeContent.Recorded<Absence>]]
    /// Those away, by whoever was ever named to report for them.
    let away: [Officer.ID: Set<Officer.ID>]
    let delegationsBy: [Officer.ID: [OfficeContent.Recorded<Delegation>]]
    let delegationsTo: [Officer.ID: [OfficeContent.Recorded<Delegation>]]

    /// A role with the unit over which it is held.
    struct RoleInUnit: Hashable {
        let role: Role
        let unit: OrgUnit.ID
    }

    /// Creates the snapshot of an office.
    package init(version: Int64, _ content: OfficeContent) {
        self.version = version
        units = content.units
        campaigns = content.campaigns
        let units = Dictionary(content.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
        unitPlaces = units
        paths = Self.paths(of: content.units, units)
        children = Dictionary(grouping: content.units.indices.filter { content.units[$0].parent != nil }) {
            content.units[$0].parent ?? content.units[$0].id
        }
        named = Self.places(of: content.names, units)
        written = Dictionary(grouping: content.names.filter { $0.alias != nil }, by: \.unit)
            .mapValues { $0.sorted { $0.folded < $1.folded }.compactMap(\.alias) }
        phases = Self.phases(of: content.campaigns)

        let officers = content.members.filter(\.isActive).map(\.officer)
        self.officers = officers
        members = Dictionary(content.members.map { ($0.officer.id, $0) }) { first, _ in first }
        staff = Dictionary(grouping: officers.indices) { officers[$0].unit }
        foldedNames = officers.map { (Folded.words($0.code), Folded.words($0.name)) }
        roles = Dictionary(grouping: content.grants, by: \.officer).mapValues {
            $0.map(\.grant).sorted(by: Self.precedes)
        }
        holders = Dictionary(grouping: content.grants.filter { $0.grant.campaign == nil }) {
            RoleInUnit(role: $0.grant.role, unit: $0.grant.scope)
        }.mapValues { $0.map(\.officer).sorted() }
        followed = Dictionary(grouping: content.grants.filter { $0.grant.campaign != nil }) {
            $0.grant.campaign ?? Campaign.ID(rawValue: 0)
        }.mapValues { Set($0.map(\.officer)) }
        absences = Dictionary(grouping: content.absences, by: \.value.officer)
        away = Self.away(content.absences)
        delegationsBy = Dictionary(grouping: content.delegations, by: \.value.chair)
        delegationsTo = Dictionary(grouping: content.delegations, by: \.value.delegate)
    }

    // MARK: Units

    /// The unit of a key, or nil.
    package func unit(_ id: OrgUnit.ID) -> OrgUnit? { unitPlaces[id].map { units[$0] } }

    /// The unit and those above it, the unit first; empty where it does not exist.
    package func path(of unit: OrgUnit.ID) -> [OrgUnit.ID] { paths[unit] ?? [] }

    /// The units right below one, in the roster's order.
    package func units(below unit: OrgUnit.ID) -> [OrgUnit] { (children[unit] ?? []).map { units[$0] } }

    /// The units that have a name or alias, given without marks and case, in the roster's order.
    package func units(named folded: String) -> [OrgUnit] { (named[folded] ?? []).map { units[$0] } }

    /// The aliases of a unit as written in the roster.
    package func aliases(of unit: OrgUnit.ID) -> [String] { written[unit] ?? [] }

    // MARK: Campaigns

    /// The code of a campaign, or nil.
    package func campaignCode(_ id: Campaign.ID) -> String? { campaigns.first { $0.id == id }?.campaign.code }

    /// The name of a campaign; nil for one that is not known.
    package func campaignName(_ id: Campaign.ID) -> String? { campaigns.first { $0.id == id }?.campaign.name }

    /// The campaigns that a code or name fits, given without marks and case.
    package func campaigns(named folded: String) -> [(id: Campaign.ID, name: String)] {
        campaigns.filter { Folded.words($0.campaign.name) == folded || $0.campaign.code.lowercased() == folded }
            .map { ($0.id, $0.campaign.name) }
    }

    /// The phases that a code or name fits, alone or before the code of their campaign, given without marks and case; in order of
    /// their first days.
    package func phases(named folded: String) -> [NamedPhase] { phases.filter { $0.isNamed(folded) } }

    // MARK: Making

    /// The way from each unit to the root; a circle, which no import makes, ends where it closes.
    private static func paths(of all: [OrgUnit], _ places: [OrgUnit.ID: Int]) -> [OrgUnit.ID: [OrgUnit.ID]] {
        var paths: [OrgUnit.ID: [OrgUnit.ID]] = [:]
        for unit in all {
            var path = [unit.id]
            var next = unit.parent
            while let id = next, let place = places[id], !path.contains(id) {
                path.append(id)
                next = all[place].parent
            }
            paths[unit.id] = path
        }
        return paths
    }

    private static func places(
        of names: [OfficeContent.UnitName], _ units: [OrgUnit.ID: Int]
    ) -> [String: [Int]] {
        Dictionary(grouping: names, by: \.folded).mapValues { $0.compactMap { units[$0.unit] }.sorted() }
    }

    private static func phases(of campaigns: [(id: Campaign.ID, campaign: Campaign)]) -> [NamedPhase] {
        campaigns.flatMap { id, campaign in
            campaign.phases.map { NamedPhase(campaign: id, campaignCode: campaign.code, phase: $0) }
        }.sorted {
            ($0.phase.from, $0.phase.code, $0.campaignCode) < ($1.phase.from, $1.phase.code, $1.campaignCode)
        }
    }

    /// Roles over units by name and unit, then what is followed.
    private static func precedes(_ lhs: Grant, _ rhs: Grant) -> Bool {
        let key = { (grant: Grant) in
            (grant.campaign?.rawValue ?? 0, grant.campaign == nil ? grant.role.rawValue : "", grant.scope.rawValue)
        }
        return key(lhs) < key(rhs)
    }

    private static func away(_ absences: [OfficeContent.Recorded<Absence>]) -> [Officer.ID: Set<Officer.ID>] {
        var away: [Officer.ID: Set<Officer.ID>] = [:]
        for absence in absences {
            if let standIn = absence.value.standIn { away[standIn, default: []].insert(absence.value.officer) }
        }
        return away
    }
}
