package import Logging
import ServiceLifecycle

/// Asks the platform every half minute who the bot is, where it pushes its events: a bot to which nobody writes would look like one
/// that is cut off.
package struct ProbeService: Service {
    private static let pause: Duration = .seconds(30)

    private let receiver: Receiver
    private let lease: Lease
    private let time: any TimeSource
    private let logger: Logger

    /// Creates the loop.
    package init(receiver: Receiver, lease: Lease, time: any TimeSource, logger: Logger) {
        self.receiver = receiver
        self.lease = lease
        self.time = time
        self.logger = logger
    }

    /// Asks until the shutdown.
    package func run() async throws {
        try await repeatUntilShutdown {
            guard lease.isServing else { return await Coordinator.pause(standbyPause, on: time) }
            do {
                try await receiver.probe()
            } catch {
                logger.warning("the platform does not answer", metadata: ["reason": "\(safe(error))"])
            }
            await Coordinator.pause(Self.pause, on: time)
        }
    }
}
