import Assignments
import Conversation
import Foundation

extension StoreWriting {
    /// Puts a text into the outbox for a chat, in numbered messages where it is long, the last with the answers that it
    /// offers and the file that it hands over, and answers the key of the last. An
    /// empty text says nothing, and is not for this. Throws what the store throws.
    @discardableResult
    func post(
        _ text: String, as purpose: OutboxPurpose, to chat: String, _ account: PlatformAccount,
        answering inbox: Int64? = nil, about: Assignment.ID? = nil, offering answers: [QuickAnswer] = [],
        handing file: Int64? = nil, mattersUntil: Date, at now: Date
    ) throws -> Int64 {
        let messages = MessageSplitter.messages(text).messages
        func enqueue(_ message: String, _ answers: [QuickAnswer] = [], _ file: Int64? = nil) throws -> Int64 {
            try self.enqueue(
                OutboxDraft(
                    account: account, chat: chat, purpose: purpose, text: message, inbox: inbox,
                    about: about, mattersUntil: mattersUntil, answers: answers, file: file),
                at: now)
        }
        for message in messages.dropLast() { _ = try enqueue(message) }
        return try enqueue(messages.last ?? text, answers, file)
    }

    /// Puts a text into the outbox for a person's private chat, and answers the key of its last message. Throws what the
    /// store throws.
    @discardableResult
    func post(
        _ text: String, as purpose: OutboxPurpose, to identity: ChatIdentity, about: Assignment.ID? = nil,
        offering answers: [QuickAnswer] = [], mattersUntil: Date, at now: Date
    ) throws -> Int64 {
        try post(
            text, as: purpose, to: identity.privateChat, identity.account, about: about, offering: answers,
            mattersUntil: mattersUntil, at: now)
    }
}
