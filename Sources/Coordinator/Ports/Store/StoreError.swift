/// Why the database could not be used.
package enum StoreError: Error, Equatable, Sendable {
    /// Disk full, read-only, busy or broken; nothing was written. The text says which, for the log.
    case unavailable(String)
    /// The database was written by a newer program.
    case newerSchema(found: Int, known: Int)
    /// The database was written by an older program, and was opened read-only, which migrates nothing.
    case olderSchema(found: Int, known: Int)
    /// There is no file at this path.
    case missing(String)
    /// The database at this path is read-only and has a write-ahead log that would have to be replayed.
    case unwritable(String)
    /// The lease is not ours: another process has taken over.
    case leaseLost
    /// A rule of the schema refused the rows; the text names it.
    case refused(String)
}
