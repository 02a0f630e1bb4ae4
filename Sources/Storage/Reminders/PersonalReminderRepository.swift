import Assignments
import Conversation
import Coordinator
import Foundation

/// Reminders that people asked for themselves, as rows.
struct PersonalReminderRepository: Repository, PersonalReminderRows {
    let context: RowContext

    func add(_ reminder: PersonalReminder, of officer: Officer.ID, inbox: Int64?, at now: Date) throws {
        try session.run(
            ReminderSQL.addPersonal,
            [
                "officer": .integer(officer.rawValue), "assignment": .optional(reminder.assignment?.rawValue),
                "text": .text(reminder.text), "due_at": .integer(reminder.dueAt.milliseconds),
                "asked_at": .integer(now.milliseconds), "inbox": .optional(inbox),
            ])
    }

    func due(at now: Date, limit: Int) throws -> [PersonalReminderRow] {
        try session.rows(ReminderSQL.duePersonal, ["now": .integer(now.milliseconds), "limit": .number(limit)]).map {
            row in
            PersonalReminderRow(
                id: try row.integer("id"), officer: Officer.ID(rawValue: try row.integer("officer_id")),
                reminder: PersonalReminder(
                    assignment: try row.optionalInteger("assignment_id").map { Assignment.ID(rawValue: $0) },
                    text: try row.text("text"), dueAt: Date(milliseconds: try row.integer("due_at"))))
        }
    }

    func next() throws -> Date? {
        try session.first(ReminderSQL.nextPersonal)?.optionalInteger("at").map(Date.init)
    }

    func queue(personal id: Int64, in outbox: Int64) throws {
        try session.run(ReminderSQL.queuePersonal, ["id": .integer(id), "outbox": .integer(outbox)])
    }

    func void(of inbox: Int64) throws {
        try session.run(ReminderSQL.voidPersonal, ["inbox": .integer(inbox)])
    }

    func skip(personal id: Int64) throws { try session.run(ReminderSQL.skipPersonal, ["id": .integer(id)]) }
}
