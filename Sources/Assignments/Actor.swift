/// A person with the roles he holds, and in whose place he acts today.
package struct Actor: Equatable, Sendable {
    /// The person.
    package let officer: Officer
    /// The roles with their scopes.
    package let grants: [Grant]
    /// The chairs who have given him their rights for today.
    package let delegations: [Delegation]
    /// The people who are away today and for whom he reports.
    package let standsInFor: Set<Officer.ID>

    /// Creates an actor.
    package init(
        officer: Officer, grants: [Grant], delegations: [Delegation] = [], standsInFor: Set<Officer.ID> = []
    ) {
        self.officer = officer
        self.grants = grants
        self.delegations = delegations
        self.standsInFor = standsInFor
    }

    /// Whether the person holds a role anywhere.
    package func holds(_ role: Role) -> Bool { grants.contains { $0.role == role } }

    /// Whether the person holds a role over a unit, given the unit and those above it.
    package func holds(_ role: Role, over path: [OrgUnit.ID]) -> Bool {
        grants.contains { $0.role == role && $0.campaign == nil && path.contains($0.scope) }
    }

    /// The campaigns that the person follows by name, whatever their units.
    package var followed: [Campaign.ID] { grants.compactMap { $0.role == .follower ? $0.campaign : nil } }

    /// What the person is to an assignment, given its unit with the units above it, and who decides on it now
    /// (`OfficeSnapshot.chairs(of:)`): whose name it bears is not enough.
    package func relations(
        to assignment: Assignment, path: [OrgUnit.ID], chairs: [Officer.ID]
    ) -> [Authority.Relation] {
        var relations: [Authority.Relation] = []
        if assignment.officer == officer.id { relations.append(.officerInCharge) }
        if holds(.head, over: path) { relations.append(.unitHead) }
        if chairs.contains(officer.id) { relations.append(.chair) }
        if holds(.secretary, over: path) { relations.append(.secretary) }
        if holds(.follower, over: path) || holds(.chair, over: path) || follows(assignment.campaign) {
            relations.append(.follower)
        }
        if assignment.coordinating.contains(officer.unit) { relations.append(.coordinator) }
        if let owner = assignment.officer, standsInFor.contains(owner) { relations.append(.standIn) }
        if delegation(for: assignment, path: path, chairs: chairs) != nil { relations.append(.delegate) }
        return relations
    }

    /// Whether the person follows a campaign by name, whatever its units.
    private func follows(_ campaign: Campaign.ID?) -> Bool {
        campaign.map(followed.contains) ?? false
    }

    /// By which delegation he decides on an assignment; never on work that he is in charge of or reports for.
    package func delegation(
        for assignment: Assignment, path: [OrgUnit.ID], chairs: [Officer.ID]
    ) -> Delegation? {
        guard assignment.officer != officer.id, !(assignment.officer.map(standsInFor.contains) ?? false) else {
            return nil
        }
        return delegations.first { chairs.contains($0.chair) && $0.covers(path) }
    }
}

extension Delegation {
    /// Whether it holds for a unit, given with those above it.
    package func covers(_ path: [OrgUnit.ID]) -> Bool { unit.map(path.contains) ?? true }
}
