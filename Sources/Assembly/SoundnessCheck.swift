import ServiceLifecycle
import Storage

/// Checks the database file beside the start: with many assignments that takes longer than the start itself, and what
/// is received meanwhile goes to the write-ahead log.
struct SoundnessCheck: Service {
    let store: DatabaseStore

    /// Ends everything where the file is damaged. Throws `StoreError`.
    func run() async throws {
        try await store.requireSound()
        try await gracefulShutdown()
    }
}
