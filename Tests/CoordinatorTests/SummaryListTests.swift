import Assignments
import CivilCalendar
import Coordinator
import Foundation
import TestSupport
import Testing

@Suite("What leaders ask for beside the figures")
struct SummaryListTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let question: String
        let contains: [String]
        var testDescription: String { question }
    }

    /// After one result, one obstacle of 2 May and nothing else on 7 May.
    static let cases = [
        Case(question: "việc chờ duyệt", contains: ["#8 ", "1 nhiệm vụ chờ xác nhận"]),
        Case(question: "có vướng mắc gì không", contains: ["1 vướng mắc đang mở", "#128", "vướng 4 ngày làm việc"]),
        Case(question: "việc đến hạn trước 10/5 Hoàng Mai", contains: ["thứ Năm 09/05/2024"]),
        Case(
            question: "đơn vị nào chưa báo cáo 2 ngày",
            contains: ["trong 2 ngày làm việc", "Quận Hoàng Mai: 1 nhiệm vụ, không có tin từ 02/05/2024"]),
        Case(question: "tổng hợp theo trạng thái", contains: ["đã giao: 21", "chờ xác nhận: 1"]),
        Case(question: "tổng hợp theo cán bộ", contains: ["Cán bộ đầu mối Ba Đình, Quận Ba Đình: 0/7 xong"]),
        Case(question: "còn dự thảo nào", contains: ["Không có nhiệm vụ nào còn là dự thảo"]),
        Case(question: "báo cáo tháng 5", contains: ["01/05/2024–31/05/2024"]),
        Case(question: "số liệu đánh giá Hoàng Mai", contains: ["không phải xếp loại", "chưa có"]),
    ]

    @Test(
        "what leaders were asked to decide is listed with what was asked for, also with what waits for confirmation",
        arguments: ["ai xin gia hạn", "có đơn vị nào xin lùi hạn mà tôi chưa cho ý kiến không", "chờ duyệt"])
    func demands(_ question: String) async throws {
        let office = try await TestOffice()
        #expect(try await office.say(question, as: "TP-PT").joined().contains("Không có"))
        _ = try await office.say("#128 xin gia hạn đến 31/7 vì mưa bão", as: "HM-CB")
        let answer = try await office.say(question, as: "TP-PT").joined()
        #expect(
            answer.contains("1 đề nghị") && answer.contains("#128") && answer.contains("31/07/2024"),
            "\(answer)")
        _ = try await office.say("đồng ý gia hạn #128", as: "TP-PT")
        #expect(!(try await office.say(question, as: "TP-PT").joined().contains("#128")))
    }

    @Test("each question has its answer, with the scope or the days said back", arguments: cases)
    func answers(_ example: Case) async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 vướng: chủ nhà không hợp tác", as: "HM-CB")
        // Of all works this one alone was issued, and heard of, some days ago.
        try await office.change(128) { work in
            let then = TestOffice.instant("2024-05-02 09:00")
            (work.issuedAt, work.reportedAt) = (then, then)
            work.blockers = work.blockers.map {
                Blocker(number: $0.number, raisedAt: then, raisedBy: $0.raisedBy, remover: $0.remover)
            }
        }
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        _ = try await office.say("duyệt #8", as: "HM-LD")
        let answer = try await office.say(example.question, as: "TP-PT").joined()
        for part in example.contains { #expect(answer.contains(part), "\(answer)") }
    }

    @Test("a month of the administrative period runs from the 15th to the 14th, a quarter and a year likewise")
    func administrative() throws {
        let month = try #require(ReportPeriod.administrative.days(months: 1, endingIn: 1, of: 2024))
        #expect(month.from.iso == "2023-12-15" && month.to.iso == "2024-01-14")
        let quarter = try #require(ReportPeriod.administrative.days(months: 3, endingIn: 6, of: 2024))
        #expect(quarter.from.iso == "2024-03-15" && quarter.to.iso == "2024-06-14")
        let year = try #require(ReportPeriod.calendar.days(months: 12, endingIn: 12, of: 2024))
        #expect(year.from.iso == "2024-01-01" && year.to.iso == "2024-12-31")
    }

    @Test("who asks in the group gets lists in private, and scores are for the unit, its chair and the secretary")
    func discretion() async throws {
        let office = try await TestOffice()
        let sent = try await office.exchange(
            office.event("@Bot Năm Rõ tổng hợp theo cán bộ", from: "TP-PT", inGroup: true))
        #expect(sent.filter { $0.chat == TestOffice.group }.allSatisfy { !$0.text.contains("Cán bộ đầu mối") })
        #expect(
            try await office.say("số liệu đánh giá Hoàng Mai", as: "HM-CB").joined().contains("không phải xếp loại"))
        #expect(try await office.say("số liệu đánh giá Hoàng Mai", as: "BD-CB").joined().contains("ngoài phạm vi"))
    }
}
