import Coordinator
import HTTPTypes
import HummingbirdTesting
import Logging
import NIOCore
import NIOPosix
import Storage
import Synchronization
import TestSupport
import Testing
import Web

/// The real server on loopback. The time limits are for what hangs.
@Suite("Connections to the bot's web server", .timeLimit(.minutes(5)))
struct ConnectionTests {
    private func server(_ limits: ServerLimits, of office: TestOffice) -> WebServer {
        let (store, rules, time) = (office.store, office.rules, office.time)
        let picture = FileContent(
            .picture, name: "a.png", [UInt8](repeating: 7, count: 8 << 20).withUnsafeBytes { .init($0) })
        return WebServer(
            host: "127.0.0.1", port: 0, registry: PrometheusRegistry(),
            webhooks: [WebhookRoute(path: "/webhooks/x", reader: Friend(), events: PushedEvents())], limits: limits,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, file: { _ in picture }
        ) {
            let now = time.now
            return try await store.read { try HealthReport($0, rules, process: nil, at: now) }
        }
    }

    /// Takes every body.
    private struct Friend: WebhookReader {
        func isAuthentic(_ headers: [String: String]) -> Bool { true }
        func read(_ request: WebhookRequest) -> WebhookReading { .unreadable }
    }

    /// Keeps what a server answers.
    private final class Answer: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer
        private let kept = Mutex("")
        var text: String { kept.withLock(\.self) }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let part = String(buffer: unwrapInboundIn(data))
            kept.withLock { $0 += part }
        }
    }

    private func connect(_ port: Int, _ answer: Answer? = nil, reads: Bool = true) async throws -> any Channel {
        try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelOption(.autoRead, value: reads)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let answer { try channel.pipeline.syncOperations.addHandler(answer) }
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
    }

    private func send(_ text: String, to port: Int, reads: Bool = true) async throws -> any Channel {
        let channel = try await connect(port, reads: reads)
        // On a slow machine it may have been closed by then, as it should.
        try? await channel.writeAndFlush(ByteBuffer(string: text)).get()
        return channel
    }

    @Test(
        "three hundred requests that nobody finishes keep none from its answer, and are closed",
        arguments: [
            ("", 400), ("G", 400), ("GET /health/live HTTP/1.1\r\nHost: x\r\nX-A: ", 40),
            ("POST /webhooks/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{", 40),
            ("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n", 40),
        ])
    func halfSent(_ start: String, _ connections: Int) async throws {
        let office = try await TestOffice()
        var limits = ServerLimits()
        limits.connections = connections
        limits.idle = .milliseconds(300)
        try await server(limits, of: office).application().test(.live) { client in
            let port = try #require(client.port)
            var open: [any Channel] = []
            for _ in 0..<300 { open.append(try await send(start, to: port)) }
            try await requireAnswer(port)
            for channel in open { try await channel.closeFuture.get() }
        }
    }

    @Test("a body that trickles in for ever is cut off, and so is an answer that nobody takes")
    func slow() async throws {
        let office = try await TestOffice()
        var limits = ServerLimits()
        limits.body = .milliseconds(300)
        limits.answer = .milliseconds(300)
        try await server(limits, of: office).application().test(.live) { client in
            let port = try #require(client.port)
            let trickling = try await send(
                "POST /webhooks/x HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n", to: port)
            trickling.eventLoop.scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(20)) { task in
                guard trickling.isActive else { return task.cancel() }
                trickling.writeAndFlush(ByteBuffer(string: "x"), promise: nil)
            }
            try await trickling.closeFuture.get()
            let deaf = try await send("GET /media/a HTTP/1.1\r\nHost: x\r\n\r\n", to: port, reads: false)
            // What the machine has taken for it by then is less than the file.
            try await requireAnswer(port)
            try await Self.untilCut(deaf)
        }
    }

    /// Asks on a connection of its own until it is answered: that of the tests' client is idle meanwhile, and may be closed for it. Where
    /// the machine is slower than the limits of a test, one try may be cut like those that deserve it.
    private func requireAnswer(_ port: Int) async throws {
        let answer = Answer()
        while !answer.text.contains("200 OK") {
            let good = try await connect(port, answer)
            try? await good.writeAndFlush(ByteBuffer(string: "GET /health/live HTTP/1.0\r\n\r\n")).get()
            try await good.closeFuture.get()
        }
    }

    /// Waits until writing fails: who does not read is not told that the other side has gone.
    private static func untilCut(_ channel: any Channel) async throws {
        while true {
            do {
                try await channel.writeAndFlush(ByteBuffer(string: "\r\n")).get()
                try await channel.eventLoop.scheduleTask(in: .milliseconds(20)) {}.futureResult.get()
            } catch { return }
        }
    }

    @Test(
        "who speaks HTTP/1.0 gets his answer and the end of the connection; HTTP/1.1 goes on",
        arguments: [
            ("GET /health/live HTTP/1.0\r\n\r\n", "200 OK"),
            ("GET /health/live HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "200 OK"),
            ("HEAD /metrics HTTP/1.0\r\nHost: x\r\n\r\n", "200 OK"), ("GET /nothing HTTP/1.0\r\n\r\n", "404"),
        ])
    func old(_ request: String, _ status: String) async throws {
        let office = try await TestOffice()
        // Nothing but the rule for HTTP/1.0 closes anything here.
        try await server(ServerLimits(), of: office).application().test(.live) { client in
            let answer = Answer()
            let channel = try await connect(try #require(client.port), answer)
            try await channel.writeAndFlush(ByteBuffer(string: request)).get()
            try await channel.closeFuture.get()
            #expect(answer.text.hasPrefix("HTTP/1.") && answer.text.contains(status))
            #expect(answer.text.lowercased().contains("connection: close"))
            for _ in 0..<2 {
                try await client.execute(uri: "/health/live", method: .get) { #expect($0.status == .ok) }
            }
        }
    }

    @Test(
        "whatever is there to get is there for its head alone",
        arguments: ["/health", "/health/ready", "/health/live", "/metrics", "/media/a"])
    func heads(_ path: String) async throws {
        let office = try await TestOffice()
        _ = try await office.receiver.receiveOnce()
        try await server(ServerLimits(), of: office).application().test(.router) { client in
            try await client.execute(uri: path, method: .head) { response in
                #expect(response.status == .ok && response.body.readableBytes == 0)
            }
        }
    }

    @Test("of few descriptors most stay for the bot", arguments: [(1_024, 256), (300, 75), (20, 8), (1 << 20, 512)])
    func descriptors(_ descriptors: Int, _ connections: Int) {
        #expect(ServerLimits(descriptors: descriptors).connections == connections)
    }
}
