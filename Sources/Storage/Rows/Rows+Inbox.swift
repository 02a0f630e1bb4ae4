import Assignments
import Coordinator
import Foundation
import VietnameseText

extension Rows {
    func keep(_ events: [InboundEvent], from account: PlatformAccount, at now: Date) throws -> Int {
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
                            "text": .optional(event.text?.string), "picture": .optional(event.picture),
                            "replies_to": .optional(event.repliesTo), "raw": .text(event.raw),
                        ]))
        }
    }

    func setCursor(_ cursor: Cursor, of account: PlatformAccount) throws {
        try session.run(InboxSQL.setCursor, values(account, ["position": .text(cursor.value)]))
    }

    func cursor(of account: PlatformAccount) throws -> Cursor? {
        try session.first(InboxSQL.cursor, values(account))?.optionalText("position").map { Cursor($0) }
    }

    func setPollHealth(_ health: PollHealth) throws {
        try session.run(
            InboxSQL.setHealth,
            values(
                health.account,
                [
                    "succeeded_at": .optional(health.succeededAt?.milliseconds), "failure": .optional(health.failure),
                ]))
    }

    func pollHealth() throws -> [PollHealth] {
        try session.rows(InboxSQL.health).map { row in
            PollHealth(
                account: try account(row), succeededAt: try row.optionalInteger("succeeded_at").map(Date.init),
                failure: try row.optionalText("failure"))
        }
    }

    func pendingInbox(after id: Int64, limit: Int) throws -> [InboxRow] {
        try session.rows(InboxSQL.pending, ["after": .integer(id), "limit": .number(limit)]).map { row in
            let event = InboundEvent(
                kind: InboundEvent.Kind(rawValue: try row.text("kind")) ?? .other, key: try row.text("event_key"),
                chat: InboundEvent.Chat(id: try row.text("chat_id"), isGroup: try row.flag("is_group")),
                sender: try row.text("sender"), senderIsBot: try row.flag("sender_is_bot"),
                sentAt: Date(milliseconds: try row.integer("sent_at")),
                text: try row.optionalText("text").map { NormalizedText($0) }, picture: try row.optionalText("picture"),
                repliesTo: try row.optionalText("replies_to"), raw: "")
            return InboxRow(
                id: try row.integer("id"), account: try account(row), event: event,
                receivedAt: Date(milliseconds: try row.integer("received_at")),
                failures: Int(try row.integer("failures")),
                firstFailedAt: try row.optionalInteger("first_failed_at").map(Date.init))
        }
    }

    func oldestPending() throws -> Date? {
        try session.first(InboxSQL.oldestPending)?.optionalInteger("at").map(Date.init)
    }

    func finish(inbox id: Int64, as state: InboxState) throws {
        try session.run(InboxSQL.finish, ["id": .integer(id), "state": .text(state.rawValue)])
    }

    func countFailure(inbox id: Int64, at now: Date, reason: String) throws {
        try session.run(
            InboxSQL.countFailure, ["id": .integer(id), "now": .integer(now.milliseconds), "reason": .text(reason)])
    }

    func countAttempt(inbox id: Int64) throws -> Int {
        let before = try session.first(InboxSQL.attempts, ["id": .integer(id)])?.integer("attempts") ?? 0
        try session.run(InboxSQL.countAttempt, ["id": .integer(id)])
        return Int(before)
    }

    func inboxCounts() throws -> [InboxState: Int] { try counts(InboxSQL.counts) }

    /// The account of a row.
    func account(_ row: SQLRow) throws -> PlatformAccount {
        PlatformAccount(platform: try row.text("platform"), account: try row.text("account"))
    }

    /// Counts by state.
    func counts<State: RawRepresentable<String>>(_ statement: some SQLStatement) throws -> [State: Int] {
        try session.rows(statement).reduce(into: [:]) { counts, row in
            if let state = State(rawValue: try row.text("state")) { counts[state] = Int(try row.integer("n")) }
        }
    }
}
