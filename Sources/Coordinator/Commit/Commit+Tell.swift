import Assignments
import Conversation
import Foundation

/// What goes into the outbox.
extension Commit {
    /// Says a text in a chat, in numbered messages where it is long, the last with the file that it hands over, and answers the key of
    /// the last. An empty text says nothing, and is not for this.
    @discardableResult
    func say(
        _ text: String, as purpose: OutboxPurpose, to chat: String, _ account: PlatformAccount,
        answering inbox: Int64? = nil, about: Assignment.ID? = nil, handing file: Int64? = nil, mattersUntil: Date
    ) throws -> Int64 {
        let messages = MessageSplitter.messages(text).messages
        func enqueue(_ message: String, _ file: Int64? = nil) throws -> Int64 {
            try tx.outbox.enqueue(
                OutboxDraft(
                    account: account, chat: chat, purpose: purpose, text: message, inbox: inbox,
                    about: about, mattersUntil: mattersUntil, file: file),
                at: now)
        }
        for message in messages.dropLast() { _ = try enqueue(message) }
        return try enqueue(messages.last ?? text, file)
    }

    /// Tells a person alone, in his language, all that one event means for him: in three messages at most, as an answer is; the rest is
    /// counted in the last of them and waits for "gửi tiếp". Answers the key of the last.
    @discardableResult
    func tell(_ told: Told) throws -> Int64 {
        try change(told.identity) { $0 = $0.opened(by: told.opens, at: now) }
        var messages: [OutboxDraft] = []
        var held: [String] = []
        for letter in told.letters {
            let text = renderer.text(letter.phrases, for: told.officer)
            let free = MessageSplitter.mostAtOnce - messages.count
            guard free > 0, held.isEmpty else {
                held.append(text)
                continue
            }
            let (parts, rest) = MessageSplitter.messages(text, atMost: free)
            for (index, part) in parts.enumerated() {
                messages.append(told.draft(part, of: letter, isLast: index == parts.count - 1))
            }
            if let rest { held.append(rest) }
        }
        if !held.isEmpty, let last = messages.popLast() { messages.append(try counting(held, after: last, told)) }
        return try messages.reduce(0) { _, message in try tx.outbox.enqueue(message, at: now) }
    }

    /// A message that counts what is held back. Where its text leaves no room for that, its end waits with the rest.
    private func counting(_ held: [String], after last: OutboxDraft, _ told: Told) throws -> OutboxDraft {
        let longest = renderer.text(Phrase(.moreParts, ["count": .number(999)]), for: told.officer)
        let parts = MessageSplitter.parts(of: last.text, limit: MessageSplitter.limit - longest.utf16.count - 1)
        let line = try hold(Array(parts.dropFirst()) + held, for: told.officer, told.identity)
        return last.saying([parts.first ?? last.text, line].joined(separator: "\n"))
    }

    /// Keeps what a person is not told yet until he asks for it, after what is kept for him already; answers the line that says how much
    /// it is.
    private func hold(_ texts: [String], for officer: Officer, _ identity: ChatIdentity) throws -> String {
        var rest = try dialogue(of: identity).fresh(at: now).rest ?? Dialogue.Rest(leftAt: now)
        rest.add(texts, notice: renderer.text(Phrase(.restCut), for: officer))
        rest.until = now.addingTimeInterval(Dialogue.Rest.lifeUnasked)
        try change(identity) { dialogue in
            dialogue = dialogue.fresh(at: now)
            dialogue.rest = rest
        }
        let count = MessageSplitter.messages(rest.text ?? "").messages.count
        return renderer.text(Phrase(.moreParts, ["count": .number(count)]), for: officer)
    }
}

extension Told {
    fileprivate func draft(_ text: String, of letter: Letter, isLast: Bool) -> OutboxDraft {
        OutboxDraft(
            account: identity.account, chat: identity.privateChat, purpose: purpose, text: text, inbox: nil,
            about: letter.about, mattersUntil: mattersUntil, answers: isLast ? letter.answers : [])
    }
}

extension OutboxDraft {
    /// The same message with another text.
    fileprivate func saying(_ text: String) -> OutboxDraft {
        OutboxDraft(
            account: account, chat: chat, purpose: purpose, text: text, inbox: inbox, about: about,
            mattersUntil: mattersUntil, answers: answers, file: file)
    }
}
