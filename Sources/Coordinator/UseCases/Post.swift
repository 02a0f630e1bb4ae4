import Conversation
import Foundation

extension StoreWriting {
    /// Puts a text into the outbox for a chat, in numbered messages where it is long, and answers the key of the last; nil where
    /// there is nothing to say. Throws what the store throws.
    @discardableResult
    func post(
        _ text: String, as purpose: OutboxPurpose, to chat: String, _ account: PlatformAccount,
        answering inbox: Int64? = nil, mattersUntil: Date, at now: Date
    ) throws -> Int64? {
        guard !text.isEmpty else { return nil }
        var last: Int64?
        for message in MessageSplitter.messages(text).messages {
            last = try enqueue(
                OutboxDraft(
                    account: account, chat: chat, purpose: purpose, text: message, inbox: inbox,
                    mattersUntil: mattersUntil),
                at: now)
        }
        return last
    }

    /// The same for a person's private chat.
    @discardableResult
    func post(
        _ text: String, as purpose: OutboxPurpose, to identity: ChatIdentity, mattersUntil: Date, at now: Date
    ) throws -> Int64? {
        try post(text, as: purpose, to: identity.privateChat, identity.account, mattersUntil: mattersUntil, at: now)
    }

    /// What is open with a person in his private chat. Throws what the store throws.
    func dialogue(of identity: ChatIdentity) throws -> Dialogue {
        try dialogue(identity.account, chat: identity.privateChat, user: identity.user)
    }

    /// Remembers it. Throws what the store throws.
    func set(_ dialogue: Dialogue, of identity: ChatIdentity) throws {
        try setDialogue(dialogue, identity.account, chat: identity.privateChat, user: identity.user)
    }
}
