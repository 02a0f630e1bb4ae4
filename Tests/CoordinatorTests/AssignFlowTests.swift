import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Giving work by message")
struct AssignFlowTests {
    @Test(
        "all that is missing is asked for in one line; what stands for the rest is said back, changed there, and the work given"
    )
    func oneByOne() async throws {
        let office = try await TestOffice()
        let first = try await office.say("giao HM-CB: rà soát chung cư mini", as: "TP-PT").joined()
        #expect(first.contains("Còn thiếu hạn (") && first.contains("), kết quả ("))
        let second = try await office.say("30/6, danh sách 100% cơ sở", as: "TP-PT").joined()
        #expect(second.contains("Trách nhiệm: ") && second.contains("Quy trình: "))
        let third = try await office.say("quy trình: 1. Lập danh sách; 2. Khảo sát\n3. Tổng hợp", as: "TP-PT").joined()
        #expect(third.contains("Quy trình: Lập danh sách; Khảo sát; Tổng hợp"))
        #expect(try await office.assignment(217) == nil)
        let sent = try await office.exchange(office.event("1", from: "TP-PT"))
        let given = try #require(try await office.assignment(217))
        #expect(given.state == .assigned && given.steps.map(\.title) == ["Lập danh sách", "Khảo sát", "Tổng hợp"])
        #expect(given.expectedResult == "danh sách 100% cơ sở" && given.work == "rà soát chung cư mini")
        #expect(given.deadline == Deadline(iso: "2024-06-30") && !given.responsibility.isEmpty)
        #expect(sent.contains { $0.chat == "HM-CB" && $0.text.contains("#217") && $0.text.contains("Lập danh sách") })
        _ = try await office.say("vâng ạ", as: "HM-CB")
        #expect(try await office.assignment(217)?.state == .acknowledged)
        try await requireLawful(office)
    }

    @Test("a vague deadline is chosen by number")
    func chosenDeadline() async throws {
        let office = try await TestOffice()
        _ = try await office.say(order.replacing("30/6", with: "giữa tháng 6"), as: "TP-PT")
        _ = try await office.say("1", as: "TP-PT")
        #expect(try await office.assignment(217)?.deadline == Deadline(iso: "2024-06-15"))
    }

    @Test("work for all districts is said back first, then each gets its own with its designated officer")
    func everyDistrict() async throws {
        let office = try await TestOffice()
        let text = order.replacing("HM-CB", with: "các quận, huyện, thị xã")
        let question = try await office.say(text, as: "TP-PT").joined()
        #expect(question.contains("30 nhiệm vụ"))
        #expect(try await office.assignment(217) == nil)
        let sent = try await office.exchange(office.event("1", from: "TP-PT"))
        let given = try await office.store.read { tx in
            try (217...246).compactMap { try tx.assignment(Assignment.ID(rawValue: Int64($0))) }
        }
        #expect(given.count == 30 && given.allSatisfy { $0.state == .assigned })
        #expect(Set(given.map(\.unit)).count == 30)
        #expect(sent.count { $0.text.contains("giao nhiệm vụ mới") } == 30)
        try await requireLawful(office)
    }

    @Test("\"các quận\" alone is asked: the twelve, or all thirty")
    func whichDistricts() async throws {
        let office = try await TestOffice()
        let question = try await office.say(order.replacing("HM-CB", with: "các quận"), as: "TP-PT").joined()
        #expect(question.contains("12 đơn vị") && question.contains("30 đơn vị"))
        #expect(try await office.say("1", as: "TP-PT").joined().contains("12 nhiệm vụ"))
    }

    @Test("lead, units that work along, deadline and report date are told apart")
    func coordinating() async throws {
        let office = try await TestOffice()
        let text =
            "Giao quận Hoàng Mai chủ trì, phối hợp quận Ba Đình rà soát chung cư mini, xong trước 20/5, "
            + "báo cáo tôi trước 22/5, kết quả: danh sách, trách nhiệm: UBND quận, quy trình: lập danh sách"
        let sent = try await office.exchange(office.event(text, from: "TP-PT"))
        let given = try #require(try await office.assignment(217))
        #expect(given.work == "rà soát chung cư mini")
        #expect(given.deadline == Deadline(iso: "2024-05-19"))
        #expect(given.reportDeadlines == [Deadline(iso: "2024-05-21")].compactMap(\.self))
        let named = try await office.store.read { tx in
            try given.coordinating.compactMap { try tx.office().unit($0)?.name }
        }
        #expect(named == ["Quận Ba Đình"])
        #expect(sent.contains { $0.chat == "BD-CB" && $0.text.contains("phối hợp") })
    }

    @Test("a secretary gives work in a named leader's name, who is told; it is recorded so")
    func inLeadersName() async throws {
        let office = try await TestOffice()
        #expect(try await office.say(order, as: "TP-TK").joined().contains("lãnh đạo nào"))
        let sent = try await office.exchange(office.event("1", from: "TP-TK"))
        #expect(sent.contains { $0.chat == "TP-PT" && $0.text.contains("#217") })
        let last = try await office.store.read { try $0.lastChanges(of: Assignment.ID(rawValue: 217)).first }
        #expect(last?.principal != nil && last?.principal != last?.actor)
    }

    @Test("an officer gives no work, and a head none outside of his unit")
    func refused() async throws {
        let office = try await TestOffice()
        #expect(try await office.say(order, as: "HM-CB").joined().contains("giao việc"))
        let answer = try await office.say(order.replacing("HM-CB", with: "BD-CB"), as: "HM-LD").joined()
        #expect(answer.contains("ngoài phạm vi") || answer.contains("Chưa tìm thấy"))
        #expect(try await office.assignment(217) == nil)
    }

    @Test("a hollow result is pointed out with what to write")
    func hollow() async throws {
        let office = try await TestOffice()
        let answer = try await office.say(order.replacing("danh sách cơ sở", with: "tốt"), as: "TP-PT").joined()
        #expect(answer.contains("Đã giao #217") && answer.contains("chưa chỉ ra sản phẩm"))
    }

    @Test("\"thôi\" drops it, and nothing is written")
    func dropped() async throws {
        let office = try await TestOffice()
        _ = try await office.say("giao HM-CB: rà soát chung cư mini, hạn 30/6", as: "TP-PT")
        _ = try await office.say("thôi", as: "TP-PT")
        _ = try await office.say("danh sách", as: "TP-PT")
        #expect(try await office.assignment(217) == nil)
    }

    private let order = """
        giao
        người: HM-CB
        việc: rà soát chung cư mini
        trách nhiệm: UBND quận chịu trách nhiệm
        quy trình: lập danh sách; khảo sát
        hạn: 30/6
        kết quả: danh sách cơ sở
        """

    private func requireLawful(_ office: TestOffice) async throws {
        let (breaches, broken) = try await office.store.read {
            (try $0.ledger.ruleBreaches(), try $0.history.check(knows: nil).fault)
        }
        #expect(breaches == [])
        #expect(broken == nil)
    }
}
