import Assignments
import Coordinator
import Foundation

/// Files that came with messages or were made, as rows.
struct FileRepository: Repository, FileRows {
    let context: RowContext

    func want(_ wanted: Attachment, of lead: Int64, from account: PlatformAccount, at now: Date) throws {
        let file = wanted.file
        try session.run(
            FileSQL.want,
            values(
                account,
                [
                    "inbox": .integer(wanted.inbox), "lead": .integer(lead), "kind": .text(file.kind.rawValue),
                    "name": .optional(file.name),
                    "reference": .text(file.reference), "now": .integer(now.milliseconds),
                ]))
    }

    func wanted(from account: PlatformAccount, at now: Date) throws -> WantedFile? {
        try session.first(FileSQL.wanted, values(account, ["now": .integer(now.milliseconds)])).map { row in
            WantedFile(
                id: try row.integer("id"),
                file: ReceivedFile(try kind(row), try row.text("reference"), name: try row.optionalText("name")),
                tries: Int(try row.integer("tries")))
        }
    }

    func store(_ content: FileContent, as id: Int64) throws {
        try session.run(
            FileSQL.keep,
            [
                "id": .integer(id), "kind": .text(content.kind.rawValue), "name": .text(content.name),
                "content": .blob(content.content),
            ])
    }

    func putOff(file id: Int64, until: Date, reason: String) throws {
        try session.run(
            FileSQL.putOff, ["id": .integer(id), "until": .integer(until.milliseconds), "reason": .text(reason)])
    }

    func lose(file id: Int64, reason: String) throws {
        try session.run(FileSQL.lose, ["id": .integer(id), "reason": .text(reason)])
    }

    func missing(of assignment: Assignment.ID) throws -> Int {
        Int(try session.first(FileSQL.missing, ["assignment": .integer(assignment.rawValue)])?.integer("n") ?? 0)
    }

    func coming(of assignment: Assignment.ID) throws -> Int {
        Int(try session.first(FileSQL.coming, ["assignment": .integer(assignment.rawValue)])?.integer("n") ?? 0)
    }

    func kept(of assignment: Assignment.ID) throws -> [KeptFile] {
        try session.rows(FileSQL.ofAssignment, ["assignment": .integer(assignment.rawValue)]).map { row in
            KeptFile(
                id: try row.integer("id"),
                sender: try row.optionalInteger("actor_id").map { Officer.ID(rawValue: $0) },
                receivedAt: Date(milliseconds: try row.integer("received_at")))
        }
    }

    func content(_ id: Int64) throws -> FileContent? {
        guard let row = try session.first(FileSQL.content, ["id": .integer(id)]),
            let content = try row.optionalBlob("content")
        else { return nil }
        return FileContent(try kind(row), name: try row.optionalText("name"), content)
    }

    func key() throws -> String? { try session.first(FileSQL.key)?.text("key") }

    func beginKey(_ key: String) throws { try session.run(FileSQL.beginKey, ["key": .text(key)]) }

    private func kind(_ row: SQLRow) throws -> ReceivedFile.Kind {
        ReceivedFile.Kind(rawValue: try row.text("kind")) ?? .document
    }
}
