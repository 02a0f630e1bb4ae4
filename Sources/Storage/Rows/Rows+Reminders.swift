import Assignments
import CivilCalendar
import Coordinator
import Foundation

extension Rows {
    func reminders(of assignment: Assignment.ID) throws -> [ReminderRow] {
        try session.rows(ReminderSQL.ofAssignment, ["assignment": .integer(assignment.rawValue)])
            .compactMap(reminder)
    }

    func add(_ plan: ReminderPlan) throws {
        try session.run(
            ReminderSQL.plan,
            [
                "assignment": .integer(plan.assignment.rawValue), "anchor": .text(plan.lane.name),
                "version": .number(plan.version), "step": .number(plan.offset),
                "role": .text(plan.lane.recipient.rawValue), "due_at": .integer(plan.dueAt.milliseconds),
                "in_digest": .flag(plan.lane.way == .digest),
            ])
    }

    func dueReminders(in way: Ladder.Way, at now: Date, limit: Int) throws -> [ReminderRow] {
        try session.rows(
            way == .digest ? ReminderSQL.dueInDigests : ReminderSQL.due,
            ["now": .integer(now.milliseconds), "limit": .number(limit)]
        ).compactMap(reminder)
    }

    /// A row; nil where a newer program wrote a family that this one does not know.
    private func reminder(_ row: SQLRow) throws -> ReminderRow? {
        guard let recipient = ReminderRecipient(rawValue: try row.text("role")),
            let lane = ReminderLane(name: try row.text("anchor"), recipient: recipient),
            let state = ReminderState(rawValue: try row.text("state"))
        else { return nil }
        return ReminderRow(
            id: try row.integer("id"),
            plan: ReminderPlan(
                assignment: Assignment.ID(rawValue: try row.integer("assignment_id")), lane: lane,
                version: Int(try row.integer("version")), offset: Int(try row.integer("step")),
                dueAt: Date(milliseconds: try row.integer("due_at"))),
            state: state, refusals: Int(try row.integer("refusals")))
    }

    func queue(reminder id: Int64, in outbox: Int64) throws {
        try session.run(ReminderSQL.queue, ["id": .integer(id), "outbox": .integer(outbox)])
    }

    func void(reminder id: Int64) throws { try session.run(ReminderSQL.void, ["id": .integer(id)]) }

    func skip(reminder id: Int64, reason: String) throws {
        try session.run(ReminderSQL.skip, ["id": .integer(id), "reason": .text(reason)])
    }

    func settleReminders(ofOutbox id: Int64, as state: ReminderState) throws {
        if state == .pending {
            try session.run(ReminderSQL.release, ["outbox": .integer(id)])
        } else {
            try session.run(ReminderSQL.settle, ["outbox": .integer(id), "state": .text(state.rawValue)])
        }
    }

    func nextReminder() throws -> Date? { try session.first(ReminderSQL.next)?.optionalInteger("at").map(Date.init) }

    func reminderCounts() throws -> [ReminderState: Int] { try counts(ReminderSQL.counts) }

    // MARK: Changed rules

    func reminderRules() throws -> Int64 { try session.first(ReminderSQL.rules)?.integer("id") ?? 0 }

    func plannedBefore(_ rules: Int64, limit: Int) throws -> [Assignment.ID] {
        try session.rows(ReminderSQL.unplanned, ["rules": .integer(rules), "limit": .number(limit)])
            .map { Assignment.ID(rawValue: try $0.integer("id")) }
    }

    func setPlanned(_ assignment: Assignment.ID, by rules: Int64) throws {
        try session.run(ReminderSQL.planned, ["id": .integer(assignment.rawValue), "rules": .integer(rules)])
    }

    // MARK: Digests

    func lastDigest(_ kind: DigestKind) throws -> Date? {
        try session.first(ReminderSQL.digested, ["kind": .text(kind.rawValue)]).map {
            Date(milliseconds: try $0.integer("at"))
        }
    }

    func chairFigures(since: Date, at now: Date) throws -> [ChairFigures] {
        try session.rows(
            ReminderSQL.chairs, ["since": .integer(since.milliseconds), "now": .integer(now.milliseconds)]
        ).map { row in
            func number(_ name: String) throws -> Int { Int(try row.integer(name)) }
            return ChairFigures(
                chair: Officer.ID(rawValue: try row.integer("chair_id")), open: try number("open"),
                overdue: try number("overdue"), newlyLate: try number("newly_late"),
                newlyDone: try number("newly_done"), waiting: try number("waiting"), asked: try number("asked"),
                blocked: try number("blocked"))
        }
    }

    func keepDigest(_ kind: DigestKind, of day: CivilDate, at now: Date) throws {
        try session.run(
            ReminderSQL.digest,
            ["kind": .text(kind.rawValue), "day": .text(day.iso), "now": .integer(now.milliseconds)])
    }
}
