import Assignments
import Conversation
import Foundation

/// What a turn is handed as one value, from the repositories that have it.
extension Rows {
    func assignment(_ id: Assignment.ID) throws -> Assignment? { try works.find(id) }

    func nextAssignment() throws -> Assignment.ID { try works.nextKey() }

    func assignments(work code: String, of unit: OrgUnit.ID) throws -> [Assignment] {
        try works.works(coded: code, of: unit)
    }

    func openAssignments(of officer: Officer.ID) throws -> [Assignment] { try works.open(of: officer) }

    func submittedAssignments(to chair: Officer.ID) throws -> [Assignment] { try works.submitted(to: chair) }

    func demands(to chair: Officer.ID) throws -> [Assignment] { try works.demands(to: chair) }

    func openChairs() throws -> [Officer.ID] { try works.openChairs() }

    func officerInCharge(of assignment: Assignment.ID, at instant: Date) throws -> Officer.ID? {
        try works.officerInCharge(of: assignment, at: instant)
    }

    func tallies(in scope: SummaryScope, recordedBy instant: Date) throws -> [Tally] {
        try history.tallies(in: scope, recordedBy: instant)
    }

    func remarks(on assignment: Assignment.ID, limit: Int) throws -> [Remark] {
        try history.remarks(on: assignment, limit: limit)
    }

    func lastChanges(of assignment: Assignment.ID) throws -> [HistoryEntry] {
        try history.lastChanges(of: assignment)
    }

    func changes(of assignment: Assignment.ID, saidAfter instant: Date) throws -> [HistoryEntry] {
        try history.changes(of: assignment, saidAfter: instant)
    }

    func increment(by officer: Officer.ID, on assignment: Assignment.ID, since: Date) throws -> Int? {
        try history.increment(by: officer, on: assignment, since: since)
    }
}
