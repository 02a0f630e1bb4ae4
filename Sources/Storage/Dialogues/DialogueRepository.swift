import Conversation
import Coordinator

/// What is open with people, as rows.
struct DialogueRepository: Repository, DialogueRows {
    let context: RowContext

    func current(_ account: PlatformAccount, chat: String, user: String) throws -> Dialogue {
        let key = values(account, ["chat": .text(chat), "user": .text(user)])
        guard let row = try session.first(DialogueSQL.current, key) else { return Dialogue() }
        if let dialogue = try? StoredJSON.dialogue(row.text("content"), version: row.integer("version")) {
            return dialogue
        }
        // What another program wrote, or what is damaged, is no error to the person: the question is asked again. But it is kept.
        do {
            try session.run(DialogueSQL.keepUnread, key)
            try session.run(DialogueSQL.clear, key)
        } catch StoreError.unavailable {
            // Whoever only reads leaves it where it is; where it is the disk, the next write says so.
        }
        return Dialogue()
    }

    func unreadCount() throws -> Int {
        Int(try session.first(DialogueSQL.unreadCount)?.integer("n") ?? 0)
    }

    func set(_ dialogue: Dialogue, _ account: PlatformAccount, chat: String, user: String) throws {
        let key = values(account, ["chat": .text(chat), "user": .text(user)])
        guard dialogue != Dialogue() else {
            try session.run(DialogueSQL.clear, key)
            return
        }
        try session.run(
            DialogueSQL.set,
            key + ["version": .integer(Dialogue.version), "content": .text(try StoredJSON.text(of: dialogue))])
    }
}
