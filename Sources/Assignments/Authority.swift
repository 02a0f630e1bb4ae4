/// Who may do what to an assignment: the one table of DESIGN §3, and nothing else decides it.
package enum Authority {
    /// What a person is to one assignment.
    package enum Standing: String, CaseIterable, Sendable {
        /// The officer in charge.
        case officerInCharge
        /// The head or deputy of its unit, or of a unit above.
        case unitHead
        /// The chair of this assignment.
        case chair
        /// The secretary.
        case secretary
        /// Who follows its campaign.
        case follower
    }

    /// How an act is done.
    package enum Manner: Equatable, Sendable {
        /// In the actor's own right.
        case own
        /// For the officer in charge, and recorded so.
        case onBehalf
    }

    /// The first manner in which someone of these standings may do the act; nil where none may.
    package static func manner(of act: Act.Kind, by standings: some Sequence<Standing>) -> Manner? {
        var onBehalf: Manner?
        for standing in standings {
            switch manner(of: act, by: standing) {
            case .own: return .own
            case .onBehalf: onBehalf = .onBehalf
            case nil: continue
            }
        }
        return onBehalf
    }

    /// Who may do an act in his own right, for a refusal that says whom to ask.
    package static func holders(of act: Act.Kind) -> [Standing] {
        Standing.allCases.filter { manner(of: act, by: $0) == .own }
    }

    /// One cell of the table.
    package static func manner(of act: Act.Kind, by standing: Standing) -> Manner? {
        switch (act, standing) {
        case (.acknowledge, .officerInCharge), (.report, .officerInCharge), (.step, .officerInCharge),
            (.submit, .officerInCharge), (.blocker, .officerInCharge), (.note, .officerInCharge):
            .own
        case (.acknowledge, .unitHead), (.report, .unitHead), (.step, .unitHead), (.submit, .unitHead),
            (.blocker, .unitHead),
            (.acknowledge, .chair), (.report, .chair), (.step, .chair), (.submit, .chair), (.blocker, .chair),
            (.acknowledge, .secretary), (.report, .secretary), (.step, .secretary), (.submit, .secretary),
            (.blocker, .secretary):
            .onBehalf
        case (.unblock, .officerInCharge), (.unblock, .unitHead), (.unblock, .chair), (.unblock, .secretary): .own
        case (.note, _): .own
        case (.confirm, .chair), (.sendBack, .chair): .own
        case (.issue, .chair), (.issue, .secretary), (.replan, .secretary): .own
        case (.issue, _), (.confirm, _), (.sendBack, _), (.replan, _),
            (.acknowledge, .follower), (.report, .follower), (.step, .follower), (.submit, .follower),
            (.blocker, .follower), (.unblock, .follower):
            nil
        }
    }

    /// Whether someone of these standings may see an assignment at all.
    package static func maySee(_ standings: some Collection<Standing>) -> Bool { !standings.isEmpty }
}

/// A person with the roles he holds, and whether he looks after a unit.
package struct Actor: Equatable, Sendable {
    /// The person.
    package let officer: Officer
    /// The roles with their scopes.
    package let grants: [Grant]

    /// Creates an actor.
    package init(officer: Officer, grants: [Grant]) {
        self.officer = officer
        self.grants = grants
    }

    /// Whether the person holds a role anywhere.
    package func holds(_ role: Role) -> Bool { grants.contains { $0.role == role } }

    /// Whether the person holds a role over a unit, given the unit and those above it.
    package func holds(_ role: Role, over path: [OrgUnit.ID]) -> Bool {
        grants.contains { $0.role == role && path.contains($0.scope) }
    }

    /// What the person is to an assignment, given its unit and the units above it.
    package func standings(to assignment: Assignment, path: [OrgUnit.ID]) -> [Authority.Standing] {
        var standings: [Authority.Standing] = []
        if assignment.officer == officer.id { standings.append(.officerInCharge) }
        if holds(.head, over: path) { standings.append(.unitHead) }
        if assignment.chair == officer.id { standings.append(.chair) }
        if holds(.secretary, over: path) { standings.append(.secretary) }
        if holds(.follower, over: path) || holds(.chair, over: path) { standings.append(.follower) }
        return standings
    }
}
