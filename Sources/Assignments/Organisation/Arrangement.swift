package import CivilCalendar

/// Days on which a person is away (vắng), and who then reports in his place (người làm thay); tenures are unchanged.
package struct Absence: Equatable, Sendable {
    /// Who is away.
    package let officer: Officer.ID
    /// Who reports on his behalf; nil where reminders go to the head of the unit instead.
    package let standIn: Officer.ID?
    /// The first day.
    package let from: CivilDate
    /// The last day.
    package let to: CivilDate

    /// Creates an absence.
    package init(officer: Officer.ID, standIn: Officer.ID? = nil, from: CivilDate, to: CivilDate) {
        self.officer = officer
        self.standIn = standIn
        self.from = from
        self.to = to
    }
}

/// A chair's rights given to another person for days and a scope (ủy quyền); it ends by itself.
package struct Delegation: Equatable, Sendable {
    /// The chair.
    package let chair: Officer.ID
    /// Who decides for him.
    package let delegate: Officer.ID
    /// The unit, with all below it, for whose work it holds; nil for all of the chair's.
    package let unit: OrgUnit.ID?
    /// The first day.
    package let from: CivilDate
    /// The last day.
    package let to: CivilDate

    /// Creates a delegation.
    package init(chair: Officer.ID, delegate: Officer.ID, unit: OrgUnit.ID? = nil, from: CivilDate, to: CivilDate) {
        self.chair = chair
        self.delegate = delegate
        self.unit = unit
        self.from = from
        self.to = to
    }
}
