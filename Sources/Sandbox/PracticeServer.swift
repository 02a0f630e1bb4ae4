package import Foundation
package import Hummingbird
package import Logging
package import ServiceLifecycle

/// The practice group as a local server: the Zalo Bot API and a page to chat in.
package struct PracticeServer: Sendable {
    private let group: PracticeGroup
    private let logger: Logger
    private let nextReminder: (@Sendable () async -> Date?)?

    /// Creates the server. `nextReminder` tells when the bot will next speak by itself, where the bot runs along.
    package init(group: PracticeGroup, logger: Logger, nextReminder: (@Sendable () async -> Date?)? = nil) {
        self.group = group
        self.logger = logger
        self.nextReminder = nextReminder
    }

    /// The services that run it on the loopback address; `onRunning` is told the port, which is free-chosen for 0.
    package func services(port: Int, onRunning: @escaping @Sendable (Int) async -> Void) -> [any Service] {
        [
            application(port: port, onRunning: onRunning), Closer(group: group),
            WebhookPusher(group: group, logger: logger),
        ]
    }

    /// The HTTP server with all its routes; tests call it without a socket.
    package func application(
        port: Int = 0, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let router = Router()
        PracticePage(group: group, nextReminder: nextReminder).addRoutes(to: router)
        let api = BotAPI(group: group)
        router.post(":bot/:method") { request, context in try await api.handle(request, context) }
        router.get(":bot/:method") { request, context in try await api.handle(request, context) }
        return Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: port), serverName: "practice-group"),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? port) },
            logger: logger)
    }

    /// Ends polls and open pages at the stop, which would otherwise hold it.
    private struct Closer: Service {
        let group: PracticeGroup

        func run() async throws {
            try? await gracefulShutdown()
            group.close()
        }
    }
}
