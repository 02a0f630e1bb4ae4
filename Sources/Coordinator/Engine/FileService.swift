package import Logging
import ServiceLifecycle

/// Fetches the files of one bot as they come.
package struct FileService: Service {
    private static let pause: Duration = .seconds(5)

    private let keeper: FileKeeper
    private let lease: Lease
    private let time: any TimeSource
    private let logger: Logger

    /// Creates the loop.
    package init(keeper: FileKeeper, lease: Lease, time: any TimeSource, logger: Logger) {
        self.keeper = keeper
        self.lease = lease
        self.time = time
        self.logger = logger
    }

    /// Fetches until the shutdown, which cuts what is under way: it is fetched again.
    package func run() async throws {
        try await repeatUntilShutdown {
            guard lease.isServing else { return await Coordinator.pause(standbyPause, on: time) }
            do {
                guard try await !cancelWhenGracefulShutdown({ try await keeper.keepOnce() }) else { return }
            } catch {
                logger.warning("a file could not be kept", metadata: ["reason": "\(safe(error))"])
            }
            await Coordinator.pause(Self.pause, on: time)
        }
    }
}
