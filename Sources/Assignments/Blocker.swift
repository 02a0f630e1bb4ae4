package import Foundation

/// An obstacle to an assignment (khó khăn, vướng mắc). What it is stands in the text of the history row that raised it.
package struct Blocker: Equatable, Codable, Sendable {
    /// Its number within the assignment, 1 and up, never used again.
    package let number: Int
    /// When it was raised: the message's sent-at, bounded by when we received it.
    package let raisedAt: Date
    /// Who raised it; nil where it is older than the program that keeps names.
    package let raisedBy: Officer.ID?
    /// The unit that can remove it; nil for the chair.
    package let remover: OrgUnit.ID?

    /// Creates an obstacle.
    package init(number: Int, raisedAt: Date, raisedBy: Officer.ID?, remover: OrgUnit.ID? = nil) {
        self.number = number
        self.raisedAt = raisedAt
        self.raisedBy = raisedBy
        self.remover = remover
    }
}
