import Assignments
import Conversation
import Foundation
import VietnameseText

/// What happens to chats, and what is said in them by those whom the bot does not know.
extension HandleMessage {
    /// A chat goes on elsewhere.
    func handleMove(_ row: InboxRow, _ tx: any StoreWriting) throws -> InboxState {
        guard let other = row.event.movedTo else { return .ignored }
        try tx.groups.move(row.account, from: row.event.chat.id, to: other)
        return .done
    }

    /// What is for somebody who has left his private chat goes the next way, until he writes again.
    func handleDeparture(_ row: InboxRow, _ tx: any StoreWriting, at now: Date) throws -> InboxState {
        let event = row.event
        guard try tx.accounts.identity(row.account, user: event.sender)?.privateChat == event.chat.id else {
            return .ignored
        }
        try tx.accounts.setRefused(row.account, chat: event.chat.id, at: now)
        return .done
    }

    /// Where the bot cannot read it says so once an hour: in private, and in our groups.
    func handleUnreadable(_ row: InboxRow, _ commit: Commit) throws -> InboxState {
        let chat = row.event.chat
        guard try !chat.isGroup || commit.tx.groups.scope(row.account, chat: chat.id) != nil else { return .ignored }
        return try link.answerSeldom(Phrase(.refuseEncrypted), row, commit) ? .done : .ignored
    }

    /// A chat that was one person's own and into which somebody else comes is not private any more: its link is taken back, what waits
    /// to be said there is not, and it is said why.
    func handleNewcomer(_ row: InboxRow, _ commit: Commit) throws -> InboxState {
        let (tx, now) = (commit.tx, commit.now)
        let chat = row.event.chat.id
        guard try tx.accounts.unlink(row.account, privateChat: chat, but: row.event.sender, at: now) > 0 else {
            return .ignored
        }
        for message in try tx.outbox.parkUnsent(to: chat, of: row.account, reason: "the chat is not private any more") {
            try tx.reminders.settle(ofOutbox: message.id, as: message.wasBegun ? .unknown : .pending)
        }
        try commit.say(
            renderer.text(Phrase(.unlinkedNotPrivate)), as: .notice, to: chat, row.account, answering: row.id,
            mattersUntil: now.addingTimeInterval(86_400))
        return .done
    }

    // MARK: Those whom the bot does not know

    /// Words in our group whose sender the platform hides: he is asked for his name once an hour.
    func handleHidden(_ row: InboxRow, _ commit: Commit) throws -> InboxState {
        let chat = row.event.chat
        guard row.event.kind == .message, row.event.isAddressed, chat.isGroup,
            try commit.tx.groups.scope(row.account, chat: chat.id) != nil
        else { return .ignored }
        return try link.answerSeldom(Phrase(.refuseAnonymous), row, commit) ? .done : .ignored
    }

    /// A stranger may link himself, in private; otherwise one fixed sentence, seldom. In a group he is told at most that codes do not
    /// belong there.
    func handleStranger(_ row: InboxRow, _ commit: Commit) throws -> InboxState {
        let isGroup = try row.event.chat.isGroup || commit.tx.groups.scope(row.account, chat: row.event.chat.id) != nil
        if !isGroup, let state = try link.answered(row, from: nil, commit) { return state }
        let code = row.event.text.flatMap { text in
            guard text.length <= Self.longest else { return String?.none }
            return interpreter.read(text, botName: bots[row.account]?.displayName)
                .first { $0.utterance.intent == .link }?.utterance.linkCode
        }
        guard isGroup else {
            if let code { return try link.run(code: code, row, from: nil, commit) }
            return try link.greetStranger(row, commit) ? .done : .ignored
        }
        guard code != nil, row.event.isAddressed else { return .ignored }
        return try link.answerSeldom(Phrase(.linkPrivately), row, commit) ? .done : .ignored
    }
}
