package import Coordinator
package import Logging
import ServiceLifecycle

/// Runs the web server beside the bot: where it cannot, the bot goes on. A standby on the same machine waits for the port.
package struct WebService: Service {
    private let time: any TimeSource
    private let logger: Logger
    private let serve: @Sendable () async throws -> Void

    /// Creates a service around a server that runs until the shutdown, or throws.
    package init(time: any TimeSource, logger: Logger, serve: @escaping @Sendable () async throws -> Void) {
        self.time = time
        self.logger = logger
        self.serve = serve
    }

    /// Tries until the shutdown, more and more seldom, and says why it cannot where that is news.
    package func run() async throws {
        var backoff = Backoff(base: .seconds(2), ceiling: .seconds(30))
        var said: String?
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            let began = time.uptime
            do {
                try await serve()
            } catch {
                let reason = "\(error)"
                // One that has run for a while fails anew.
                if time.uptime - began > .seconds(60) {
                    said = nil
                    backoff.reset()
                }
                if reason != said {
                    logger.warning(
                        "the web server does not run; it is tried again and again",
                        metadata: ["reason": "\(reason)"])
                    said = reason
                }
                let wait = backoff.next(random: .random(in: 0..<1))
                try? await cancelWhenGracefulShutdown { try await time.sleep(for: wait) }
            }
        }
    }
}
