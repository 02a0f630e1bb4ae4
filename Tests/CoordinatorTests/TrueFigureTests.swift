import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("True figures, by message")
struct TrueFigureTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let said: [String]
        /// The percent on record after all but the last, which is asked about.
        let percent: Int?
        var testDescription: String { said.joined(separator: " / ") }
    }

    static let asked = [
        Case(said: ["#128 45/60", "#128 80%", "#128 20/60"], percent: 80),
        Case(said: ["#128 80%", "#128 thêm 3 cơ sở"], percent: 80),
        Case(said: ["#128 45/60", "#128 70%"], percent: 75),
        Case(said: ["#128 bớt 3 cơ sở"], percent: nil),
        Case(said: ["#128 xong hết trừ 2 cơ sở"], percent: nil),
        Case(said: ["#128 45/60", "#128 bớt 3 cơ sở"], percent: 75),
        Case(said: ["#8 45/60 hộ", "#8 50/600 hộ"], percent: 75),
        Case(said: ["#8 80%", "#8 3/60 hộ"], percent: 80),
    ]

    @Test("a fall is asked about, in whatever form", arguments: asked)
    func falls(_ example: Case) async throws {
        let office = try await TestOffice()
        for text in example.said.dropLast() { _ = try await office.say(text, as: "HM-CB") }
        let code: Int64 = example.said[0].hasPrefix("#8 ") ? 8 : 128
        let answer = try await office.say(try #require(example.said.last), as: "HM-CB").joined()
        #expect(!answer.contains("Đã ghi nhận"))
        #expect(try await office.assignment(code)?.percent == example.percent)
    }

    @Test("a whole that was typed wrong is mended by a word, and a lower figure by a yes")
    func mended() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#8 45/60 hộ", as: "HM-CB")
        _ = try await office.say("sửa #8 70/600", as: "HM-CB")
        #expect(try await office.assignment(8)?.progress.quantity?.of == 600)
        _ = try await office.say("#8 50/60 hộ", as: "HM-CB")
        _ = try await office.say("1", as: "HM-CB")
        let quantity = try await office.assignment(8)?.progress.quantity
        #expect(quantity?.done == 50 && quantity?.of == 60)
    }

    @Test("a pause while a result waits leaves it as late as it was", arguments: [1, 2])
    func pausedResult(_ pauses: Int) async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-13 09:00"))
        _ = try await office.say("#38 xong, kết quả: biên bản", as: "HM-CB")
        _ = try await office.say("duyệt #38", as: "HM-LD")
        for number in 0..<pauses {
            _ = try await office.say("tạm dừng #38 vì chờ ý kiến", as: "TP-PT")
            office.time.set(TestOffice.instant("2024-05-2\(number * 4) 09:00"))
            _ = try await office.say("tiếp tục #38", as: "TP-PT")
        }
        #expect(try await office.assignment(38)?.deadline?.date.iso == "2024-05-09")
        #expect(try await office.say("duyệt #38", as: "TP-PT").joined().contains("trễ hạn"))
    }

    @Test(
        "a cancelled work is opened again by its chair, with a reason, and its officer is told",
        arguments: [false, true])
    func cancelled(_ isSubmitted: Bool) async throws {
        let office = try await TestOffice()
        if isSubmitted { _ = try await office.say("#128 xong, kết quả: báo cáo", as: "HM-CB") }
        let before = try await office.assignment(128)?.state
        _ = try await office.say("hủy #128 vì trùng", as: "TP-PT")
        #expect(try await office.assignment(128)?.state == .cancelled)
        _ = try await office.say("mở lại #128 vì hủy nhầm", as: "HM-LD")
        #expect(try await office.assignment(128)?.state == .cancelled)
        let sent = try await office.exchange(office.event("mở lại #128 vì hủy nhầm", from: "TP-PT"))
        #expect(try await office.assignment(128)?.state == before)
        #expect(sent.contains { $0.chat == "HM-CB" && $0.text.contains("#128") })
    }

    @Test("a summary of nothing due has no percentage of what is due")
    func nothingDue() async throws {
        let office = try await TestOffice()
        let answer = try await office.say("tổng hợp", as: "TP-PT").joined()
        #expect(answer.contains("Tổng số") && !answer.contains("% số đến hạn"))
    }
}
