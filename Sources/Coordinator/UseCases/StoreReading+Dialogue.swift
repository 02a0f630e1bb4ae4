package import Conversation

extension StoreReading {
    /// What is open with a person in his private chat.
    package func dialogue(of identity: ChatIdentity) throws -> Dialogue {
        try dialogue(identity.account, chat: identity.privateChat, user: identity.user)
    }
}
