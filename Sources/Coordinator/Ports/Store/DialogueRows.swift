package import Conversation

/// What is open with people.
package protocol DialogueReading {
    /// What is open with a user in a chat.
    func current(_ account: PlatformAccount, chat: String, user: String) throws -> Dialogue
    /// How many dialogues could not be read and were put aside.
    func unreadCount() throws -> Int
}

/// What is open with people, to be written.
package protocol DialogueRows: DialogueReading {
    /// Remembers what is open with a user in a chat.
    func set(_ dialogue: Dialogue, _ account: PlatformAccount, chat: String, user: String) throws
}

extension DialogueReading {
    /// What is open with a person in his private chat.
    package func current(of identity: ChatIdentity) throws -> Dialogue {
        try current(identity.account, chat: identity.privateChat, user: identity.user)
    }
}
