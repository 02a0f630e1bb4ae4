package import Assignments

/// Campaigns with their phases and followers.
package protocol CampaignRows {
    /// Writes a campaign; adds it where there is none of this code. Answers the key.
    func save(_ campaign: Campaign) throws -> Campaign.ID
    /// Names those who follow a campaign, in place of those before.
    func follow(_ campaign: Campaign.ID, by officers: [Officer.ID]) throws
}
