import Coordinator
import Foundation
import GRDB
import GRDBSQLite

/// A GRDB transaction as the store sees it.
struct SQLiteSession: SQLSession {
    let db: Database
    let shapes: StatementShapes
    let log: StatementLog

    func rows(_ statement: some SQLStatement, _ values: SQLValues) throws -> [SQLRow] {
        log.note(statement)
        return try translating { try rows(prepare(statement.rawValue, values)) }
    }

    func rows(_ sql: SQL) throws -> [SQLRow] {
        let (text, values) = sql.rendered
        log.noteComposed()
        return try translating { try rows(prepare(text, values)) }
    }

    private func rows(_ statement: (prepared: Statement, shape: StatementShapes.Shape)) throws -> [SQLRow] {
        let (prepared, shape) = statement
        var rows: [SQLRow] = []
        let cursor = try Row.fetchCursor(prepared)
        // GRDB steps; the values are taken from SQLite, since GRDB's own way makes each of them twice.
        while try cursor.next() != nil {
            let values = (0..<sqlite3_column_count(prepared.sqliteStatement)).map {
                SQLValue(of: prepared.sqliteStatement, column: $0)
            }
            rows.append(SQLRow(columns: shape.columns, values: values))
        }
        log.note(rows: rows.count)
        return rows
    }

    func run(_ statement: some SQLStatement, _ values: SQLValues) throws -> Int {
        log.note(statement)
        return try translating {
            try prepare(statement.rawValue, values).0.execute()
            return db.changesCount
        }
    }

    /// The statement with its values bound. Throws where a value is missing or is not asked for.
    private func prepare(_ sql: String, _ values: SQLValues) throws -> (Statement, StatementShapes.Shape) {
        try requireTransaction()
        // Statements that are composed may be many: beyond some number they are not kept.
        let prepared = try shapes.keeps(sql) ? db.cachedStatement(sql: sql) : db.makeStatement(sql: sql)
        let shape = shapes.shape(of: sql) { prepared.columnNames }
        guard shape.parameters.count == values.count else { throw StoreError.refused("too few or many values") }
        // Takes the earlier values away. GRDB's own binding costs several times what the statement itself does.
        prepared.setUncheckedArguments(StatementArguments())
        // Positions as SQLite counts them: by the first appearance of each name.
        for (position, name) in zip(Int32(1)..., shape.parameters) {
            guard let value = values[name] else { throw StoreError.refused("no value for :\(name)") }
            try bind(value, at: position, of: prepared)
        }
        return (prepared, shape)
    }

    private func bind(_ value: SQLValue, at position: Int32, of statement: Statement) throws {
        let code =
            switch value {
            case .null: sqlite3_bind_null(statement.sqliteStatement, position)
            case .integer(let number): sqlite3_bind_int64(statement.sqliteStatement, position, number)
            case .text(let text): Self.bind(text, at: position, of: statement)
            case .blob(let bytes): Self.bind(bytes, at: position, of: statement)
            }
        guard code == SQLITE_OK else { throw StoreError.unavailable("binding a value failed with \(code)") }
    }

    private static func bind(_ text: String, at position: Int32, of statement: Statement) -> Int32 {
        // SQLITE_TRANSIENT: SQLite makes its own copy before the call returns.
        let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        // An empty text has no address, which SQLite would take for no value.
        guard !text.isEmpty else { return sqlite3_bind_text(statement.sqliteStatement, position, "", 0, copies) }
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                sqlite3_bind_text64(
                    statement.sqliteStatement, position, characters.baseAddress, UInt64(characters.count), copies,
                    UInt8(SQLITE_UTF8))
            }
        }
    }

    private static func bind(_ bytes: Data, at position: Int32, of statement: Statement) -> Int32 {
        let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement.sqliteStatement, position, 0) }
        return bytes.withUnsafeBytes { buffer in
            sqlite3_bind_blob64(
                statement.sqliteStatement, position, buffer.baseAddress, UInt64(buffer.count), copies)
        }
    }

    func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw SQLiteEngine.translate(error) }
    }
}

extension SQLValue {
    /// The value in a column of the row at which a statement stands. There are no columns of fractions.
    fileprivate init(of statement: SQLiteStatement, column: Int32) {
        self =
            switch sqlite3_column_type(statement, column) {
            case SQLITE_NULL: .null
            case SQLITE_INTEGER, SQLITE_FLOAT: .integer(sqlite3_column_int64(statement, column))
            case SQLITE_BLOB: .blob(Self.bytes(of: statement, column))
            default: .text(Self.text(of: statement, column))
            }
    }

    private static func bytes(of statement: SQLiteStatement, _ column: Int32) -> Data {
        guard let bytes = sqlite3_column_blob(statement, column) else { return Data() }
        return Data(bytes: bytes, count: Int(sqlite3_column_bytes(statement, column)))
    }

    private static func text(of statement: SQLiteStatement, _ column: Int32) -> String {
        // The bytes first, then how many there are: asked the other way round SQLite may move them.
        guard let bytes = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
}
