import Hummingbird
import Logging
import ServiceLifecycle

/// Runs the web server beside the bot: where it cannot, the bot goes on. A standby on the same machine waits for the port.
struct WebService<Server: ApplicationProtocol>: Service {
    let application: Server
    let logger: Logger

    func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                try await application.run()
            } catch {
                logger.warning(
                    "the web server does not run; it is tried again in 5 s",
                    metadata: ["reason": "\(error)"])
                try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(5)) }
            }
        }
    }
}
