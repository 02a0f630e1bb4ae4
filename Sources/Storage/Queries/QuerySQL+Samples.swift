import Assignments
import CivilCalendar
import Foundation
import Reports

extension QuerySQL {
    /// Statements that have every condition, order, key and source among them, so that a test can prepare them on both databases.
    static var samples: [(name: String, sql: String)] {
        let now = Date(milliseconds: 0)
        let all = WorkSelection(.all(conditions), now: now)
        let past = WorkSelection(.states([.assigned]), asOf: now, now: now)
        let keys: [WorkKey] = [.everything, .unit, .officer, .state, .phase, .work]
        let details: [TallyDetail] = [.counts, .earliest, .percents]
        var statements = keys.flatMap { key in details.map { tallies(all, key, $0) } + [quantities(all, key)] }
        statements += keys.filter { $0 != .officer }.map { tallies(past, $0, .earliest) }
        statements +=
            orders.map { page(all, $0, limit: 1, offset: 0) } + [page(past, .due(ascending: true), limit: 1, offset: 0)]
        let id = Assignment.ID(rawValue: 1)
        statements += [
            titles(all, limit: 1), assignments(all, limit: 1), evidence(all, after: id), words(id, act: .note, at: now),
            factless(by: now),
            image(id, recordedBy: now), people(somebody), rounds(round, page: nil), rounds(round, page: (1, 0)),
        ]
        return statements.enumerated().map { ("QuerySQL.\($0)", $1.rendered.text) }
    }

    /// What the chat, digests and commands list: the pages and the whole assignments of it, of the office and of one unit.
    static var lists: [(name: String, sql: String)] {
        let now = Date(milliseconds: 0)
        let (open, awaiting) = (
            AssignmentState.allCases.filter(\.isOpen), AssignmentState.allCases.filter(\.awaitsOfficer)
        )
        let chair = WorkCondition.chairs([Officer.ID(rawValue: 1)])
        let kinds: [(name: String, condition: WorkCondition)] = [
            ("open", .states(open)), ("overdue", .overdue(at: now)), ("unacknowledged", .states([.assigned])),
            ("waiting", .states([.submitted])), ("drafts", .states([.draft])),
            ("due", .all([.states(awaiting), .dueAfter(now), .dueBy(now)])),
            ("silent", .all([.states(awaiting), .heardBefore(now)])), ("blocked", .all([.blocked, .states(open)])),
            ("demanded", .all([.demanded(nil), .states(open)])),
            ("own", .all([.states(open), .officers([Officer.ID(rawValue: 1)])])),
            ("results for a chair", .all([.states([.submitted]), .awaitsHead(false), chair])),
            ("demands to a chair", .all([.demanded(nil), .states(open), chair])),
            ("a chair's obstacles", .all([.blocked, .states(open), chair])),
            ("completed for a chair", .all([.states([.completed]), .completedAfter(now), chair])),
        ]
        return kinds.flatMap { name, condition in
            [condition, .all([condition, .within([OrgUnit.ID(rawValue: 1)])])].flatMap { condition in
                let selection = WorkSelection(condition, now: now)
                return [
                    page(selection, .due(ascending: true), limit: 12, offset: 0), assignments(selection, limit: 12),
                    tallies(selection, .everything, .counts),
                ].map { (name, $0.rendered.text) }
            }
        }
    }

    /// The figures of the whole office by unit.
    static var figures: String {
        tallies(WorkSelection(.all([]), now: Date(milliseconds: 0)), .unit, .counts).rendered.text
    }

    private static let orders: [WorkOrder] = [
        .due(ascending: true), .issued(ascending: false), .submitted(ascending: true), .heard(ascending: false), .worst,
        .best, .quantity(ascending: false), .key,
    ]

    private static var conditions: [WorkCondition] {
        let (now, unit, officer) = (Date(milliseconds: 0), OrgUnit.ID(rawValue: 1), Officer.ID(rawValue: 1))
        let plan = Campaign.ID(rawValue: 1)
        return [
            .any([.states([.assigned, .paused]), .all([])]), .dueBy(now), .dueAfter(now), .submitted(late: true),
            .submitted(late: false), .submittedWithin(after: now, by: now), .submittedPast(1), .heardBefore(now),
            .blocked, .awaitsHead(true), .completedAfter(now),
            .demanded(nil), .demanded(.deadline), .percent(.less, 50), .percent(.atLeast, 50),
            .works([Assignment.ID(rawValue: 1)]), .code("V1"), .titles(["một", "hai", "ba"]), .officers([officer]),
            .chairs([officer]), .with(unit), .urgent, .unlinked, .absent(CivilDate(dayNumber: 0)), .within([unit]),
            .outside([unit]), .campaigns([plan]), .phase(plan, "GD1"),
        ]
    }

    private static var somebody: PeopleSelection {
        var selection = PeopleSelection(units: [OrgUnit.ID(rawValue: 1)])
        (selection.except, selection.isUnlinked) = ([OrgUnit.ID(rawValue: 1)], true)
        selection.away = Query.Period(from: CivilDate(dayNumber: 0), to: CivilDate(dayNumber: 1))
        return selection
    }

    private static var round: RoundSelection {
        var selection = RoundSelection(units: [OrgUnit.ID(rawValue: 1)])
        (selection.from, selection.until) = (Date(milliseconds: 0), Date(milliseconds: 1))
        return selection
    }
}
