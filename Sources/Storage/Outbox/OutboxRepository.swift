import Assignments
import Coordinator
import Foundation

/// What is to be sent, as rows.
struct OutboxRepository: Repository, OutboxRows {
    let context: RowContext

    func enqueue(_ draft: OutboxDraft, at now: Date) throws -> Int64 {
        let sealed = values(
            draft.account,
            [
                "chat": .text(draft.chat), "purpose": .text(draft.purpose.rawValue), "text": .text(draft.text),
                "inbox": .optional(draft.inbox), "about": .optional(draft.about?.rawValue),
                "now": .integer(now.milliseconds), "matters_until": .integer(draft.mattersUntil.milliseconds),
                "answers": .optional(draft.answers.isEmpty ? nil : try StoredJSON.text(of: draft.answers)),
                "file": .optional(draft.file),
            ])
        let seal = RowSeal.of(
            Self.outboxSeal.map { sealed[$0.value] ?? .null },
            later: [sealed["answers"] ?? .null, sealed["file"] ?? .null])
        let row = try session.first(OutboxSQL.enqueue, sealed + ["seal": seal])
        return try required(row, "outbox").integer("id")
    }

    /// What of a message never changes: its columns, each with its name among the values.
    static let outboxSeal: [(column: String, value: String)] = [
        ("platform", "platform"), ("account", "account"), ("chat_id", "chat"), ("purpose", "purpose"), ("text", "text"),
        ("inbox_id", "inbox"), ("about_id", "about"), ("created_at", "now"), ("matters_until", "matters_until"),
    ]

    func heads(of account: PlatformAccount, limit: Int) throws -> [OutboxHead] {
        try session.rows(OutboxSQL.heads, values(account, ["limit": .number(limit)])).map { row in
            let (id, epoch) = (try row.integer("id"), try row.text("epoch"))
            return OutboxHead(
                id: id, key: epoch.isEmpty ? String(id) : "\(epoch)-\(id)", chat: try row.text("chat_id"),
                text: try row.text("text"),
                state: OutboxState(rawValue: try row.text("state")) ?? .pending, isResent: try row.flag("resent"),
                mattersUntil: Date(milliseconds: try row.integer("matters_until")),
                attempt: Int(try row.integer("attempts")),
                triedAt: try row.optionalInteger("tried_at").map(Date.init),
                answers: try row.optionalText("answers").map { try StoredJSON.list(QuickAnswer.self, $0) }
                    ?? [], file: try row.optionalInteger("file_id"), fileTries: Int(try row.integer("file_tries")))
        }
    }

    func markSending(_ head: OutboxHead, resend: Bool, at now: Date) throws -> OutboxHead {
        try session.run(
            OutboxSQL.markSending,
            ["id": .integer(head.id), "resent": .flag(resend), "now": .integer(now.milliseconds)])
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

    func release(_ head: OutboxHead, reason: String, countsFile: Bool) throws {
        try session.run(
            OutboxSQL.release,
            [
                "id": .integer(head.id), "attempt": .number(head.attempt), "reason": .text(reason),
                "file_tries": .number(countsFile ? 1 : 0),
            ])
    }

    func countFileTry(ofOutbox id: Int64) throws { try session.run(OutboxSQL.countFileTry, ["id": .integer(id)]) }

    func parkPastUse(outbox id: Int64) throws {
        guard let purpose = try session.first(OutboxSQL.purpose, ["id": .integer(id)])?.text("purpose") else { return }
        let waiting =
            try session.run(ReminderSQL.putBack, ["outbox": .integer(id)])
            + session.run(ReminderSQL.putBackPersonal, ["outbox": .integer(id)])
        let isSaidAnew = waiting > 0 || OutboxPurpose(rawValue: purpose)?.isMadeAnew ?? false
        try session.run(
            OutboxSQL.parkOne,
            ["id": .integer(id), "reason": .text(isSaidAnew ? PastUse.saidAnew : PastUse.lost)])
    }

    func parkPastUse(at now: Date, limit: Int) throws -> Int {
        let rows = try session.rows(
            OutboxSQL.pastUse, ["now": .integer(now.milliseconds), "limit": .number(limit)])
        for row in rows { try parkPastUse(outbox: try row.integer("id")) }
        return rows.count
    }

    func abandonSending() throws -> Int { try session.run(OutboxSQL.abandonSending, [:]) }

    func parkUnsent(
        to chat: String, of account: PlatformAccount, reason: String
    ) throws -> [(id: Int64, wasBegun: Bool)] {
        let unsent = try session.rows(OutboxSQL.unsentTo, values(account, ["chat": .text(chat)]))
        return try unsent.map { row in
            let id = try row.integer("id")
            try session.run(OutboxSQL.parkOne, ["id": .integer(id), "reason": .text(reason)])
            return (id, try row.text("state") != OutboxState.pending.rawValue)
        }
    }

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

    func unsentCount() throws -> Int { Int(try session.first(OutboxSQL.unsentCount)?.integer("n") ?? 0) }

    func unsentCount(to account: PlatformAccount) throws -> Int {
        Int(try session.first(OutboxSQL.unsentOfAccount, values(account))?.integer("n") ?? 0)
    }

    func oldestUnsent(to account: PlatformAccount, in chat: String) throws -> Date? {
        try session.first(OutboxSQL.oldestUnsentTo, values(account, ["chat": .text(chat)]))?.optionalInteger("at")
            .map(Date.init)
    }

    func lastState(to account: PlatformAccount, in chat: String) throws -> OutboxState? {
        try session.first(OutboxSQL.lastTo, values(account, ["chat": .text(chat)])).flatMap {
            OutboxState(rawValue: try $0.text("state"))
        }
    }

    func parkedCount() throws -> Int {
        Int(try session.first(OutboxSQL.parkedCount, ["anew": .text(PastUse.saidAnew)])?.integer("n") ?? 0)
    }

    func counts() throws -> [OutboxState: Int] { try counts(OutboxSQL.counts) }

    func figures() throws -> [OutboxFigure] {
        try session.rows(FigureSQL.outbox).compactMap { row in
            guard let state = OutboxState(rawValue: try row.text("state")) else { return nil }
            return OutboxFigure(
                platform: try row.text("platform"), bot: try row.text("account"), state: state.rawValue,
                count: Int(try row.integer("n")))
        }
    }

    func settledReplies(since: Date, limit: Int) throws -> [SettledReply] {
        let values: SQLValues = ["since": .integer(since.milliseconds), "limit": .number(limit)]
        return try session.rows(FigureSQL.replies, values).map { row in
            SettledReply(
                inbox: try row.integer("inbox_id"), account: try account(row),
                receivedAt: Date(milliseconds: try row.integer("received_at")),
                settledAt: Date(milliseconds: try row.integer("settled_at")))
        }
    }

    func forgetSent(before instant: Date, limit: Int) throws -> Int {
        try session.run(
            OutboxSQL.forgetSent, ["before": .integer(instant.milliseconds), "limit": .number(limit)])
    }
}
