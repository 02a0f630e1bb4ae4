import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing
import VietnameseText

@Suite("Several works in one statement")
struct RangeTests {
    @Test(
        "two codes that are joined are a range, never its ends",
        arguments: [
            ("đã nhận #3-#6", [3, 4, 5, 6]), ("đã nhận #3–#6", [3, 4, 5, 6]), ("đã nhận #3 — #6", [3, 4, 5, 6]),
            ("đã nhận #3..#6", [3, 4, 5, 6]), ("đã nhận #3...#6", [3, 4, 5, 6]), ("đã nhận #3…#6", [3, 4, 5, 6]),
            ("đã nhận #3 đến #6", [3, 4, 5, 6]), ("đã nhận #3 tới #6", [3, 4, 5, 6]),
            ("đã nhận #3 den #6", [3, 4, 5, 6]),
            ("đã nhận từ #3 đến #6", [3, 4, 5, 6]), ("đã nhận #3-6", [3, 4, 5, 6]),
            ("đã nhận #3 cho đến #6", [3, 4, 5, 6]),
            ("đã nhận các việc 3-6", [3, 4, 5, 6]), ("đã nhận việc 3 đến 6", [3, 4, 5, 6]),
            ("đã nhận từ #3 đến 6", [3, 4, 5, 6]), ("đã nhận #3-#4, #7", [3, 4, 7]), ("đã nhận #3->#5", [3, 4, 5]),
            ("đã nhận #3 - #3", [3]), ("đã nhận #3, #6", [3, 6]), ("đã nhận #3 và #6", [3, 6]),
            ("đã nhận #3~#5", [3, 4, 5]), ("đã nhận #3 - 5", [3, 4, 5]), ("đã nhận nv3-nv5", [3, 4, 5]),
        ])
    func codes(_ text: String, _ codes: [Int]) {
        let readings = Interpreter().read(NormalizedText(text)).map(\.utterance)
        #expect(readings.map(\.codes) == [codes])
        #expect(readings.map(\.intent) == [.acknowledge])
    }

    @Test(
        "a figure, a day or a list of its own is no end of a range",
        arguments: [
            ("#12-45/60", [12]), ("#12 - 45 hộ", [12]), ("gia hạn #12 đến 15/6 vì mưa", [12]),
            ("#12 đến 15/6 xong", [12]),
            ("#12 - 30%", [12]), ("#12-45", [12]), ("#12 - 45 ạ", [12]), ("#12 - 14 xong", [12]),
            ("gia hạn #12 đến 20 tháng 6 vì mưa", [12]),
        ])
    func noRange(_ text: String, _ codes: [Int]) {
        let readings = Interpreter().read(NormalizedText(text)).map(\.utterance)
        #expect(Set(readings.flatMap(\.codes)) == Set(codes), "\(readings)")
    }

    @Test("a figure after a range is that of each", arguments: ["#3-5 70%", "#3-#5 70%", "việc 3-5 70%"])
    func figures(_ text: String) {
        let readings = Interpreter().read(NormalizedText(text)).map(\.utterance)
        #expect(readings.map(\.codes) == [[3, 4, 5]] && readings.map(\.report?.percent) == [70], "\(readings)")
    }

    private func states(_ office: TestOffice, _ codes: ClosedRange<Int64>) async throws -> [AssignmentState?] {
        var states: [AssignmentState?] = []
        for code in codes { states.append(try await office.assignment(code)?.state) }
        return states
    }

    @Test(
        "what is lost by a slip is asked about first, with every code and how many; then all of it is done",
        arguments: [
            ("hủy #181-#184 vì trùng", AssignmentState.cancelled), ("hủy #181 đến #184 vì trùng", .cancelled),
            ("tạm dừng #181..#184 vì chờ kinh phí", .paused), ("hủy #181, #182, #183, #184 vì trùng", .cancelled),
        ])
    func asksFirst(_ text: String, _ state: AssignmentState) async throws {
        let office = try await TestOffice()
        let before = try await states(office, 181...184)
        let asked = try await office.say(text, as: "TP-PT")
        #expect(
            asked.count == 1 && asked[0].contains("#181, #182, #183, #184") && asked[0].contains("4 nhiệm vụ"),
            "\(asked)")
        #expect(try await states(office, 181...184) == before)
        _ = try await office.say("1", as: "TP-PT")
        #expect(try await states(office, 181...184) == Array(repeating: state, count: 4))
    }

    @Test("who thinks better of it has lost nothing")
    func dropped() async throws {
        let office = try await TestOffice()
        let before = try await states(office, 181...184)
        _ = try await office.say("hủy #181-#184 vì trùng", as: "TP-PT")
        _ = try await office.say("2", as: "TP-PT")
        #expect(try await states(office, 181...184) == before)
    }

    @Test("the reason of all is asked for once, and a secretary acts for the leader on all after one word")
    func reasonAndLeader() async throws {
        let office = try await TestOffice()
        #expect(try await office.say("hủy #181-#183", as: "TP-PT").joined().contains("lý do"))
        #expect(try await office.say("trùng với kế hoạch khác", as: "TP-PT").joined().contains("3 nhiệm vụ"))
        _ = try await office.say("1", as: "TP-PT")
        #expect(try await states(office, 181...183) == Array(repeating: .cancelled, count: 3))
        let asked = try await office.say("tạm dừng #184-#186 vì chờ kinh phí", as: "TP-TK").joined()
        #expect(asked.contains("#184, #185, #186") && asked.contains("Lãnh đạo"), "\(asked)")
        _ = try await office.say("1", as: "TP-TK")
        #expect(try await states(office, 184...186) == Array(repeating: .paused, count: 3))
    }

    @Test("more time is given to all of a range")
    func extends() async throws {
        let office = try await TestOffice()
        _ = try await office.say("gia hạn #185 đến #188 tới 10/10", as: "TP-PT")
        for code in Int64(185)...188 {
            #expect(try await office.assignment(code)?.deadline?.date.iso == "2024-10-10", "\(code)")
        }
    }

    @Test("all of a range is shown, and reminded of")
    func shown() async throws {
        let office = try await TestOffice()
        let shown = try await office.say("xem #181-#188", as: "TP-PT").joined()
        let more = try await office.say("gửi tiếp", as: "TP-PT").joined()
        for code in 181...188 { #expect((shown + more).contains("#\(code) "), "\(code)") }
        _ = try await office.say("mai 8h nhắc tôi #181-#195", as: "TP-PT")
        let reminders = try await office.store.write {
            try $0.personalReminders.due(at: .distantFuture, limit: 99).count
        }
        #expect(reminders == 15)
    }

    @Test("a range says which of its codes are not there or not the sender's; the rest is asked about")
    func missing() async throws {
        let office = try await TestOffice()
        let own = try await office.say("đã nhận #127-#129", as: "HM-CB").joined()
        #expect(own.contains("Không thấy #127, #129") && own.contains("#128"), "\(own)")
        let last = try await office.store.read { Int64(try $0.works.count()) }
        let asked = try await office.say("hủy #\(last - 1)-#\(last + 2) vì trùng", as: "TP-PT").joined()
        #expect(asked.contains("Không thấy #\(last + 1), #\(last + 2)") && asked.contains("2 nhiệm vụ"), "\(asked)")
    }

    @Test(
        "too wide a range, or one that runs backwards, is asked about and does nothing",
        arguments: ["hủy #1-#60 vì trùng", "hủy #1-#999999 vì trùng", "hủy #184-#181 vì trùng", "#1-#120 xong"])
    func absurd(_ text: String) async throws {
        let office = try await TestOffice()
        let before = try await office.store.read { try $0.history.lastKey() }
        let asked = try await office.say(text, as: "TP-PT")
        #expect(asked.count == 1 && asked[0].contains("Xin ghi rõ từng mã"), "\(asked)")
        #expect(try await office.store.read { try $0.history.lastKey() } == before)
    }

    @Test(
        "works by their codes of the plan are a range as well",
        arguments: ["đã nhận V3-V5 Hoàng Mai", "đã nhận V3 đến V5"])
    func works(_ text: String) async throws {
        let office = try await TestOffice()
        _ = try await office.say(text, as: "HM-CB")
        let taken = try await office.store.read { tx in
            let officer = try tx.office().officers.first { $0.code == "HM-CB" }
            return try officer.map { try tx.openAssignments(of: $0.id) }?.filter { $0.state == .acknowledged }.map(
                \.workCode)
        }
        #expect(Set(taken?.compactMap(\.self) ?? []) == ["V3", "V4", "V5"])
    }

    // MARK: Figures of another work

    private func withoutTarget(_ office: TestOffice) async throws {
        try await office.change(8) { $0.target = nil }
    }

    @Test(
        "a figure that another work counts says why it is asked about and offers that work; what is chosen is taken",
        arguments: [(1, Int64(128)), (0, Int64(8))])
    func otherWork(_ choice: Int, _ code: Int64) async throws {
        let office = try await TestOffice()
        try await withoutTarget(office)
        let asked = try await office.say("#8 45/60 cơ sở", as: "HM-CB").joined()
        #expect(asked.contains("#8 không đếm cơ sở") && asked.contains("#128"), "\(asked)")
        #expect(!asked.contains("Đề nghị gửi con số hiện tại"))
        let lines = asked.split(separator: "\n").filter { $0.contains("Ghi 45/60 cơ sở cho #\(code) ") }
        let number = try #require(lines.first?.prefix { $0.isNumber })
        _ = try await office.say(String(number), as: "HM-CB")
        #expect(try await office.assignment(code)?.progress.quantity?.done == 45, "\(choice)")
    }

    @Test("it may be a remark and no more")
    func onlyRemark() async throws {
        let office = try await TestOffice()
        try await withoutTarget(office)
        let asked = try await office.say("#8 45/60 cơ sở", as: "HM-CB").joined()
        let line = try #require(asked.split(separator: "\n").first { $0.contains("Chỉ ghi chú") })
        _ = try await office.say(String(line.prefix { $0.isNumber }), as: "HM-CB")
        #expect(try await office.assignment(8)?.progress.quantity == nil)
        #expect(try await office.assignment(128)?.progress.quantity == nil)
    }

    @Test("so is a figure in units that the work itself does not count")
    func otherUnit() async throws {
        let office = try await TestOffice()
        let asked = try await office.say("#128 đã phát 40 phiếu", as: "HM-CB").joined()
        #expect(!asked.contains("Đề nghị gửi con số hiện tại"), "\(asked)")
    }
}
