import Assignments
import Coordinator
import Foundation

extension Rows {
    func enqueue(_ draft: OutboxDraft, at now: Date) throws -> Int64 {
        let row = try session.first(
            OutboxSQL.enqueue,
            values(
                draft.account,
                [
                    "chat": .text(draft.chat), "purpose": .text(draft.purpose.rawValue), "text": .text(draft.text),
                    "inbox": .optional(draft.inbox), "about": .optional(draft.about?.rawValue),
                    "now": .integer(now.milliseconds),
                    "matters_until": .integer(draft.mattersUntil.milliseconds),
                ]))
        return try required(row, "outbox").integer("id")
    }

    func outboxHeads(of account: PlatformAccount, limit: Int) throws -> [OutboxHead] {
        try session.rows(OutboxSQL.heads, values(account, ["limit": .number(limit)])).map { row in
            OutboxHead(
                id: try row.integer("id"), chat: try row.text("chat_id"), text: try row.text("text"),
                state: OutboxState(rawValue: try row.text("state")) ?? .pending, isResent: try row.flag("resent"),
                mattersUntil: Date(milliseconds: try row.integer("matters_until")),
                attempt: Int(try row.integer("attempts")))
        }
    }

    func markSending(_ head: OutboxHead, resend: Bool) throws -> OutboxHead {
        try session.run(OutboxSQL.markSending, ["id": .integer(head.id), "resent": .flag(resend)])
        var claimed = head
        claimed.attempt += 1
        return claimed
    }

    func settle(
        _ head: OutboxHead, as state: OutboxState, message: String?, reason: String?, at now: Date
    ) throws -> Bool {
        let changed = try session.run(
            OutboxSQL.settle,
            [
                "id": .integer(head.id), "attempt": .number(head.attempt), "state": .text(state.rawValue),
                "message": .optional(message), "reason": .optional(reason), "now": .integer(now.milliseconds),
            ])
        return changed == 1
    }

    func release(_ head: OutboxHead, reason: String) throws {
        try session.run(
            OutboxSQL.release,
            ["id": .integer(head.id), "attempt": .number(head.attempt), "reason": .text(reason)])
    }

    func abandonSending() throws -> Int { try session.run(OutboxSQL.abandonSending, [:]) }

    func parkUnsent(reason: String) throws -> Int {
        try session.run(ReminderSQL.loseUnsent, [:])
        try session.run(ReminderSQL.loseUnsentPersonal, [:])
        return try session.run(OutboxSQL.parkUnsent, ["reason": .text(reason)])
    }

    func sentCount(of account: PlatformAccount, since: Date) throws -> Int {
        let row = try session.first(
            OutboxSQL.sentCount, values(account, ["since": .integer(since.milliseconds)]))
        return Int(try row?.integer("n") ?? 0)
    }

    func subject(ofSent message: String, in chat: String, of account: PlatformAccount) throws -> Assignment.ID? {
        try session.first(OutboxSQL.about, values(account, ["message": .text(message), "chat": .text(chat)]))?
            .optionalInteger("about_id").map { Assignment.ID(rawValue: $0) }
    }

    func outboxCounts() throws -> [OutboxState: Int] { try counts(OutboxSQL.counts) }

    /// The row that a statement must have answered.
    func required(_ row: SQLRow?, _ what: String) throws -> SQLRow {
        guard let row else { throw StoreError.refused("no row came back for \(what)") }
        return row
    }
}
