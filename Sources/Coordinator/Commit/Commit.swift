package import Conversation
package import Foundation

/// The one door to dialogues, history, reminders and the outbox, for one event or one step of the clock and within its transaction.
///
/// Only what stands in this folder writes these rows. The dialogue of a person is read once, however often it is asked for, and written
/// at most once, at the end, where it is another than before.
package final class Commit {
    /// The rows of the transaction.
    let tx: any StoreWriting
    /// In which language what is said is said.
    let renderer: Renderer
    /// The civil time of the transaction.
    let now: Date

    /// Where a dialogue is held.
    private struct DialogueKey: Hashable {
        let account: PlatformAccount
        let chat: String
        let user: String
    }

    private var dialogues: [DialogueKey: (stored: Dialogue, current: Dialogue)] = [:]
    private var keys: [DialogueKey] = []

    private init(_ tx: any StoreWriting, _ renderer: Renderer, at now: Date) {
        self.tx = tx
        self.renderer = renderer
        self.now = now
    }

    /// Does something that is to be written, in the caller's transaction, and writes it. Throws what the store and `body` throw.
    package static func run<Value>(
        _ tx: any StoreWriting, _ renderer: Renderer, at now: Date, _ body: (Commit) throws -> Value
    ) throws -> Value {
        let commit = Commit(tx, renderer, at: now)
        let value = try body(commit)
        try commit.finish()
        return value
    }

    // MARK: Dialogues

    /// What is open with somebody in a chat.
    func dialogue(_ account: PlatformAccount, chat: String, user: String) throws -> Dialogue {
        try dialogue(at: DialogueKey(account: account, chat: chat, user: user))
    }

    /// What is open with a person in his private chat.
    func dialogue(of identity: ChatIdentity) throws -> Dialogue {
        try dialogue(identity.account, chat: identity.privateChat, user: identity.user)
    }

    /// Changes what is open with somebody in a chat.
    func change(
        _ account: PlatformAccount, chat: String, user: String, _ change: (inout Dialogue) throws -> Void
    ) throws {
        let key = DialogueKey(account: account, chat: chat, user: user)
        var dialogue = try dialogue(at: key)
        try change(&dialogue)
        dialogues[key]?.current = dialogue
    }

    /// Changes what is open with a person in his private chat.
    package func change(_ identity: ChatIdentity, _ change: (inout Dialogue) throws -> Void) throws {
        try self.change(identity.account, chat: identity.privateChat, user: identity.user, change)
    }

    private func dialogue(at key: DialogueKey) throws -> Dialogue {
        if let known = dialogues[key] { return known.current }
        let stored = try tx.dialogues.current(key.account, chat: key.chat, user: key.user)
        dialogues[key] = (stored, stored)
        keys.append(key)
        return stored
    }

    private func finish() throws {
        for key in keys {
            guard let open = dialogues[key], open.current != open.stored else { continue }
            try tx.dialogues.set(open.current, key.account, chat: key.chat, user: key.user)
        }
    }
}
