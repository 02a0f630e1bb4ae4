package import Storage

/// Fresh databases for tests.
package enum DatabaseStoreFactory {
    /// A store over an existing file. Throws `StoreError`.
    package static func open(_ path: String) throws -> DatabaseStore { try DatabaseStore.sqlite(path: path) }

    /// A store over a new file. Throws `StoreError`.
    package static func fresh() throws -> DatabaseStore { try DatabaseStore.sqlite(path: TestOffice.newPath()) }
}
