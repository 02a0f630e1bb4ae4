import Assignments
import Coordinator
import Foundation
import Reports

extension Rows {
    func works(_ selection: WorkSelection, order: WorkOrder, limit: Int, offset: Int) throws -> [WorkLine] {
        try requireFacts(selection)
        return try session.rows(QuerySQL.page(selection, order, limit: limit, offset: offset)).map { row in
            WorkLine(
                id: Assignment.ID(rawValue: try row.integer("id")), code: try row.optionalText("work_code"),
                title: try row.text("work"), unit: OrgUnit.ID(rawValue: try row.integer("unit_id")),
                state: try state(row), dueAt: try row.optionalInteger("due_at").map(Date.init),
                submittedAt: try row.optionalInteger("submitted_at").map(Date.init),
                percent: try row.optionalInteger("done_percent").map(Int.init),
                quantity: try row.optionalInteger("quantity_done").map { done in
                    Quantity(
                        done: Int(done), of: try row.optionalInteger("quantity_of").map(Int.init),
                        unit: try row.optionalText("quantity_unit"))
                })
        }
    }

    func tallies(of selection: WorkSelection, by key: WorkKey, with detail: TallyDetail) throws -> [KeyedTally] {
        try requireFacts(selection)
        let found = try session.rows(QuerySQL.tallies(selection, key, detail))
        guard found.count <= QuerySQL.mostTallies else {
            throw QueryFault.invalid("quá \(QuerySQL.mostTallies) nhóm; nêu phạm vi hẹp hơn")
        }
        return try found.map { row in
            func instant(_ column: String) throws -> Date? {
                detail == .earliest ? try row.optionalInteger(column).map(Date.init) : nil
            }
            let text = try row.text("item_key")
            let unit = key == .unit ? Int64(text) ?? 0 : 0
            return KeyedTally(
                key: text, name: try row.text("item_name"),
                tally: Tally(
                    unit: OrgUnit.ID(rawValue: unit), state: try state(row), isPastDue: try row.flag("past_due"),
                    isSubmittedLate: try row.flag("submitted_late"),
                    isLateToOriginal: try row.flag("late_to_original"), awaitsHead: try row.flag("awaits_head"),
                    count: Int(try row.integer("n"))),
                earliest: Earliest(
                    due: try instant("due_at"), issued: try instant("issued_at"), heard: try instant("heard_at"),
                    submitted: try instant("submitted_at")),
                percent: try percents(row, detail))
        }
    }

    private func percents(_ row: SQLRow, _ detail: TallyDetail) throws -> (sum: Int, count: Int) {
        guard detail == .percents else { return (0, 0) }
        return (Int(try row.integer("percent_sum")), Int(try row.integer("percent_count")))
    }

    func quantities(of selection: WorkSelection, by key: WorkKey) throws -> [KeyedQuantity] {
        try session.rows(QuerySQL.quantities(selection, key)).map { row in
            func number(_ column: String) throws -> Int { Int(try row.integer(column)) }
            return KeyedQuantity(
                key: try row.text("item_key"), name: try row.text("item_name"), unit: try row.text("counted"),
                done: try number("done"), doneOfTarget: try number("done_of_target"), target: try number("target"),
                left: try number("left_over"), works: try number("n"), withoutTarget: try number("without_target"))
        }
    }

    func titles(of selection: WorkSelection, limit: Int) throws -> [String] {
        try session.rows(QuerySQL.titles(selection, limit: limit)).map { try $0.text("work") }
    }

    func assignments(_ selection: WorkSelection, limit: Int) throws -> [Assignment] {
        try session.rows(QuerySQL.assignments(selection, limit: limit)).map(AssignmentColumns.assignment)
    }

    func worksWithEvidence(
        _ selection: WorkSelection, after id: Assignment.ID
    ) throws -> [(assignment: Assignment, hasEvidence: Bool)] {
        try session.rows(QuerySQL.evidence(selection, after: id)).map {
            (try AssignmentColumns.assignment($0), try $0.flag("evidence"))
        }
    }

    func lastWords(on assignment: Assignment.ID, act: Act.Kind?, at instant: Date?) throws -> String? {
        try session.rows(QuerySQL.words(assignment, act: act, at: instant)).first?.text("text")
    }

    func people(_ selection: PeopleSelection) throws -> [Officer] {
        try session.rows(QuerySQL.people(selection)).map(OfficerColumns.officer)
    }

    func quantityDone(of assignment: Assignment.ID, recordedBy instant: Date) throws -> Int? {
        let row = try session.rows(QuerySQL.image(assignment, recordedBy: instant)).first
        return try row.map { try HistoryChain.assignment(of: $0.text("image")).progress.quantity?.done } ?? nil
    }

    func rounds(_ selection: RoundSelection, limit: Int, offset: Int) throws -> (items: [RoundLine], count: Int) {
        let count = try session.rows(QuerySQL.rounds(selection, page: nil)).first?.integer("n") ?? 0
        let items = try session.rows(QuerySQL.rounds(selection, page: (limit, offset))).map(Self.round)
        return (items, Int(count))
    }

    private static func round(_ row: SQLRow) throws -> RoundLine {
        var round = RoundLine(
            unit: try row.optionalInteger("unit_id").map { OrgUnit.ID(rawValue: $0) },
            openedAt: Date(milliseconds: try row.integer("opened_at")),
            closesAt: Date(milliseconds: try row.integer("closes_at")),
            closedAt: try row.optionalInteger("closed_at").map(Date.init),
            asked: Int(try row.integer("units_asked")), answered: Int(try row.integer("units_answered")),
            absent: Int(try row.integer("units_absent")))
        round.phase = try row.optionalText("phase")
        round.openedBy = try row.optionalInteger("opened_by").map { Officer.ID(rawValue: $0) }
        round.lastAnswerAt = try row.optionalInteger("last_answer_at").map(Date.init)
        round.settled = Int(try row.integer("settled"))
        round.openDecisions = Int(try row.integer("decisions_open"))
        return round
    }

    private func state(_ row: SQLRow) throws -> AssignmentState {
        guard let state = AssignmentState(rawValue: try row.text("state")) else {
            throw StoreError.refused("unknown state")
        }
        return state
    }

    /// Rows of before the facts were kept would be left out in silence.
    private func requireFacts(_ selection: WorkSelection) throws {
        guard let instant = selection.asOf else { return }
        guard try session.rows(QuerySQL.factless(by: instant)).isEmpty else {
            throw QueryFault.invalid(
                "lịch sử đến ngày này do bản cũ ghi, chưa hỏi được bằng asOf; dùng namro summary --as-of")
        }
    }
}
