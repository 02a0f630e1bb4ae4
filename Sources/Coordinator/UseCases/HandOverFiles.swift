import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Hands the files of an assignment to who asked for them, the newest first.
struct HandOverFiles {
    /// How many go out for one question, whatever it asks of; each is a message, and on a Zalo plan messages are counted.
    private static let most = 3

    let zone: CivilZone

    /// Puts them into the outbox for a private chat, in the caller's transaction.
    func run(
        of assignment: Assignment.ID, oneOf works: Int, to officer: Officer, in chat: String, answering row: InboxRow,
        mattersUntil: Date, _ commit: Commit
    ) throws {
        let (tx, renderer) = (commit.tx, commit.renderer)
        let (files, missing) = (try tx.files.kept(of: assignment), try tx.files.missing(of: assignment))
        let code = Phrase.Value.text("#\(assignment.rawValue)")
        func say(_ text: String, handing file: Int64? = nil) throws {
            try commit.say(
                text, as: .reply, to: chat, row.account, answering: row.id, about: assignment, handing: file,
                mattersUntil: mattersUntil)
        }
        let most = max(Self.most / works, 1)
        for file in files.prefix(most) {
            let sender = try file.sender.flatMap(tx.office().officer)?.name
            let (day, time) = (zone.date(of: file.receivedAt), zone.time(of: file.receivedAt))
            let values: [String: Phrase.Value] = [
                "code": code, "sender": .optional(sender), "date": .text("\(time.text) \(day.vietnamese)"),
            ]
            try say(renderer.text(Phrase(.fileLine, values), for: officer), handing: file.id)
        }
        let rest = files.count - most
        var phrases: [Phrase] = []
        if rest > 0 { phrases.append(Phrase(.fileMore, ["code": code, "count": .number(rest)])) }
        let coming = missing > 0 ? try tx.files.coming(of: assignment) : 0
        if coming > 0 { phrases.append(Phrase(.fileComing, ["code": code, "count": .number(coming)])) }
        if missing > coming {
            phrases.append(Phrase(.fileMissing, ["code": code, "count": .number(missing - coming)]))
        }
        if files.isEmpty, missing == 0 { phrases.append(Phrase(.fileNone, ["code": code])) }
        if !phrases.isEmpty { try say(renderer.text(phrases, for: officer)) }
    }
}
