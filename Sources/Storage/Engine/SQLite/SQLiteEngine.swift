import Coordinator
import Foundation
import GRDB

/// SQLite through GRDB: write-ahead log, every commit on the disk before it counts.
package struct SQLiteEngine: SQLEngine {
    private let pool: DatabasePool

    /// Opens or makes the file, checks it and brings its schema up to date. Throws `StoreError`.
    package static func open(path: String) throws -> SQLiteEngine {
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            let engine = SQLiteEngine(pool: pool)
            try pool.writeWithoutTransaction { db in
                try requireSound(db)
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
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            // 2 = FULL also on readers, and a page cache of 8 MB a connection.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -8000")
        }
        return configuration
    }

    private static func requireSound(_ db: Database) throws {
        let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? ""
        guard answer == "ok" else { throw StoreError.unavailable("the database file is damaged: \(answer)") }
    }

    /// Runs `body` on one unchanging view.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLSession) throws -> Value
    ) async throws -> Value {
        do {
            return try await pool.read { db in try body(SQLiteSession(db: db)) }
        } catch {
            throw Self.translate(error)
        }
    }

    /// Runs `body` in one transaction.
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLSession) throws -> Value
    ) async throws -> Value {
        let pool = pool
        // A cancelled GRDB write rolls back: a task of its own does not inherit the cancellation.
        let task = Task { try await pool.write { db in try body(SQLiteSession(db: db)) } }
        do {
            return try await task.value
        } catch {
            throw Self.translate(error)
        }
    }

    /// The query plan of a statement, for tests of the hot ones.
    package func plan(of statement: some SQLStatement) throws -> String {
        try pool.read { db in
            let names = statement.rawValue.matches(of: /:([a-z_]+)/).map { String($0.1) }
            let values = Dictionary(names.map { ($0, DatabaseValue.null) }) { first, _ in first }
            return try Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN " + statement.rawValue, arguments: StatementArguments(values)
            ).map { $0["detail"] as String? ?? "" }.joined(separator: "\n")
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

/// A GRDB transaction as the store sees it.
struct SQLiteSession: SQLSession {
    let db: Database

    func rows(_ statement: some SQLStatement, _ values: [String: SQLValue]) throws -> [SQLRow] {
        try translating {
            let prepared = try prepare(statement, values)
            let columns = Dictionary(prepared.columnNames.enumerated().map { ($1, $0) }) { first, _ in first }
            var rows: [SQLRow] = []
            let cursor = try Row.fetchCursor(prepared)
            while let row = try cursor.next() {
                rows.append(SQLRow(columns: columns, values: row.databaseValues.map(Self.value)))
            }
            return rows
        }
    }

    func run(_ statement: some SQLStatement, _ values: [String: SQLValue]) throws -> Int {
        try translating {
            try prepare(statement, values).execute()
            return db.changesCount
        }
    }

    func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
        var result: Value?
        try db.inSavepoint {
            result = try body()
            return .commit
        }
        guard let result else { throw StoreError.unavailable("a savepoint gave no result") }
        return result
    }

    private func prepare(_ statement: some SQLStatement, _ values: [String: SQLValue]) throws -> Statement {
        let prepared = try db.cachedStatement(sql: statement.rawValue)
        try prepared.setArguments(StatementArguments(values.mapValues(\.databaseValue)))
        return prepared
    }

    private func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw SQLiteEngine.translate(error) }
    }

    private static func value(_ value: DatabaseValue) -> SQLValue {
        switch value.storage {
        case .null: .null
        case .int64(let number): .integer(number)
        case .double(let number): .integer(Int64(number))
        case .string(let text): .text(text)
        case .blob(let data): .text(String(decoding: data, as: UTF8.self))
        }
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }
}
