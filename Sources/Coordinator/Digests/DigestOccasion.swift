import Assignments
import Foundation

/// On what occasion digests are made: when, since when there is news, and for whom.
struct DigestOccasion {
    /// The instant.
    let now: Date
    /// Since when there is news for those who got the last one.
    let since: Date
    /// Whether it is time for everybody's; else only those get one whose last was past its use before it was taken.
    let isForAll: Bool
    /// The bots whose messages of the month are nearly used up: they send none.
    let spent: Set<PlatformAccount>
    /// Whose last one of a kind was past its use, with since when it was to tell news.
    let missed: [DigestKind: [Officer.ID: Date]]

    /// Since when there is news of a kind for a person.
    func since(of kind: DigestKind, for officer: Officer.ID) -> Date { min(missed[kind]?[officer] ?? since, since) }

    /// Whether a person missed his last one of a kind.
    func hasMissed(_ kind: DigestKind, _ officer: Officer.ID) -> Bool { missed[kind]?[officer] != nil }
}
