import ServiceLifecycle
import Storage

/// Checks the database file beside the start: with many assignments that takes longer than the start itself, and what
/// is received meanwhile goes to the write-ahead log.
struct SoundnessCheck: Service {
    let store: DatabaseStore

    /// Ends everything where the file is damaged; gives way to a stop at once. Throws `StoreError`.
    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { try await store.requireSound() }
        } catch {
            guard !Task.isShuttingDownGracefully else { return }
            throw error
        }
        // A stop that takes too long cancels it instead, which is no error of the file.
        try? await gracefulShutdown()
    }
}
