import Assignments
import Coordinator
import Foundation

extension Rows {
    func lastFinalOffset(of assignment: Assignment.ID, version: Int, role: Role) throws -> Int? {
        try session.first(
            ReminderSQL.lastFinal,
            ["assignment": .integer(assignment.rawValue), "version": .number(version), "role": .text(role.rawValue)]
        )?.optionalInteger("step").map(Int.init)
    }

    func replan(_ assignment: Assignment.ID, to plan: ReminderPolicy.Plan?) throws {
        try session.run(
            ReminderSQL.void, ["assignment": .integer(assignment.rawValue), "all": .flag(plan == nil)])
        guard let plan else { return }
        try session.run(
            ReminderSQL.plan,
            [
                "assignment": .integer(assignment.rawValue), "version": .number(plan.deadlineVersion),
                "step": .number(plan.offset), "role": .text(plan.role.rawValue),
                "due_at": .integer(plan.dueAt.milliseconds),
            ])
    }

    func dueReminders(at now: Date, limit: Int) throws -> [DueReminder] {
        try session.rows(ReminderSQL.due, ["now": .integer(now.milliseconds), "limit": .number(limit)]).map { row in
            DueReminder(
                id: try row.integer("id"),
                plan: ReminderPolicy.Plan(
                    assignment: Assignment.ID(rawValue: try row.integer("assignment_id")),
                    deadlineVersion: Int(try row.integer("version")), offset: Int(try row.integer("step")),
                    role: Role(rawValue: try row.text("role")) ?? .officer,
                    dueAt: Date(milliseconds: try row.integer("due_at"))),
                goesToHead: try row.flag("to_head"))
        }
    }

    func queue(reminder id: Int64, in outbox: Int64) throws {
        try session.run(ReminderSQL.queue, ["id": .integer(id), "outbox": .integer(outbox)])
    }

    func void(reminder id: Int64) throws { try session.run(ReminderSQL.voidOne, ["id": .integer(id)]) }

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
}
