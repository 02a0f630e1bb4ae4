import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Puts a digest into the outbox, with what its numbers mean kept for the answer.
struct DigestPost: Sendable {
    /// How long the numbers of a digest are understood: the working day.
    private static let choicesLive: TimeInterval = 9 * 3600

    let rules: OfficeRules
    let accounts: [PlatformAccount]

    /// Whether a person has an account at all.
    func isLinked(_ officer: Officer.ID, _ tx: any StoreReading) throws -> Bool {
        try tx.accounts.identity(of: officer, among: accounts) != nil
    }

    /// The account of a person that a digest goes to, also where its chat has refused something: that it takes the digest is how
    /// we learn that it takes messages again. And whether numbers may stand in it: not while the person is being
    /// asked something else by number. Nil where there is none, or none whose bot has messages left for digests.
    func recipient(
        _ officer: Officer.ID, _ occasion: DigestOccasion, _ commit: Commit
    ) throws -> (
        identity: ChatIdentity, takesNumbers: Bool
    )? {
        let now = occasion.now
        let accounts = accounts.filter { !occasion.spent.contains($0) }
        guard let identity = try commit.tx.accounts.identity(of: officer, among: accounts) else { return nil }
        return (identity, try commit.dialogue(of: identity).fresh(at: now).question == nil)
    }

    /// Sends a digest of some kinds, in numbered messages where it is long, and answers the key of the last.
    func send(
        _ phrase: Phrase, as kinds: [DigestKind], to officer: Officer, _ identity: ChatIdentity, choices: [Utterance],
        _ occasion: DigestOccasion, _ commit: Commit
    ) throws -> Int64 {
        let now = occasion.now
        var opening = Opening()
        if !choices.isEmpty {
            opening.menu = Dialogue.Menu(
                choices: choices, askedAt: now, until: now.addingTimeInterval(Self.choicesLive))
        }
        let last = try commit.tell(
            Told(phrase, as: .digest, to: officer, identity, opening: opening, mattersUntil: rules.saidUntil(now)))
        for kind in kinds {
            try commit.tx.digests.recordLetter(
                kind, to: officer.id, in: last, since: occasion.since(of: kind, for: officer.id))
        }
        return last
    }
}

/// Numbers what a digest offers: "3 việc quá hạn".
struct DigestChoices {
    private(set) var offered: [Utterance] = []
    let isOffered: Bool

    /// Begins to count; offers nothing where `isOffered` is false.
    init(isOffered: Bool) { self.isOffered = isOffered }

    /// The number under which something is offered; nothing where none is.
    mutating func number(_ utterance: Utterance) -> Phrase.Value {
        guard isOffered else { return .none }
        offered.append(utterance)
        return .number(offered.count)
    }
}
