package import Assignments
package import CivilCalendar
package import Foundation

/// Which digests were made, and whom they have not reached.
package protocol DigestReading {
    /// When the last digest of a kind was made, up to a day.
    func last(_ kind: DigestKind, upTo day: CivilDate) throws -> Date?
    /// Who was sent a digest of a kind that was past its use before the platform took it, each with since when it was to tell news.
    func missed(_ kind: DigestKind) throws -> [Officer.ID: Date]
}

/// Digests: which were made, with which message each person was sent one.
package protocol DigestRows: DigestReading {
    /// Forgets digests that were recorded for later days while the clock ran ahead.
    func forget(after day: CivilDate) throws
    /// Keeps with which message a person was last sent a digest of a kind, and since when it tells news.
    func recordLetter(_ kind: DigestKind, to officer: Officer.ID, in outbox: Int64, since: Date) throws
    /// Forgets the digests of a kind that have reached nobody.
    func forgetMissed(_ kind: DigestKind) throws
    /// The chairs with work that is open or was completed after an instant.
    func chairs(withWorkSince instant: Date) throws -> [Officer.ID]
    /// Records that a day's digests are made. Throws `StoreError.refused` where they were.
    func record(_ kind: DigestKind, of day: CivilDate, at now: Date) throws
}
