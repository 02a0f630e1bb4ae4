import Assignments
import Conversation
import Foundation

/// Tells a successor what he takes over where no message did: after an import, or when a unit has ended.
struct SendBriefs {
    /// How long a brief is worth a second try, in seconds.
    private static let life: TimeInterval = 5 * 86_400

    let rules: OfficeRules
    let voice: Voice

    /// Puts the brief into the outbox of the account that the successor used last; who has none sees his work in "việc
    /// của tôi". Throws what the store throws.
    func callAsFunction(
        _ assignments: [Assignment], to officer: Officer.ID, reason: String, _ rows: any StoreWriting, at now: Date
    ) throws {
        guard let person = try rows.officer(officer),
            let identity = try rows.identity(of: officer, among: nil)
        else { return }
        let phrase = try Decider.brief(
            of: assignments, to: person, reason: reason, office: rows, rules: rules, now: now)
        for text in MessageSplitter.messages(voice.text(phrase, for: person)).messages {
            _ = try rows.enqueue(
                OutboxDraft(
                    account: identity.account, chat: identity.privateChat, purpose: .notice, text: text, inbox: nil,
                    mattersUntil: now.addingTimeInterval(Self.life)),
                at: now)
        }
    }
}
