import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

/// A platform that is away for days while the bot runs: afterwards each person is told what an office would be told whose bot had slept
/// all the time, once, and nothing that is old.
@Suite("An outage of the platform for days")
struct OutageTests {
    struct Outage: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let from: String
        let until: String
        let outcome: SendOutcome
        /// Whether the bot itself is stopped soon after the outage began, with its messages in the outbox.
        var stops = false
    }

    static let outages = [
        Outage(
            testDescription: "429 for a week", from: "2024-05-09 07:30", until: "2024-05-16 09:30",
            outcome: .refusedForNow(after: .seconds(30), reason: "429")),
        Outage(
            testDescription: "429 for a week and a day, to a Tuesday", from: "2024-05-27 07:30",
            until: "2024-06-04 08:20", outcome: .refusedForNow(after: .seconds(30), reason: "429")),
        Outage(
            testDescription: "a revoked token over a weekend", from: "2024-05-10 07:30", until: "2024-05-13 10:00",
            outcome: .refusedForNow(after: nil, reason: "401")),
        Outage(
            testDescription: "a token revoked in the middle of a morning", from: "2024-05-09 08:10",
            until: "2024-05-14 14:10", outcome: .refusedForNow(after: nil, reason: "401")),
        Outage(
            testDescription: "the month's messages used up", from: "2024-05-15 12:00", until: "2024-06-01 00:01",
            outcome: .refusedForNow(after: .seconds(60), reason: "429")),
        Outage(
            testDescription: "no network for 400 days", from: "2024-05-08 12:00", until: "2025-06-12 10:00",
            outcome: .notSent(reason: "no network")),
        Outage(
            testDescription: "a bot that stops with its messages unsent", from: "2024-05-09 07:30",
            until: "2024-05-20 09:00", outcome: .notSent(reason: "no network"), stops: true),
    ]

    @Test("afterwards each person hears what he would hear of a bot that had slept, once", arguments: outages)
    func afterwards(_ outage: Outage) async throws {
        let (office, twin) = (try await TestOffice(), try await TestOffice())
        for each in [office, twin] { try await tell(each, until: outage.from) }
        office.platform.answerAlways(outage.outcome)
        try await tell(office, until: outage.until, days: outage.stops ? 1 : .max)
        let before = office.platform.taken.count
        #expect(before == twin.platform.taken.count)
        office.platform.answerAlways(nil)
        move(twin, to: TestOffice.instant(outage.until))
        for each in [office, twin] { try await endDay(each) }
        let (heard, expected) = (spoken(office, after: before), spoken(twin, after: before))
        #expect(!expected.isEmpty)
        for chat in Set(heard.keys).union(expected.keys).sorted() {
            #expect(heard[chat] == expected[chat], "\(chat)")
        }
        try await judge(office, since: outage.until)
    }

    // MARK: The course

    /// Lets the bot run day by day, at the hours at which it says something.
    private func tell(_ office: TestOffice, until end: String, days: Int = .max) async throws {
        let end = TestOffice.instant(end)
        let zone = office.rules.zone
        var passed = 0
        while true {
            let day = zone.date(of: office.time.now)
            let hours = [TimeOfDay.at(8), .at(8, 15), .at(15), .at(17, 30)].map { zone.instant(of: day, at: $0) }
            let next = hours.first { $0 > office.time.now } ?? zone.instant(of: day.adding(days: 1), at: .at(8))
            if next > office.time.now, zone.date(of: next) > day { passed += 1 }
            guard next < end, passed <= days else { break }
            move(office, to: next)
            // Of a long outage one day a month tells as much as each.
            guard office.rules.calendar.isWorkingDay(zone.date(of: next)), passed < 12 || passed % 30 == 0 else {
                continue
            }
            try await office.tickAll()
            move(office, to: next.addingTimeInterval(61))
            try await office.dispatchAll()
        }
        move(office, to: end)
    }

    /// Both clocks go on.
    private func move(_ office: TestOffice, to instant: Date) {
        office.time.pass(.seconds(max(instant.timeIntervalSince(office.time.now), 0)))
    }

    /// The rest of the day, or the next working one, until everything is said.
    private func endDay(_ office: TestOffice) async throws {
        let work = office.rules.nextWork(from: office.time.now)
        try await office.tickAll()
        move(office, to: work)
        for _ in 0..<6 {
            try await office.tickAll()
            move(office, to: office.time.now.addingTimeInterval(61))
        }
        move(office, to: office.rules.zone.instant(of: office.rules.zone.date(of: work), at: .at(8, 20)))
        for _ in 0..<6 {
            try await office.tickAll()
            move(office, to: office.time.now.addingTimeInterval(61))
        }
    }

    // MARK: The judge

    /// What each chat was reminded of. Digests are judged by themselves: an office that has just begun leaves the weekly ones alone.
    private func spoken(_ office: TestOffice, after count: Int) -> [String: [String]] {
        let others = ["Mã lịch sử", "tổng hợp tuần", "về hoạt động của bot", "văn phòng"]
        let reminders = office.platform.taken.dropFirst(count).filter { message in
            !others.contains { message.text.contains($0) }
        }
        return Dictionary(grouping: reminders, by: \.chat).mapValues { $0.map(\.text).sorted() }
    }

    private func judge(_ office: TestOffice, since end: String) async throws {
        let (tx, reminders, parked) = try await office.store.read {
            (try $0.ledger.outbox(), try $0.ledger.reminders(), try $0.outbox.parkedCount())
        }
        let zone = office.rules.zone
        let today = zone.instant(of: zone.date(of: TestOffice.instant(end)), at: .at(0))
        let sent = tx.filter { $0.state == .sent && $0.createdAt >= today }
        // One merged message of reminders and one digest for each; nothing of the days before.
        for purpose in [OutboxPurpose.reminder, .digest] {
            for (chat, messages) in Dictionary(grouping: sent.filter { $0.purpose == purpose }, by: \.chat) {
                #expect(messages.count == 1, "\(purpose) \(chat)")
            }
        }
        let codes = Dictionary(grouping: sent.filter { $0.purpose != .digest }, by: \.chat).mapValues { messages in
            messages.flatMap { $0.text.matches(of: /#\d+ ·/).map { String($0.output) } }
        }
        #expect(codes.values.allSatisfy { Set($0).count == $0.count })
        #expect(!tx.contains { [.pending, .sending, .unknown].contains($0.state) })
        // Whoever was due a reminder got it, or a later one of its kind, or reported since.
        for row in reminders where row.reminder.plan.dueAt <= TestOffice.instant(end) {
            #expect(row.reminder.state != .queued && row.reminder.state != .unknown, "\(row.reminder.id)")
        }
        let due = reminders.filter { $0.reminder.state == .pending && $0.speakAt <= office.time.now }
        #expect(due.allSatisfy { $0.reminder.plan.lane.way == .digest })
        // Nothing of it is lost but what the bot said of itself, so nobody is alarmed by it.
        let lost = tx.filter { $0.state == .parked && $0.reason != PastUse.saidAnew }
        #expect(parked == lost.count && lost.allSatisfy { $0.text.contains("về hoạt động của bot") })
        let (fenced, account) = (office.fenced, office.account)
        let counted = try await fenced.read { try $0.outbox.sentCount(of: account, since: .distantPast) }
        #expect(counted == office.platform.taken.count)
    }

    // MARK: What is not said anew

    @Test("answers and notices of what was done come however late; old figures and questions do not, and are shown")
    func repliesAndDecisions() async throws {
        let office = try await TestOffice()
        office.platform.answerAlways(.refusedForNow(after: .seconds(30), reason: "429"))
        _ = try await office.say("#128 45/60 cơ sở", as: "HM-CB")
        _ = try await office.say("#158 xin gia hạn đến 31/10 vì mưa bão", as: "HM-CB")
        _ = try await office.say("việc của tôi", as: "HM-CB")
        _ = try await office.say("tổng hợp", as: "TP-PT")
        office.platform.answerAlways(nil)
        move(office, to: office.time.now.addingTimeInterval(3 * 86_400))
        for _ in 0..<3 {
            try await office.dispatchAll()
            move(office, to: office.time.now.addingTimeInterval(61))
        }
        let heard = Dictionary(grouping: office.platform.taken, by: \.chat).mapValues { $0.map(\.text).joined() }
        #expect(heard["HM-CB"]?.contains("#128") == true && heard["HM-CB"]?.contains("#158") == true)
        #expect(office.platform.taken.count { $0.chat == "HM-CB" } == 2)
        #expect(heard["TP-PT"]?.contains("#158") == true && heard["TP-PT"]?.contains("tổng hợp") == false)
        let (tx, parked) = try await office.store.read { (try $0.ledger.outbox(), try $0.outbox.parkedCount()) }
        let lost = tx.filter { $0.state == .parked && !$0.text.contains("về hoạt động của bot") }
        #expect(lost.count == 2 && lost.allSatisfy { $0.reason == PastUse.lost })
        #expect(parked == 2)
    }

    @Test("a round's questions and its call are not sent once it is over; what it has reported is, on the next day")
    func rounds() async throws {
        let office = try await TestOffice()
        office.platform.answerAlways(.notSent(reason: "no network"))
        office.time.pass(.seconds(60))
        _ = try await office.exchange(office.event("@Bot Năm Rõ mở giao ban đến 15:00", from: "TP-PT", inGroup: true))
        let asked = try await office.store.read { try $0.ledger.outbox().count }
        #expect(asked > 10)
        move(office, to: TestOffice.instant("2024-05-07 15:01"))
        try await office.tickAll()
        office.platform.answerAlways(nil)
        move(office, to: TestOffice.instant("2024-05-07 16:00"))
        try await office.dispatchAll()
        let heard = office.platform.taken.filter { !$0.text.contains("về hoạt động của bot") }
        #expect(heard.allSatisfy { $0.chat == TestOffice.group })
        #expect(heard.count == 1 && heard.allSatisfy { !$0.text.contains("đến 15:00") })
    }

    @Test("what somebody asked to be reminded of comes in one message after the outage, however many there are")
    func ownReminders() async throws {
        let office = try await TestOffice()
        for day in 8...10 { _ = try await office.say("nhắc tôi 9h ngày \(day)/5 gọi phường số \(day)", as: "HM-CB") }
        office.platform.answerAlways(.refusedForNow(after: nil, reason: "401"))
        try await tell(office, until: "2024-05-13 07:00")
        for day in [8, 9, 10] {
            move(office, to: TestOffice.instant("2024-05-\(day + 5) 09:00"))
            try await office.tickAll()
        }
        office.platform.answerAlways(nil)
        let before = office.platform.taken.count
        try await endDay(office)
        let own = office.platform.taken.dropFirst(before).filter { $0.text.contains("gọi phường") }
        #expect(own.count == 1)
        #expect([8, 9, 10].allSatisfy { own.first?.text.contains("gọi phường số \($0)") == true })
    }

    @Test("reminders that were not taken by the end of the work wait for the morning; nobody is woken")
    func evening() async throws {
        let office = try await TestOffice()
        office.platform.answerAlways(.notSent(reason: "no network"))
        move(office, to: TestOffice.instant("2024-05-08 08:00"))
        try await office.tickAll()
        office.platform.answerAlways(nil)
        for hour in [17, 20, 23] {
            move(office, to: TestOffice.instant("2024-05-08 \(hour):10"))
            try await office.tickAll()
        }
        let woken = office.platform.taken.filter { !$0.text.contains("về hoạt động của bot") }
        #expect(woken.isEmpty)
        move(office, to: TestOffice.instant("2024-05-09 08:00"))
        try await office.tickAll()
        #expect(office.platform.taken.count { $0.chat == "HM-CB" } == 1)
    }
}
