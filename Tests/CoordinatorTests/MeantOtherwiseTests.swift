import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

/// What looks like the answer to an open question and is none.
@Suite("Answers that are none")
struct MeantOtherwiseTests {
    @Test(
        "what is said instead of a reason ends nothing",
        arguments: ["đừng hủy", "chờ chút", "không, để mai", "lý do gì?", "lý do gì", "để mai tính"])
    func noReason(_ answer: String) async throws {
        let office = try await TestOffice()
        #expect(try await office.say("hủy #128", as: "TP-PT").joined().contains("lý do"))
        _ = try await office.say(answer, as: "TP-PT")
        #expect(try await office.assignment(128)?.state == .assigned)
    }

    @Test("a reason that begins with a denial is a reason")
    func reason() async throws {
        let office = try await TestOffice()
        _ = try await office.say("hủy #128", as: "TP-PT")
        _ = try await office.say("không còn phù hợp với kế hoạch mới", as: "TP-PT")
        #expect(try await office.assignment(128)?.state == .cancelled)
    }

    @Test(
        "a report, a question or a list with a day in it is not the last day of an absence",
        arguments: ["hôm nay được 46/60 cơ sở", "việc đến hạn trước 30/6", "ngày mai họp ở đâu?"])
    func noDay(_ answer: String) async throws {
        let office = try await TestOffice()
        #expect(try await office.say("em nghỉ phép", as: "HM-CB").joined().contains("ngày"))
        _ = try await office.say(answer, as: "HM-CB")
        let officer = try #require(
            try await office.store.read { try $0.office().officers.first { $0.code == "HM-CB" } })
        let days = Self.days(from: office.time.now)
        for day in days {
            #expect(try await office.store.read { try $0.office().absence(of: officer.id, on: day) } == nil)
        }
    }

    @Test("a question is over once something else was reported; an old number chooses nothing")
    func staleNumber() async throws {
        let office = try await TestOffice()
        _ = try await office.say("xong rồi ạ", as: "HM-CB")
        _ = try await office.say("#38 9/14 phường\n#68 50%", as: "HM-CB")
        _ = try await office.say("2", as: "HM-CB")
        #expect(try await office.assignment(68)?.state == .inProgress)
    }

    @Test("a submission is not a reason for being stuck")
    func submission() async throws {
        let office = try await TestOffice()
        _ = try await office.say("vướng #38", as: "HM-CB")
        _ = try await office.say("xong rồi, đã gửi biên bản", as: "HM-CB")
        #expect(try await office.assignment(38)?.blockers.isEmpty == true)
    }

    @Test("\"dạ\" to a question whether all is done hands in nothing")
    func politeness() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#98 100%", as: "HM-CB")
        _ = try await office.say("dạ", as: "HM-CB")
        #expect(try await office.assignment(98)?.state == .inProgress)
        _ = try await office.say("#98 100%", as: "HM-CB")
        _ = try await office.say("đồng ý", as: "HM-CB")
        #expect(try await office.assignment(98)?.state == .submitted)
    }

    @Test(
        "an errand done for a leader gives his rights to nobody", arguments: ["dự họp chiều mai", "tiếp dân ngày mai"])
    func errand(_ errand: String) async throws {
        let office = try await TestOffice()
        _ = try await office.say("Lãnh đạo Hoàng Mai thay mặt tôi \(errand)", as: "TP-PT")
        let delegate = try #require(
            try await office.store.read { try $0.office().officers.first { $0.code == "HM-LD" } })
        let days = Self.days(from: office.time.now)
        for day in days {
            #expect(try await office.store.read { try $0.office().delegations(to: delegate.id, on: day) }.isEmpty)
        }
    }

    /// The days from today to two months ahead.
    private static func days(from now: Date) -> [CivilDate] {
        let today = CivilZone.vietnam.date(of: now)
        return (0...60).map { today.adding(days: $0) }
    }
}
