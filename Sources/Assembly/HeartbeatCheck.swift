package import Coordinator

/// Looks whether whoever holds the lease still writes: he does every two seconds.
package struct HeartbeatCheck: Sendable {
    private static let (longest, step): (Duration, Duration) = (.seconds(6), .milliseconds(200))

    private let store: any Store
    private let time: any TimeSource

    /// Creates a check.
    package init(store: any Store, time: any TimeSource) {
        self.store = store
        self.time = time
    }

    /// What is wrong; nil where the lease was written while this looked, or where nobody holds it, which is known without looking.
    /// Throws `StoreError`.
    package func fault() async throws -> String? {
        let before = try await store.read { try $0.lease.current() }
        guard before.holder != nil else { return nil }
        let end = time.uptime + Self.longest
        while time.uptime < end {
            try? await time.sleep(for: Self.step)
            let now = try await store.read { try $0.lease.current() }
            if now.beat != before.beat || now.holder == nil { return nil }
        }
        return "the serving process has written nothing for 6 s"
    }
}
