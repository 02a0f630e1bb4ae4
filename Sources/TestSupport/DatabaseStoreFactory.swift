package import Storage

/// Fresh databases for tests.
package enum DatabaseStoreFactory {
    /// A store over an existing file. Throws `StoreError`.
    package static func open(_ path: String) throws -> DatabaseStore { try DatabaseStore.sqlite(path: path) }

    /// A store over a new file. Throws `StoreError`.
    package static func fresh() throws -> DatabaseStore {
        let engine = try SQLiteEngine.open(path: TestOffice.newPath())
        try hurry(engine)
        return DatabaseStore(engine: engine)
    }

    /// Lets commits not wait for the disk, for tests that no power cut ends. Throws `StoreError`.
    package static func hurry(_ engine: SQLiteEngine) throws { _ = try engine.pragma("synchronous = OFF") }
}
