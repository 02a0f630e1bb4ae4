package import Foundation

/// Who was in charge of an assignment, for which unit, from when to when (người thực hiện chính).
package struct Tenure: Equatable, Sendable {
    /// The officer in charge.
    package let officer: Officer.ID
    /// The unit whose work it was.
    package let unit: OrgUnit.ID
    /// The first instant.
    package let from: Date
    /// The instant at which the next one began; nil for the present one.
    package let to: Date?
    /// The act that began it.
    package let reason: String

    /// Creates a tenure.
    package init(officer: Officer.ID, unit: OrgUnit.ID, from: Date, to: Date?, reason: String) {
        self.officer = officer
        self.unit = unit
        self.from = from
        self.to = to
        self.reason = reason
    }
}
