import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Reminders")
struct ReminderTests {
    @Test("due reminders are one message for each recipient, private, and are said once")
    func merged() async throws {
        let office = try await TestOffice()
        _ = try await office.say("nhận #68, #98, #128, #158, #188", as: "HM-CB")
        office.time.set(TestOffice.instant("2024-05-09 07:59"))
        #expect(try await office.tickAll().isEmpty)
        office.time.set(TestOffice.instant("2024-05-09 08:00"))
        let sent = try await office.tickAll()
        let mine = sent.filter { $0.chat == "HM-CB" }
        #expect(mine.count == 1)
        #expect(mine.first?.text.contains("#38") == true && mine.first?.text.contains("#8 ") == true)
        #expect(sent.allSatisfy { $0.chat != TestOffice.group })
        #expect(try await office.tickAll().isEmpty)
    }

    @Test("after a long stop everything due is said once, with today's words")
    func downtime() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-08-01 09:00"))
        let sent = try await office.tickAll()
        let mine = sent.filter { $0.chat == "HM-CB" }.map(\.text).joined(separator: "\n")
        for code in ["#8 ", "#38 ", "#68 ", "#188 "] {
            #expect(mine.components(separatedBy: "\(code)· ").count == 2, "\(code)")
        }
        #expect(mine.contains("quá hạn"))
        let counts = try await office.store.read { try $0.reminders.counts() }
        #expect(counts[.queued] == nil && counts[.unknown] == nil)
        #expect(try await office.tickAll().isEmpty)
    }

    @Test("what was handed in is not chased, and what is sent back is again")
    func submitted() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        _ = try await office.say("#38 xong, kết quả: biên bản", as: "HM-CB")
        office.time.set(TestOffice.instant("2024-05-09 08:00"))
        let sent = try await office.tickAll().filter { $0.chat == "HM-CB" }.map(\.text).joined()
        #expect(sent.contains("#68 ") && !sent.contains("#8 ") && !sent.contains("#38 "))
        _ = try await office.say("trả lại #8: thiếu một phường", as: "TP-PT")
        office.time.set(TestOffice.instant("2024-05-10 08:00"))
        #expect(try await office.tickAll().contains { $0.chat == "HM-CB" && $0.text.contains("#8 ") })
    }

    @Test("many works that nobody has acknowledged are counted, the first few named, the rest had by \"gửi tiếp\"")
    func manyNew() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        let sent = try await office.tickAll().filter { $0.chat == "HM-CB" }.map(\.text)
        let text = try #require(sent.first)
        #expect(sent.count == 1 && text.utf16.count < 800, "\(sent)")
        #expect(text.contains("nhắc 7 nhiệm vụ") && text.contains("và 3 nhiệm vụ khác chưa tiếp nhận"), "\(text)")
        #expect(text.contains("gửi tiếp") && text.contains("nhận tất cả"))
        let rest = try await office.say("gửi tiếp", as: "HM-CB").joined()
        for code in ["#8 ", "#38 ", "#68 ", "#98 ", "#128 ", "#158 ", "#188 "] { #expect(rest.contains(code)) }
        // What was only counted is said as well: it does not come again.
        #expect(try await office.tickAll().isEmpty)
        _ = try await office.say("nhận tất cả", as: "HM-CB")
        #expect(try await office.assignment(188)?.state == .acknowledged)
    }

    @Test("two messages that each ask for one work are two requests: a bare word is asked which of them it means")
    func twoRequests() async throws {
        let office = try await TestOffice()
        _ = try await office.say("nhận #8, #68, #98, #128, #158", as: "HM-CB")
        try await office.change(188) { $0.urgency = .flash }
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        let sent = try await office.tickAll().filter { $0.chat == "HM-CB" }.map(\.text)
        #expect(sent.count == 2, "\(sent)")
        let asked = try await office.say("đồng ý", as: "HM-CB").joined()
        #expect(asked.contains("#38 ") && asked.contains("#188 "), "\(asked)")
        #expect(try await office.assignment(38)?.state == .assigned)
    }

    @Test("a few new works are named as ever")
    func fewNew() async throws {
        let office = try await TestOffice()
        _ = try await office.say("nhận #8, #68, #98", as: "HM-CB")
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        let text = try await office.tickAll().filter { $0.chat == "HM-CB" }.map(\.text).joined()
        for code in ["#38 ", "#128 ", "#158 ", "#188 "] { #expect(text.contains(code), "\(text)") }
        #expect(!text.contains("gửi tiếp"))
    }

    @Test("an officer who is not linked: the head is told, who else is nobody")
    func head() async throws {
        let office = try await TestOffice()
        try await unlink(["HM-CB", "BD-CB", "BD-LD"], office)
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        let sent = try await office.tickAll()
        #expect(sent.first { $0.chat == "HM-LD" }?.text.contains("#38") == true)
        #expect(sent.allSatisfy { !$0.text.contains("#31 ") })
        let skipped = try await office.store.read { try $0.reminders.counts()[.skipped] }
        // The deadline of #31, and seven works that nobody has acknowledged.
        #expect(skipped == 8)
    }

    @Test("a chat that refuses the officer's reminder hands it to the head")
    func refused() async throws {
        let office = try await TestOffice()
        try await unlink(
            try await office.store.read { try $0.office().officers.map(\.code).filter { !$0.hasPrefix("HM") } }, office)
        office.platform.answer(.refused(reason: "error 400"))
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        try await office.tickAll()
        let sent = try await office.tickAll()
        #expect(Set(sent.map(\.chat)) == ["HM-LD"])
    }

    @Test("an undeclared jump of the clock holds reminders for ten minutes")
    func jump() async throws {
        let office = try await TestOffice()
        try await office.tickAll()
        office.time.jump(.seconds(3 * 86_400), declared: false)
        #expect(try await office.ticker.tickOnce().isHeld)
        office.time.pass(.seconds(300))
        _ = try await office.lease.renew()
        #expect(try await office.ticker.tickOnce().isHeld)
        office.time.pass(.seconds(301))
        #expect(try await office.tickAll().isEmpty == false)
    }

    @Test("a bare answer to a reminder of one unacknowledged assignment acknowledges it")
    func assent() async throws {
        let office = try await TestOffice()
        _ = try await office.say("nhận #8, #68, #98, #128, #158, #188", as: "HM-CB")
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        try await office.tickAll()
        _ = try await office.say("vâng ạ", as: "HM-CB")
        #expect(try await office.assignment(38)?.state == .acknowledged)
    }

    @Test("a changed ladder plans all open work anew, and says nothing twice")
    func changedLadder() async throws {
        let office = try await TestOffice()
        // What an import brings is planned already.
        #expect(try await office.store.read { try $0.reminders.replanning().after } == nil)
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        #expect(try await office.tickAll().isEmpty == false)
        let rungs =
            office.configuration.rules.reminders.ladder.rungs.filter { $0.family != .acknowledgement } + [
                Ladder.Rung(.acknowledgement, offset: 1, time: .at(9), to: .officer),
                Ladder.Rung(.deadline, offset: -30, time: .at(9), to: .officer),
            ]
        let old = office.configuration.rules
        let rules = OfficeRules(
            calendar: old.calendar, zone: old.zone, clearRule: old.clearRule, ladder: Ladder(rungs: rungs))
        try await office.store.write { _ = try $0.rules.record(rules.versions, at: office.time.now) }
        let ticker = Ticker(
            store: office.fenced, time: office.time,
            send: SendScheduled(rules: rules, renderer: office.configuration.renderer, accounts: [office.account]))
        office.time.set(TestOffice.instant("2024-05-08 09:30"))
        let progress = try await ticker.tickOnce()
        #expect(progress.planned == 216 && progress.queued == 0)
        // What is due on 30 June speaks 30 working days before, on 17 May; what was acknowledged by nobody is not said again.
        office.time.set(TestOffice.instant("2024-05-20 09:30"))
        var rest = try await ticker.tickOnce()
        while rest.queued + rest.skipped + rest.planned > 0 { rest = try await ticker.tickOnce() }
        let before = office.platform.sent.count
        try await office.dispatchAll()
        let mine = office.platform.sent.dropFirst(before).filter { $0.chat == "HM-CB" }.map(\.text).joined()
        #expect(mine.contains("#68 ") && mine.contains("#128 "))
        #expect(!mine.contains("chưa tiếp nhận"))
        #expect(try await office.store.read { try $0.reminders.replanning().after } == nil)
    }

    private func unlink(_ codes: [String], _ office: TestOffice) async throws {
        try await office.store.write { tx in
            for officer in try tx.office().officers where codes.contains(officer.code) {
                _ = try tx.accounts.unlink(officer.id, at: TestOffice.start)
            }
        }
    }
}
