import Assignments

extension Rows {
    func openAssignments(after id: Assignment.ID, limit: Int) throws -> [Assignment] {
        try session.rows(ReminderSQL.openAfter, ["after": .integer(id.rawValue), "limit": .number(limit)])
            .map(AssignmentColumns.assignment)
    }

    func ruleBreaches() throws -> [String] {
        let tenures = try session.rows(AssignmentSQL.tenureBreaches).map {
            "rule 1: assignment \(try $0.integer("id")) has not exactly the tenure of its officer"
        }
        let reminders = try session.rows(ReminderSQL.breaches).map {
            "rule 5: reminder \(try $0.integer("id")) counts as said but stands in no message"
        }
        let gaps = try session.rows(AssignmentSQL.tenureGaps).map {
            "rule 1: the tenures of assignment \(try $0.integer("id")) leave a gap or overlap"
        }
        return tenures + gaps + reminders
    }
}
