import Assembly
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import ServiceLifecycle
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("The process tells the truth about itself")
struct StatusTests {
    /// Time that passes where somebody waits, and remembers for how long.
    private final class StepTime: TimeSource {
        let base = ManualTime(now: TestOffice.start)
        private let waits = Mutex<[Duration]>([])

        /// How long was waited each time.
        var waited: [Duration] { waits.withLock(\.self) }
        var now: Date { base.now }
        var uptime: Duration { base.uptime }
        var declaredShift: Duration { .zero }

        func sleep(for duration: Duration) async throws {
            try Task.checkCancellation()
            waits.withLock { $0.append(duration) }
            base.pass(duration)
            await Task.yield()
        }
    }

    /// Runs a service until `isDone` holds, then stops it.
    private func run(_ service: any Service, until isDone: @escaping @Sendable () -> Bool) async throws {
        let group = ServiceGroup(services: [service], logger: SilentLog.logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask {
                while !isDone() { try await Task.sleep(for: .milliseconds(5)) }
                await group.triggerGracefulShutdown()
            }
            try await tasks.waitForAll()
        }
    }

    private struct Busy: Error {}

    @Test("a standby whose port is taken says so once, and tries more and more seldom, half a minute apart at most")
    func takenPort() async throws {
        let (time, log) = (StepTime(), KeptLog())
        let tries = Mutex(0)
        let service = WebService(time: time, logger: log.logger) {
            tries.withLock { $0 += 1 }
            throw Busy()
        }
        try await run(service) { time.waited.count >= 12 }
        #expect(log.text.split(separator: "\n").count == 1, "\(log.text)")
        let waits = time.waited
        #expect(waits.prefix(1).allSatisfy { $0 <= .seconds(2) } && waits.allSatisfy { $0 <= .seconds(30) })
        #expect(waits.suffix(6).allSatisfy { $0 >= .seconds(15) })
    }

    @Test("a server that ran and then fails, and one that fails for another reason, are told of again")
    func failsAnew() async throws {
        let (time, log) = (StepTime(), KeptLog())
        let tries = Mutex(0)
        let service = WebService(time: time, logger: log.logger) {
            let count = tries.withLock { count in
                count += 1
                return count
            }
            if count == 3 { time.base.pass(.seconds(3_600)) }
            if count == 5 { throw StoreError.leaseLost }
            throw Busy()
        }
        try await run(service) { time.waited.count >= 5 }
        // The first, the third after an hour, the fifth with its reason, and the reason of before again.
        #expect((3...4).contains(log.text.split(separator: "\n").count), "\(log.text)")
    }

    /// A store whose writes find no room.
    private struct FullStore: Store {
        let base: DatabaseStore

        func read<Value: Sendable>(
            _ body: @escaping @Sendable (any StoreReading) throws -> Value
        ) async throws -> Value { try await base.read(body) }
        func write<Value: Sendable>(
            _ body: @escaping @Sendable (any StoreWriting) throws -> Value
        ) async throws -> Value { throw StoreError.unavailable("13: full") }
    }

    @Test("after a fault of the disk the poll waits a second each time; after one of the network longer and longer")
    func localFault() async throws {
        func waits(_ isLocal: Bool) async throws -> [Duration] {
            let (time, platform) = (StepTime(), FakePlatform())
            let base = try DatabaseStore.sqlite(path: TestOffice.newPath())
            let lease = Lease(
                holder: "one", timing: .init(life: .seconds(86_400), beat: .seconds(2)), store: base, time: time)
            _ = try await lease.renew()
            lease.open()
            let event = InboundEvent(
                kind: .message, key: "a", chat: InboundEvent.Chat(id: "1", isGroup: false), sender: "1",
                sentAt: TestOffice.start, text: nil, raw: "{}")
            if isLocal {
                platform.offer(ReceivedBatch(events: [event]))
            } else {
                for _ in 0..<20 { platform.fail(PlatformError(.temporary, "reset")) }
            }
            let store: any Store = isLocal ? FullStore(base: base) : base
            let receiver = Receiver(
                platform: platform, account: PlatformAccount(platform: "zalo", account: "bot"),
                store: FencedStore(store: store, lease: lease), time: time)
            let service = ReceiveService(
                receiver: receiver, lease: lease, time: time, received: Signal(), logger: SilentLog.logger)
            // What is held keeps the service from stopping: it is cancelled in the end.
            let task = Task { try await run(service) { time.waited.count >= 8 } }
            while time.waited.count < 8 { try await Task.sleep(for: .milliseconds(5)) }
            task.cancel()
            _ = try? await task.value
            return Array(time.waited.prefix(8))
        }
        #expect(try await waits(true).allSatisfy { $0 == .seconds(1) })
        #expect(try await waits(false).max() ?? .zero > .seconds(10))
    }

    // MARK: namro status

    @Test("a holder that writes is alive; one that hangs, or finds no room, is not, whatever its lease says")
    func heartbeat() async throws {
        let time = StepTime()
        let store = try DatabaseStore.sqlite(path: TestOffice.newPath())
        let check = HeartbeatCheck(store: store, time: time)
        #expect(try await check.fault() == nil)
        let lease = Lease(holder: "one", store: store, time: time)
        _ = try await lease.renew()
        #expect(try await check.fault()?.contains("has written nothing") == true)
        let beating = Task {
            while !Task.isCancelled {
                _ = try? await lease.renew()
                await Task.yield()
            }
        }
        // Beside hundreds of other tests a beat may come late.
        var fault = try await check.fault()
        for _ in 0..<50 where fault != nil { fault = try await check.fault() }
        #expect(fault == nil)
        beating.cancel()
    }

    @Test("status after a clean stop is not healthy at once, and says what is wrong and where to look")
    func status() async throws {
        let office = try await TestOffice()
        try await office.exchange(office.event("#128 10%", from: "HM-CB"))
        try await office.store.write { tx in
            try tx.inbox.finish(inbox: 1, as: .failed)
            try tx.polls.setHealth(
                PollHealth(account: office.account, succeededAt: SystemTime().now, failure: nil))
            try tx.polls.setHealth(
                PollHealth(
                    account: PlatformAccount(platform: "telegram", account: ""), succeededAt: nil, failure: "error 401",
                    isRefused: true))
            var holds = WriterHolds()
            for milliseconds in [2, 60, 300] { holds.add(.milliseconds(milliseconds)) }
            try tx.lease.recordHolds(holds, at: SystemTime().now)
        }
        let run = OfficeRun(
            configuration: try Repository.configuration(environment: ["NAMRO_DATABASE": office.path]))
        let serving = try await run.status()
        #expect(serving.isHealthy && serving.brief == "degraded; telegram refuses the bot: error 401")
        #expect(serving.text.contains("Nhận tin (telegram): chưa lần nào; nền tảng từ chối bot"))
        #expect(serving.text.contains("failed 1; xem: namro inbox --failed"))
        #expect(
            serving.text.contains(
                "Thời gian giữ quyền ghi: 3 lần, p99 300 ms, lâu nhất 300 ms; quá 50 ms: 2, quá 250 ms: 1"))
        #expect(serving.json.contains("\"over250Milliseconds\" : 1"))
        try await office.lease.release()
        let stopped = try await run.status(watchesBeat: true)
        #expect(!stopped.isHealthy && stopped.brief.hasPrefix("down; no process serves the database"))
    }
}
