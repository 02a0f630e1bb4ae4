import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("The chair's daily digest")
struct DigestTests {
    @Test("one message at 08:15 on working days, with what came up by the ladder, what waits and the history's head")
    func daily() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 xin gia hạn đến 31/7 vì mưa bão", as: "HM-CB")
        office.time.set(TestOffice.instant("2024-05-10 08:00"))
        try await office.tickAll()
        #expect(try await digests(office, at: "2024-05-10 08:14").isEmpty)
        let text = try #require(try await digests(office, at: "2024-05-10 08:15").first)
        let head = try await office.store.read { try $0.history.head() }
        #expect(text.contains("Xin ý kiến #128") && text.contains("31/07/2024"))
        // Nothing was acknowledged for three working days.
        #expect(text.contains("chưa tiếp nhận") && text.contains("việc khác"))
        #expect(text.contains(String(head.prefix(16))) && text.utf16.count <= 1_900)
        #expect(try await digests(office, at: "2024-05-10 16:00").isEmpty)
    }

    @Test("nothing on days off, nothing at night, and after a stop one for the day")
    func quiet() async throws {
        let office = try await TestOffice()
        #expect(try await digests(office, at: "2024-05-11 09:00").isEmpty)
        #expect(try await digests(office, at: "2024-05-13 20:00").isEmpty)
        #expect(try await digests(office, at: "2024-05-20 10:00").count == 1)
    }

    @Test("a chair to whom nothing has come and nothing is late hears nothing")
    func silent() async throws {
        let office = try await TestOffice()
        // Two days after the start nothing has come up yet, and nothing is late.
        #expect(try await digests(office, at: "2024-05-08 09:00").isEmpty)
        #expect(try await digests(office, at: "2024-05-10 09:00").count == 1)
    }

    @Test("late work comes up once on the second day, and again weekly only after the officer was left in peace")
    func late() async throws {
        let office = try await TestOffice()
        var days: [String] = []
        for day in 10...31 {
            for text in try await digests(office, at: "2024-05-\(day) 09:00") where text.contains("#8 ") {
                days.append("\(day)")
            }
        }
        // #8 was due on 10 May: unacknowledged on the 10th, late on the 14th.
        #expect(days == ["10", "14"])
    }

    @Test("a digest that the chair's chat refuses is tried again on the next working day")
    func refused() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-10 08:00"))
        try await office.tickAll()
        office.platform.answer(.refused(reason: "error 400"))
        _ = try await digests(office, at: "2024-05-10 08:15")
        #expect(try await digests(office, at: "2024-05-13 08:15").first?.contains("chưa tiếp nhận") == true)
    }

    @Test("the numbers of a digest are understood one after another, all day, and agree to just what was shown")
    func numbers() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 xin gia hạn đến 31/7 vì mưa bão", as: "HM-CB")
        _ = try await office.say("#121 xin gia hạn đến 15/7 vì mưa bão", as: "BD-CB")
        office.time.set(TestOffice.instant("2024-05-09 08:00"))
        try await office.tickAll()
        let text = try #require(try await digests(office, at: "2024-05-10 08:15").first)
        #expect(text.contains("1 đồng ý · 2 không đồng ý") && text.contains("3 đồng ý · 4 không đồng ý"))
        // The officer asks for more; the chair's number still means what he saw.
        _ = try await office.say("#128 xin gia hạn đến 31/12 vì mưa bão", as: "HM-CB")
        office.time.pass(.seconds(3_600))
        _ = try await office.say("1", as: "TP-PT")
        _ = try await office.say("tổng hợp", as: "TP-PT")
        _ = try await office.say("3", as: "TP-PT")
        let due = [try await office.assignment(121)?.deadline?.iso, try await office.assignment(128)?.deadline?.iso]
        #expect(due.contains("2024-07-31") && due.contains("2024-07-15"))
        office.time.set(TestOffice.instant("2024-05-10 18:00"))
        #expect(try await office.say("2", as: "TP-PT").joined().contains("Chưa hiểu"))
    }

    @Test(
        "a weekly digest comes once a week, whichever day it is set to, also where that is never worked",
        arguments: [Weekday.monday, .friday, .saturday])
    func weekly(_ day: Weekday) async throws {
        var speaking = SpeakingRules()
        speaking.weeklyDay = day
        let office = try await TestOffice(speaking: speaking)
        var days: [String] = []
        for number in 13...26 {
            let sent = try await office.tick(at: "2024-05-\(number) 09:00")
            if sent.contains(where: { $0.chat == "HM-LD" && $0.text.contains("tổng hợp tuần") }) {
                days.append("\(number)")
            }
        }
        #expect(days == (day == .monday ? ["13", "20"] : ["17", "24"]))
    }

    /// What the chair is told by himself at an instant.
    private func digests(_ office: TestOffice, at instant: String) async throws -> [String] {
        office.time.set(TestOffice.instant(instant))
        return try await office.tickAll().filter { $0.chat == "TP-PT" && $0.text.contains("Mã lịch sử") }.map(\.text)
    }
}
