import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Reports
import TestSupport

/// Records that answer with what they are given, whatever is asked.
struct StubReading: QueryReading {
    var quantities: [KeyedQuantity] = []
    var tallies: [KeyedTally] = []
    var assignments: [Assignment] = []
    /// What was done of each assignment before.
    var before: [Assignment.ID: Int] = [:]
    var directory: [OrgUnit.ID: OrgUnit] = [:]

    /// One row, whose title is the order that was asked for.
    func works(
        _ selection: WorkSelection, order: Reports.WorkOrder, limit: Int, offset: Int
    ) throws -> [WorkLine] {
        [
            WorkLine(
                id: Assignment.ID(rawValue: 1), code: nil, title: "\(order)", unit: OrgUnit.ID(rawValue: 1),
                state: .inProgress, dueAt: nil, submittedAt: nil, percent: nil, quantity: nil)
        ]
    }
    func tallies(of selection: WorkSelection, by key: WorkKey, with detail: TallyDetail) throws -> [KeyedTally] {
        tallies
    }
    func quantities(of selection: WorkSelection, by key: WorkKey) throws -> [KeyedQuantity] { quantities }
    func titles(of selection: WorkSelection, limit: Int) throws -> [String] { [] }
    func assignments(_ selection: WorkSelection, limit: Int) throws -> [Assignment] { assignments }
    func worksWithEvidence(
        _ selection: WorkSelection, after id: Assignment.ID
    ) throws -> [(assignment: Assignment, hasEvidence: Bool)] { [] }
    func lastWords(on assignment: Assignment.ID, act: Act.Kind?, at instant: Date?) throws -> String? { nil }
    func people(_ selection: PeopleSelection) throws -> [Officer] { [] }
    func quantityDone(of assignment: Assignment.ID, recordedBy instant: Date) throws -> Int? { before[assignment] }
    func rounds(_ selection: RoundSelection, limit: Int, offset: Int) throws -> (items: [RoundLine], count: Int) {
        ([], 0)
    }

    /// The answer to a query of everything on 7 May 2024 at 14:00.
    func table(_ json: String) throws -> Table {
        let rules = try Repository.configuration().rules
        let all = WorkSelection(.all([]), now: HandOffice.now)
        return try table(
            ResolvedQuery(
                query: Query(json: Data(json.utf8)), works: all, base: all, scopeName: "tất cả đơn vị",
                directory: directory, calendar: rules.calendar, zone: rules.zone))
    }
}
