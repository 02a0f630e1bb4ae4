import Assignments
import Coordinator

extension Rows {
    func planned(in campaign: Campaign.ID) throws -> [(assignment: Assignment, word: PlanWord?)] {
        try session.rows(PlanSQL.ofCampaign, ["campaign": .integer(campaign.rawValue)]).map { row in
            let word = try row.optionalText("plan_word").map(StoredJSON.planWord)
            return (try AssignmentColumns.assignment(row), word)
        }
    }

    func keep(_ word: PlanWord, of assignment: Assignment.ID) throws {
        let text = try StoredJSON.text(of: word)
        try session.run(PlanSQL.keep, ["assignment": .integer(assignment.rawValue), "word": .text(text)])
    }
}
