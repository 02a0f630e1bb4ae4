import Coordinator
import Foundation
import Logging
import ServiceLifecycle
import Storage
import Synchronization
import TestSupport
import Testing

/// How long others wait beside a chat whose sends hang, in real time; printed for who changes the loop.
@Suite(
    "Latency beside a chat that hangs",
    .enabled(if: ProcessInfo.processInfo.environment["NAMRO_TEST_WINDOW"] != nil, "measures for a quarter of a minute"))
struct WindowLatencyTests {
    /// A platform whose sends take 10 ms, and in one chat as long as they may.
    private final class SlowChat: ChatPlatform {
        let name = "zalo"
        let sendTimeout: Duration = .seconds(8)
        let taken = Mutex<[String: ContinuousClock.Instant]>([:])

        func identify() async throws -> BotAccount { BotAccount(id: "bot", displayName: "Bot") }
        func receive(after cursor: Cursor?) async throws -> ReceivedBatch { ReceivedBatch(events: []) }
        func send(_ message: OutboundMessage) async -> SendOutcome {
            guard message.chat != "chat 0" else {
                try? await Task.sleep(for: .seconds(7.5))
                return .unknown(reason: "time-out")
            }
            try? await Task.sleep(for: .milliseconds(10))
            taken.withLock { $0[message.text] = .now }
            return .sent(message: message.text)
        }
    }

    @Test("median and p90 of 11 chats, with and without a twelfth that hangs", arguments: [false, true])
    func measured(_ hangs: Bool) async throws {
        let store = try DatabaseStore.sqlite(path: TestOffice.newPath())
        let (time, platform) = (SystemTime(), SlowChat())
        let lease = Lease(holder: "test", store: store, time: time)
        _ = try await lease.renew()
        lease.open()
        let account = PlatformAccount(platform: "zalo", account: "bot")
        let queued = Signal()
        let dispatcher = Dispatcher(
            platform: platform, account: account, store: FencedStore(store: store, lease: lease), lease: lease,
            time: time, rate: 0
        ) { $0 }
        let logger = Logger(label: "test")
        let group = ServiceGroup(
            services: [
                DispatchService(dispatcher: dispatcher, lease: lease, time: time, queued: queued, logger: logger)
            ], logger: logger)
        var queuedAt: [String: ContinuousClock.Instant] = [:]
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            for number in 0..<150 {
                _ = try await lease.renew()
                let chats = hangs ? 0..<12 : 1..<12
                try await store.write { tx in
                    for chat in chats {
                        _ = try tx.outbox.enqueue(
                            OutboxDraft(
                                account: account, chat: "chat \(chat)", purpose: .reply, text: "\(chat)/\(number)",
                                inbox: nil, mattersUntil: .distantFuture), at: time.now)
                    }
                }
                for chat in chats { queuedAt["\(chat)/\(number)"] = .now }
                queued.raise()
                try await Task.sleep(for: .milliseconds(80))
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        let taken = platform.taken.withLock(\.self)
        let waits = queuedAt.compactMap { text, start in taken[text].map { ($0 - start).seconds * 1_000 } }.sorted()
        #expect(waits.count >= 11 * 140)
        let (median, p90) = (waits[waits.count / 2], waits[waits.count * 9 / 10])
        print("hangs: \(hangs), median \(median) ms, p90 \(p90) ms, max \(waits.last ?? 0) ms of \(waits.count)")
    }
}
