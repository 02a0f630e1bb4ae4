import Conversation
import Coordinator
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("How the bot says it is")
struct HealthTests {
    private static let telegram = PlatformAccount(platform: "telegram", account: "77")

    private func report(
        _ office: TestOffice, process: HealthReport.Process? = nil,
        isAlive: @escaping @Sendable (String) -> Bool = { _ in true }
    ) async throws -> HealthReport {
        let (rules, now) = (office.rules, office.time.now)
        return try await office.store.read { try HealthReport($0, rules, process: process, isAlive: isAlive, at: now) }
    }

    /// What the process that serves knows of itself.
    private func itself(_ uptime: Duration = .seconds(600), failing: String? = nil) -> HealthReport.Process {
        HealthReport.Process(holder: "test", uptime: uptime, writeFailure: failing)
    }

    private func note(
        _ office: TestOffice, _ account: PlatformAccount, secondsAgo: Double?, failure: String? = nil,
        refused: Bool = false
    ) async throws {
        let at = secondsAgo.map { office.time.now.addingTimeInterval(-$0) }
        try await office.store.write {
            try $0.polls.setHealth(
                PollHealth(account: account, succeededAt: at, failure: failure, isRefused: refused))
        }
    }

    /// An office that has been serving for a while, on two platforms that answer.
    private func running() async throws -> TestOffice {
        let office = try await TestOffice()
        office.time.pass(.seconds(600))
        _ = try await office.lease.renew()
        _ = try await office.receiver.receiveOnce()
        try await note(office, Self.telegram, secondsAgo: 1)
        return office
    }

    @Test("where all answer it is ready, and nothing is wrong")
    func ready() async throws {
        let report = try await report(running())
        #expect(report.standing == .ready && report.problems == [] && report.version == NamroVersion.current)
    }

    @Test("once nobody serves it is down at once, though the last poll is a second old")
    func nobody() async throws {
        let office = try await running()
        try await office.lease.release()
        let report = try await report(office)
        #expect(report.standing == .down && report.problems == ["no process serves the database"])
    }

    @Test("so it is once the process that served is gone, however it ended")
    func dead() async throws {
        #expect(try await report(running(), isAlive: { $0 != "test" }).standing == .down)
    }

    @Test("where it cannot write it is down, says so and why")
    func fullDisk() async throws {
        let report = try await report(running(), process: itself(failing: "13: database or disk is full"))
        #expect(report.standing == .down)
        #expect(report.problems == ["the database cannot be written: 13: database or disk is full"])
    }

    @Test("one platform that refuses the bot, or is away, leaves it degraded and is named", arguments: [true, false])
    func degraded(refused: Bool) async throws {
        let office = try await running()
        try await note(
            office, Self.telegram, secondsAgo: refused ? nil : 121, failure: refused ? "error 401" : "timeout",
            refused: refused)
        if !refused {
            office.time.pass(.seconds(120))
            _ = try await office.lease.renew()
            _ = try await office.receiver.receiveOnce()
        }
        let report = try await report(office)
        #expect(report.standing == .degraded)
        #expect(
            report.problems == [refused ? "telegram refuses the bot: error 401" : "telegram does not answer: timeout"])
        #expect(report.accounts.map(\.state) == [refused ? .refused : .away, .answering])
    }

    @Test("once the platform answers again it is ready")
    func recovered() async throws {
        let office = try await running()
        try await note(office, Self.telegram, secondsAgo: nil, failure: "error 401", refused: true)
        try await note(office, Self.telegram, secondsAgo: 0)
        #expect(try await report(office).standing == .ready)
    }

    @Test("where every platform is away or refuses it is down")
    func allAway() async throws {
        let office = try await running()
        try await note(office, Self.telegram, secondsAgo: nil, failure: "error 401", refused: true)
        office.time.pass(.seconds(121))
        let report = try await report(office)
        #expect(report.standing == .down && report.problems.count == 2)
    }

    @Test("a bot that the office does not have any more is missed by nobody")
    func formerBot() async throws {
        let office = try await running()
        try await note(office, Self.telegram, secondsAgo: nil, failure: "error 401", refused: true)
        let account = office.account
        try await office.store.write { try $0.polls.setBots([account]) }
        let report = try await report(office)
        #expect(report.standing == .ready && report.accounts.map(\.platform) == ["zalo"])
    }

    @Test("the first minute of a start is a start, unless a platform has failed meanwhile; after it silence is a fault")
    func starting() async throws {
        let office = try await running()
        try await office.lease.release()
        office.time.pass(.seconds(3_600))
        // The process runs, and has not got the lease yet.
        #expect(try await report(office, process: itself(.seconds(1))).standing == .starting)
        #expect(try await report(office, process: itself(.seconds(61))).standing == .down)
        _ = try await office.lease.renew()
        #expect(try await report(office).standing == .starting)
        #expect(try await report(office).problems == [])
        office.time.pass(.seconds(59))
        #expect(try await report(office).standing == .starting)
        office.time.pass(.seconds(2))
        #expect(try await report(office).standing == .down)
    }

    @Test("a start on which every platform fails is no start any more")
    func failedStart() async throws {
        let office = try await TestOffice()
        try await note(office, office.account, secondsAgo: nil, failure: "refused connection")
        #expect(try await report(office).standing == .down)
    }

    @Test("who the platform says the bot is clears what was wrong, and what stood there without a name")
    func identified() async throws {
        let office = try await running()
        let nameless = PlatformAccount(platform: "matrix", account: "")
        try await note(office, nameless, secondsAgo: nil, failure: "401", refused: true)
        #expect(try await report(office).problems == ["matrix refuses the bot: 401"])
        try await office.store.write {
            try $0.polls.remember(BotAccount(id: "@bot:x", displayName: "Bot"), on: "matrix", at: office.time.now)
        }
        let accounts = try await report(office).accounts.filter { $0.platform == "matrix" }
        #expect(accounts.map(\.bot) == ["@bot:x"] && accounts.allSatisfy { $0.failure == nil && $0.state != .refused })
    }

    // MARK: What the process itself sees

    /// A store that cannot be written while it is full.
    private final class FullStore: Store {
        let base: DatabaseStore
        let isFull = Mutex(false)

        init(_ base: DatabaseStore) { self.base = base }
        func read<Value: Sendable>(
            _ body: @escaping @Sendable (any StoreReading) throws -> Value
        ) async throws -> Value { try await base.read(body) }
        func write<Value: Sendable>(
            _ body: @escaping @Sendable (any StoreWriting) throws -> Value
        ) async throws -> Value {
            if isFull.withLock(\.self) { throw StoreError.unavailable("13: full") }
            return try await base.write(body)
        }
    }

    @Test("a full disk is known after two beats of the lease, and forgotten some seconds after there is room again")
    func writes() async throws {
        let office = try await TestOffice()
        let full = FullStore(office.store)
        let store = WatchedStore(full, time: office.time)
        let lease = Lease(holder: "watched", store: store, time: office.time) { _ in false }
        _ = try await lease.renew()
        func beat() async {
            office.time.pass(.seconds(2))
            _ = try? await lease.renew()
        }
        await beat()
        #expect(store.writeFailure == nil)
        full.isFull.withLock { $0 = true }
        await beat()
        await beat()
        #expect(store.writeFailure == "13: full")
        full.isFull.withLock { $0 = false }
        for _ in 0..<8 { await beat() }
        #expect(store.writeFailure == nil)
    }

    @Test("one lock that was held too long, or a lost lease, is no full disk")
    func singleFailure() async throws {
        let office = try await TestOffice()
        let full = FullStore(office.store)
        let store = WatchedStore(full, time: office.time)
        full.isFull.withLock { $0 = true }
        await #expect(throws: StoreError.unavailable("13: full")) { try await store.write { _ in } }
        full.isFull.withLock { $0 = false }
        for _ in 0..<3 {
            await #expect(throws: StoreError.leaseLost) { try await store.write { _ in throw StoreError.leaseLost } }
        }
        #expect(store.writeFailure == nil)
    }

    @Test(
        "the wait for an answer is measured once for each message, however often one looks and however long the answer is"
    )
    func replies() async throws {
        let office = try await TestOffice()
        try await office.exchange(office.event("#121 5%", from: "BD-CB"))
        office.time.pass(.seconds(5))
        try await office.store.write { [account = office.account] in try $0.polls.setBots([account]) }
        let watch = ReplyWatch(store: office.store, time: office.time)
        #expect(try await watch.look() == 0)
        office.time.pass(.seconds(1))
        try await office.exchange(office.event("#128 10%", from: "HM-CB"), office.event("việc của tôi", from: "HM-CB"))
        #expect(try await watch.look() == 2)
        #expect(try await watch.look() == 0)
        office.time.pass(.seconds(300))
        _ = try await office.lease.renew()
        try await office.exchange(office.event("#128 20%", from: "HM-CB"))
        #expect(try await watch.look() == 1)
    }
}
