import Assignments
package import CivilCalendar
import Conversation
import Foundation

/// Answers who wrote a message that is given up: it was not recorded, he may write again or tell the administrator. It does not
/// look at the words, by which the message may have failed. What was sent together is answered for once.
package struct AnswerGivenUp: Sendable {
    private let renderer: Renderer
    private let zone: CivilZone

    /// Creates the use case.
    package init(renderer: Renderer, zone: CivilZone) {
        self.renderer = renderer
        self.zone = zone
    }

    /// Answers in the chat from which the message came: in private, and in a group of ours where it was said to the bot. A stranger
    /// hears it as seldom as anything.
    func run(to row: InboxRow, _ tx: any StoreWriting, at now: Date) throws {
        try Commit.run(tx, renderer, at: now) { try answer(row, $0) }
    }

    private func answer(_ row: InboxRow, _ commit: Commit) throws {
        let tx = commit.tx
        let event = row.event
        guard [.message, .edit, .button].contains(event.kind), !event.senderIsBot, !event.sender.isEmpty,
            event.sender != row.account.account
        else { return }
        guard try !Album.wasGivenUp(before: row, tx) else { return }
        let officer = try tx.accounts.identity(row.account, user: event.sender).flatMap {
            try tx.office().officer($0.officer)
        }
        let isGroup = try event.chat.isGroup || tx.groups.scope(row.account, chat: event.chat.id) != nil
        if isGroup {
            guard officer != nil, event.isAddressed, try tx.groups.scope(row.account, chat: event.chat.id) != nil else {
                return
            }
        }
        let at = Deadline(date: zone.date(of: row.receivedAt), time: zone.time(of: row.receivedAt))
        let phrase = Phrase(
            .givenUp, ["at": .deadline(at), "name": .optional(isGroup ? officer?.name : nil)])
        guard let officer else {
            _ = try LinkAccount().answerSeldom(phrase, row, commit)
            return
        }
        try commit.say(
            renderer.text(phrase, for: officer), as: .reply, to: event.chat.id, row.account, answering: row.id,
            mattersUntil: commit.now.addingTimeInterval(86_400))
    }
}
