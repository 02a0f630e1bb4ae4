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
