package import Foundation

/// What an office consists of, as the records have it: the rows from which an `OfficeSnapshot` is made.
package struct OfficeContent: Sendable {
    /// A name by which people call a unit.
    package struct UnitName: Equatable, Sendable {
        /// The unit.
        package let unit: OrgUnit.ID
        /// The name without marks and case, as it is looked for.
        package let folded: String
        /// The alias as the roster writes it; nil where the name follows from the unit's own.
        package let alias: String?

        /// Creates a name.
        package init(unit: OrgUnit.ID, folded: String, alias: String?) {
            self.unit = unit
            self.folded = folded
            self.alias = alias
        }
    }

    /// A person of the roster, of today's or of an earlier one.
    package struct Member: Equatable, Sendable {
        /// The person.
        package let officer: Officer
        /// Whether he is in the roster of today.
        package let isActive: Bool

        /// Creates a member.
        package init(_ officer: Officer, isActive: Bool = true) {
            self.officer = officer
            self.isActive = isActive
        }
    }

    /// An absence or a delegation with the time for which it was on record.
    package struct Recorded<Value: Equatable & Sendable>: Equatable, Sendable {
        /// The arrangement.
        package let value: Value
        /// When it was recorded.
        package let recordedAt: Date
        /// When it was taken back, or nil.
        package let endedAt: Date?

        /// Creates a record.
        package init(_ value: Value, recordedAt: Date, endedAt: Date? = nil) {
            self.value = value
            self.recordedAt = recordedAt
            self.endedAt = endedAt
        }

        /// Whether it was on record at an instant.
        func stood(at instant: Date) -> Bool { recordedAt <= instant && endedAt.map { $0 > instant } ?? true }
    }

    /// All units, in the roster's order.
    package var units: [OrgUnit] = []
    /// Their names.
    package var names: [UnitName] = []
    /// All people, also those who have left, in order of keys.
    package var members: [Member] = []
    /// The roles of people.
    package var grants: [(officer: Officer.ID, grant: Grant)] = []
    /// The campaigns, in order of keys.
    package var campaigns: [(id: Campaign.ID, campaign: Campaign)] = []
    /// The absences in order of recording; those long over may be left out.
    package var absences: [Recorded<Absence>] = []
    /// The delegations in order of recording; those long over may be left out.
    package var delegations: [Recorded<Delegation>] = []

    /// Creates an office without anybody.
    package init() {}
}
