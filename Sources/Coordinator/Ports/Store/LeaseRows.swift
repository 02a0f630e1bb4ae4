package import Foundation

/// The lease as it stands, and what its holder has measured.
package protocol LeaseReading {
    /// The lease as it stands.
    func current() throws -> LeaseRow
    /// For how long the process that serves, or served last, has held the writer, and by when it was measured; nil where none has said
    /// so.
    func writerHolds() throws -> (holds: WriterHolds, at: Date)?
    /// The name of the generation of message ids; empty in a database that was made before generations had names.
    func epoch() throws -> String
}

/// The lease that lets one process poll, tick and send, with what its holder keeps of itself.
package protocol LeaseRows: LeaseReading {
    /// Takes the lease over and answers the new fencing number.
    func take(holder: String, at now: Date) throws -> Int64
    /// Renews the lease (heartbeat). Throws `StoreError.leaseLost` where the number is not the current one.
    func renew(_ number: Int64) throws
    /// Records civil time as its holder knows it.
    func setClock(_ instant: Date) throws
    /// Starts the first generation of message ids, in a database that has none and has never sent anything.
    func beginFirstEpoch(_ name: String) throws
    /// Starts a new generation. Message ids are unique only within a generation, so a restored copy cannot repeat an idempotency key.
    func beginEpoch(_ name: String) throws
    /// Remembers when the database was last backed up.
    func noteBackup(at instant: Date) throws
    /// Releases the lease after a clean stop.
    func release(_ number: Int64) throws
    /// Keeps what the process that serves has measured by an instant, in place of what was kept before.
    func recordHolds(_ holds: WriterHolds, at now: Date) throws
}

/// The lease as it stands in the database.
package struct LeaseRow: Equatable, Sendable {
    /// Who holds it; nil after a clean stop.
    package let holder: String?
    /// The fencing number: grows with each holder; a write under an older one is refused.
    package let number: Int64
    /// The heartbeat: grows while the holder lives.
    package let beat: Int64
    /// Civil time as a holder last wrote it, to the minute; nil before the first.
    package let clock: Date?
    /// When the holder took it; nil before the first.
    package let takenAt: Date?
    /// When the database was last backed up; nil where that is not known.
    package let backedUpAt: Date?

    /// Creates a row.
    package init(
        holder: String?, number: Int64, beat: Int64, clock: Date?, takenAt: Date? = nil, backedUpAt: Date? = nil
    ) {
        self.takenAt = takenAt
        self.backedUpAt = backedUpAt
        self.clock = clock
        self.holder = holder
        self.number = number
        self.beat = beat
    }
}
