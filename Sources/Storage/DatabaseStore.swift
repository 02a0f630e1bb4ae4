package import Coordinator

/// The store over a database: each call is one transaction of the engine.
package struct DatabaseStore: Store {
    private let engine: any SQLEngine
    private let offices = OfficeCache()

    /// Creates a store over an open database.
    package init(engine: any SQLEngine) { self.engine = engine }

    /// Opens or makes a SQLite file, which is not checked yet. Throws `StoreError`.
    package static func sqlite(path: String) throws -> DatabaseStore {
        DatabaseStore(engine: try SQLiteEngine.open(path: path))
    }

    /// Opens a SQLite file to look at it: nothing is made and nothing brought up to date. Throws `StoreError`.
    package static func reading(path: String) throws -> DatabaseStore {
        DatabaseStore(engine: try SQLiteReader.open(path: path))
    }

    /// For how long its transactions have held the writer, as long as it is open.
    package var writerHolds: WriterHolds { engine.writerHolds }

    /// Reads the whole database and throws `StoreError.unavailable` where it is damaged; meanwhile it can be used.
    package func requireSound(thoroughly: Bool = false) async throws {
        try await engine.requireSound(thoroughly: thoroughly)
    }

    /// Runs `body` on one unchanging view. Throws `StoreError`, or what `body` throws.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreReading) throws -> Value
    ) async throws -> Value {
        try await engine.read { session in
            try body(Rows(context: RowContext(session: session, offices: OfficeReader(offices))))
        }
    }

    /// Runs `body` in one transaction. Throws `StoreError`, or what `body` throws.
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any StoreWriting) throws -> Value
    ) async throws -> Value {
        try await engine.write { session in
            try body(Rows(context: RowContext(session: session, offices: OfficeReader(offices))))
        }
    }
}
