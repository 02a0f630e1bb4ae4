package import Assignments
package import CivilCalendar

/// A unit to be written.
package struct UnitRow: Equatable, Sendable {
    /// The key; nil for a new unit.
    package let id: OrgUnit.ID?
    /// The full name, unique.
    package let name: String
    /// The kind.
    package let kind: String
    /// The unit above.
    package let parent: OrgUnit.ID?
    /// The aliases as written in the roster.
    package let aliases: [String]
    /// The first day, or nil.
    package let effectiveFrom: CivilDate?
    /// The last day, or nil.
    package let effectiveTo: CivilDate?
    /// The unit that goes on with its work, or nil.
    package let successor: OrgUnit.ID?

    /// Creates a row.
    package init(
        id: OrgUnit.ID?, name: String, kind: String, parent: OrgUnit.ID?, aliases: [String],
        effectiveFrom: CivilDate? = nil, effectiveTo: CivilDate? = nil, successor: OrgUnit.ID? = nil
    ) {
        self.effectiveFrom = effectiveFrom
        self.effectiveTo = effectiveTo
        self.successor = successor
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent
        self.aliases = aliases
    }
}

/// The units of the office.
package protocol UnitRows {
    /// Writes a unit with its names; adds it where the key is nil. Answers the key.
    func save(_ unit: UnitRow) throws -> OrgUnit.ID
    /// Puts the units into the roster's order; all of them are named.
    func order(_ units: [OrgUnit.ID]) throws
}
