import Assignments
import Coordinator
import Foundation
import VietnameseText

/// What the repositories of one transaction share.
struct RowContext {
    /// Runs statements.
    let session: any SQLSession
    /// The office as the transaction sees it.
    let offices: OfficeReader
}

/// The rows of one entity in one transaction; the folder of the entity has its statements too.
protocol Repository {
    /// What it shares with the others.
    var context: RowContext { get }
}

extension Repository {
    /// Runs statements.
    var session: any SQLSession { context.session }

    /// The values that name an account.
    func values(_ account: PlatformAccount, _ more: SQLValues = [:]) -> SQLValues {
        ["platform": .text(account.platform), "account": .text(account.account)] + more
    }

    /// The row that a statement must have answered.
    func required(_ row: SQLRow?, _ what: String) throws -> SQLRow {
        guard let row else { throw StoreError.refused("no row came back for \(what)") }
        return row
    }

    /// The event of a row, without its raw form.
    func event(_ row: SQLRow) throws -> InboundEvent {
        InboundEvent(
            kind: InboundEvent.Kind(rawValue: try row.text("kind")) ?? .other, key: try row.text("event_key"),
            chat: InboundEvent.Chat(id: try row.text("chat_id"), isGroup: try row.flag("is_group")),
            sender: try row.text("sender"), senderIsBot: try row.flag("sender_is_bot"),
            sentAt: Date(milliseconds: try row.integer("sent_at")),
            text: try row.optionalText("text").map { NormalizedText($0) }, file: try file(row),
            repliesTo: try row.optionalText("replies_to"), isAddressed: try row.flag("addressed"),
            edits: try row.optionalText("edits"), movedTo: try row.optionalText("moved_to"),
            isForwarded: try row.flag("forwarded"),
            album: try row.optionalText("album").map { InboundEvent.Album(name: $0) }, raw: "")
    }

    /// The file of a row; of before there was a kind all were pictures.
    private func file(_ row: SQLRow) throws -> ReceivedFile? {
        guard let reference = try row.optionalText("picture") else { return nil }
        let kind = try row.optionalText("file_kind").flatMap(ReceivedFile.Kind.init)
        return ReceivedFile(kind ?? .picture, reference, name: try row.optionalText("file_name"))
    }

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
