import Assignments
import Coordinator
import Foundation
import VietnameseText

/// What was received, as rows.
struct InboxRepository: Repository, InboxRows {
    let context: RowContext

    func append(_ events: [InboundEvent], from account: PlatformAccount, at now: Date) throws -> Int {
        try events.reduce(0) { count, event in
            try count
                + session.run(
                    InboxSQL.keep,
                    values(
                        account,
                        [
                            "event_key": .text(event.key), "kind": .text(event.kind.rawValue),
                            "chat": .text(event.chat.id), "is_group": .flag(event.chat.isGroup),
                            "sender": .text(event.sender), "sender_is_bot": .flag(event.senderIsBot),
                            "sent_at": .integer(event.sentAt.milliseconds), "received_at": .integer(now.milliseconds),
                            "text": .optional(event.text?.string), "picture": .optional(event.file?.reference),
                            "file_kind": .optional(event.file?.kind.rawValue), "file_name": .optional(event.file?.name),
                            "replies_to": .optional(event.repliesTo), "addressed": .flag(event.isAddressed),
                            "edits": .optional(event.edits), "moved_to": .optional(event.movedTo),
                            "raw": .text(event.raw), "forwarded": .flag(event.isForwarded),
                            "album": .optional(event.album?.name),
                            "most": .number(InboxPriority.mostWaiting),
                        ]))
        }
    }

    func pending(
        of priority: InboxPriority, after id: Int64, limit: Int,
        reading: (Int64, () throws -> InboxRow) throws -> InboxRow
    ) throws -> [InboxRow] {
        let values: SQLValues = ["lane": .number(priority.rawValue), "after": .integer(id), "limit": .number(limit)]
        return try session.rows(InboxSQL.pending, values).map { row in
            try reading(row.integer("id")) { try inboxRow(row) }
        }
    }

    func shortestLag(of account: PlatformAccount, before id: Int64) throws -> TimeInterval? {
        try session.first(InboxSQL.shortestLag, values(account, ["id": .integer(id)]))?.optionalInteger("lag")
            .map { TimeInterval($0) / 1_000 }
    }

    func pending(_ id: Int64) throws -> InboxRow? {
        try session.first(InboxSQL.pendingOne, ["id": .integer(id)]).map(inboxRow)
    }

    func albumItems(around row: InboxRow, limit: Int) throws -> (before: [AlbumItem], after: [AlbumItem]) {
        let values = values(
            row.account,
            [
                "chat": .text(row.event.chat.id), "sender": .text(row.event.sender), "id": .integer(row.id),
                "limit": .number(limit),
            ])
        return (
            try session.rows(InboxSQL.albumBefore, values).reversed().map(albumItem),
            try session.rows(InboxSQL.albumAfter, values).map(albumItem)
        )
    }

    private func albumItem(_ row: SQLRow) throws -> AlbumItem {
        AlbumItem(
            row: try inboxRow(row), isPending: try row.text("state") == InboxState.pending.rawValue,
            isGivenUp: try row.text("state") == InboxState.failed.rawValue, lead: try row.optionalInteger("lead"))
    }

    private func inboxRow(_ row: SQLRow) throws -> InboxRow {
        InboxRow(
            id: try row.integer("id"), account: try account(row), event: try event(row),
            receivedAt: Date(milliseconds: try row.integer("received_at")),
            failures: Int(try row.integer("failures")),
            firstFailedAt: try row.optionalInteger("first_failed_at").map(Date.init),
            attempts: Int(try row.integer("attempts")))
    }

    func received(_ account: PlatformAccount, key: String, before id: Int64) throws -> ReceivedMessage? {
        let rows = try session.rows(
            InboxSQL.received, values(account, ["event_key": .text(key), "before": .integer(id)]))
        guard let newest = rows.first else { return nil }
        let ids = try rows.map { try $0.integer("id") }
        let changed = try ids.flatMap { try session.rows(InboxSQL.changedBy, ["inbox": .integer($0)]) }.map {
            Assignment.ID(rawValue: try $0.integer("assignment_id"))
        }
        return ReceivedMessage(
            rows: ids, sender: try newest.text("sender"), text: try newest.optionalText("text"),
            isForgotten: try newest.flag("forgotten"), changed: Set(changed).sorted())
    }

    func oldestPending() throws -> Date? {
        try session.first(InboxSQL.oldestPending)?.optionalInteger("at").map(Date.init)
    }

    func finish(inbox id: Int64, as state: InboxState) throws {
        try session.run(InboxSQL.finish, ["id": .integer(id), "state": .text(state.rawValue)])
    }

    func giveUp(inbox id: Int64) throws -> Bool { try session.run(InboxSQL.giveUp, ["id": .integer(id)]) > 0 }

    func countFailure(inbox id: Int64, at now: Date, reason: String) throws {
        try session.run(
            InboxSQL.countFailure, ["id": .integer(id), "now": .integer(now.milliseconds), "reason": .text(reason)])
    }

    func countAttempt(inbox id: Int64) throws { try session.run(InboxSQL.countAttempt, ["id": .integer(id)]) }

    func countTrap(_ mark: TrapMark) throws -> Int {
        try session.run(InboxSQL.keepTrap, ["term": .integer(mark.term), "id": .integer(mark.row)])
        return Int(try session.first(InboxSQL.traps, ["id": .integer(mark.row)])?.integer("n") ?? 0)
    }

    func waitingCount() throws -> Int { Int(try session.first(InboxSQL.waitingCount)?.integer("n") ?? 0) }

    func failedCount() throws -> Int { Int(try session.first(InboxSQL.failedCount)?.integer("n") ?? 0) }

    func forgetReceived(before instant: Date, limit: Int) throws -> Int {
        try session.run(FileSQL.forget, ["before": .integer(instant.milliseconds)])
        try session.run(DialogueSQL.forgetUnread, ["before": .integer(instant.milliseconds)])
        return try session.run(
            InboxSQL.forgetReceived, ["before": .integer(instant.milliseconds), "limit": .number(limit)])
    }

    func counts() throws -> [InboxState: Int] { try counts(InboxSQL.counts) }
}
