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

    func assignments(work code: String, of unit: OrgUnit.ID) -> [Assignment] {
        works.filter { $0.unit == unit && $0.workCode == code }
    }

    func openChairs() -> [Officer.ID] {
        Set(works.filter { $0.state == .submitted || !$0.demands.isEmpty }.compactMap(\.chair)).sorted()
    }

    func submittedAssignments(to chair: Officer.ID) -> [Assignment] {
        works.filter { $0.chair == chair && $0.state == .submitted }
    }

    private func covers(_ scope: SummaryScope, _ work: Assignment) -> Bool {
        scope.unit.map(snapshot.path(of: work.unit).contains) ?? true
    }

    func nextAssignment() -> Assignment.ID {
        Assignment.ID(rawValue: (works.map(\.id.rawValue).max() ?? 0) + 1)
    }

    func tallies(in scope: SummaryScope, recordedBy instant: Date) -> [Tally] {
        works.filter { covers(scope, $0) }.map { Tally($0, at: instant, in: .vietnam) }
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
}

/// What named queries ask. Tables over quantities, rounds and people have tests of their own with a database; here they are empty.
extension TurnOffice: QueryReading {
    func works(
        _ selection: WorkSelection, order: Reports.WorkOrder, limit: Int, offset: Int
    ) -> [WorkLine] {
        selected(selection).dropFirst(offset).prefix(limit).map { work in
            WorkLine(
                id: work.id, code: work.workCode, title: work.work, unit: work.unit, state: work.state,
                dueAt: work.deadline?.end(in: .vietnam), submittedAt: work.submittedAt, percent: work.percent,
                quantity: work.progress.quantity)
        }
    }

    func tallies(of selection: WorkSelection, by key: WorkKey, with detail: TallyDetail) -> [KeyedTally] {
        selected(selection).map { work in
            KeyedTally(
                key: "", name: "", tally: Tally(work, at: selection.now, in: .vietnam), earliest: Earliest(),
                percent: (work.percent ?? 0, work.percent == nil ? 0 : 1))
        }
    }

    func assignments(_ selection: WorkSelection, limit: Int) -> [Assignment] {
        Array(selected(selection).sorted { $0.id < $1.id }.prefix(limit))
    }

    func worksWithEvidence(
        _ selection: WorkSelection, after id: Assignment.ID
    ) -> [(assignment: Assignment, hasEvidence: Bool)] {
        selected(selection).filter { $0.id > id }.sorted { $0.id < $1.id }.map { ($0, false) }
    }

    /// The works that a selection fits, by deadline.
    private func selected(_ selection: WorkSelection) -> [Assignment] {
        works.filter { fits(selection.condition, $0) }.sorted {
            ($0.deadline?.iso ?? "9", $0.id) < ($1.deadline?.iso ?? "9", $1.id)
        }
    }

    private func fits(_ condition: WorkCondition, _ work: Assignment) -> Bool {
        let due = work.deadline?.end(in: .vietnam)
        return switch condition {
        case .all(let all): all.allSatisfy { fits($0, work) }
        case .any(let any): any.contains { fits($0, work) }
        case .states(let states): states.contains(work.state)
        case .dueBy(let instant): due.map { $0 <= instant } ?? false
        case .dueAfter(let instant): due.map { $0 > instant } ?? false
        case .heardBefore(let instant):
            [work.reportedAt, work.acknowledgedAt, work.issuedAt].compactMap(\.self).first.map { $0 < instant } ?? false
        case .awaitsHead(let awaits): work.awaitsHead == awaits
        case .blocked: !work.blockers.isEmpty
        case .demanded(let topic): work.demands.contains { topic == nil || $0.wish.topic == topic }
        case .works(let ids): ids.contains(work.id)
        case .code(let code): work.workCode == code
        case .titles(let titles): titles.contains(work.work)
        case .officers(let people): work.officer.map(people.contains) ?? false
        case .chairs(let people): work.chair.map(people.contains) ?? false
        case .with(let unit): work.coordinating.contains(unit)
        case .urgent: work.urgency != .normal
        case .within(let units): !Set(snapshot.path(of: work.unit)).isDisjoint(with: units)
        case .outside(let units): Set(snapshot.path(of: work.unit)).isDisjoint(with: units)
        case .campaigns(let ids): work.campaign.map(ids.contains) ?? false
        case .phase(let id, let code): work.campaign == id && work.phase == code
        default: false
        }
    }

    func quantities(of selection: WorkSelection, by key: WorkKey) -> [KeyedQuantity] { [] }

    func titles(of selection: WorkSelection, limit: Int) -> [String] { [] }

    func lastWords(on assignment: Assignment.ID, act: Act.Kind?, at instant: Date?) -> String? { nil }

    func people(_ selection: PeopleSelection) -> [Officer] { [] }

    func quantityDone(of assignment: Assignment.ID, recordedBy instant: Date) -> Int? { nil }

    func rounds(_ selection: RoundSelection, limit: Int, offset: Int) -> (items: [RoundLine], count: Int) { ([], 0) }
}
