import Assignments
import CivilCalendar
import Coordinator
import Foundation

/// Work with its tenures and what plans say of it, as rows.
struct WorkRepository: Repository, WorkRows {
    let context: RowContext

    func find(_ id: Assignment.ID) throws -> Assignment? {
        try session.first(AssignmentSQL.byID, ["id": .integer(id.rawValue)]).map(AssignmentColumns.assignment)
    }

    func nextKey() throws -> Assignment.ID {
        Assignment.ID(rawValue: try session.first(AssignmentSQL.nextID)?.integer("id") ?? 1)
    }

    func works(coded code: String, of unit: OrgUnit.ID) throws -> [Assignment] {
        try session.rows(AssignmentSQL.byWorkOfUnit, ["unit": .integer(unit.rawValue), "work": .text(code)])
            .map(AssignmentColumns.assignment)
    }

    func open(of officer: Officer.ID) throws -> [Assignment] {
        try session.rows(AssignmentSQL.openByOfficer, ["officer": .integer(officer.rawValue)])
            .map(AssignmentColumns.assignment)
    }

    func open(of officer: Officer.ID, dueBy instant: Date) throws -> [Assignment] {
        try session.rows(
            AssignmentSQL.openByOfficerUntil,
            ["officer": .integer(officer.rawValue), "until": .integer(instant.milliseconds)]
        ).map(AssignmentColumns.assignment)
    }

    func open(after id: Assignment.ID, limit: Int) throws -> [Assignment] {
        try session.rows(ReminderSQL.openAfter, ["after": .integer(id.rawValue), "limit": .number(limit)])
            .map(AssignmentColumns.assignment)
    }

    func unfinished(after id: Assignment.ID, limit: Int) throws -> [Assignment] {
        try session.rows(AssignmentSQL.unfinished, ["after": .integer(id.rawValue), "limit": .number(limit)])
            .map(AssignmentColumns.assignment)
    }

    func unfinished(under chair: Officer.ID) throws -> [Assignment] {
        try session.rows(AssignmentSQL.unfinishedUnder, ["chair": .integer(chair.rawValue)])
            .map(AssignmentColumns.assignment)
    }

    func unfinishedCount(under chair: Officer.ID) throws -> Int {
        Int(try session.first(AssignmentSQL.openByChair, ["chair": .integer(chair.rawValue)])?.integer("n") ?? 0)
    }

    func officersWithStrayWork() throws -> Set<Officer.ID> {
        Set(try session.rows(AssignmentSQL.strays).map { Officer.ID(rawValue: try $0.integer("officer_id")) })
    }

    func openChairs() throws -> [Officer.ID] {
        try session.rows(AssignmentSQL.openChairs).map { Officer.ID(rawValue: try $0.integer("chair_id")) }
    }

    func submitted(to chair: Officer.ID) throws -> [Assignment] {
        try session.rows(AssignmentSQL.submittedToChair, ["chair": .integer(chair.rawValue)])
            .map(AssignmentColumns.assignment)
    }

    func demands(to chair: Officer.ID) throws -> [Assignment] {
        try session.rows(AssignmentSQL.demandsTo, ["chair": .integer(chair.rawValue)]).map(AssignmentColumns.assignment)
    }

    func officerInCharge(of assignment: Assignment.ID, at instant: Date) throws -> Officer.ID? {
        try session.first(
            AssignmentSQL.officerInChargeAt,
            ["assignment": .integer(assignment.rawValue), "at": .integer(instant.milliseconds)]
        ).map { Officer.ID(rawValue: try $0.integer("officer_id")) }
    }

    func count() throws -> Int {
        Int(try session.first(AssignmentSQL.count)?.integer("n") ?? 0)
    }

    func tenures(of assignment: Assignment.ID) throws -> [Tenure] {
        try session.rows(AssignmentSQL.tenures, ["assignment": .integer(assignment.rawValue)]).map { row in
            Tenure(
                officer: Officer.ID(rawValue: try row.integer("officer_id")),
                unit: OrgUnit.ID(rawValue: try row.optionalInteger("unit_id") ?? 0),
                from: Date(milliseconds: try row.integer("from_at")),
                to: try row.optionalInteger("to_at").map(Date.init), reason: try row.text("reason"))
        }
    }

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

    func insert(_ assignment: Assignment) throws -> Assignment.ID {
        let values =
            try AssignmentColumns.planValues(assignment, zone: .vietnam) + AssignmentColumns.keyValues(assignment)
        return Assignment.ID(
            rawValue: try required(try session.first(AssignmentSQL.add, values), "assignment").integer("id"))
    }

    func update(
        _ assignment: Assignment, replacing before: Assignment, _ entry: HistoryEntry, text: String?
    ) throws {
        let state = AssignmentColumns.stateValues(assignment)
        if AssignmentColumns.differOnlyInState(before, assignment) {
            try session.run(AssignmentSQL.updateState, state)
        } else {
            try session.run(
                AssignmentSQL.update, try AssignmentColumns.planValues(assignment, zone: .vietnam) + state)
        }
        try keepTenure(before, assignment, entry)
        try HistoryRepository(context: context).append(entry, text: text)
    }

    /// The tenure follows the officer and the unit of an issued assignment, to the same instant: no gap, no overlap.
    private func keepTenure(_ before: Assignment, _ after: Assignment, _ entry: HistoryEntry) throws {
        guard after.issuedAt != nil, let officer = after.officer,
            before.issuedAt == nil || before.officer != officer || before.unit != after.unit
        else { return }
        let values: SQLValues = [
            "assignment": .integer(after.id.rawValue), "now": .integer(entry.recordedAt.milliseconds),
        ]
        try session.run(AssignmentSQL.closeTenure, values)
        try session.run(
            AssignmentSQL.openTenure,
            values + [
                "officer": .integer(officer.rawValue), "unit": .integer(after.unit.rawValue),
                "reason": .text(entry.act.rawValue),
            ])
    }
}
