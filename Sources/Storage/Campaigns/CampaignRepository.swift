import Assignments
import CivilCalendar
import Coordinator
import VietnameseText

/// Campaigns with their phases and followers, as rows.
struct CampaignRepository: Repository, CampaignRows {
    let context: RowContext

    func save(_ campaign: Campaign) throws -> Campaign.ID {
        let row = try session.first(
            CampaignSQL.save,
            [
                "code": .text(campaign.code), "name": .text(campaign.name),
                "folded": .text(Folded.words(campaign.name)),
            ])
        try officeHasChanged()
        let id = Campaign.ID(rawValue: try required(row, "campaign").integer("id"))
        try session.run(CampaignSQL.clearPhases, ["id": .integer(id.rawValue)])
        for phase in campaign.phases {
            try session.run(
                CampaignSQL.addPhase,
                [
                    "id": .integer(id.rawValue), "code": .text(phase.code), "name": .text(phase.name),
                    "folded": .text(Folded.words(phase.name)), "from_date": .text(phase.from.iso),
                    "to_date": .text(phase.to.iso),
                ])
        }
        return id
    }

    func follow(_ campaign: Campaign.ID, by officers: [Officer.ID]) throws {
        try officeHasChanged()
        let key: SQLValues = ["campaign": .integer(campaign.rawValue)]
        try session.run(ArrangementSQL.clearFollowers, key)
        for officer in officers {
            try session.run(ArrangementSQL.addFollower, key + ["officer": .integer(officer.rawValue)])
        }
    }
}
