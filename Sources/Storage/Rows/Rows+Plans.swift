import Assignments
import Coordinator

extension Rows {
    func planned(in campaign: Campaign.ID) throws -> [(assignment: Assignment, word: PlanWord?)] {
        try session.rows(PlanSQL.ofCampaign, ["campaign": .integer(campaign.rawValue)]).map(planned)
    }

    func planned(_ id: Assignment.ID) throws -> (assignment: Assignment, word: PlanWord?)? {
        try session.first(PlanSQL.ofAssignment, ["id": .integer(id.rawValue)]).map(planned)
    }

    private func planned(_ row: SQLRow) throws -> (assignment: Assignment, word: PlanWord?) {
        (try AssignmentColumns.assignment(row), try row.optionalText("plan_word").map(StoredJSON.planWord))
    }

    func recordPlanWord(_ word: PlanWord, of assignment: Assignment.ID) throws {
        let text = try StoredJSON.text(of: word)
        try session.run(PlanSQL.keep, ["assignment": .integer(assignment.rawValue), "word": .text(text)])
    }
}
