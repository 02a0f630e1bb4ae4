import Assignments
import Coordinator
import Foundation

/// All rows of the queues and reminders, for audits, as rows.
struct LedgerRepository: Repository, LedgerReading {
    let context: RowContext

    func inbox() throws -> [InboxLedgerRow] {
        try session.rows(LedgerSQL.inbox).map { row in
            InboxLedgerRow(
                id: try row.integer("id"), event: try event(row),
                receivedAt: Date(milliseconds: try row.integer("received_at")),
                failures: Int(try row.integer("failures")),
                state: InboxState(rawValue: try row.text("state")) ?? .pending)
        }
    }

    func outbox() throws -> [OutboxLedgerRow] {
        try session.rows(LedgerSQL.outbox).map { row in
            OutboxLedgerRow(
                id: try row.integer("id"), chat: try row.text("chat_id"),
                purpose: OutboxPurpose(rawValue: try row.text("purpose")) ?? .notice, text: try row.text("text"),
                inbox: try row.optionalInteger("inbox_id"),
                createdAt: Date(milliseconds: try row.integer("created_at")),
                state: OutboxState(rawValue: try row.text("state")) ?? .pending, isResent: try row.flag("resent"),
                reason: try row.optionalText("reason"))
        }
    }

    func reminders() throws -> [ReminderLedgerRow] {
        try session.rows(LedgerSQL.reminders).compactMap { row in
            try ReminderRepository(context: context).reminder(row).map { reminder in
                ReminderLedgerRow(
                    reminder: reminder, speakAt: Date(milliseconds: try row.integer("speak_at")),
                    outbox: try row.optionalInteger("outbox_id"), reason: try row.optionalText("reason"))
            }
        }
    }

    func ruleBreaches() throws -> [String] {
        let tenures = try session.rows(AssignmentSQL.tenureBreaches).map {
            "rule 1: assignment \(try $0.integer("id")) has not exactly the tenure of its officer"
        }
        let reminders = try session.rows(ReminderSQL.breaches).map {
            "rule 5: reminder \(try $0.integer("id")) counts as said but stands in no message"
        }
        let gaps = try session.rows(AssignmentSQL.tenureGaps).map {
            "rule 1: the tenures of assignment \(try $0.integer("id")) leave a gap or overlap"
        }
        return tenures + gaps + reminders
    }
}
