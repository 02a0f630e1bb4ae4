package import Foundation
package import Hummingbird
package import Logging
package import ServiceLifecycle

/// The practice group as a local server: the Zalo Bot API, the Telegram Bot API, and a page to chat in.
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
        router.add(middleware: SameOrigin())
        PracticePage(group: group, nextReminder: nextReminder).addRoutes(to: router)
        router.post(":bot/:method") { request, context in try await answer(request, context) }
        router.get(":bot/:method") { request, context in try await answer(request, context) }
        router.get("file/:bot/files/:id") { _, context in download(context) }
        return Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: port), serverName: "practice-group"),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? port
                group.setAddress("http://127.0.0.1:\(port)")
                await onRunning(port)
            },
            logger: logger)
    }

    /// Both platforms' calls have one form; whose it is the token tells.
    private func answer(_ request: Request, _ context: some RequestContext) async throws -> Response {
        let (path, method) = (Self.parameter("bot", context), Self.parameter("method", context))
        let telegram = TelegramAPI(group: group)
        guard telegram.isMeant(by: path) else {
            return try await ZaloAPI(group: group).handle(method, by: path, request)
        }
        return try await telegram.handle(method, request)
    }

    private func download(_ context: some RequestContext) -> Response {
        let telegram = TelegramAPI(group: group)
        guard telegram.isMeant(by: Self.parameter("bot", context)) else { return Response(status: .notFound) }
        return telegram.download(Self.parameter("id", context))
    }

    private static func parameter(_ name: String, _ context: some RequestContext) -> String {
        let text = context.parameters.get(name) ?? ""
        return text.removingPercentEncoding ?? text
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
