import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A platform that speaks the Zalo Bot API as fast as it can: hands out updates and counts what is sent.
final class BenchPlatform: Sendable {
    private struct Storage {
        var queue: [String] = []
        var waiting: CheckedContinuation<String, Never>?
        var sent = 0
        var target = Int.max
        var reached: CheckedContinuation<Void, Never>?
        var polls = 0
        var polled: CheckedContinuation<Void, Never>?
    }

    private let storage = Mutex(Storage())
    let port: Int
    private let channel: any Channel

    static func start() async throws -> BenchPlatform {
        let shared = Box()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
                    try channel.pipeline.syncOperations.addHandler(BenchHandler { shared.platform })
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let platform = BenchPlatform(channel: channel)
        shared.set(platform)
        return platform
    }

    private init(channel: any Channel) {
        self.channel = channel
        port = channel.localAddress?.port ?? 0
    }

    /// Answers the next poll with this result.
    func offer(_ result: String) {
        let waiter = storage.withLock { storage -> CheckedContinuation<String, Never>? in
            guard let waiter = storage.waiting else {
                storage.queue.append(result)
                return nil
            }
            storage.waiting = nil
            return waiter
        }
        waiter?.resume(returning: result)
    }

    /// Offers updates and waits until so many messages were sent.
    func exchange(_ result: String, expecting count: Int) async {
        await withCheckedContinuation { continuation in
            storage.withLock { storage in
                storage.sent = 0
                storage.target = count
                storage.reached = continuation
            }
            offer(result)
        }
    }

    /// Waits for the next poll to arrive.
    func nextPoll() async {
        await withCheckedContinuation { continuation in storage.withLock { $0.polled = continuation } }
    }

    func answer(to method: String) async -> String {
        switch method {
        case "getMe": return #"{"ok":true,"result":{"id":"bench-bot","display_name":"Bot"}}"#
        case "getUpdates":
            let polled = storage.withLock { storage in
                defer { storage.polled = nil }
                return storage.polled
            }
            polled?.resume()
            let result = await withCheckedContinuation { continuation in
                let ready = storage.withLock { storage -> String? in
                    if !storage.queue.isEmpty { return storage.queue.removeFirst() }
                    storage.waiting = continuation
                    return nil
                }
                if let ready { continuation.resume(returning: ready) }
            }
            return "{\"ok\":true,\"result\":\(result)}"
        default:
            let reached = storage.withLock { storage -> CheckedContinuation<Void, Never>? in
                storage.sent += 1
                guard storage.sent == storage.target else { return nil }
                defer { storage.reached = nil }
                return storage.reached
            }
            reached?.resume()
            return #"{"ok":true,"result":{"message_id":"m","date":1}}"#
        }
    }
}

/// Holds the platform, which its own connections refer to.
private final class Box: Sendable {
    private let value = Mutex<BenchPlatform?>(nil)
    var platform: BenchPlatform? { value.withLock { $0 } }
    func set(_ platform: BenchPlatform) { value.withLock { $0 = platform } }
}

private final class BenchHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let platform: @Sendable () -> BenchPlatform?
    private var method = ""

    init(platform: @escaping @Sendable () -> BenchPlatform?) { self.platform = platform }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): method = head.uri.split(separator: "/").last.map(String.init) ?? ""
        case .body: break
        case .end:
            let channel = context.channel
            let (method, platform) = (method, platform)
            Task {
                let text = await platform()?.answer(to: method) ?? "{}"
                let body = ByteBuffer(string: text)
                let head = HTTPResponseHead(
                    version: .http1_1, status: .ok,
                    headers: ["content-type": "application/json", "content-length": String(body.readableBytes)])
                channel.write(HTTPServerResponsePart.head(head), promise: nil)
                channel.write(HTTPServerResponsePart.body(.byteBuffer(body)), promise: nil)
                channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: nil)
            }
        }
    }
}
