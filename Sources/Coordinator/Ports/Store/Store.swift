/// The database, as the use cases see it: transactions over rows, no SQL.
package protocol Store: Sendable {
    /// Runs `body` in one read transaction, on a snapshot. Throws `StoreError`, or what `body` throws.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any StoreReading) throws -> Value) async throws -> Value
    /// Runs `body` in one transaction: all or nothing, durable when it returns, not cut by cancellation.
    /// Throws `StoreError`, or what `body` throws.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any StoreWriting) throws -> Value) async throws -> Value
}
