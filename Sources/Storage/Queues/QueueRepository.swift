import Assignments
import Coordinator
import Foundation

/// Rows of the queues, for those who look after them, as rows.
struct QueueRepository: Repository, QueueRows {
    let context: RowContext

    func inboxEntries(withWaiting: Bool, limit: Int) throws -> [InboxEntry] {
        try session.rows(QueueSQL.inbox, ["waiting": .flag(withWaiting), "limit": .number(limit)]).map(inboxEntry)
    }

    func inboxEntry(_ id: Int64) throws -> InboxEntry? {
        try session.first(QueueSQL.inboxOne, ["id": .integer(id)]).map(inboxEntry)
    }

    func laterInbox(like id: Int64) throws -> Int64? {
        try session.first(QueueSQL.laterInbox, ["id": .integer(id)])?.integer("id")
    }

    private func inboxEntry(_ row: SQLRow) throws -> InboxEntry {
        let (account, event) = (try self.account(row), try self.event(row))
        let officer = try AccountRepository(context: context).identity(account, user: event.sender).flatMap {
            try office().officer($0.officer)
        }
        return InboxEntry(
            id: try row.integer("id"), account: account, event: event,
            receivedAt: Date(milliseconds: try row.integer("received_at")),
            state: InboxState(rawValue: try row.text("state")) ?? .failed,
            failures: Int(try row.integer("failures")), traps: Int(try row.integer("traps")),
            reason: try row.optionalText("failure"), officer: officer)
    }

    func retry(inbox id: Int64) throws -> Bool {
        guard try session.run(QueueSQL.retryInbox, ["id": .integer(id)]) == 1 else { return false }
        try session.run(InboxSQL.forgetTraps, ["id": .integer(id)])
        return true
    }

    func outboxEntries(_ kind: OutboxEntry.Selection, limit: Int) throws -> [OutboxEntry] {
        try session.rows(QueueSQL.outbox, ["parked_only": .flag(kind == .parked), "limit": .number(limit)])
            .map(outboxEntry)
    }

    func outboxEntry(_ id: Int64) throws -> OutboxEntry? {
        try session.first(QueueSQL.outboxOne, ["id": .integer(id)]).map(outboxEntry)
    }

    private func outboxEntry(_ row: SQLRow) throws -> OutboxEntry {
        let (account, chat) = (try self.account(row), try row.text("chat_id"))
        let owner = try session.first(AccountSQL.ofChat, values(account, ["chat": .text(chat)]))
        let officer = try owner.flatMap { try office().officer(Officer.ID(rawValue: $0.integer("officer_id"))) }
        return OutboxEntry(
            id: try row.integer("id"), account: account, chat: chat,
            purpose: OutboxPurpose(rawValue: try row.text("purpose")) ?? .notice, text: try row.text("text"),
            createdAt: Date(milliseconds: try row.integer("created_at")),
            state: OutboxState(rawValue: try row.text("state")) ?? .parked,
            attempts: Int(try row.integer("attempts")), reason: try row.optionalText("reason"), officer: officer)
    }

    func retry(outbox id: Int64, mattersUntil: Date) throws -> Bool {
        guard let row = try session.first(QueueSQL.sealed, ["id": .integer(id)]) else { return false }
        let until = SQLValue.integer(mattersUntil.milliseconds)
        let columns = try OutboxRepository.outboxSeal.map { column, _ in
            column == "matters_until" ? until : try row.value(column)
        }
        let seal = RowSeal.of(columns, later: [try row.value("answers"), try row.value("file_id")])
        try session.run(
            QueueSQL.retryOutbox,
            ["id": .integer(id), "doubtful": .flag(try row.flag("doubtful")), "until": until, "seal": seal])
        return true
    }
}
