import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

/// What was said while the bot was away, and is read later.
@Suite("When something was said decides what its days mean and who had the right")
struct SaidThenTests {
    /// What somebody wrote at an instant of the office's clock, received and read now.
    private func read(
        _ text: String, from user: String, saidAt instant: String, inGroup: Bool = false, _ office: TestOffice
    ) async throws -> [OutboundMessage] {
        var event = office.event(text, from: user, inGroup: inGroup)
        event.sentAt = TestOffice.instant(instant)
        return try await office.exchange(event)
    }

    /// An office on a day, with #128 due on 10 May.
    private func office(at instant: String) async throws -> TestOffice {
        let office = try await TestOffice()
        try await office.change(128) { $0.deadline = CivilDate(iso: "2024-05-10").map { Deadline(date: $0) } }
        office.time.set(TestOffice.instant(instant))
        return office
    }

    // MARK: Days

    struct Days: CustomTestStringConvertible, Sendable {
        let text: String
        let saidAt: String
        let readAt: String
        /// The deadline afterwards, or the day that is named in the question.
        let day: String
        var isAsked = false
        var testDescription: String { "\(text), \(saidAt) → \(readAt)" }
    }

    static let days = [
        Days(
            text: "gia hạn #128 đến ngày kia vì mưa", saidAt: "2024-05-10 09:34", readAt: "2024-05-11 10:00",
            day: "2024-05-12"),
        Days(
            text: "gia hạn #128 đến mai vì mưa", saidAt: "2024-05-12 21:00", readAt: "2024-05-13 08:00",
            day: "2024-05-13"),
        Days(
            text: "gia hạn #128 đến thứ ba vì mưa", saidAt: "2024-05-13 16:00", readAt: "2024-05-14 07:00",
            day: "2024-05-14"),
        Days(
            text: "gia hạn #128 đến hết tuần sau vì mưa", saidAt: "2024-05-10 16:59", readAt: "2024-05-13 09:00",
            day: "2024-05-17"),
        Days(
            text: "gia hạn #128 5 ngày nữa vì mưa", saidAt: "2024-05-10 09:00", readAt: "2024-05-12 09:00",
            day: "2024-05-15"),
        Days(
            text: "gia hạn #128 đến mai vì mưa", saidAt: "2024-05-10 09:34", readAt: "2024-05-12 18:00", day: "11/05",
            isAsked: true),
        Days(
            text: "gia hạn #128 đến hết tuần này vì mưa", saidAt: "2024-05-10 09:34", readAt: "2024-05-13 08:00",
            day: "đã qua", isAsked: true),
        Days(
            text: "mai 8h nhắc em #128", saidAt: "2024-05-10 09:34", readAt: "2024-05-12 18:00", day: "11/05",
            isAsked: true),
        Days(
            text: "em nghỉ phép ngày mai", saidAt: "2024-05-10 09:34", readAt: "2024-05-12 18:00", day: "11/05",
            isAsked: true),
        Days(
            text: "mở giao ban đến 16h", saidAt: "2024-05-13 14:00", readAt: "2024-05-13 17:00", day: "đã qua",
            isAsked: true),
    ]

    @Test(
        "a day is counted from when it was said; one that is over by now is asked about, with the day named",
        arguments: days)
    func saidThen(_ example: Days) async throws {
        let office = try await office(at: example.readAt)
        let sender = example.text.hasPrefix("gia hạn") || example.text.hasPrefix("mở") ? "TP-PT" : "HM-CB"
        let before = try await office.assignment(128)?.deadline
        let answer = try await read(
            example.text, from: sender, saidAt: example.saidAt, inGroup: example.text.hasPrefix("mở"), office)
        if example.isAsked {
            #expect(
                answer.contains { $0.text.contains(example.day) && $0.text.contains("đã qua") }, "\(answer.map(\.text))"
            )
            #expect(try await office.assignment(128)?.deadline == before)
            #expect(try await office.store.read { try $0.personalReminders.next() } == nil)
        } else {
            #expect(try await office.assignment(128)?.deadline?.date.iso == example.day, "\(answer.map(\.text))")
        }
    }

    @Test(
        "a reminder, an absence and a delegation are for the days that were meant",
        arguments: [
            ("mai 8h nhắc em #128", "2024-05-13 22:00", "2024-05-14 06:00", "2024-05-14 08:00"),
            ("chiều thứ tư nhắc em #128", "2024-05-13 10:00", "2024-05-15 09:00", "2024-05-15 13:00"),
            ("ngày kia 9h nhắc em gọi phường", "2024-05-12 20:00", "2024-05-14 07:00", "2024-05-14 09:00"),
        ])
    func reminders(_ text: String, _ said: String, _ read: String, _ due: String) async throws {
        let office = try await office(at: read)
        let answer = try await self.read(text, from: "HM-CB", saidAt: said, office)
        #expect(
            try await office.store.read { try $0.personalReminders.next() } == TestOffice.instant(due),
            "\(answer.map(\.text))")
    }

    @Test("leave from tomorrow on is of the day after it was said")
    func absence() async throws {
        let office = try await office(at: "2024-05-14 08:00")
        _ = try await read("em nghỉ phép từ mai đến thứ sáu", from: "HM-CB", saidAt: "2024-05-12 20:00", office)
        let officer = try #require(
            try await office.store.read { try $0.office().officers.first { $0.code == "HM-CB" } })
        let day = try #require(CivilDate(iso: "2024-05-14"))
        let absence = try await office.store.read { try $0.office().absence(of: officer.id, on: day) }
        #expect(absence?.from.iso == "2024-05-13" && absence?.to.iso == "2024-05-17")
    }

    @Test(
        "a period is that of when it was asked for",
        arguments: [
            ("tổng hợp tháng này", "2024-05-31 22:00", "2024-06-02 08:00", "01/05/2024"),
            ("tổng hợp quý này", "2024-06-29 22:00", "2024-07-01 08:00", "01/04/2024"),
            ("tổng hợp tháng sau", "2024-05-31 22:00", "2024-06-01 08:00", "01/06/2024"),
        ])
    func periods(_ text: String, _ said: String, _ read: String, _ first: String) async throws {
        let office = try await office(at: read)
        let answer = try await self.read(text, from: "TP-PT", saidAt: said, office)
        #expect(answer.contains { $0.text.contains("\(first)–") }, "\(answer.map(\.text))")
    }

    @Test("a round that was to end by now is not opened; one without an end runs from when it was asked for")
    func rounds() async throws {
        let office = try await office(at: "2024-05-14 09:00")
        let late = try await read("mở giao ban", from: "TP-PT", saidAt: "2024-05-13 09:00", inGroup: true, office)
        #expect(late.count > 0 && late.allSatisfy { !$0.text.contains("giao ban đến") })
        #expect(try await office.tickAll().allSatisfy { !$0.text.contains("giao ban") })
    }

    @Test("what is asked for after midnight to complete an order keeps the day that the order meant")
    func midnight() async throws {
        let office = try await office(at: "2024-05-13 23:50")
        let asked = try await office.say("xin gia hạn #128 đến ngày kia", as: "HM-CB")
        #expect(asked.contains { $0.contains("lý do") })
        office.time.set(TestOffice.instant("2024-05-14 00:10"))
        let answer = try await office.say("do mưa bão", as: "HM-CB")
        guard case .deadline(let deadline)? = try await office.assignment(128)?.demands.first?.wish else {
            Issue.record("\(answer)")
            return
        }
        #expect(deadline.date.iso == "2024-05-15")
    }

    @Test("an answer that was sent in time answers what was asked, however late it is read")
    func lateAnswer() async throws {
        let office = try await office(at: "2024-05-13 09:00")
        _ = try await office.say("#128 vướng", as: "HM-CB")
        office.time.set(TestOffice.instant("2024-05-13 15:00"))
        _ = try await read("thiếu mẫu phiếu", from: "HM-CB", saidAt: "2024-05-13 09:05", office)
        #expect(try await office.assignment(128)?.blockers.count == 1)
    }

    // MARK: Rights

    @Test(
        "who decided for a chair when he wrote, and does not any more, decides nothing; the chair is asked and he is told"
    )
    func delegationOver() async throws {
        let office = try await office(at: "2024-05-13 09:00")
        office.time.set(TestOffice.instant("2024-05-08 09:00"))
        _ = try await office.say("từ 8/5 đến 10/5 đ/c BD-LD thay tôi chỉ đạo, duyệt", as: "TP-PT")
        office.time.set(TestOffice.instant("2024-05-12 18:00"))
        let sent = try await read("gia hạn #128 đến 30/5 vì mưa", from: "BD-LD", saidAt: "2024-05-10 09:34", office)
        #expect(try await office.assignment(128)?.deadline?.date.iso == "2024-05-10")
        #expect(
            sent.contains { $0.chat == "TP-PT" && $0.text.contains("gia hạn #128 đến 30/5 vì mưa") },
            "\(sent.map(\.text))")
        #expect(sent.contains { $0.chat == "BD-LD" && $0.text.contains("chưa ghi gì") })
        // Within its days it is his to decide, then and now.
        office.time.set(TestOffice.instant("2024-05-10 16:00"))
        _ = try await read("gia hạn #128 đến 30/5 vì mưa", from: "BD-LD", saidAt: "2024-05-09 09:34", office)
        #expect(try await office.assignment(128)?.deadline?.date.iso == "2024-05-30")
    }

    @Test("a delegation that was taken back between word and reading decides nothing, on the same day too")
    func delegationTakenBack() async throws {
        let office = try await office(at: "2024-05-08 08:00")
        _ = try await office.say("từ 8/5 đến 31/5 đ/c BD-LD thay tôi chỉ đạo, duyệt", as: "TP-PT")
        let chair = try #require(try await office.store.read { try $0.office().officers.first { $0.code == "TP-PT" } })
        let (day, ended) = (try #require(CivilDate(iso: "2024-05-08")), TestOffice.instant("2024-05-08 10:00"))
        try await office.store.write { _ = try $0.arrangements.endDelegations(by: chair.id, on: day, at: ended) }
        office.time.set(TestOffice.instant("2024-05-08 11:00"))
        let sent = try await read("hủy #128 vì trùng", from: "BD-LD", saidAt: "2024-05-08 09:00", office)
        #expect(try await office.assignment(128)?.state != .cancelled)
        #expect(sent.contains { $0.chat == "TP-PT" } && sent.contains { $0.chat == "BD-LD" }, "\(sent.map(\.text))")
        // Said after it was taken back he had no right at all.
        let after = try await read("hủy #128 vì trùng", from: "BD-LD", saidAt: "2024-05-08 10:30", office)
        #expect(after.allSatisfy { $0.chat == "BD-LD" })
    }

    @Test("who has the right now and had it not when he wrote is asked himself; his yes is of now")
    func delegationNotBegun() async throws {
        let office = try await office(at: "2024-05-07 15:00")
        _ = try await office.say("từ 9/5 đến 31/5 đ/c BD-LD thay tôi chỉ đạo, duyệt", as: "TP-PT")
        office.time.set(TestOffice.instant("2024-05-09 09:00"))
        let sent = try await read("tạm dừng #128 vì mưa", from: "BD-LD", saidAt: "2024-05-08 22:00", office)
        #expect(try await office.assignment(128)?.state != .paused)
        #expect(sent.map(\.chat) == ["BD-LD"], "\(sent.map(\.text))")
        _ = try await office.say("1", as: "BD-LD")
        #expect(try await office.assignment(128)?.state == .paused)
    }

    @Test("a delegation that was given after the word does not make it lawful then: it is asked about")
    func delegationGivenLater() async throws {
        let office = try await office(at: "2024-05-08 08:00")
        office.time.set(TestOffice.instant("2024-05-08 09:30"))
        _ = try await office.say("từ 8/5 đến 31/5 đ/c BD-LD thay tôi chỉ đạo, duyệt", as: "TP-PT")
        office.time.set(TestOffice.instant("2024-05-08 10:00"))
        _ = try await read("tạm dừng #128 vì mưa", from: "BD-LD", saidAt: "2024-05-08 09:00", office)
        #expect(try await office.assignment(128)?.state != .paused)
        _ = try await office.say("1", as: "BD-LD")
        #expect(try await office.assignment(128)?.state == .paused)
    }

    @Test("who stood in when he wrote and does not now reports nothing; the officer himself is told")
    func standInOver() async throws {
        let office = try await office(at: "2024-05-08 08:00")
        let people = try await office.store.read { try $0.office().officers }
        let officer = try #require(people.first { $0.code == "HM-CB" })
        let other = try #require(people.first { $0.code == "BD-CB" })
        let (from, to) = (try #require(CivilDate(iso: "2024-05-08")), try #require(CivilDate(iso: "2024-05-10")))
        try await office.store.write { tx in
            try tx.arrangements.recordAbsence(
                Absence(officer: officer.id, standIn: other.id, from: from, to: to), by: officer.id,
                at: TestOffice.start)
        }
        office.time.set(TestOffice.instant("2024-05-12 18:00"))
        let sent = try await read("#128 40/60 cơ sở", from: "BD-CB", saidAt: "2024-05-10 09:00", office)
        #expect(try await office.assignment(128)?.reportedAt == nil)
        #expect(sent.contains { $0.chat == "HM-CB" && $0.text.contains("40/60") }, "\(sent.map(\.text))")
    }

    @Test("a report of who was in charge when he wrote goes to who is in charge now")
    func handedOver() async throws {
        let office = try await office(at: "2024-05-13 09:00")
        _ = try await office.say("bàn giao #128 cho HM-LD vì chuyển công tác", as: "TP-PT")
        office.time.set(TestOffice.instant("2024-05-13 11:00"))
        let sent = try await read("#128 40/60 cơ sở", from: "HM-CB", saidAt: "2024-05-13 08:30", office)
        #expect(try await office.assignment(128)?.reportedAt == nil)
        #expect(sent.contains { $0.chat == "HM-LD" && $0.text.contains("40/60") }, "\(sent.map(\.text))")
        #expect(sent.contains { $0.chat == "HM-CB" && $0.text.contains("chưa ghi gì") })
    }

    @Test(
        "an order, a round or a word to chase others for a chair who has taken his rights back goes to him",
        arguments: [
            "giao Quận Hoàng Mai: rà soát nhà trọ, hạn 30/6, kết quả: danh sách, trách nhiệm: đơn vị, quy trình: rà soát",
            "đôn đốc quận Hoàng Mai", "mở giao ban đến 17h",
        ])
    func ordersOfDelegates(_ text: String) async throws {
        let office = try await office(at: "2024-05-08 08:00")
        _ = try await office.say("từ 8/5 đến 10/5 đ/c BD-CB thay tôi chỉ đạo, duyệt", as: "TP-PT")
        let before = try await office.store.read { try $0.history.lastKey() }
        office.time.set(TestOffice.instant("2024-05-12 18:00"))
        let sent = try await read(
            text, from: "BD-CB", saidAt: "2024-05-10 09:00", inGroup: text.hasPrefix("mở"), office)
        #expect(sent.contains { $0.chat == "TP-PT" && $0.text.contains(text) }, "\(sent.map(\.text))")
        #expect(sent.contains { $0.chat == "BD-CB" && $0.text.contains("chưa ghi gì") })
        #expect(try await office.store.read { try $0.history.lastKey() } == before)
    }

    @Test("a report that is read after a later one does not overwrite it unasked")
    func overtaken() async throws {
        let office = try await office(at: "2024-05-11 09:00")
        _ = try await office.say("#128 40/60 cơ sở", as: "HM-LD")
        office.time.set(TestOffice.instant("2024-05-12 18:00"))
        let asked = try await read("#128 45/60 cơ sở", from: "HM-CB", saidAt: "2024-05-10 09:00", office)
        #expect(asked.count == 1 && asked[0].text.contains("40/60") && asked[0].text.contains("45/60"))
        #expect(try await office.assignment(128)?.progress.quantity?.done == 40)
        _ = try await office.say("1", as: "HM-CB")
        #expect(try await office.assignment(128)?.progress.quantity?.done == 45)
    }

    // MARK: Stamps

    @Test("what is said of work is not older than its issue, whatever its stamp says")
    func beforeIssue() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-20 09:00"))
        _ = try await read("#128 xong, kết quả: biên bản", from: "HM-CB", saidAt: "2024-05-01 09:00", office)
        let work = try #require(try await office.assignment(128))
        #expect(work.submittedAt == work.issuedAt)
        let last = try await office.store.read { try $0.history.lines(of: work.id, since: .distantPast, after: 0).last }
        #expect(last?.entry.effectiveAt == work.issuedAt)
    }

    struct Stamp: CustomTestStringConvertible, Sendable {
        /// Minutes since the bot last heard everything, and since the stamp.
        let silent: Double
        let age: Double
        let isBelieved: Bool
        var testDescription: String { "\(silent) min silent, stamped \(age) min ago" }
    }

    @Test(
        "a stamp of the sender's own server is believed for some minutes, and for the time in which the bot heard nothing",
        arguments: [
            Stamp(silent: 0.5, age: 5, isBelieved: true), Stamp(silent: 0.5, age: 60, isBelieved: false),
            Stamp(silent: 0.5, age: 7_200, isBelieved: false), Stamp(silent: 2_880, age: 2_000, isBelieved: true),
            Stamp(silent: 2_880, age: 2_885, isBelieved: true), Stamp(silent: 2_880, age: 7_200, isBelieved: false),
            Stamp(silent: 0.5, age: -60, isBelieved: false),
        ])
    func senderStamps(_ stamp: Stamp) async throws {
        let office = try await TestOffice()
        let platform = FakePlatform(name: "matrix", stampsBySender: true)
        let account = PlatformAccount(platform: "matrix", account: "bot")
        let receiver = Receiver(platform: platform, account: account, store: office.fenced, time: office.time)
        _ = try await receiver.receiveOnce()
        office.time.pass(.seconds(stamp.silent * 60))
        _ = try await office.lease.renew()
        var event = office.event("#128 70%", from: "HM-CB")
        event.sentAt = office.time.now.addingTimeInterval(-stamp.age * 60)
        platform.offer(ReceivedBatch(events: [event]))
        _ = try await receiver.receiveOnce()
        let key = event.key
        let row = try await office.store.read { try $0.ledger.inbox().first { $0.event.key == key } }
        #expect((row?.event.sentAt == event.sentAt) == (stamp.isBelieved || stamp.age < 0))
    }
}
