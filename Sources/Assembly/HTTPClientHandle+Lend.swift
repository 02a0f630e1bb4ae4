import PlatformSupport

extension HTTPClientHandle {
    /// Lends a client for as long as `body` runs. Throws what `body` throws.
    static func lend<Value: Sendable>(_ body: (HTTPClientHandle) async throws -> Value) async throws -> Value {
        let client = HTTPClientHandle()
        do {
            let value = try await body(client)
            try await client.shutdown()
            return value
        } catch {
            try? await client.shutdown()
            throw error
        }
    }
}
