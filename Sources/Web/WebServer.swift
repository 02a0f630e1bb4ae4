package import Coordinator
package import Hummingbird
package import Logging

/// The bot's own web server: its health, its metrics, files for whoever has their address, and the addresses to which
/// platforms push. Everything else is not found.
package struct WebServer: Sendable {
    private let host: String
    private let port: Int
    private let registry: PrometheusRegistry
    private let webhooks: [WebhookRoute]
    private let limits: ServerLimits
    private let health: @Sendable () async throws -> HealthReport
    private let machine: @Sendable () async -> MachineFigures
    private let file: @Sendable (String) async throws -> FileContent?
    private let logger: Logger

    /// Creates a server; `health` looks at the database, `machine` at the process, `file` finds the file of an address' last part.
    package init(
        host: String, port: Int, registry: PrometheusRegistry, webhooks: [WebhookRoute] = [],
        limits: ServerLimits = ServerLimits(), logger: Logger,
        file: @escaping @Sendable (String) async throws -> FileContent? = { _ in nil },
        machine: @escaping @Sendable () async -> MachineFigures = { MachineFigures() },
        health: @escaping @Sendable () async throws -> HealthReport
    ) {
        self.host = host
        self.port = port
        self.registry = registry
        self.webhooks = webhooks
        self.limits = limits
        self.health = health
        self.machine = machine
        self.file = file
        self.logger = logger
    }

    /// The server with its routes; tests call it without a socket.
    package func application() -> some ApplicationProtocol {
        // Monitors ask for the head alone.
        let router = Router(options: .autoGenerateHeadEndpoints)
        HealthRoutes(health: health).add(to: router)
        MetricsRoutes(registry: registry, machine: machine, health: health).add(to: router)
        MediaRoutes(file: file).add(to: router)
        for webhook in webhooks { webhook.add(to: router) }
        // Its own log would say on each request what a monitor asks every few seconds.
        var quiet = logger
        quiet.logLevel = .error
        let limits = limits
        return Application(
            router: router,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ExchangeGuardSetup(limits: limits)], idleTimeout: limits.idle)),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: "namro",
                availableConnectionsDelegate: .maximum(limits.connections, logger: quiet)),
            logger: quiet)
    }
}
