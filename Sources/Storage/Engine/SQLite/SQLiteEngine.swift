package import Coordinator
import Foundation
import GRDB
import GRDBSQLite

/// SQLite through GRDB: write-ahead log, every commit on the disk before it counts.
package struct SQLiteEngine: SQLEngine {
    private let pool: DatabasePool
    private let shapes = StatementShapes()
    private let watch: WriterWatch
    /// Counts what is asked for, for tests and measurements.
    package let log = StatementLog()

    /// Opens or makes the file and brings its schema up to date. Where that changes a file of an older program, a copy of it as
    /// it was is kept beside it first (`<path>.schema-<version>`), but not where `keepsOld` is false. Throws `StoreError`.
    package static func open(path: String, keepsOld: Bool = true) throws -> SQLiteEngine {
        do {
            StateFiles.prepare(path)
            let watch = WriterWatch()
            var configuration = configuration
            // The pool keeps it for as long as there are connections.
            configuration.prepareDatabase { watch.watch($0) }
            let pool = try DatabasePool(path: path, configuration: configuration)
            let engine = SQLiteEngine(pool: pool, watch: watch)
            if keepsOld, let old = try pool.read(SQLiteMigrator.outdated) {
                try copy(path, to: "\(path).schema-\(old)")
                StateFiles.removeOldCopies(ofDatabase: path)
            }
            try pool.writeWithoutTransaction { db in
                try SQLiteMigrator.migrate(db)
                // GRDB's WAL set-up puts this back to NORMAL, under which a power cut loses commits.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
                    throw StoreError.unavailable("synchronous = FULL was not accepted")
                }
            }
            return engine
        } catch {
            throw translate(error)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(busyStep)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            // 2 = FULL also on readers, and a page cache of 8 MB a connection.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -8000")
        }
        return configuration
    }

    /// Copies a database, as it stands at one instant and of whatever schema, into a new file, while it is in use. Throws
    /// `StoreError`.
    package static func copy(_ path: String, to other: String) throws {
        do {
            StateFiles.prepare(other)
            var readonly = Configuration()
            readonly.readonly = true
            readonly.busyMode = .timeout(longestBusy)
            let (source, copy) = (
                try DatabaseQueue(path: path, configuration: readonly), try DatabaseQueue(path: other)
            )
            try source.backup(to: copy)
            try copy.close()
            try source.close()
        } catch {
            throw translate(error)
        }
    }

    /// Copies a database into a new file and leaves nothing beside it: no log, no index of a log, which would be the caller's and
    /// might keep the bot's own user out. Throws `StoreError`.
    package static func copyUntouched(_ path: String, to other: String) throws {
        let files = FileManager.default
        // Where somebody has it open, there are both.
        let isOpen = { files.fileExists(atPath: path + "-wal") && files.fileExists(atPath: path + "-shm") }
        guard !isOpen() else { return try copy(path, to: other) }
        do {
            try files.copyItem(atPath: path, toPath: other)
            if files.fileExists(atPath: path + "-wal") {
                try files.copyItem(atPath: path + "-wal", toPath: other + "-wal")
            }
        } catch {
            throw StoreError.unavailable("\(path) cannot be copied")
        }
        guard isOpen() else { return }
        // Opened meanwhile: what was copied may be of two instants.
        for name in [other, other + "-wal"] { try? files.removeItem(atPath: name) }
        try copy(path, to: other)
    }

    /// Puts all of the write-ahead log into the file and closes it, so that the file alone is the whole. Throws `StoreError`.
    package func close() throws {
        do {
            try pool.writeWithoutTransaction { db in
                let checkpoint = try db.checkpoint(.truncate)
                guard checkpoint.walFrameCount == checkpoint.checkpointedFrameCount else {
                    throw StoreError.unavailable("the write-ahead log is in use")
                }
            }
            try pool.close()
        } catch {
            throw Self.translate(error)
        }
    }

    /// Reads the whole file and throws `StoreError.unavailable` where it is damaged. Runs on a connection and a thread
    /// of its own, since a large file takes a while; on one that could write, since SQLite knows no CHECK of a table on others.
    package func requireSound(thoroughly: Bool) async throws {
        let check = thoroughly ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)"
        do {
            let queue = try DatabaseQueue(path: pool.path, configuration: Self.configuration)
            try await queue.read { db in
                let answer = try String.fetchOne(db, sql: check) ?? ""
                guard answer == "ok" else { throw StoreError.unavailable("the database file is damaged: \(answer)") }
            }
            try queue.close()
        } catch {
            throw Self.translate(error)
        }
    }

    /// For how long its transactions have held the writer.
    package var writerHolds: WriterHolds { watch.holds }

    /// Runs `body` on one unchanging view.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLSession) throws -> Value
    ) async throws -> Value {
        try readHere(body)
    }

    /// Runs `body` in one transaction.
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLSession) throws -> Value
    ) async throws -> Value {
        let deadline = ContinuousClock.now + .seconds(Self.longestBusy)
        while true {
            do {
                return try writeHere(body)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline
            {
                // Another process writes: waits without a thread, and, as a write must, whether cancelled or not.
                await Task { try? await Task.sleep(for: .milliseconds(50)) }.value
            } catch {
                throw Self.translate(error)
            }
        }
    }

    /// How long a write waits for another process in all, and how much of it on its thread; in seconds.
    private static let (longestBusy, busyStep) = (5.0, 0.1)

    // The transactions run on the caller's thread: they are short, a change of threads costs as much as a commit,
    // and a cancelled task does not cut them (decision 6).

    private func readHere<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
        do {
            return try pool.read { db in try body(SQLiteSession(db: db, shapes: shapes, log: log)) }
        } catch {
            throw Self.translate(error)
        }
    }

    private func writeHere<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
        try pool.writeWithoutTransaction { db in
            try watch.transaction(SQLiteSession(db: db, shapes: shapes, log: log), body)
        }
    }

    /// The query plan of a statement, for tests of the hot ones.
    package func plan(of statement: some SQLStatement) throws -> String { try plan(of: statement.rawValue) }

    /// The query plan of a text.
    func plan(of statement: String) throws -> String {
        try pool.read { db in
            let nothing = StatementShapes.parameters(of: statement).map { _ in DatabaseValue.null }
            return try Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN " + statement, arguments: StatementArguments(nothing)
            ).map { $0["detail"] as String? ?? "" }.joined(separator: "\n")
        }
    }

    /// Lets the log count from now on which statements of the writer run for the first time since they were prepared, whoever has
    /// prepared them; for tests. The log then outlasts the engine, since a connection ends some time after it.
    package func watchFirstRuns() throws {
        try pool.writeWithoutTransaction { db in
            let code = sqlite3_trace_v2(
                db.sqliteConnection, UInt32(SQLITE_TRACE_PROFILE),
                { _, log, statement, _ in
                    guard let log, let statement = statement.map(OpaquePointer.init),
                        sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_RUN, 0) == 1
                    else { return SQLITE_OK }
                    let text = sqlite3_sql(statement).map { String(cString: $0) } ?? ""
                    Unmanaged<StatementLog>.fromOpaque(log).takeUnretainedValue().note(firstRun: text)
                    return SQLITE_OK
                }, Unmanaged.passRetained(log).toOpaque())
            guard code == SQLITE_OK else { throw StoreError.unavailable("\(code)") }
        }
    }

    /// The value of a pragma on the writer, for tests.
    package func pragma(_ name: String) throws -> String {
        try pool.writeWithoutTransaction { db in try String.fetchOne(db, sql: "PRAGMA \(name)") ?? "" }
    }

    static func translate(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        let text = "\(error.extendedResultCode.rawValue): \(error.message ?? "")"
        return error.resultCode == .SQLITE_CONSTRAINT ? StoreError.refused(text) : StoreError.unavailable(text)
    }
}
