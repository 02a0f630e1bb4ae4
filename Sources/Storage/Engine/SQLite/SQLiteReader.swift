package import Coordinator
import Foundation
import GRDB

/// A SQLite file that is looked at and nothing else: it is not made, its schema stays as it is, and it may lie where nobody can write.
package struct SQLiteReader: SQLEngine {
    private let queue: DatabaseQueue
    private let shapes = StatementShapes()
    private let log = StatementLog()

    /// Opens a file of this program's schema. Throws `StoreError`: `missing`, `olderSchema`, `newerSchema`, or `unavailable`.
    package static func open(path: String) throws -> SQLiteReader {
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError.missing(URL(filePath: path).absoluteURL.path(percentEncoded: false))
        }
        let reader = SQLiteReader(queue: try connect(path))
        try reader.requireSchema()
        return reader
    }

    /// Opens a file that nobody writes to, and makes nothing beside it. Throws `StoreError`.
    package static func openAsItStands(path: String) throws -> SQLiteReader {
        do { return SQLiteReader(queue: try queue(immutable(path))) } catch { throw SQLiteEngine.translate(error) }
    }

    private static func connect(_ path: String) throws -> DatabaseQueue {
        do {
            return try queue(path)
        } catch let error as DatabaseError where isUnwritable(error) {
            // What nobody writes to is read as it stands; what stands in a log beside it would be passed over.
            guard !hasLog(path) else { throw StoreError.unwritable(path) }
            return try openAsItStands(path: path).queue
        } catch {
            throw SQLiteEngine.translate(error)
        }
    }

    /// A connection that has read something: SQLite opens a file at its first statement.
    private static func queue(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { _ = try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM sqlite_master") }
        return queue
    }

    /// A log beside the file cannot be made or written.
    private static func isUnwritable(_ error: DatabaseError) -> Bool {
        [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode)
    }

    private static func hasLog(_ path: String) -> Bool {
        let size = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        return (size ?? 0) > 0
    }

    /// The file's address, by which SQLite makes nothing beside it.
    private static func immutable(_ path: String) -> String {
        let plain = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
        let absolute = URL(filePath: path).absoluteURL.path(percentEncoded: false)
        return "file:\(absolute.addingPercentEncoding(withAllowedCharacters: plain) ?? absolute)?immutable=1"
    }

    private func requireSchema() throws {
        let known = Schema.migrations.count
        let found = try translating { try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 } }
        if found > known { throw StoreError.newerSchema(found: found, known: known) }
        if found < known { throw StoreError.olderSchema(found: found, known: known) }
    }

    /// None: nothing is written.
    package var writerHolds: WriterHolds { WriterHolds() }

    /// Runs `body` on one unchanging view.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLSession) throws -> Value
    ) async throws -> Value {
        let (queue, shapes) = (queue, shapes)
        return try translating { try queue.read { try body(SQLiteSession(db: $0, shapes: shapes, log: log)) } }
    }

    /// Refuses.
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLSession) throws -> Value
    ) async throws -> Value {
        throw StoreError.refused("the database was opened for reading")
    }

    /// Reads the whole file and throws `StoreError.unavailable` where it is damaged.
    package func requireSound(thoroughly: Bool) async throws {
        let check = thoroughly ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)"
        let answer = try translating { try queue.read { try String.fetchOne($0, sql: check) ?? "" } }
        guard answer == "ok" else { throw StoreError.unavailable("the database file is damaged: \(answer)") }
    }

    private func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw SQLiteEngine.translate(error) }
    }
}
