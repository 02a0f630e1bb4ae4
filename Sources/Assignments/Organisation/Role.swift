/// What a person may be in the office's work (vai trò).
package enum Role: String, CaseIterable, Codable, Sendable {
    /// A designated officer (cán bộ đầu mối).
    case officer
    /// A unit's head or deputy (lãnh đạo đơn vị).
    case head
    /// A leader who assigns and confirms (lãnh đạo phụ trách).
    case chair
    /// The secretary or office staff (thư ký, văn phòng).
    case secretary
    /// Who follows a whole campaign and decides nothing (người theo dõi).
    case follower
    /// Who installs the bot and watches its health.
    case admin
}

/// A role held by an officer within a unit and the units below it, or, by a follower, for one campaign.
package struct Grant: Equatable, Sendable {
    /// The role.
    package let role: Role
    /// The top of the subtree in which the role is held.
    package let scope: OrgUnit.ID
    /// The only campaign for which the role is held; nil for all work of the scope.
    package let campaign: Campaign.ID?

    /// Creates a grant.
    package init(role: Role, scope: OrgUnit.ID, campaign: Campaign.ID? = nil) {
        self.campaign = campaign
        self.role = role
        self.scope = scope
    }
}
