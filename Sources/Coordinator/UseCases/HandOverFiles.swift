import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Hands the files of an assignment to who asked for them, the newest first.
struct HandOverFiles {
    /// How many go out for one question; each is a message, and on a Zalo plan messages are counted.
    private static let most = 3

    let voice: Voice
    let zone: CivilZone

    /// Puts them into the outbox for a private chat, in the caller's transaction. Throws what the store throws.
    func callAsFunction(
        of assignment: Assignment.ID, to officer: Officer, in chat: String, answering row: InboxRow,
        mattersUntil: Date, _ rows: any StoreWriting, at now: Date
    ) throws {
        let code = Phrase.Value.text("#\(assignment.rawValue)")
        func say(_ phrase: Phrase, _ file: Int64? = nil) throws {
            let draft = OutboxDraft(
                account: row.account, chat: chat, purpose: .reply, text: voice.text(phrase, for: officer),
                inbox: row.id,
                about: assignment, mattersUntil: mattersUntil, file: file)
            _ = try rows.enqueue(draft, at: now)
        }
        let files = try rows.files(of: assignment, limit: 50)
        guard !files.isEmpty else { return try say(Phrase(.fileNone, ["code": code])) }
        for file in files.prefix(Self.most) {
            let sender = try file.sender.flatMap(rows.officer)?.name
            let moment = zone.date(of: file.receivedAt)
            let time = zone.time(of: file.receivedAt)
            try say(
                Phrase(
                    .fileLine,
                    [
                        "code": code, "sender": .optional(sender),
                        "date": .text("\(time.text) \(moment.vietnamese)"),
                    ]), file.id)
        }
        let rest = files.count - Self.most
        if rest > 0 { try say(Phrase(.fileMore, ["code": code, "count": .number(rest)])) }
    }
}
