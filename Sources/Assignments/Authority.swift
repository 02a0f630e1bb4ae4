/// Who may do what to an assignment: the one table of DESIGN §3, and nothing else decides it.
package enum Authority {
    /// What a person is to one assignment.
    package enum Relation: String, CaseIterable, Sendable {
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
        /// Who reports for the officer in charge while he is away.
        case standIn
        /// To whom the chair has given his rights for a time.
        case delegate
    }

    /// How an act is done, the strongest first.
    package enum Capacity: Int, Comparable, Sendable {
        /// In the actor's own right.
        case own
        /// With the rights that the chair has given him, and recorded so.
        case byDelegation
        /// As the first of two who confirm: only while the result waits for the head.
        case firstStep
        /// In the name of the chair, who is told; the secretary.
        case inLeadersName
        /// For the officer in charge, and recorded so.
        case onBehalf
        /// As a proposal to the one who decides; nothing changes.
        case proposal

        /// The stronger comes first.
        package static func < (lhs: Capacity, rhs: Capacity) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    /// The acts of one row of the table.
    private enum Row {
        case issuing, replanning, reporting, noting, endorsing, confirming, deciding, handingOver, changingUnit
        case unblocking, urging

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
            case .urge: self = .urging
            }
        }
    }

    /// The strongest capacity in which someone of these relations may do the act; nil where none may.
    package static func capacity(of act: Act.Kind, by relations: some Sequence<Relation>) -> Capacity? {
        relations.compactMap { capacity(of: act, by: $0) }.min()
    }

    /// Who may do an act in his own right, for a refusal that says whom to ask.
    package static func holders(of act: Act.Kind) -> [Relation] {
        Relation.allCases.filter { capacity(of: act, by: $0) == .own }
    }

    /// One cell of the table.
    package static func capacity(of act: Act.Kind, by relation: Relation) -> Capacity? {
        switch (Row(act), relation) {
        case (.reporting, .officerInCharge), (.noting, _): .own
        case (.reporting, .unitHead), (.reporting, .chair), (.reporting, .secretary), (.reporting, .standIn),
            (.reporting, .delegate):
            .onBehalf
        case (.endorsing, .unitHead): .own
        case (.confirming, .unitHead): .firstStep
        case (.confirming, .chair), (.deciding, .chair), (.issuing, .chair), (.issuing, .unitHead):
            .own
        case (.confirming, .secretary), (.deciding, .secretary), (.handingOver, .secretary),
            (.changingUnit, .secretary), (.issuing, .secretary):
            .inLeadersName
        case (.replanning, .secretary): .own
        case (.confirming, .delegate), (.deciding, .delegate), (.issuing, .delegate), (.handingOver, .delegate),
            (.changingUnit, .delegate):
            .byDelegation
        case (.confirming, .follower), (.deciding, .follower), (.handingOver, .officerInCharge),
            (.handingOver, .standIn):
            .proposal
        case (.handingOver, .unitHead), (.handingOver, .chair), (.changingUnit, .chair): .own
        case (.unblocking, .officerInCharge), (.unblocking, .unitHead), (.unblocking, .chair),
            (.unblocking, .secretary), (.unblocking, .standIn), (.unblocking, .delegate):
            .own
        case (.urging, .unitHead), (.urging, .chair), (.urging, .secretary), (.urging, .follower):
            .own
        case (.urging, .delegate): .byDelegation
        case (.issuing, _), (.replanning, _), (.reporting, _), (.endorsing, _), (.confirming, _), (.deciding, _),
            (.handingOver, _), (.changingUnit, _), (.unblocking, _), (.urging, _):
            nil
        }
    }

    /// Whether somebody with these roles may decide as the chair of work of a unit, given with those above it: a leader who
    /// assigns there, or its head, who has issued it. Nobody decides on work that he is in charge of.
    package static func mayChair(
        _ chair: Officer.ID, with grants: [Grant], officer: Officer.ID?, path: [OrgUnit.ID]
    ) -> Bool {
        chair != officer && mayAssign(with: grants, path: path)
    }

    /// Whether somebody with these roles may bring work into a unit, given with those above it: new, or from another unit.
    package static func mayAssign(with grants: [Grant], path: [OrgUnit.ID]) -> Bool {
        grants.contains {
            ($0.role == .chair || $0.role == .head) && $0.campaign == nil && path.contains($0.scope)
        }
    }

    /// Whether someone of these relations may see an assignment at all.
    package static func maySee(_ relations: some Collection<Relation>) -> Bool { !relations.isEmpty }
}
