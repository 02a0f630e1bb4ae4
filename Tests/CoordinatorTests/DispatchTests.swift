import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Sending")
struct DispatchTests {
    private func queue(_ office: TestOffice, _ text: String, from user: String = "HM-CB") async throws {
        office.platform.offer(ReceivedBatch(events: [office.event(text, from: user)]))
        _ = try await office.receiver.receiveOnce()
        _ = try await office.processor.processOnce()
    }

    private func counts(_ office: TestOffice) async throws -> [OutboxState: Int] {
        try await office.store.read { try $0.outbox.counts() }
    }

    @Test(
        "known not sent and refused for now are tried again silently",
        arguments: [
            SendOutcome.notSent(reason: "refused"), .refusedForNow(after: nil, reason: "403"),
            .refusedForNow(after: .seconds(5), reason: "429"),
        ])
    func retried(_ outcome: SendOutcome) async throws {
        let office = try await TestOffice()
        office.platform.answer(outcome)
        try await queue(office, "#128 10%")
        try await office.dispatchAll()
        #expect(try await office.dispatcher.dispatchOnce().tried == 0)
        office.time.pass(.seconds(10))
        try await office.dispatchAll()
        let texts = office.platform.sent.map(\.text)
        #expect(texts.count == 2 && Set(texts).count == 1)
        #expect(try await counts(office) == [.sent: 1])
    }

    @Test("an unknown send is tried again once, visibly, after its time-out, and the chat waits for it")
    func unknown() async throws {
        let office = try await TestOffice()
        office.platform.answer(.unknown(reason: "reset"))
        try await queue(office, "#128 10%")
        try await queue(office, "#128 20%")
        try await office.dispatchAll()
        #expect(office.platform.sent.count == 1)
        office.time.pass(.seconds(9))
        try await office.dispatchAll()
        #expect(office.platform.sent.map { $0.text.hasPrefix("(gửi lại) ") } == [false, true, false])
        #expect(office.platform.sent.last?.text.contains("20%") == true)
    }

    @Test("unknown twice is parked and shown, and the chat goes on")
    func parked() async throws {
        let office = try await TestOffice()
        office.platform.answer(.unknown(reason: "reset"), .unknown(reason: "reset"))
        try await queue(office, "#128 10%")
        try await office.dispatchAll()
        office.time.pass(.seconds(9))
        try await office.dispatchAll()
        #expect(try await counts(office) == [.parked: 1])
        office.time.pass(.seconds(9))
        #expect(try await office.say("#128 20%", as: "HM-CB").count == 1)
    }

    @Test("reminders of a message that was abandoned and is too old for a second try are not known to be said")
    func abandonedReminders() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        _ = try await office.ticker.tickOnce()
        let now = office.time.now
        try await office.store.write { [account = office.account] tx in
            for head in try tx.outbox.heads(of: account, limit: 1_000) {
                _ = try tx.outbox.markSending(head, resend: false, at: now)
            }
            _ = try tx.outbox.abandonSending()
        }
        office.time.set(TestOffice.instant("2024-05-15 08:30"))
        try await office.dispatchAll()
        let (reminders, outbox) = try await office.store.read {
            (try $0.ledger.reminders(), try $0.ledger.outbox())
        }
        let parked = Set(outbox.filter { $0.state == .parked }.map(\.id))
        let carried = reminders.filter { $0.outbox.map(parked.contains) ?? false }
        #expect(!carried.isEmpty)
        #expect(carried.allSatisfy { $0.reminder.state == .unknown })
    }

    @Test("reminders of a second try that is refused are not said to anybody else: the first may have arrived")
    func refusedSecondTry() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        _ = try await office.ticker.tickOnce()
        office.platform.answer(.unknown(reason: "reset"))
        try await office.dispatchAll()
        office.platform.answer(.refused(reason: "400"))
        office.time.pass(.seconds(9))
        try await office.dispatchAll()
        let (reminders, outbox) = try await office.store.read {
            (try $0.ledger.reminders(), try $0.ledger.outbox())
        }
        let refused = Set(outbox.filter { $0.state == .refused && $0.isResent }.map(\.id))
        #expect(refused.count == 1)
        let carried = reminders.filter { $0.outbox.map(refused.contains) ?? false }
        #expect(!carried.isEmpty)
        #expect(carried.allSatisfy { $0.reminder.state == .unknown })
    }

    @Test("a second try that the platform never saw is made again")
    func secondTryNotSent() async throws {
        let office = try await TestOffice()
        office.platform.answer(.unknown(reason: "reset"), .notSent(reason: "refused"))
        try await queue(office, "#128 10%")
        for _ in 0..<3 {
            try await office.dispatchAll()
            office.time.pass(.seconds(70))
        }
        #expect(office.platform.sent.count == 3)
        #expect(try await counts(office) == [.sent: 1])
    }

    @Test("a refused chat stops no other")
    func others() async throws {
        let office = try await TestOffice()
        office.platform.answer(.refused(reason: "400"))
        try await queue(office, "#128 10%")
        try await queue(office, "#121 10%", from: "BD-CB")
        try await office.dispatchAll()
        #expect(try await counts(office) == [.refused: 1, .sent: 1])
    }

    @Test("a limit holds the whole platform, although another chat's message went well in the same round")
    func limit() async throws {
        let office = try await TestOffice()
        office.platform.answer(.refusedForNow(after: .seconds(5), reason: "429"), .sent(message: "m"))
        try await queue(office, "#128 10%")
        try await queue(office, "#121 10%", from: "BD-CB")
        try await office.dispatchAll()
        try await queue(office, "#122 10%", from: "HK-CB")
        try await office.dispatchAll()
        #expect(office.platform.sent.count == 2)
        office.time.pass(.seconds(6))
        try await office.dispatchAll()
        #expect(try await counts(office) == [.sent: 3])
    }

    @Test("what was being sent at a stop is unknown, and is sent again with the mark")
    func abandoned() async throws {
        let office = try await TestOffice()
        try await queue(office, "#128 10%")
        #expect(try await abandon(office) == 1)
        office.time.pass(.seconds(9))
        try await office.dispatchAll()
        #expect(office.platform.sent.map { $0.text.hasPrefix("(gửi lại) ") } == [true])
    }

    /// Everything that can be sent is under way when the program stops; answers how much that is.
    private func abandon(_ office: TestOffice) async throws -> Int {
        let (account, now) = (office.account, office.time.now)
        return try await office.store.write { tx in
            for head in try tx.outbox.heads(of: account, limit: 1_000) {
                _ = try tx.outbox.markSending(head, resend: false, at: now)
            }
            return try tx.outbox.abandonSending()
        }
    }

    /// The same office after a restart: a dispatcher that remembers nothing.
    private func restarted(_ office: TestOffice, _ platform: FakePlatform? = nil) -> Dispatcher {
        Dispatcher(
            platform: platform ?? office.platform, account: office.account, store: office.fenced, lease: office.lease,
            time: office.time, rate: 0
        ) { "(gửi lại) " + $0 }
    }

    @Test(
        "after a restart a second try waits until the first must have ended, and what follows in its chat with it",
        arguments: [0.0, 2, 5, 7.9])
    func waitsAfterRestart(_ passed: Double) async throws {
        let office = try await TestOffice()
        try await queue(office, "#128 10%")
        #expect(try await abandon(office) == 1)
        try await queue(office, "#128 20%")
        try await queue(office, "#121 10%", from: "BD-CB")
        office.time.pass(.seconds(passed))
        let dispatcher = restarted(office)
        _ = try await office.lease.renew()
        while try await dispatcher.dispatchOnce().tried > 0 {}
        // Others are not held up.
        #expect(office.platform.sent.map(\.chat) == ["BD-CB"])
        let wait = try #require(try await dispatcher.dispatchOnce().retryAfter)
        #expect(wait > .zero && wait <= .seconds(8.001 - passed))
        office.time.pass(wait)
        _ = try await office.lease.renew()
        while try await dispatcher.dispatchOnce().tried > 0 {}
        let mine = office.platform.sent.filter { $0.chat == "HM-CB" }.map(\.text)
        #expect(mine.map { $0.hasPrefix("(gửi lại) ") } == [true, false])
        #expect(mine.first?.contains("10%") == true && mine.last?.contains("20%") == true)
    }

    @Test(
        "a clock that is set by hand lets a second try neither overtake the first nor wait for ever",
        arguments: [-86_400.0, -60, -3, 3, 60])
    func waitsBesideClocks(_ seconds: Double) async throws {
        let office = try await TestOffice()
        office.platform.answer(.unknown(reason: "reset"))
        try await queue(office, "#128 10%")
        try await office.dispatchAll()
        office.time.jump(.seconds(seconds), declared: false)
        office.time.pass(.seconds(7))
        try await office.dispatchAll()
        #expect(office.platform.sent.count == 1)
        office.time.pass(.seconds(9))
        try await office.dispatchAll()
        #expect(office.platform.sent.count == 2)
        // Another process sees only the clock; at worst it waits the whole time-out.
        #expect(
            try await {
                try await queue(office, "#128 20%"); return try await abandon(office)
            }() == 1)
        office.time.jump(.seconds(-abs(seconds)), declared: false)
        let dispatcher = restarted(office)
        _ = try await office.lease.renew()
        while try await dispatcher.dispatchOnce().tried > 0 {}
        #expect(office.platform.sent.count == 2)
        office.time.pass(.seconds(8))
        _ = try await office.lease.renew()
        while try await dispatcher.dispatchOnce().tried > 0 {}
        #expect(office.platform.sent.count == 3)
    }

    @Test("where a key makes both tries one message the second waits as well, and comes without the mark")
    func waitsWithKey() async throws {
        let office = try await TestOffice()
        try await queue(office, "#128 10%")
        #expect(try await abandon(office) == 1)
        let platform = FakePlatform(repeatsSafely: true)
        let dispatcher = restarted(office, platform)
        #expect(try await dispatcher.dispatchOnce().tried == 0)
        office.time.pass(.seconds(8))
        _ = try await office.lease.renew()
        while try await dispatcher.dispatchOnce().tried > 0 {}
        #expect(platform.sent.map { $0.text.hasPrefix("(gửi lại) ") } == [false])
    }

    @Test("many second tries that wait hold up nobody behind them")
    func manyDoubts() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        while try await !office.ticker.tickOnce().isIdle {}
        let count = try await abandon(office)
        #expect(count > 30)
        office.time.pass(.seconds(1))
        let code = try await office.store.read { tx in
            let busy = Set(try tx.ledger.outbox().map(\.chat))
            return try tx.office().officers.map(\.code).first { !busy.contains($0) }
        }
        try await queue(office, "việc của tôi", from: try #require(code))
        let dispatcher = restarted(office)
        _ = try await office.lease.renew()
        #expect(try await dispatcher.dispatchOnce().tried == 1)
        #expect(office.platform.sent.map(\.chat) == [code])
    }

    @Test("a full disk keeps the events in memory and stops receiving; with room again they are on record")
    func fullDisk() async throws {
        let office = try await TestOffice()
        let long = String(repeating: "a", count: 100_000)
        office.platform.offer(ReceivedBatch(events: [office.event(long, from: "HM-CB")]))
        // As many pages as there are; the file cannot grow.
        _ = try office.engine.pragma("max_page_count = 1")
        for _ in 0..<2 {
            await #expect(throws: StoreError.self) { _ = try await office.receiver.receiveOnce() }
            #expect(await office.receiver.holdsEvents)
        }
        #expect(office.platform.receives == 1)
        _ = try office.engine.pragma("max_page_count = 1000000")
        #expect(try await office.receiver.receiveOnce() == 1)
        #expect(await !office.receiver.holdsEvents)
    }

    @Test("events of a poll in which the lease was lost are on record for whoever has it now")
    func leaseLostWhilePolling() async throws {
        let office = try await TestOffice()
        office.platform.offer(ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB")]))
        _ = try await office.store.write { try $0.lease.take(holder: "other", at: office.time.now) }
        #expect(try await office.receiver.receiveOnce() == 1)
        let waiting = try await office.store.write { try $0.inbox.pending(limit: 10).count }
        #expect(waiting == 1)
        await #expect(throws: StoreError.leaseLost) { _ = try await office.processor.processOnce() }
    }

    @Test("what came of an earlier try changes nothing of a later one")
    func staleResult() async throws {
        let office = try await TestOffice()
        try await queue(office, "#128 10%")
        let account = office.account
        let settled = try await office.store.write { tx in
            let head = try #require(try tx.outbox.heads(of: account, limit: 1).first)
            let now = TestOffice.start
            let first = try tx.outbox.markSending(head, resend: false, at: now)
            _ = try tx.outbox.abandonSending()
            let again = try #require(try tx.outbox.heads(of: account, limit: 1).first)
            let second = try tx.outbox.markSending(again, resend: true, at: now)
            return [
                try tx.outbox.settle(first, as: .refused, message: nil, reason: "late", at: now),
                try tx.outbox.settle(second, as: .sent, message: "m", reason: nil, at: now),
            ]
        }
        #expect(settled == [false, true])
        #expect(try await counts(office) == [.sent: 1])
    }

    @Test("back-off grows to 60 s at most, with jitter, and starts anew after a success")
    func backoff() {
        var backoff = Backoff()
        let longest = (0..<10).map { _ in backoff.next(random: 0.999_999) }
        #expect(longest.last.map { $0 <= .seconds(60) && $0 > .seconds(59) } == true)
        #expect(zip(longest, longest.dropFirst()).allSatisfy { $0 <= $1 })
        backoff.reset()
        #expect(backoff.next(random: 0) == .milliseconds(500))
    }

    @Test("a rate of two a second lets two go at once and the third a half second later")
    func rate() {
        var rate = RateLimit(perSecond: 2)
        #expect(rate.available(at: .seconds(1)) == 2)
        rate.take(2, at: .seconds(1))
        #expect(rate.available(at: .seconds(1)) == 0)
        #expect(rate.available(at: .milliseconds(1_500)) == 1)
    }
}
