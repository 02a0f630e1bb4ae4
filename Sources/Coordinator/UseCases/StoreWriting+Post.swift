import Assignments
import Conversation
import Foundation

/// One thing that is said to a person, with what it speaks of and what it may be answered with.
struct Letter {
    /// What is said.
    let phrases: [Phrase]
    /// The one assignment that it speaks of; nil where it speaks of none or several.
    var about: Assignment.ID?
    /// What it may be answered with by one tap.
    var answers: [QuickAnswer] = []
}

extension StoreWriting {
    /// Puts a text into the outbox for a chat, in numbered messages where it is long, the last with the file that it hands over, and
    /// answers the key of the last. An empty text says nothing, and is not for this.
    @discardableResult
    func post(
        _ text: String, as purpose: OutboxPurpose, to chat: String, _ account: PlatformAccount,
        answering inbox: Int64? = nil, about: Assignment.ID? = nil, handing file: Int64? = nil, mattersUntil: Date,
        at now: Date
    ) throws -> Int64 {
        let messages = MessageSplitter.messages(text).messages
        func enqueue(_ message: String, _ file: Int64? = nil) throws -> Int64 {
            try self.enqueue(
                OutboxDraft(
                    account: account, chat: chat, purpose: purpose, text: message, inbox: inbox,
                    about: about, mattersUntil: mattersUntil, file: file),
                at: now)
        }
        for message in messages.dropLast() { _ = try enqueue(message) }
        return try enqueue(messages.last ?? text, file)
    }

    /// Says one thing to a person alone, in his language, and answers the key of its last message; of a long one the first messages go
    /// out and the rest waits to be asked for.
    @discardableResult
    func post(
        _ phrases: [Phrase], as purpose: OutboxPurpose, to officer: Officer, _ identity: ChatIdentity, in voice: Voice,
        about: Assignment.ID? = nil, offering answers: [QuickAnswer] = [], mattersUntil: Date, at now: Date
    ) throws -> Int64 {
        try post(
            [Letter(phrases: phrases, about: about, answers: answers)], as: purpose, to: officer, identity, in: voice,
            mattersUntil: mattersUntil, at: now)
    }

    /// Says all that one event means for a person alone: in three messages at most, as an answer is; the rest is counted in the last of
    /// them and waits for "gửi tiếp". Answers the key of the last.
    @discardableResult
    func post(
        _ letters: [Letter], as purpose: OutboxPurpose, to officer: Officer, _ identity: ChatIdentity, in voice: Voice,
        mattersUntil: Date, at now: Date
    ) throws -> Int64 {
        var messages: [OutboxDraft] = []
        var held: [String] = []
        for letter in letters {
            let text = voice.text(letter.phrases, for: officer)
            let free = MessageSplitter.mostAtOnce - messages.count
            guard free > 0, held.isEmpty else {
                held.append(text)
                continue
            }
            let (parts, rest) = MessageSplitter.messages(text, atMost: free)
            for (index, part) in parts.enumerated() {
                messages.append(
                    OutboxDraft(
                        account: identity.account, chat: identity.privateChat, purpose: purpose, text: part, inbox: nil,
                        about: letter.about, mattersUntil: mattersUntil,
                        answers: index == parts.count - 1 ? letter.answers : []))
            }
            if let rest { held.append(rest) }
        }
        if !held.isEmpty, let last = messages.popLast() {
            // Of a text that leaves no room for the line that counts the rest, the end waits with the rest.
            let longest = voice.text(Phrase(.moreParts, ["count": .number(999)]), for: officer)
            let parts = MessageSplitter.parts(
                of: last.text, limit: MessageSplitter.limit - longest.utf16.count - 1)
            let line = try hold(Array(parts.dropFirst()) + held, for: officer, identity, in: voice, at: now)
            messages.append(last.saying([parts.first ?? last.text, line].joined(separator: "\n")))
        }
        return try messages.reduce(0) { _, message in try enqueue(message, at: now) }
    }

    /// Keeps what a person is not told yet until he asks for it, after what is kept for him already; answers the line that says how much
    /// it is.
    private func hold(
        _ texts: [String], for officer: Officer, _ identity: ChatIdentity, in voice: Voice, at now: Date
    ) throws -> String {
        var dialogue = try dialogue(of: identity).fresh(at: now)
        var rest = dialogue.rest ?? Dialogue.Rest(leftAt: now)
        rest.add(texts, notice: voice.text(Phrase(.restCut), for: officer))
        rest.until = now.addingTimeInterval(Dialogue.Rest.lifeUnasked)
        dialogue.rest = rest
        try setDialogue(dialogue, of: identity)
        let count = MessageSplitter.messages(rest.text ?? "").messages.count
        return voice.text(Phrase(.moreParts, ["count": .number(count)]), for: officer)
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
