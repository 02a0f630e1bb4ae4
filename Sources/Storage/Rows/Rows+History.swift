import Assignments
import Conversation
import Coordinator
import Foundation

extension Rows {
    /// Appends a row to the chain, with its text and salt in the side table.
    func append(_ entry: HistoryEntry, text: String?) throws {
        var entry = entry
        let salt = text.map { _ in Self.newSalt() }
        if let text, let salt { entry.textDigest = HistoryChain.digest(of: text, salt: salt) }
        let image = try HistoryChain.image(of: entry.after)
        let previous = try historyHead()
        let row = try session.first(
            HistorySQL.append,
            [
                "assignment": .integer(entry.assignment.rawValue), "act": .text(entry.act.rawValue),
                "actor": .optional(entry.actor?.rawValue), "on_behalf": .flag(entry.onBehalf),
                "principal": .optional(entry.principal?.rawValue),
                "recorded_at": .integer(entry.recordedAt.milliseconds),
                "effective_at": .integer(entry.effectiveAt.milliseconds), "inbox": .optional(entry.inbox),
                "delta": .optional(entry.delta), "image": .text(image), "text_digest": .optional(entry.textDigest),
                "hash": .text(HistoryChain.hash(of: entry, image: image, after: previous)),
            ])
        let id = try required(row, "history").integer("id")
        guard let text, let salt else { return }
        try session.run(HistorySQL.addText, ["id": .integer(id), "salt": .text(salt), "text": .text(text)])
    }

    /// The hash of the last row.
    func historyHead() throws -> String {
        try session.first(HistorySQL.head)?.text("hash") ?? HistoryChain.genesis
    }

    /// A salt that nobody can guess, so that a digest tells nothing of an erased text.
    private static func newSalt() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in String(generator.next(), radix: 36) }.joined()
    }

    func remarks(on assignment: Assignment.ID, limit: Int) throws -> [Remark] {
        let rows = try session.rows(
            HistorySQL.remarks, ["assignment": .integer(assignment.rawValue), "limit": .number(limit)])
        return try rows.compactMap { row in
            guard let act = Act.Kind(rawValue: try row.text("act")) else { return nil }
            return Remark(
                at: Date(milliseconds: try row.integer("effective_at")), act: act, text: try row.text("text"))
        }
    }

    func increment(by officer: Officer.ID, on assignment: Assignment.ID, since: Date) throws -> Int? {
        try session.first(
            HistorySQL.increment,
            [
                "assignment": .integer(assignment.rawValue), "actor": .integer(officer.rawValue),
                "since": .integer(since.milliseconds),
            ]
        ).map { Int(try $0.integer("delta")) }
    }

    func checkChain() throws -> (broken: Int64?, head: String) {
        var previous = HistoryChain.genesis
        var last: Int64 = 0
        while true {
            let rows = try session.rows(HistorySQL.chain, ["after": .integer(last)])
            guard !rows.isEmpty else { return (nil, previous) }
            for row in rows {
                last = try row.integer("id")
                guard let entry = try entry(row),
                    try row.text("hash")
                        == HistoryChain.hash(of: entry, image: try row.text("image"), after: previous)
                else { return (last, previous) }
                previous = try row.text("hash")
            }
        }
    }

    func lastChanges(of assignment: Assignment.ID) throws -> [HistoryEntry] {
        try session.rows(HistorySQL.lastTwo, ["assignment": .integer(assignment.rawValue)]).compactMap { row in
            guard var entry = try entry(row) else { return nil }
            entry.after = try HistoryChain.assignment(of: row.text("image"))
            return entry
        }
    }

    func lastPlanned(_ assignment: Assignment.ID) throws -> Assignment? {
        try session.first(HistorySQL.lastPlanned, ["assignment": .integer(assignment.rawValue)]).map {
            try HistoryChain.assignment(of: $0.text("image"))
        }
    }

    func history(of assignment: Assignment.ID?, since: Date, after: Int64) throws -> [HistoryLine] {
        let values: SQLValues = [
            "assignment": .optional(assignment?.rawValue), "since": .integer(since.milliseconds),
            "after": .integer(after),
        ]
        return try session.rows(HistorySQL.listing, values).compactMap { row in
            guard var entry = try entry(row) else { return nil }
            entry.after = try HistoryChain.assignment(of: row.text("image"))
            let message = try row.optionalText("platform").map { "\($0) \(try row.text("event_key"))" }
            return HistoryLine(
                id: try row.integer("id"), entry: entry, text: try row.optionalText("text"), message: message,
                hash: try row.text("hash"))
        }
    }

    /// The fixed columns of a row; its after-image is taken as the text it is.
    private func entry(_ row: SQLRow) throws -> HistoryEntry? {
        guard let act = Act.Kind(rawValue: try row.text("act")) else { return nil }
        let id = Assignment.ID(rawValue: try row.integer("assignment_id"))
        return HistoryEntry(
            assignment: id, act: act, actor: try row.optionalInteger("actor_id").map { Officer.ID(rawValue: $0) },
            onBehalf: try row.flag("on_behalf"),
            principal: try row.optionalInteger("principal_id").map { Officer.ID(rawValue: $0) },
            recordedAt: Date(milliseconds: try row.integer("recorded_at")),
            effectiveAt: Date(milliseconds: try row.integer("effective_at")),
            inbox: try row.optionalInteger("inbox_id"), delta: try row.optionalInteger("delta").map(Int.init),
            after: Assignment(id: id, unit: OrgUnit.ID(rawValue: 0), work: ""),
            textDigest: try row.optionalText("text_digest"))
    }
}
