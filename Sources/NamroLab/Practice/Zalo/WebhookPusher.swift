import AsyncHTTPClient
import Logging
import NIOCore
import NIOHTTP1
import ServiceLifecycle

/// Pushes updates to the webhook while one is set, one event a request, in the flat form of real deliveries.
struct WebhookPusher: Service {
    let group: PracticeGroup
    let logger: Logger

    func run() async throws {
        var configuration = HTTPClient.Configuration()
        // A bot that is not there yet is told of at once, and is asked again by us; the client's own pauses grow to a minute.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.httpVersion = .http1Only
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            guard let webhook = group.webhook, let update = group.takeUpdate() else {
                try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .milliseconds(100)) }
                continue
            }
            var times = 1
            if let fault = group.strike("webhook") { times = fault.kind == .twice ? 2 : 1 }
            for _ in 0..<times where await !push(update, webhook.url, webhook.secret, client) {
                group.putBack(update)
                try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
                break
            }
        }
        try await client.shutdown()
    }

    private func push(_ update: String, _ url: String, _ secret: String, _ client: HTTPClient) async -> Bool {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.headers.add(name: "user-agent", value: "Java/17.0.2")
        request.headers.add(name: "X-Bot-Api-Secret-Token", value: secret)
        request.body = .bytes(ByteBuffer(string: update))
        do {
            let status = try await client.execute(request, timeout: .seconds(10)).status.code
            if status < 300 { return true }
            logger.info("the webhook answered", metadata: ["status": "\(status)"])
        } catch {
            logger.info("the webhook could not be reached")
        }
        return false
    }
}
