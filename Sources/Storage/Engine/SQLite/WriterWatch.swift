import Coordinator
import GRDB
import GRDBSQLite
import Synchronization

/// Measures for how long each transaction holds a file's writer. A checkpoint of the log comes after a commit has let go of the file; it is
/// made here and not by SQLite itself, so that it can be told apart.
final class WriterWatch: Sendable {
    private struct Storage {
        var holds = WriterHolds()
        /// When the commit under way was done; nil before that, and where nothing was written.
        var committedAt: ContinuousClock.Instant?
    }

    /// After so many pages the log is put into the file: every 16 MB and not every 4, since it stops the writer for some milliseconds.
    private static let pages: Int32 = 4_000

    private let storage = Mutex(Storage())

    /// What was measured so far.
    var holds: WriterHolds { storage.withLock(\.holds) }

    /// Watches the commits of a connection, for as long as this lives.
    func watch(_ db: Database) {
        let watch = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_wal_hook(
            db.sqliteConnection,
            { watch, connection, name, pages in
                guard let watch else { return SQLITE_OK }
                Unmanaged<WriterWatch>.fromOpaque(watch).takeUnretainedValue().committed(connection, name, pages)
                return SQLITE_OK
            }, watch)
    }

    /// Runs a transaction of the writer, which nobody else uses meanwhile, and measures it.
    func transaction<Value>(
        _ session: SQLiteSession, _ body: (any SQLSession) throws -> Value
    ) throws -> Value {
        var begun: ContinuousClock.Instant?
        storage.withLock { $0.committedAt = nil }
        defer {
            if let begun {
                let end = ContinuousClock.now
                storage.withLock { $0.holds.add(begun.duration(to: $0.committedAt ?? end)) }
            }
        }
        return try session.transaction { session in
            begun = .now
            return try body(session)
        }
    }

    /// The commit is on the disk. As SQLite does, where it makes checkpoints by itself, a failed one is left to the next commit.
    private func committed(_ connection: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ pages: Int32) {
        let begun = ContinuousClock.now
        storage.withLock { $0.committedAt = begun }
        guard pages >= Self.pages else { return }
        sqlite3_wal_checkpoint_v2(connection, name, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        let end = ContinuousClock.now
        storage.withLock { $0.holds.add(checkpoint: begun.duration(to: end)) }
    }
}
