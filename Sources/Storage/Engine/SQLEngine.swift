package import Coordinator

/// A database, as small as the store needs it; SQLite now, PostgreSQL behind the same seam later.
package protocol SQLEngine: Sendable {
    /// Runs `body` on one unchanging view. Throws `StoreError`, or what `body` throws.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> Value) async throws -> Value
    /// Runs `body` in one transaction, durable when it returns; cancellation does not cut it. Throws `StoreError`, or
    /// what `body` throws.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLSession) throws -> Value) async throws -> Value
    /// For how long its transactions have held the writer, as long as it is open.
    var writerHolds: WriterHolds { get }
    /// Reads all there is and throws `StoreError.unavailable` where it is damaged; thoroughly, with every index, which
    /// takes several times as long.
    func requireSound(thoroughly: Bool) async throws
}

/// A transaction under way. Values are bound by name, since databases count positions differently.
package protocol SQLSession {
    /// The rows of an answer. Throws `StoreError`.
    func rows(_ statement: some SQLStatement, _ values: SQLValues) throws -> [SQLRow]
    /// The rows of an answer to a composed statement. Throws `StoreError`.
    func rows(_ sql: SQL) throws -> [SQLRow]
    /// Runs a statement and answers how many rows it has changed. Throws `StoreError`.
    @discardableResult
    func run(_ statement: some SQLStatement, _ values: SQLValues) throws -> Int
    /// Runs `body`; where it throws, only what it wrote is undone. Throws what `body` throws.
    func savepoint<Value>(_ body: () throws -> Value) throws -> Value
}

extension SQLSession {
    /// The first row of an answer, or nil. Throws `StoreError`.
    func first(_ statement: some SQLStatement, _ values: SQLValues = [:]) throws -> SQLRow? {
        try rows(statement, values).first
    }

    /// The rows of a statement without values. Throws `StoreError`.
    func rows(_ statement: some SQLStatement) throws -> [SQLRow] { try rows(statement, [:]) }
}
