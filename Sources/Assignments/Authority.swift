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
        /// Someone of a unit that works along (phối hợp).
        case coordinator
    }

    /// How an act is done, the strongest first.
    package enum Manner: Int, Comparable, Sendable {
        /// In the actor's own right.
        case own
        /// As the first of two who confirm: only while the result waits for the head.
        case firstStep
        /// In the name of the chair, who is told; the secretary.
        case inLeadersName
        /// For the officer in charge, and recorded so.
        case onBehalf
        /// As a proposal to the one who decides; nothing changes.
        case proposal

        /// The stronger comes first.
        package static func < (lhs: Manner, rhs: Manner) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    /// The acts of one row of the table.
    private enum Row {
        case issuing, replanning, reporting, noting, endorsing, confirming, deciding, handingOver, changingUnit
        case unblocking

        init(_ act: Act.Kind) {
            switch act {
            case .issue, .draft: self = .issuing
            case .replan: self = .replanning
            case .acknowledge, .report, .step, .submit, .blocker, .correct, .takeBack, .askExtension, .askTarget,
                .object, .withdrawDemand:
                self = .reporting
            case .note: self = .noting
            case .endorse: self = .endorsing
            case .confirm, .sendBack: self = .confirming
            case .extend, .retarget, .refuseDemand, .pause, .resume, .cancel, .reopen: self = .deciding
            case .handOver: self = .handingOver
            case .changeUnit: self = .changingUnit
            case .unblock: self = .unblocking
            }
        }
    }

    /// The strongest manner in which someone of these standings may do the act; nil where none may.
    package static func manner(of act: Act.Kind, by standings: some Sequence<Standing>) -> Manner? {
        standings.compactMap { manner(of: act, by: $0) }.min()
    }

    /// Who may do an act in his own right, for a refusal that says whom to ask.
    package static func holders(of act: Act.Kind) -> [Standing] {
        Standing.allCases.filter { manner(of: act, by: $0) == .own }
    }

    /// One cell of the table.
    package static func manner(of act: Act.Kind, by standing: Standing) -> Manner? {
        switch (Row(act), standing) {
        case (.reporting, .officerInCharge), (.noting, _): .own
        case (.reporting, .unitHead), (.reporting, .chair), (.reporting, .secretary): .onBehalf
        case (.endorsing, .unitHead): .own
        case (.confirming, .unitHead): .firstStep
        case (.confirming, .chair), (.deciding, .chair), (.issuing, .chair): .own
        case (.confirming, .secretary), (.deciding, .secretary), (.handingOver, .secretary),
            (.changingUnit, .secretary):
            .inLeadersName
        case (.issuing, .secretary), (.replanning, .secretary): .own
        case (.confirming, .follower), (.deciding, .follower), (.handingOver, .officerInCharge): .proposal
        case (.handingOver, .unitHead), (.handingOver, .chair), (.changingUnit, .chair): .own
        case (.unblocking, .officerInCharge), (.unblocking, .unitHead), (.unblocking, .chair),
            (.unblocking, .secretary):
            .own
        case (.issuing, _), (.replanning, _), (.reporting, _), (.endorsing, _), (.confirming, _), (.deciding, _),
            (.handingOver, _), (.changingUnit, _), (.unblocking, _):
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
        if assignment.coordinating.contains(officer.unit) { standings.append(.coordinator) }
        return standings
    }
}
