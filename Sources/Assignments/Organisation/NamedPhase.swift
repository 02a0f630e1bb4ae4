import VietnameseText

/// A phase with the campaign it belongs to: two plans may both have a "giai đoạn 1".
package struct NamedPhase: Equatable, Sendable {
    /// The campaign's key.
    package let campaign: Campaign.ID
    /// The campaign's code.
    package let campaignCode: String
    /// The phase.
    package let phase: Campaign.Phase

    /// Creates a phase of a campaign.
    package init(campaign: Campaign.ID, campaignCode: String, phase: Campaign.Phase) {
        self.campaign = campaign
        self.campaignCode = campaignCode
        self.phase = phase
    }

    /// What names it and no other: "Giai đoạn 1 PCCC24".
    package var fullName: String { "\(phase.name) \(campaignCode)" }

    /// Whether people may mean it by a name without marks and case: its name or code, alone or before the campaign's.
    package func isNamed(_ folded: String) -> Bool {
        [phase.name, phase.code, fullName, "\(phase.code) \(campaignCode)"].contains { Folded.words($0) == folded }
    }
}
