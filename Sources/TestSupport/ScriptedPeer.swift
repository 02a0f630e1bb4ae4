import NIOCore
import NIOPosix
import Synchronization

/// A TCP peer that answers each connection as told, byte by byte: whole answers, resets, silence.
package final class ScriptedPeer: Sendable {
    /// What the peer does with a connection.
    package enum Act: Sendable {
        /// Reads the request and writes these bytes.
        case answer(String)
        /// Closes at once, before reading.
        case resetBeforeReading
        /// Reads the whole request, then closes.
        case resetAfterReading
        /// Reads the request and writes these bytes after a while.
        case late(String, Duration)
        /// Reads and never answers.
        case stall
    }

    private let channel: any Channel
    private let requests: Requests

    /// Listens on the loopback address; the acts are used in order, one for each request.
    package static func start(_ acts: Act...) async throws -> ScriptedPeer { try await start(acts) }

    /// Listens, with the acts in a list.
    package static func start(_ acts: [Act]) async throws -> ScriptedPeer {
        let requests = Requests(acts: acts)
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(PeerHandler(requests: requests))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return ScriptedPeer(channel: channel, requests: requests)
    }

    private init(channel: any Channel, requests: Requests) {
        self.channel = channel
        self.requests = requests
    }

    /// The address to call.
    package var address: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }
    /// The requests read so far.
    package var received: [String] { requests.received }

    /// Stops listening.
    package func stop() async throws { try await channel.close().get() }

    /// A JSON answer with HTTP 200.
    package static func json(_ body: String, status: String = "200 OK", type: String = "application/json") -> Act {
        .answer(jsonText(body, status: status, type: type))
    }

    /// The bytes of such an answer.
    package static func jsonText(
        _ body: String, status: String = "200 OK", type: String = "application/json"
    ) -> String {
        // Two Server headers, as the real edge sends them.
        "HTTP/1.1 \(status)\r\nServer: nginx\r\nServer: zalo\r\nContent-Type: \(type)\r\n"
            + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
    }
}

private final class Requests: Sendable {
    private struct Storage {
        var acts: [ScriptedPeer.Act]
        var received: [String] = []
    }

    private let storage: Mutex<Storage>

    init(acts: [ScriptedPeer.Act]) { storage = Mutex(Storage(acts: acts)) }

    var received: [String] { storage.withLock(\.received) }
    func note(_ text: String) { storage.withLock { $0.received.append(text) } }
    func next() -> ScriptedPeer.Act {
        storage.withLock { $0.acts.isEmpty ? .stall : $0.acts.removeFirst() }
    }
}

private final class PeerHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let requests: Requests
    private var act: ScriptedPeer.Act?
    /// The bytes so far: a letter may come in two pieces.
    private var bytes: [UInt8] = []

    init(requests: Requests) { self.requests = requests }

    func channelActive(context: ChannelHandlerContext) {
        let act = requests.next()
        self.act = act
        if case .resetBeforeReading = act {
            // A linger of 0 makes the close a reset.
            if let options = context.channel as? any SocketOptionProvider {
                let channel = context.channel
                options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in channel.close(promise: nil) }
            }
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var buffer = unwrapInboundIn(data)
        bytes += buffer.readBytes(length: buffer.readableBytes) ?? []
        let text = String(decoding: bytes, as: UTF8.self)
        guard Self.isWhole(text) else { return }
        requests.note(text)
        bytes = []
        switch act {
        case .answer(let answer): context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
        case .late(let answer, let delay):
            let (buffer, channel) = (ByteBuffer(string: answer), context.channel)
            context.eventLoop.scheduleTask(in: TimeAmount(delay)) { channel.writeAndFlush(buffer, promise: nil) }
        case .resetAfterReading: context.close(promise: nil)
        case .resetBeforeReading, .stall, nil: break
        }
    }

    private static func isWhole(_ text: String) -> Bool {
        guard let end = text.firstRange(of: "\r\n\r\n") else { return false }
        let head = text[..<end.lowerBound].lowercased()
        guard let length = head.firstMatch(of: /content-length: (\d+)/).flatMap({ Int($0.1) }) else { return true }
        return text[end.upperBound...].utf8.count >= length
    }
}
