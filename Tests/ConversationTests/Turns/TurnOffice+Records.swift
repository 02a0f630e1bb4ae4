import Assignments
import CivilCalendar
import Conversation
import Foundation
import Reports

/// The records of the office of turns, as the store would answer.
extension TurnOffice: Records {
    func office() -> OfficeSnapshot { snapshot }

    func assignment(_ id: Assignment.ID) -> Assignment? { works.first { $0.id == id } }

    func openAssignments(of officer: Officer.ID) -> [Assignment] {
        works.filter { $0.officer == officer && $0.state.isOpen }.sorted {
            ($0.deadline?.iso ?? "", $0.id) < ($1.deadline?.iso ?? "", $1.id)
        }
    }

    func openAssignments(of officer: Officer.ID, limit: Int) -> (items: [Assignment], count: Int) {
        let found = openAssignments(of: officer)
        return (Array(found.prefix(limit)), found.count)
    }

    func assignments(work code: String, of unit: OrgUnit.ID) -> [Assignment] {
        works.filter { $0.unit == unit && $0.workCode == code }
    }

    func openChairs() -> [Officer.ID] {
        Set(works.filter { $0.state == .submitted || !$0.demands.isEmpty }.compactMap(\.chair)).sorted()
    }

    func submittedAssignments(to chair: Officer.ID) -> [Assignment] {
        works.filter { $0.chair == chair && $0.state == .submitted }
    }

    func assignments(
        _ list: AssignmentList, in scope: SummaryScope, at now: Date, limit: Int
    ) -> (items: [Assignment], count: Int) {
        let found = works.filter { covers(scope, $0) && isIn(list, $0, at: now) }
        return (Array(found.prefix(limit)), found.count)
    }

    private func isIn(_ list: AssignmentList, _ work: Assignment, at now: Date) -> Bool {
        switch list {
        case .open: work.state.isOpen
        case .overdue: Tally(work, at: now, in: .vietnam).isPastDue && work.state.awaitsOfficer
        case .unacknowledged: work.state == .assigned
        case .blocked: !work.blockers.isEmpty
        case .waiting: work.state == .submitted
        case .awaitingHead: work.state == .submitted && work.awaitsHead
        case .demanded: !work.demands.isEmpty
        case .drafts: work.state == .draft
        case .due(let until):
            work.state.awaitsOfficer && (work.deadline?.end(in: .vietnam)).map { now < $0 && $0 <= until } ?? false
        case .silent(let since): work.state.awaitsOfficer && (work.reportedAt ?? work.issuedAt ?? now) < since
        }
    }

    private func covers(_ scope: SummaryScope, _ work: Assignment) -> Bool {
        scope.unit.map(snapshot.path(of: work.unit).contains) ?? true
    }

    func nextAssignment() -> Assignment.ID {
        Assignment.ID(rawValue: (works.map(\.id.rawValue).max() ?? 0) + 1)
    }

    func tallies(in scope: SummaryScope, at now: Date) -> [Tally] {
        works.filter { covers(scope, $0) }.map { Tally($0, at: now, in: .vietnam) }
    }

    func talliesByOfficer(in scope: SummaryScope, at now: Date) -> [(officer: Officer.ID, tally: Tally)] {
        works.filter { covers(scope, $0) }.compactMap { work in
            work.officer.map { ($0, Tally(work, at: now, in: .vietnam)) }
        }
    }

    func tallies(in scope: SummaryScope, recordedBy instant: Date) -> [Tally] { tallies(in: scope, at: instant) }

    func assignmentsWithEvidence(
        of unit: OrgUnit.ID?, after id: Assignment.ID
    ) -> [(assignment: Assignment, hasEvidence: Bool)] {
        works.filter { $0.id > id && (unit == nil || $0.unit == unit) }.map { ($0, false) }
    }

    func remarks(on assignment: Assignment.ID, limit: Int) -> [Remark] { [] }

    func officerInCharge(of assignment: Assignment.ID, at instant: Date) -> Officer.ID? {
        let then = history.last { $0.assignment == assignment && $0.effectiveAt <= instant }?.after
        return (then ?? self.assignment(assignment))?.officer
    }

    func lastChanges(of assignment: Assignment.ID) -> [HistoryEntry] {
        Array(history.filter { $0.assignment == assignment }.reversed().prefix(2))
    }

    func changes(of assignment: Assignment.ID, saidAfter instant: Date) -> [HistoryEntry] {
        history.filter { $0.assignment == assignment && $0.effectiveAt > instant }.reversed()
    }

    func demands(to chair: Officer.ID) -> [Assignment] { works.filter { $0.chair == chair && !$0.demands.isEmpty } }

    func increment(by officer: Officer.ID, on assignment: Assignment.ID, since: Date) -> Int? {
        history.last {
            $0.assignment == assignment && $0.actor == officer && $0.effectiveAt >= since && $0.delta != nil
        }?.delta
    }

    func unlinkedOfficers(in scope: SummaryScope, limit: Int) -> (items: [Officer], count: Int) { ([], 0) }
}

/// What questions by subject ask: the office of turns answers them with nothing; their tables have tests of their own.
extension TurnOffice: QueryReading {
    func works(
        _ selection: WorkSelection, order: Reports.WorkOrder, limit: Int, offset: Int
    ) -> [WorkLine] { [] }

    func tallies(of selection: WorkSelection, by key: WorkKey, with detail: TallyDetail) -> [KeyedTally] { [] }

    func quantities(of selection: WorkSelection, by key: WorkKey) -> [KeyedQuantity] { [] }

    func titles(of selection: WorkSelection, limit: Int) -> [String] { [] }

    func assignments(_ selection: WorkSelection, limit: Int) -> [Assignment] { [] }

    func lastWords(on assignment: Assignment.ID, act: Act.Kind?, at instant: Date?) -> String? { nil }

    func people(_ selection: PeopleSelection) -> [Officer] { [] }

    func quantityDone(of assignment: Assignment.ID, recordedBy instant: Date) -> Int? { nil }

    func rounds(_ selection: RoundSelection, limit: Int, offset: Int) -> (items: [RoundLine], count: Int) { ([], 0) }
}
