import Synchronization

/// Takes events that a platform pushes to the bot, once the bot is known to the platform.
package final class PushedEvents: Sendable {
    /// Nobody takes events yet.
    package struct NotReady: Error {
        /// Creates it.
        package init() {}
    }

    private let handler = Mutex<(@Sendable ([InboundEvent]) async throws -> Void)?>(nil)

    /// Creates a place that nobody takes from yet.
    package init() {}

    /// Says who takes them from now on.
    package func take(by body: @escaping @Sendable ([InboundEvent]) async throws -> Void) {
        handler.withLock { $0 = body }
    }

    /// Hands events on; they are on the disk when it returns. Throws `NotReady` or `StoreError`.
    package func accept(_ events: [InboundEvent]) async throws {
        guard let handler = handler.withLock(\.self) else { throw NotReady() }
        try await handler(events)
    }
}
