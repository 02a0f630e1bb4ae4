import Assembly
import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Logging
import ServiceLifecycle
import Storage
import TestSupport
import Testing
import VietnameseText

@Suite("Several platforms at once")
struct SeveralPlatformsTests {
    /// The reference office with a second bot beside its first.
    private struct Office {
        let base: TestOffice
        let second: FakePlatform
        let account = PlatformAccount(platform: "telegram", account: "bot")
        let engine: Engine

        init(repeatsSafely: Bool = false) async throws {
            second = FakePlatform(name: "telegram", repeatsSafely: repeatsSafely)
            base = try await TestOffice()
            try await base.lease.release()
            engine = Engine(
                bots: [base.platform.asBot, second.asBot], store: base.store, lease: base.lease, rules: base.rules,
                renderer: base.configuration.renderer, time: base.time, alerts: .none)
            _ = try await engine.keeper.renewOnce()
        }

        /// Links a person to the second bot as well; his id there is his code with a T before it.
        func link(_ code: String) async throws {
            let (account, now) = (account, base.time.now)
            try await base.store.write { tx in
                guard let officer = try tx.office().officers.first(where: { $0.code == code }) else { return }
                try tx.accounts.link(
                    ChatIdentity(account: account, user: "T" + code, privateChat: "T" + code, officer: officer.id),
                    at: now)
            }
        }

        /// Everything that is received, due and to be sent now.
        func run() async throws {
            _ = try await engine.keeper.renewOnce()
            for channel in engine.channels { _ = try await channel.receiver.receiveOnce() }
            _ = try await engine.processor.processOnce()
            while case let progress = try await engine.ticker.tickOnce(),
                progress.queued + progress.skipped + progress.planned > 0
            {}
            for channel in engine.channels { while try await channel.dispatcher.dispatchOnce().tried > 0 {} }
        }
    }

    @Test("the same id on two platforms is two people, and each is answered where he wrote")
    func accounts() async throws {
        let office = try await Office()
        try await office.link("HM-CB")
        office.base.platform.offer(ReceivedBatch(events: [office.base.event("#121 10%", from: "BD-CB", key: "same")]))
        office.second.offer(ReceivedBatch(events: [office.base.event("#128 10%", from: "THM-CB", key: "same")]))
        try await office.run()
        #expect(office.base.platform.sent.first?.chat == "BD-CB")
        #expect(office.second.sent.map(\.chat) == ["THM-CB"])
        #expect(try await office.base.assignment(121)?.percent == 10)
        #expect(try await office.base.assignment(128)?.percent == 10)
        // An account that the second bot does not know is a stranger there, whoever it is at the first.
        office.second.offer(ReceivedBatch(events: [office.base.event("#121 20%", from: "BD-CB")]))
        try await office.run()
        #expect(try await office.base.assignment(121)?.percent == 10)
    }

    @Test("a reminder goes to the account that was used last, and once")
    func lastUsed() async throws {
        let office = try await Office()
        try await office.link("HM-CB")
        office.base.time.pass(.seconds(60))
        office.second.offer(ReceivedBatch(events: [office.base.event("#128 10%", from: "THM-CB")]))
        try await office.run()
        let (first, second) = (office.base.platform.sent.count, office.second.sent.count)
        for day in 10...31 {
            office.base.time.set(TestOffice.instant("2024-05-\(day) 08:00"))
            try await office.run()
        }
        #expect(office.second.sent.dropFirst(second).contains { $0.chat == "THM-CB" && $0.text.contains("#128") })
        #expect(!office.base.platform.sent.dropFirst(first).contains { $0.chat == "HM-CB" })
    }

    @Test("a platform that is away holds up no other, and what waits for it is sent when it is back")
    func away() async throws {
        let office = try await Office()
        try await office.link("HM-CB")
        office.second.answer(.notSent(reason: "refused"))
        office.second.fail(PlatformError(.temporary, "down"))
        await #expect(throws: PlatformError.self) { _ = try await office.engine.channels[1].receiver.receiveOnce() }
        office.second.offer(ReceivedBatch(events: [office.base.event("#128 10%", from: "THM-CB")]))
        office.base.platform.offer(ReceivedBatch(events: [office.base.event("#121 10%", from: "BD-CB")]))
        try await office.run()
        #expect(office.base.platform.sent.contains { $0.chat == "BD-CB" })
        office.base.time.pass(.seconds(5))
        try await office.run()
        #expect(office.second.sent.map(\.chat) == ["THM-CB", "THM-CB"])
    }

    @Test(
        "where a key makes it safe an unknown send is repeated without a mark until it is known, and other chats go on")
    func repeated() async throws {
        let office = try await Office(repeatsSafely: true)
        try await office.link("HM-CB")
        try await office.link("BD-CB")
        office.second.answer(.unknown(reason: "a"), .unknown(reason: "b"), .unknown(reason: "c"))
        office.second.offer(ReceivedBatch(events: [office.base.event("#128 10%", from: "THM-CB")]))
        try await office.run()
        office.second.offer(ReceivedBatch(events: [office.base.event("#121 10%", from: "TBD-CB")]))
        try await office.run()
        for _ in 0..<3 {
            office.base.time.pass(.seconds(30))
            try await office.run()
        }
        let first = office.second.sent.filter { $0.chat == "THM-CB" }
        #expect(Set(first.map(\.text)).count == 1 && Set(first.map(\.key)).count == 1)
        #expect(office.second.sent.contains { $0.chat == "TBD-CB" })
        #expect(try await office.base.store.read { try $0.outbox.counts() } == [.sent: 2])
    }

    /// A platform whose idle poll takes a while, as real ones do.
    private static func polled(_ name: String) -> FakePlatform {
        FakePlatform(name: name, pollPause: .milliseconds(30))
    }

    /// A service of bots over one database, run until `until` holds, then stopped; answers what it threw.
    private func serve(
        _ path: String, _ bots: [OfficeBot], _ log: KeptLog = KeptLog(), until: @escaping @Sendable () -> Bool
    ) async throws {
        let configuration = try Repository.configuration()
        let store = DatabaseStore(engine: try SQLiteEngine.open(path: path))
        let time = SystemTime()
        let service = BotService(
            bots: bots, store: store,
            lease: Lease(holder: "one", store: store, time: time) { _ in false }, rules: configuration.rules,
            renderer: configuration.renderer, time: time, alerts: .none, logger: log.logger)
        let group = ServiceGroup(services: [service], logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask {
                for _ in 0..<400 where !until() { try await Task.sleep(for: .milliseconds(50)) }
                await group.triggerGracefulShutdown()
            }
            // One that throws ends the waiting for the other.
            while try await tasks.next() != nil {}
        }
    }

    private func serve(
        _ path: String, _ platforms: [FakePlatform], _ log: KeptLog = KeptLog(),
        until: @escaping @Sendable () -> Bool
    ) async throws {
        try await serve(path, platforms.map { OfficeBot(platform: $0, sendPerSecond: 0) }, log, until: until)
    }

    @Test("where what is pushed can be read besides, a gap is filled and nothing is received twice")
    func besides() async throws {
        let path = TestOffice.newPath()
        let (platform, pushed) = (Self.polled("zalo-oa"), PushedEvents())
        let events = ["a", "b"].map { id in
            InboundEvent(
                kind: .message, key: "message:\(id)", chat: InboundEvent.Chat(id: "77", isGroup: false), sender: "77",
                sentAt: TestOffice.start, text: NormalizedText(id), raw: "{}")
        }
        let pushing = Task {
            while true {
                do { return try await pushed.accept([events[0]]) } catch is PushedEvents.NotReady {
                    try await Task.sleep(for: .milliseconds(10))
                }
            }
        }
        platform.offer(ReceivedBatch(events: events), ReceivedBatch(events: events))
        let bot = OfficeBot(platform: platform, sendPerSecond: 0, pushed: pushed, fillsGaps: true)
        try await serve(path, [bot]) { platform.receives > 2 }
        try await pushing.value
        let store = DatabaseStore(engine: try SQLiteEngine.open(path: path))
        #expect(
            try await store.read { try $0.ledger.inbox().map(\.event.key).sorted() } == [
                "message:a", "message:b",
            ])
    }

    private func health(_ path: String) async throws -> HealthReport {
        let (store, now) = (DatabaseStore(engine: try SQLiteEngine.open(path: path)), SystemTime().now)
        let rules = try Repository.configuration().rules
        return try await store.read { try HealthReport($0, rules, at: now) }
    }

    @Test(
        "a platform that is away at a start holds up no other, also where it was never known; it joins once it answers")
    func start() async throws {
        let path = TestOffice.newPath()
        let (zalo, telegram) = (Self.polled("zalo"), Self.polled("telegram"))
        telegram.fallSilent(PlatformError(.temporary, "down"))
        try await serve(path, [zalo, telegram]) { zalo.receives > 0 }
        #expect(zalo.receives > 0 && telegram.receives == 0)
        #expect(try await health(path).problems.contains("telegram does not answer: down"))
        try await serve(path, [zalo, telegram]) {
            if zalo.receives > 1 { telegram.fallSilent(nil) }
            return telegram.receives > 0
        }
        let before = (zalo.receives, telegram.receives)
        #expect(before.1 > 0)
        #expect(try await health(path).accounts.map(\.bot) == ["bot", "bot"])
        telegram.fallSilent(PlatformError(.temporary, "down"))
        try await serve(path, [zalo, telegram]) { zalo.receives > before.0 }
        #expect(zalo.receives > before.0)
        #expect(telegram.receives == before.1)
    }

    @Test(
        "a refused token ends nothing but its own platform, which the log and the health name, known from before or not",
        arguments: [true, false])
    func refused(wasKnown: Bool) async throws {
        let path = TestOffice.newPath()
        let (zalo, telegram, log) = (Self.polled("zalo"), Self.polled("telegram"), KeptLog())
        if wasKnown { try await serve(path, [zalo, telegram]) { telegram.receives > 0 } }
        let before = (zalo.receives, telegram.receives)
        telegram.fallSilent(PlatformError(.permanent, "error 401"))
        try await serve(path, [zalo, telegram], log) { zalo.receives > before.0 + 1 }
        #expect(zalo.receives > before.0 && telegram.receives == before.1)
        #expect(
            log.text.split(separator: "\n").contains {
                $0.contains("refuses") && $0.contains("telegram") && $0.contains("401")
            })
        let report = try await health(path)
        #expect(report.problems.contains("telegram refuses the bot: error 401"))
        #expect(report.accounts.first { $0.platform == "telegram" }?.state == .refused)
        telegram.fallSilent(nil)
        try await serve(path, [zalo, telegram]) { telegram.receives > before.1 }
        #expect(try await health(path).accounts.allSatisfy { $0.state != .refused && $0.bot == "bot" })
    }

    @Test("where a setting keeps one platform from running, the others run")
    func unprepared() async throws {
        let (zalo, telegram, log) = (Self.polled("zalo"), Self.polled("telegram"), KeptLog())
        let bots = [
            OfficeBot(platform: zalo, sendPerSecond: 0),
            OfficeBot(platform: telegram, sendPerSecond: 0) {
                throw PlatformError(.permanent, "has a webhook")
            },
        ]
        try await serve(TestOffice.newPath(), bots, log) { zalo.receives > 0 }
        #expect(zalo.receives > 0 && telegram.receives == 0 && log.text.contains("has a webhook"))
    }

    @Test("where every platform refuses, the start ends and says which and why", arguments: [1, 2])
    func allRefused(_ count: Int) async throws {
        let platforms = ["zalo", "telegram"].prefix(count).map { Self.polled($0) }
        for platform in platforms { platform.fallSilent(PlatformError(.permanent, "error 401")) }
        await #expect {
            try await serve(TestOffice.newPath(), platforms) { false }
        } throws: { error in
            guard let error = error as? CannotStart else { return false }
            return platforms.allSatisfy { error.description.contains("\($0.name): nền tảng từ chối bot (error 401)") }
        }
    }

    @Test("a token of another bot than the one before begins anew with that one")
    func otherBot() async throws {
        let path = TestOffice.newPath()
        let (zalo, telegram) = (Self.polled("zalo"), Self.polled("telegram"))
        try await serve(path, [zalo, telegram]) { telegram.receives > 0 }
        let before = telegram.receives
        telegram.fallSilent(PlatformError(.temporary, "down"))
        telegram.become(BotAccount(id: "other", displayName: "Bot"))
        let zalos = zalo.receives
        try await serve(path, [zalo, telegram]) {
            if zalo.receives > zalos { telegram.fallSilent(nil) }
            return telegram.receives > before
        }
        #expect(try await health(path).accounts.map(\.bot) == ["other", "bot"])
    }

    @Test("a line of the log about one platform names it")
    func lines() async throws {
        let (zalo, telegram, log) = (Self.polled("zalo"), Self.polled("telegram"), KeptLog())
        telegram.fail(PlatformError(.temporary, "reset"))
        try await serve(TestOffice.newPath(), [zalo, telegram], log) { telegram.receives > 1 }
        let lines = log.text.split(separator: "\n").filter { $0.contains("receiving failed") }
        #expect(!lines.isEmpty && lines.allSatisfy { $0.contains("telegram") && !$0.contains("zalo") })
    }
}
