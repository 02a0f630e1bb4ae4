package import Conversation

extension StoreReading {
    /// What is open with a person in his private chat.
    package func dialogue(of identity: ChatIdentity) throws -> Dialogue {
        try dialogue(identity.account, chat: identity.privateChat, user: identity.user)
    }
}

extension StoreWriting {
    /// Remembers what is open with a person in his private chat.
    package func setDialogue(_ dialogue: Dialogue, of identity: ChatIdentity) throws {
        try setDialogue(dialogue, identity.account, chat: identity.privateChat, user: identity.user)
    }
}
