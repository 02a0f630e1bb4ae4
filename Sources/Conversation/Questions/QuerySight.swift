package import Assignments

/// What a person sees of the office's work, which is what every answer to a query is cut to.
package struct QuerySight: Equatable, Sendable {
    /// The tops of what is seen; nil for the whole office.
    package let units: [OrgUnit.ID]?
    /// Campaigns of which all work is seen, whatever its unit.
    package let campaigns: [Campaign.ID]

    /// The whole office.
    init() { (units, campaigns) = (nil, []) }

    /// What a person sees: all with a role over the root of the own unit, else the own unit and what other roles reach.
    package init(of actor: Actor, in office: OfficeSnapshot) {
        campaigns = actor.followed
        let root = office.path(of: actor.officer.unit).last
        let seesAll = root.map { root in
            [Role.chair, .secretary, .follower, .admin].contains { actor.holds($0, over: [root]) }
        }
        guard seesAll != true else {
            units = nil
            return
        }
        let reached = actor.grants.filter {
            $0.campaign == nil && [.head, .chair, .secretary, .follower].contains($0.role)
        }.map(\.scope)
        units = [actor.officer.unit] + Set(reached).subtracting([actor.officer.unit]).sorted()
    }

    /// Whether a unit, given with those above it, is seen whole.
    package func covers(_ path: [OrgUnit.ID]) -> Bool { units.map { $0.contains(where: path.contains) } ?? true }
}
