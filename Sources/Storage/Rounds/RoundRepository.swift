import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation

/// Rounds of asking in groups, as rows.
struct RoundRepository: Repository, RoundRows {
    let context: RowContext

    func open(of account: PlatformAccount, chat: String) throws -> CheckInRound? {
        try session.first(RoundSQL.open, values(account, ["chat": .text(chat)])).map(round)
    }

    func allOpen() throws -> [CheckInRound] { try session.rows(RoundSQL.allOpen).map(round) }

    func wasHeld(_ account: PlatformAccount, chat: String, on day: CivilDate, after start: Date) throws -> Bool {
        let row = try session.first(
            RoundSQL.held,
            values(
                account,
                ["chat": .text(chat), "day": .text(day.iso), "after": .integer(start.milliseconds)]))
        return try row?.integer("n") ?? 0 > 0
    }

    func members(of round: Int64) throws -> [RoundMember] {
        try session.rows(RoundSQL.members, ["round": .integer(round)]).map { row in
            RoundMember(
                unit: OrgUnit.ID(rawValue: try row.integer("unit_id")),
                officer: Officer.ID(rawValue: try row.integer("officer_id")),
                standing: RoundMember.ReplyState(rawValue: try row.text("standing")) ?? .asked,
                answeredAt: try row.optionalInteger("answered_at").map(Date.init))
        }
    }

    func pinnedGroups() throws -> [PinnedGroup] {
        try session.rows(RoundSQL.groups).map { row in
            PinnedGroup(account: try account(row), chat: try row.text("chat_id"), scope: try scope(row))
        }
    }

    func openWork(in scope: SummaryScope) throws -> [Assignment] {
        try session.rows(AssignmentSQL.open, values(scope)).map(AssignmentColumns.assignment)
    }

    func heard(in scope: SummaryScope, since: Date) throws -> [HeardWork] {
        try session.rows(RoundSQL.heard, values(scope) + ["since": .integer(since.milliseconds)]).map { row in
            HeardWork(
                unit: OrgUnit.ID(rawValue: try row.integer("unit_id")),
                officer: Officer.ID(rawValue: try row.integer("officer_id")),
                at: Date(milliseconds: max(try row.integer("reported"), try row.integer("acknowledged"))))
        }
    }

    func work(_ kind: RoundWork, after row: Int64) throws -> [Assignment.ID] {
        let statement: RoundSQL =
            switch kind {
            case .changed: .changed
            case .done: .done
            case .settled: .settled
            }
        return try session.rows(statement, ["from": .integer(row)]).map {
            Assignment.ID(rawValue: try $0.integer("assignment_id"))
        }
    }

    func add(_ draft: RoundDraft, on day: CivilDate, at now: Date) throws -> Int64 {
        let row = try session.first(
            RoundSQL.add,
            values(draft.group.account, values(draft.group.scope))
                + [
                    "chat": .text(draft.group.chat), "officer": .optional(draft.openedBy?.rawValue),
                    "now": .integer(now.milliseconds), "day": .text(day.iso),
                    "since": .integer(draft.since.milliseconds),
                    "ask_again_at": .integer(draft.asksAgainAt.milliseconds),
                    "closes_at": .integer(draft.closesAt.milliseconds),
                ])
        return try required(row, "rounds").integer("id")
    }

    func addMember(_ member: RoundMember, to round: Int64) throws {
        try session.run(
            RoundSQL.addMember,
            [
                "round": .integer(round), "unit": .integer(member.unit.rawValue),
                "officer": .integer(member.officer.rawValue), "standing": .text(member.standing.rawValue),
                "answered_at": .optional(member.answeredAt?.milliseconds),
            ])
    }

    func setAnswered(_ member: RoundMember, in round: Int64, at instant: Date) throws {
        try session.run(
            RoundSQL.answered,
            [
                "round": .integer(round), "unit": .integer(member.unit.rawValue),
                "officer": .integer(member.officer.rawValue), "at": .integer(instant.milliseconds),
            ])
    }

    func setAskedAgain(_ round: Int64) throws { try session.run(RoundSQL.askedAgain, ["id": .integer(round)]) }

    func close(_ round: Int64, with outcome: RoundOutcome, at now: Date) throws {
        try session.run(
            RoundSQL.close,
            [
                "id": .integer(round), "now": .integer(now.milliseconds), "asked": .number(outcome.asked),
                "answered": .number(outcome.answered), "absent": .number(outcome.absent),
                "last": .optional(outcome.lastAnswerAt?.milliseconds), "settled": .number(outcome.settled),
                "decisions": .number(outcome.openDecisions),
            ])
    }

    private func round(_ row: SQLRow) throws -> CheckInRound {
        func date(_ name: String) throws -> Date { Date(milliseconds: try row.integer(name)) }
        var outcome = RoundOutcome()
        outcome.asked = Int(try row.integer("units_asked"))
        outcome.answered = Int(try row.integer("units_answered"))
        outcome.absent = Int(try row.integer("units_absent"))
        outcome.lastAnswerAt = try row.optionalInteger("last_answer_at").map(Date.init)
        outcome.settled = Int(try row.integer("settled"))
        outcome.openDecisions = Int(try row.integer("decisions_open"))
        return CheckInRound(
            id: try row.integer("id"), account: try account(row), chat: try row.text("chat_id"), scope: try scope(row),
            openedBy: try row.optionalInteger("opened_by").map { Officer.ID(rawValue: $0) },
            openedAt: try date("opened_at"), since: try date("since"), changesFrom: try row.integer("changes_from"),
            historyFrom: try row.integer("history_from"),
            asksAgainAt: try date("ask_again_at"), hasAskedAgain: try row.flag("asked_again"),
            closesAt: try date("closes_at"), closedAt: try row.optionalInteger("closed_at").map(Date.init),
            outcome: outcome)
    }

    private func scope(_ row: SQLRow) throws -> SummaryScope {
        SummaryScope(
            unit: try row.optionalInteger("unit_id").map { OrgUnit.ID(rawValue: $0) },
            campaign: try row.optionalInteger("campaign_id").map { Campaign.ID(rawValue: $0) },
            phase: try row.optionalText("phase"))
    }

    private func values(_ scope: SummaryScope) -> SQLValues {
        [
            "unit": .optional(scope.unit?.rawValue), "campaign": .optional(scope.campaign?.rawValue),
            "phase": .optional(scope.phase),
        ]
    }
}
