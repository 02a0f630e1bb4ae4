import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

/// "Gửi tiếp" goes on with what was asked, and with nothing else.
@Suite("Further pages")
struct FurtherPageTests {
    @Test("a head who has work of his own reads on in the list of his unit")
    func unit() async throws {
        let office = try await TestOffice()
        let head = try #require(try await office.store.read { try $0.office().officers.first { $0.code == "HM-LD" } })
        for code in Int64(101)...112 {
            try await office.change(code) { ($0.plannedUnit, $0.unit) = ($0.plannedUnit ?? $0.unit, head.unit) }
        }
        try await office.change(8) { $0.officer = head.id }
        let first = try await office.say("đơn vị còn việc gì", as: "HM-LD").joined(separator: "\n")
        let second = try await office.say("gửi tiếp", as: "HM-LD").joined(separator: "\n")
        #expect(first.contains("Quận Hoàng Mai: ") && second.contains("Quận Hoàng Mai: "), "\(second)")
        let lines = [first, second].map { $0.split(separator: "\n").filter { $0.contains("#") } }
        #expect(lines[0].count == 12 && lines[1].count >= 4 && Set(lines[0]).isDisjoint(with: lines[1]))
    }

    @Test(
        "a number stands before the first page of its figures, and not before each",
        arguments: ["còn bao nhiêu việc chưa xong", "tỷ lệ hoàn thành là bao nhiêu"])
    func number(_ question: String) async throws {
        let office = try await TestOffice()
        let first = try await office.say(question, as: "TP-PT").joined(separator: "\n")
        let second = try await office.say("gửi tiếp", as: "TP-PT").joined(separator: "\n")
        let number = try #require(first.split(separator: "\n").first)
        #expect(number.contains("216 nhiệm vụ"))
        #expect(second.contains("Quận") && !second.contains("Chưa trả lời") && !second.contains(number), "\(second)")
        #expect(second.split(separator: "\n").first?.hasPrefix("Tổng hợp theo đơn vị") == true, "\(second)")
    }

    @Test("the rest of a long answer ends the list that was asked for before")
    func otherQuestion() async throws {
        let office = try await TestOffice()
        let remark = (1...130).map { "đang rà soát khu tập thể \($0)" }.joined(separator: "\n")
        for index in 1...3 { _ = try await office.say("#8 lần \(index): \(remark)", as: "HM-CB") }
        #expect(try await office.say("tổng hợp", as: "TP-PT").last?.contains("gửi tiếp") == true)
        let card = try await office.say("#8", as: "TP-PT")
        #expect(card.count == 3 && card.last?.contains("gửi tiếp") == true)
        var rest: [String] = []
        for _ in 1...4 { rest += try await office.say("gửi tiếp", as: "TP-PT") }
        #expect(rest.last == "Không còn phần nào chờ gửi.")
        #expect(rest.contains { $0.contains("khu tập thể") } && !rest.contains { $0.contains("xong") }, "\(rest)")
    }

    @Test("a number beyond the choices of a question is not taken from a digest of before")
    func numberOfTheDigest() async throws {
        let office = try await TestOffice()
        for code in [121, 1] {
            _ = try await office.say("#\(code) xong, kết quả: biên bản", as: "BD-CB")
            _ = try await office.say("duyệt #\(code)", as: "BD-LD")
        }
        _ = try await office.tick(at: "2024-05-08 08:00")
        let digest = try await office.tick(at: "2024-05-08 08:15").last { $0.chat == "TP-PT" }?.text
        #expect(digest?.contains("#121") == true && digest?.contains("Mã lịch sử") == true, "\(digest ?? "")")
        // Two choices: yes or no.
        _ = try await office.say("hủy #128 và #8 vì trùng", as: "TP-PT")
        func states() async throws -> [AssignmentState?] {
            [try await office.assignment(1)?.state, try await office.assignment(121)?.state]
        }
        let before = try await states()
        _ = try await office.say("3", as: "TP-PT")
        #expect(try await states() == before && before == [.submitted, .submitted])
        _ = try await office.say("2", as: "TP-PT")
        _ = try await office.say("3", as: "TP-PT")
        #expect(try await states() != before)
    }

    @Test("a unit of whose work none counts stands in no list of figures")
    func nothingCounts() async throws {
        let office = try await TestOffice()
        let unit = try #require(
            try await office.store.read { try $0.office().officers.first { $0.code == "BD-CB" }?.unit })
        for work in try await office.store.read({ tx in
            try (1...260).compactMap { try tx.assignment(Assignment.ID(rawValue: $0)) }
        }) where work.unit == unit {
            try await office.change(work.id.rawValue) { $0.state = .cancelled }
        }
        var answers = try await office.say("tổng hợp", as: "TP-PT")
        for _ in 1...2 { answers += try await office.say("gửi tiếp", as: "TP-PT") }
        let text = answers.joined(separator: "\n")
        #expect(text.contains("Quận Hoàng Mai:") && !text.contains("Quận Ba Đình:") && !text.contains("0/0 xong"))
    }

    @Test(
        "a time that is over cuts what it can cut; where it cannot, that is said",
        arguments: [
            ("tổng hợp tháng trước", "01/04/2024–30/04/2024"), ("tổng hợp quý trước", "01/01/2024–31/03/2024"),
            ("tổng hợp Hoàng Mai năm ngoái", "01/01/2023–31/12/2023"),
            ("việc quá hạn tháng trước", "01/04/2024–30/04/2024"),
            ("bao nhiêu việc chưa xong tháng trước", "01/04/2024–30/04/2024"),
            ("tổng hợp tuần trước", "Chưa lọc được theo \"tuần trước\"."),
            ("đơn vị nào đang vướng tuần trước", "Chưa lọc được theo \"tuần trước\"."),
        ])
    func past(_ question: String, _ said: String) async throws {
        let office = try await TestOffice()
        let answer = try await office.say(question, as: "TP-PT").joined(separator: "\n")
        #expect(answer.contains(said), "\(answer)")
        #expect(answer.contains("Quận Hoàng Mai") == question.contains("Hoàng Mai") || !question.contains("Hoàng Mai"))
    }
}
