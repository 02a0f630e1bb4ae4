import CSQLite
import Foundation

/// What the disk gives at best: single-row durable commits into a bare SQLite table.
enum RawCommits {
    /// Commits a second over `seconds`, with the same journal and synchronous mode as the program.
    static func rate(in folder: URL, seconds: Double) -> Double {
        var database: OpaquePointer?
        guard sqlite3_open(folder.appending(path: "raw.sqlite").path(), &database) == SQLITE_OK else { return 0 }
        defer { sqlite3_close(database) }
        for sql in [
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
            "CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL)",
        ] { sqlite3_exec(database, sql, nil, nil, nil) }
        var statement: OpaquePointer?
        sqlite3_prepare_v2(database, "INSERT INTO t (text) VALUES ('Đã ghi nhận #12 45/60 cơ sở')", -1, &statement, nil)
        defer { sqlite3_finalize(statement) }
        let clock = ContinuousClock()
        let start = clock.now
        var count = 0
        while clock.now - start < .seconds(seconds) {
            sqlite3_step(statement)
            sqlite3_reset(statement)
            count += 1
        }
        return Double(count) / seconds
    }
}
