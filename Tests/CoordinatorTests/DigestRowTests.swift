import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Which digests are made, and by which bot")
struct DigestRowTests {
    private func digests(_ office: TestOffice, at instant: String, to chat: String = "TP-PT") async throws -> [String] {
        try await office.tick(at: instant).filter { $0.chat == chat && $0.text.contains("Mã lịch sử") }.map(\.text)
    }

    @Test(
        "a digest that is on record for a day to come silences none before it, and its day's own comes too",
        arguments: [DigestKind.chair, .chairWeekly, .head, .secretary, .secretaryWeekly])
    func ahead(_ kind: DigestKind) async throws {
        let (office, twin) = (try await TestOffice(), try await TestOffice())
        for each in [office, twin] { _ = try await each.tick(at: "2024-05-10 09:00") }
        try await office.store.write { tx in
            for day in ["2024-05-20", "2024-05-28", "2025-01-06"] {
                try tx.digests.record(
                    kind, of: try #require(CivilDate(iso: day)), at: TestOffice.instant("\(day) 08:15"))
            }
        }
        let from = (office.platform.sent.count, twin.platform.sent.count)
        for each in [office, twin] {
            for day in 13...31 { _ = try await each.tick(at: "2024-05-\(day) 08:15") }
        }
        // Messages of different chats arrive in any order.
        func chats(_ each: TestOffice, _ start: Int) -> [String] {
            each.platform.sent.dropFirst(start).map(\.chat).sorted()
        }
        #expect(chats(office, from.0) == chats(twin, from.1))
        #expect(chats(twin, from.1).contains("TP-PT") && chats(twin, from.1).contains("HM-LD"))
    }

    @Test("what a clock that ran ahead has put off to its next morning waits for its own hour again")
    func putOff() async throws {
        var speaking = SpeakingRules()
        speaking.mostPerDay = 1
        let office = try await TestOffice(speaking: speaking)
        // A month ahead everything is late; what is over the day's number waits for the morning after.
        office.time.jump(.seconds(30 * 86_400), declared: true)
        office.time.set(TestOffice.instant("2024-06-06 08:00"))
        try await office.tickAll()
        _ = try await office.tick(at: "2024-06-06 15:00")
        office.time.set(TestOffice.instant("2024-05-08 07:00"))
        try await office.tickAll()
        let now = office.time.now
        let far = try await office.store.read { tx in
            try tx.ledger.reminders().filter {
                $0.reminder.state == .pending && $0.speakAt > $0.reminder.plan.dueAt && $0.speakAt > now
            }
        }
        #expect(far.isEmpty)
    }

    /// A second bot, to whose platform somebody has moved.
    private let other = PlatformAccount(platform: "telegram", account: "other")

    @Test(
        "a bot whose month is nearly used up sends no digests; the others' users, and who has both, get theirs",
        arguments: [(true, false), (true, true), (false, false)])
    func budget(_ isLinkedThere: Bool, _ isLinkedHere: Bool) async throws {
        var speaking = SpeakingRules()
        speaking.mostPerMonth = 20
        let office = try await TestOffice(speaking: speaking)
        let (other, account) = (other, office.account)
        let moves = isLinkedThere
        try await office.store.write { tx in
            let chair = try #require(try tx.office().officers.first { $0.code == "TP-PT" })
            if moves {
                if !isLinkedHere { _ = try tx.accounts.unlink(chair.id, at: TestOffice.start) }
                try tx.accounts.link(
                    ChatIdentity(account: other, user: "PT", privateChat: "PT", officer: chair.id),
                    at: TestOffice.start.addingTimeInterval(-60))
            }
            for number in 1...19 {
                let id = try tx.outbox.enqueue(
                    OutboxDraft(
                        account: account, chat: "x", purpose: .reply, text: "\(number)", inbox: nil,
                        mattersUntil: .distantFuture), at: TestOffice.start)
                let head = try #require(try tx.outbox.heads(of: account, limit: 100).first { $0.id == id })
                let sent = try tx.outbox.markSending(head, resend: false, at: TestOffice.start)
                _ = try tx.outbox.settle(sent, as: .sent, message: "m\(number)", reason: nil, at: TestOffice.start)
            }
        }
        let send = SendScheduled(
            rules: office.rules, renderer: office.configuration.renderer, accounts: [account, other])
        office.time.set(TestOffice.instant("2024-05-13 08:15"))
        let now = office.time.now
        try await office.fenced.write { tx in
            while case let progress = try send.run(tx, at: now, limit: 20_000),
                progress.queued + progress.skipped + progress.planned > 0
            {}
        }
        let digests = try await office.store.read { tx in
            try tx.ledger.outbox().filter { $0.purpose == .digest }.map(\.chat)
        }
        #expect(digests == (moves ? ["PT"] : []))
        // What has come up to a chair who is not told waits for him.
        let ledger = try await office.store.read { try $0.ledger.reminders() }
        let risen = ledger.filter { $0.reminder.plan.lane.way == .digest && $0.reminder.plan.dueAt <= now }
        #expect(!risen.isEmpty)
        #expect(moves || risen.allSatisfy { $0.reminder.state == .pending })
    }

    @Test("a message that was sent again counts twice, one that was never taken not at all")
    func counted() async throws {
        let office = try await TestOffice()
        let account = office.account
        func count() async throws -> Int {
            try await office.store.read { try $0.outbox.sentCount(of: account, since: .distantPast) }
        }
        office.platform.answer(.refusedForNow(after: .seconds(1), reason: "429"), .unknown(reason: "reset"))
        _ = try await office.say("#128 10%", as: "HM-CB")
        #expect(try await count() == 0)
        office.time.pass(.seconds(9))
        try await office.dispatchAll()
        #expect(try await count() == 1)
        office.time.pass(.seconds(9))
        try await office.dispatchAll()
        #expect(try await count() == 2)
        office.platform.answer(.unknown(reason: "reset"), .refused(reason: "400"))
        _ = try await office.say("#128 20%", as: "HM-CB")
        office.time.pass(.seconds(9))
        try await office.dispatchAll()
        #expect(try await count() == 3)
        office.platform.answer(.unknown(reason: "reset"), .unknown(reason: "reset"))
        _ = try await office.say("#128 30%", as: "HM-CB")
        office.time.pass(.seconds(9))
        try await office.dispatchAll()
        #expect(try await count() == 5)
    }
}
