package import Assignments
package import Foundation

/// One officer with open work of one unit, as a round sees him.
package struct RoundMember: Equatable, Sendable {
    /// Whether he has answered.
    package enum ReplyState: String, Sendable {
        /// There was word of him.
        case answered
        /// He was asked and has not answered.
        case asked
        /// He is away (vắng có lý do).
        case absent
        /// Neither he nor his head can be written to.
        case unreachable
    }

    /// The unit.
    package let unit: OrgUnit.ID
    /// The officer.
    package let officer: Officer.ID
    /// Whether he has answered.
    package var standing: ReplyState
    /// When there was word of him.
    package var answeredAt: Date?

    /// Creates a member.
    package init(unit: OrgUnit.ID, officer: Officer.ID, standing: ReplyState, answeredAt: Date? = nil) {
        self.unit = unit
        self.officer = officer
        self.standing = standing
        self.answeredAt = answeredAt
    }
}
