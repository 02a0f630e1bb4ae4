import BotConfiguration
import Coordinator
import CoreMetrics
import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import NIOCore
import Storage
import TestSupport
import Testing
import Web

@Suite("The bot's web server")
struct WebTests {
    private let registry = PrometheusRegistry()

    private func server(of office: TestOffice, process: String? = nil, webhooks: [WebhookRoute] = []) -> WebServer {
        let (store, rules, time) = (office.store, office.rules, office.time)
        return WebServer(
            host: "127.0.0.1", port: 0, registry: registry, webhooks: webhooks,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) {
            let now = time.now
            let process = process.map { HealthReport.Process(holder: $0, uptime: .seconds(600), writeFailure: nil) }
            return try await store.read { try HealthReport($0, rules, process: process, at: now) }
        }
    }

    private func body(_ response: TestResponse) -> String { String(buffer: response.body) }

    @Test("a bot that polls is ready, idle or not; one that has not polled for two minutes is down")
    func health() async throws {
        let office = try await TestOffice()
        let app = server(of: office).application()
        try await app.test(.router) { client in
            // No platform has had the time to answer yet.
            try await client.execute(uri: "/health", method: .get) { response in
                #expect(response.status == .ok && body(response).contains("\"standing\":\"starting\""))
            }
            office.time.pass(.seconds(61))
            try await client.execute(uri: "/health", method: .get) { response in
                #expect(response.status == .serviceUnavailable)
            }
            _ = try await office.lease.renew()
            _ = try await office.receiver.receiveOnce()
            try await client.execute(uri: "/health/ready", method: .get) { response in
                #expect(response.status == .ok)
                #expect(body(response).contains("\"standing\":\"ready\""))
            }
            office.time.pass(.seconds(119))
            try await client.execute(uri: "/health", method: .get) { #expect($0.status == .ok) }
            office.time.pass(.seconds(2))
            try await client.execute(uri: "/health", method: .get) { #expect($0.status == .serviceUnavailable) }
            try await client.execute(uri: "/health/live", method: .get) { #expect($0.status == .ok) }
        }
    }

    @Test(
        "where one of two platforms refuses the bot it is degraded and says which; once nobody serves it is down at once"
    )
    func degraded() async throws {
        let office = try await TestOffice()
        _ = try await office.receiver.receiveOnce()
        let other = PlatformAccount(platform: "telegram", account: "77")
        try await office.store.write {
            try $0.polls.setHealth(
                PollHealth(account: other, succeededAt: nil, failure: "error 401", isRefused: true))
        }
        try await server(of: office, process: "test").application().test(.router) { client in
            try await client.execute(uri: "/health", method: .get) { response in
                #expect(response.status == .ok && body(response).contains("\"standing\":\"degraded\""))
                #expect(body(response).contains("telegram refuses the bot: error 401"))
            }
            try await office.lease.release()
            try await client.execute(uri: "/health", method: .get) { response in
                #expect(response.status == .serviceUnavailable && body(response).contains("no process serves"))
            }
        }
    }

    @Test("where the database cannot be read it is down and says so")
    func unreadable() async throws {
        let server = WebServer(
            host: "127.0.0.1", port: 0, registry: registry,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            health: { throw StoreError.unavailable("10: disk I/O error") })
        try await server.application().test(.router) { client in
            try await client.execute(uri: "/health", method: .get) { response in
                #expect(response.status == .serviceUnavailable && body(response).contains("cannot be read"))
            }
            try await client.execute(uri: "/metrics", method: .get) { response in
                #expect(response.status == .ok && body(response).contains("\nnamro_ready 0\n"))
            }
        }
    }

    @Test("a standby says that it is one, and that is no fault")
    func standby() async throws {
        let office = try await TestOffice()
        _ = try await office.receiver.receiveOnce()
        try await server(of: office, process: "another").application().test(.router) { client in
            try await client.execute(uri: "/health", method: .get) { response in
                #expect(response.status == .ok)
                #expect(body(response).contains("\"standing\":\"standby\""))
            }
        }
    }

    @Test("metrics hold what was counted and what the database holds, and nobody's name or words")
    func metrics() async throws {
        let office = try await TestOffice()
        office.platform.offer(ReceivedBatch(events: [office.event("#128 45/60 cơ sở", from: "HM-CB")]))
        _ = try await office.receiver.receiveOnce()
        registry.makeCounter(label: "namro_sent_total", dimensions: [("platform", "za\"lo")]).increment(by: 3)
        registry.makeTimer(label: "namro_reply", dimensions: []).recordNanoseconds(1_500_000_000)
        try await server(of: office).application().test(.router) { client in
            try await client.execute(uri: "/metrics", method: .get) { response in
                let text = body(response)
                let lines = text.split(separator: "\n").map(String.init)
                for line in [
                    "# TYPE namro_sent_total counter", "namro_sent_total{platform=\"za\\\"lo\"} 3",
                    "namro_reply_seconds_bucket{le=\"1\"} 0", "namro_reply_seconds_bucket{le=\"2.5\"} 1",
                    "namro_reply_seconds_sum 1.5", "namro_reply_seconds_count 1", "namro_ready 1",
                    "namro_inbox_waiting 1",
                    "namro_inbox_failed 0",
                ] {
                    #expect(lines.contains(line), "\(line)")
                }
                #expect(!text.contains("HM-CB") && !text.contains("cơ sở"))
            }
        }
    }

    @Test("a file is handed out at its address as often as it is asked for, its head alone too; nothing in it runs")
    func media() async throws {
        let office = try await TestOffice()
        let picture = FileContent(.picture, name: "ảnh.png", Data([0x89, 0x50, 0x4E, 0x47]))
        let page = FileContent(.document, name: "a.html", Data("<script>".utf8))
        let server = WebServer(
            host: "127.0.0.1", port: 0, registry: registry,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            file: { ["1.2.aa": picture, "2.2.bb": page][$0] },
            health: {
                try await office.store.read { try HealthReport($0, office.rules, process: nil, at: office.time.now) }
            })
        try await server.application().test(.router) { client in
            for _ in 0..<2 {
                try await client.execute(uri: "/media/1.2.aa", method: .get) { response in
                    #expect(response.status == .ok && Data(response.body.readableBytesView) == picture.content)
                    #expect(response.headers[.contentType] == "image/png")
                    #expect(response.headers[.contentDisposition] == "inline; filename*=UTF-8''%E1%BA%A3nh.png")
                    #expect(response.headers[.xContentTypeOptions] == "nosniff")
                }
            }
            try await client.execute(uri: "/media/1.2.aa", method: .head) { response in
                #expect(response.status == .ok && response.body.readableBytes == 0)
                #expect(response.headers[.contentLength] == "4")
            }
            try await client.execute(uri: "/media/2.2.bb", method: .get) { response in
                #expect(response.headers[.contentType] == "application/octet-stream")
                #expect(response.headers[.contentDisposition]?.hasPrefix("attachment") == true)
                #expect(response.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
            }
            for uri in ["/media/1.2.ab", "/media/", "/media", "/media/a/b"] {
                try await client.execute(uri: uri, method: .get) { #expect($0.status == .notFound) }
            }
        }
    }

    @Test("everything else is not found", arguments: ["/", "/admin", "/health/../metrics/x", "/bot1:token/getMe"])
    func unknown(_ path: String) async throws {
        let office = try await TestOffice()
        try await server(of: office).application().test(.router) { client in
            try await client.execute(uri: path, method: .get) { #expect($0.status == .notFound) }
        }
    }

    /// Takes any body of who knows the word.
    private struct Reader: WebhookReader {
        let event: InboundEvent

        func isAuthentic(_ headers: [String: String]) -> Bool { headers["x-word"] == "open" }
        func read(_ request: WebhookRequest) -> WebhookReading { request.body.isEmpty ? .unreadable : .events([event]) }
    }

    @Test("what a webhook answers with 200 is on the disk; strangers and large bodies get no further")
    func webhook() async throws {
        let office = try await TestOffice()
        let (events, receiver) = (PushedEvents(), office.receiver)
        let route = WebhookRoute(
            path: "/webhooks/test/x", reader: Reader(event: office.event("#128 10%", from: "HM-CB")), events: events)
        let kept = { @Sendable () async throws -> Int in try await office.store.read { try $0.inbox.waitingCount() } }
        let word = try #require(HTTPField.Name("X-Word"))
        try await server(of: office, webhooks: [route]).application().test(.router) { client in
            func push(
                _ body: String, word value: String = "open", to path: String = "/webhooks/test/x"
            ) async throws
                -> HTTPResponse.Status
            {
                try await client.execute(
                    uri: path, method: .post, headers: [word: value], body: ByteBuffer(string: body)
                ) { $0.status }
            }
            // The bot is not known to the platform yet.
            var statuses = [try await push("{}")]
            events.take { _ = try await receiver.accept($0) }
            statuses.append(try await push("{}", word: "wrong"))
            statuses.append(try await push(""))
            statuses.append(try await push(String(repeating: "x", count: 65_537)))
            statuses.append(try await push("{}", to: "/webhooks/test/y"))
            #expect(statuses == [.serviceUnavailable, .forbidden, .badRequest, .contentTooLarge, .notFound])
            let before = try await kept()
            let taken = [try await push("{}"), try await push("{}")]
            #expect(taken == [.ok, .ok])
            let after = try await kept()
            #expect(before == 0 && after == 1)
        }
    }
}
