import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Outlets: places that are told things and never answer")
struct OutletTests {
    /// The reference office with an outlet that is told everything.
    private struct Office {
        let base: TestOffice
        let outlet = FakePlatform(name: "webhook", repeatsSafely: true)
        let engine: Engine

        init() async throws {
            base = try await TestOffice()
            try await base.lease.release()
            let bot = PlatformBot(
                platform: outlet, bot: BotAccount(id: "qlvb", displayName: "qlvb"), sendPerSecond: 0,
                contents: [.summary, .rounds, .events])
            engine = Engine(
                bots: [base.platform.asBot, bot], store: base.store, lease: base.lease, rules: base.rules,
                renderer: base.configuration.renderer, time: base.time, alerts: .none)
            try await run()
        }

        /// The changes that it was told of, oldest first.
        var told: [String] { outlet.sent.map(\.text).filter { $0.contains("change-") } }

        var account: PlatformAccount { PlatformAccount(platform: "webhook", account: "qlvb") }

        func run() async throws {
            _ = try await engine.keeper.renewOnce()
            _ = try await engine.channels[0].receiver.receiveOnce()
            _ = try await engine.processor.processOnce()
            while case let progress = try await engine.ticker.tickOnce(),
                progress.queued + progress.skipped + progress.planned > 0
            {}
            for channel in engine.channels { while try await channel.dispatcher.dispatchOnce().tried > 0 {} }
        }

        func say(_ text: String, as user: String) async throws {
            base.platform.offer(ReceivedBatch(events: [base.event(text, from: user)]))
            try await run()
        }
    }

    @Test("it is told of each change once, in order, without names and words of people; not of what was before it came")
    func changes() async throws {
        let office = try await Office()
        #expect(office.told.isEmpty)
        try await office.say("#128 10%", as: "HM-CB")
        try await office.say("#128 vướng: bà con đi vắng", as: "HM-CB")
        let texts = office.told
        #expect(texts.count == 2)
        #expect(texts.allSatisfy { $0.contains(#""percent":10"#) })
        #expect(texts.map { $0.contains(#""type":"assignment.report""#) } == [true, false])
        #expect(texts.allSatisfy { $0.contains(#""assignment":128"#) && $0.contains("Hoàng Mai") })
        #expect(texts.allSatisfy { !$0.contains("đi vắng") && !$0.contains("Cán bộ đầu mối") })
        let ids = texts.compactMap { $0.firstMatch(of: /"id":"(change-[0-9]+)"/).map { String($0.1) } }
        #expect(Set(ids).count == 2)
    }

    @Test("an outlet that is away is told later, and waits with a hundred at most while the rest stays in the history")
    func away() async throws {
        let office = try await Office()
        office.outlet.answer(.refusedForNow(after: nil, reason: "500"))
        for percent in 1...60 {
            let reports = [("#128", "HM-CB"), ("#121", "BD-CB")].map {
                office.base.event("\($0) \(percent)%", from: $1)
            }
            office.base.platform.offer(ReceivedBatch(events: reports))
            _ = try await office.engine.channels[0].receiver.receiveOnce()
            _ = try await office.engine.processor.processOnce()
        }
        while case let progress = try await office.engine.ticker.tickOnce(),
            progress.queued + progress.skipped + progress.planned > 0
        {}
        let account = office.account
        #expect(try await office.base.store.read { try $0.outbox.unsentCount(to: account) } == 100)
        let changes = try await office.base.store.read { try $0.history.lastKey() }
        for _ in 0..<4 {
            office.base.time.pass(.seconds(60))
            try await office.run()
        }
        let told = office.told.compactMap { $0.firstMatch(of: /change-([0-9]+)/).flatMap { Int64($0.1) } }
        // The first of them twice, since it was refused.
        #expect(told == told.sorted() && told.last == changes && told.count == 121)
    }

    @Test("what a check-in round reports to its group it is told too, closed by a leader or by the clock")
    func rounds() async throws {
        let office = try await Office()
        func reports() -> [String] { office.outlet.sent.map(\.text).filter { $0.contains("Kết quả giao ban") } }
        func say(_ text: String) async throws {
            let event = office.base.event("@Bot Năm Rõ " + text, from: "TP-PT", inGroup: true)
            office.base.platform.offer(ReceivedBatch(events: [event]))
            try await office.run()
        }
        try await say("mở giao ban đến 16h")
        #expect(reports().isEmpty)
        try await say("kết thúc giao ban")
        #expect(reports().count == 1)
        try await say("mở giao ban đến 16h")
        office.base.time.set(TestOffice.instant("2024-05-07 16:01"))
        try await office.run()
        let group = office.base.platform.sent.last {
            $0.text.contains("Kết quả giao ban") && $0.chat == TestOffice.group
        }
        #expect(reports().count == 2 && reports().last == group?.text)
    }

    @Test(
        "an outlet that refuses what it is told raises an alarm; one that takes it raises none",
        arguments: [true, false])
    func refusing(_ refuses: Bool) async throws {
        let office = try await Office()
        _ = try await office.base.lease.renew()
        try await office.run()
        if refuses { office.outlet.answer(.refused(reason: "HTTP 404")) }
        try await office.say("#128 10%", as: "HM-CB")
        office.base.time.pass(.seconds(661))
        try await office.run()
        let told = office.base.platform.sent.filter { $0.text.contains("chưa chuyển được thông tin đến qlvb") }
        #expect(told.count == (refuses ? 1 : 0))
    }

    @Test("on demand it is told again under the same ids")
    func replay() async throws {
        let office = try await Office()
        try await office.say("#128 10%", as: "HM-CB")
        let (account, start) = (office.account, office.base.time.now)
        let count = try await office.base.store.write { tx in
            try RelayChanges.replay(to: account, since: start.addingTimeInterval(-1), tx)
        }
        let first = try #require(office.told.first)
        for _ in 0..<10 { try await office.run() }
        let again = Array(office.told.dropFirst())
        #expect(again.count == count && again.contains(first))
    }

    @Test("to be told again passes over nothing that it was not told yet")
    func replayWhileAway() async throws {
        let office = try await Office()
        let (account, start) = (office.account, office.base.time.now)
        office.outlet.answer(.refusedForNow(after: nil, reason: "500"))
        try await office.say("#128 10%", as: "HM-CB")
        let before = try await office.base.store.read { try $0.polls.cursor(of: account) }
        try await office.base.store.write { tx in
            try tx.polls.setCursor(Cursor("0"), of: account)
            _ = try RelayChanges.replay(to: account, since: start.addingTimeInterval(-1), tx)
        }
        #expect(try await office.base.store.read { try $0.polls.cursor(of: account) } == Cursor("0"))
        #expect(before != Cursor("0"))
    }

    @Test(
        "a restored copy still tells what waited, under the old ids, and new changes under ids that the lost one never had"
    )
    func restored() async throws {
        let office = try await Office()
        office.outlet.answer(.refusedForNow(after: nil, reason: "500"))
        try await office.say("#128 10%", as: "HM-CB")
        let rules = office.base.rules
        let now = office.base.time.now
        _ = try await office.base.store.write {
            try SettleRestored(rules: rules).run($0, sendsUnsent: false, epoch: "copy", at: now)
        }
        office.base.time.pass(.seconds(60))
        try await office.say("#128 20%", as: "HM-CB")
        let ids = office.told.compactMap { $0.firstMatch(of: /"id":"(change-[a-z0-9-]+)"/).map { String($0.1) } }
        #expect(ids.count == 3 && ids[0] == ids[1] && !ids[1].contains("copy") && ids[2].contains("copy"))
    }

    @Test("the office's figures come each working day, to it and to no chat")
    func summary() async throws {
        let office = try await Office()
        for day in ["2024-05-08 08:20", "2024-05-08 09:00", "2024-05-09 08:20", "2024-05-11 08:20"] {
            office.base.time.set(TestOffice.instant(day))
            try await office.run()
        }
        // On the day on which it came, on the two that followed, and not on the Saturday.
        #expect(office.outlet.sent.count { $0.text.contains("Tổng số") } == 3)
        #expect(!office.base.platform.sent.contains { $0.chat == "webhook" })
    }
}
