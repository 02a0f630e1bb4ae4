import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

/// Rights as they are now, for who acts and in whose name, over the unit that receives.
@Suite("Rights, by message")
struct RightsTests {
    // MARK: Who was chair

    enum Lapse: String, CaseIterable, Sendable {
        case role, unit, left

        func happen(to code: String, in office: TestOffice) async throws {
            switch self {
            case .role: try await office.add(code, to: "TP-TK", roles: [.officer])
            case .unit: try await office.add(code, to: "BD-CB", roles: [.chair])
            case .left:
                let id = try await office.person(code)
                try await office.store.write { try $0.people.retire(id, at: TestOffice.start) }
            }
        }
    }

    @Test("who was chair decides nothing any more, and what waits goes to the leaders above", arguments: Lapse.allCases)
    func formerChair(_ lapse: Lapse) async throws {
        let office = try await TestOffice()
        let heir = try await office.add("TP-P2", to: "TP-TK", roles: [.chair])
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        _ = try await office.say("duyệt #8", as: "HM-LD")
        try await lapse.happen(to: "TP-PT", in: office)
        for text in ["hủy #128 vì không cần nữa", "duyệt #8", "tạm dừng #128 vì mưa", "gia hạn #128 đến 30/12"] {
            _ = try await office.say(text, as: "TP-PT")
        }
        let untouched = try await office.assignment(128)
        #expect(untouched?.state == .assigned && untouched?.extensions == 0)
        #expect(try await office.assignment(8)?.state == .submitted)
        let sent = try await office.exchange(office.event("#38 xong, kết quả: biên bản", from: "HM-CB"))
        #expect(sent.contains { $0.chat == "HM-LD" })
        let agreed = try await office.exchange(office.event("duyệt #38", from: "HM-LD"))
        #expect(agreed.contains { $0.chat == "TP-P2" && $0.text.contains("#38") })
        #expect(agreed.allSatisfy { $0.chat != "TP-PT" })
        _ = try await office.say("duyệt #8", as: "TP-P2")
        #expect(try await office.assignment(8)?.state == .completed)
        #expect(try await office.lastChange(8)?.actor == heir)
    }

    @Test("\"duyệt\" without a code finds what bears the name of a former chair")
    func inherited() async throws {
        let office = try await TestOffice()
        try await office.add("TP-P2", to: "TP-TK", roles: [.chair])
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        _ = try await office.say("duyệt #8", as: "HM-LD")
        try await Lapse.role.happen(to: "TP-PT", in: office)
        _ = try await office.say("duyệt", as: "TP-P2")
        #expect(try await office.assignment(8)?.state == .completed)
    }

    @Test("where nobody is left who may decide, the secretary is told and decides in nobody's name")
    func nobody() async throws {
        let office = try await TestOffice()
        try await Lapse.role.happen(to: "TP-PT", in: office)
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        let sent = try await office.exchange(office.event("duyệt #8", from: "HM-LD"))
        #expect(sent.contains { $0.chat == "TP-TK" && $0.text.contains("#8") })
        #expect(try await office.say("duyệt #8", as: "TP-TK").joined().contains("chưa có lãnh đạo"))
        #expect(try await office.assignment(8)?.state == .submitted)
    }

    @Test("what a former chair gave away ends with his role")
    func formerChairsDelegate() async throws {
        let office = try await TestOffice()
        _ = try await office.say("từ 7/5 đến 31/5 đ/c TP-TD thay tôi chỉ đạo, duyệt", as: "TP-PT")
        try await Lapse.unit.happen(to: "TP-PT", in: office)
        _ = try await office.say("hủy #128 vì trùng", as: "TP-TD")
        #expect(try await office.assignment(128)?.state == .assigned)
    }

    // MARK: In another's name

    @Test("nobody's own result is confirmed in his name", arguments: ["TP-TK", "TP-TD"])
    func ownResult(_ writer: String) async throws {
        let office = try await TestOffice()
        let chair = try await office.person("TP-PT")
        _ = try await office.say("từ 7/5 đến 31/5 đ/c TP-TD thay tôi chỉ đạo, duyệt", as: "TP-PT")
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        _ = try await office.say("duyệt #8", as: "HM-LD")
        try await office.change(8) { $0.submittedBy = chair }
        _ = try await office.say("duyệt #8", as: writer)
        _ = try await office.say("1", as: writer)
        #expect(try await office.assignment(8)?.state == .submitted)
    }

    @Test(
        "who is in charge of work decides nothing on it, whatever the plan called him", arguments: ["HM-LD", "TP-PT"])
    func officerAndChair(_ code: String) async throws {
        let office = try await TestOffice()
        let person = try await office.person(code)
        try await office.change(8) {
            $0.officer = person
            $0.chair = person
        }
        _ = try await office.say("#8 xong, kết quả: danh sách", as: code)
        _ = try await office.say("duyệt #8", as: code)
        _ = try await office.say("gia hạn #38 đến 30/6", as: "HM-CB")
        #expect(try await office.assignment(8)?.state != .completed)
        _ = try await office.say("duyệt #8", as: "TP-TK")
        _ = try await office.say("1", as: "TP-TK")
        let last = try #require(try await office.lastChange(8))
        #expect(last.principal != person)
    }

    // MARK: The unit that receives

    private static let order =
        "rà soát nhà trọ, hạn 30/6, kết quả: danh sách, trách nhiệm: đơn vị, quy trình: rà soát"

    @Test(
        "who gives work to another unit needs the right over that unit",
        arguments: [
            "bàn giao #217 cho đ/c BD-CB vì đúng địa bàn", "bàn giao #217 cho Quận Ba Đình vì đúng địa bàn",
            "bàn giao hết việc của HM-TT cho BD-CB vì nghỉ việc",
        ])
    func receiving(_ text: String) async throws {
        let office = try await TestOffice()
        try await office.add("HM-TT", to: "HM-CB", roles: [.officer])
        _ = try await office.say("giao HM-TT: \(Self.order)", as: "HM-LD")
        let before = try #require(try await office.assignment(217))
        #expect(try await office.say(text, as: "HM-LD").joined().contains("ngoài phạm vi"))
        #expect(try await office.assignment(217) == before)
    }

    @Test("a delegate for one unit, and a secretary of one, bring work into no other", arguments: ["TP-TD", "HM-TK"])
    func receivingByOthers(_ sender: String) async throws {
        let office = try await TestOffice()
        try await office.add("HM-TK", to: "HM-CB", roles: [.secretary])
        _ = try await office.say(
            "ủy quyền cho đ/c TP-TD duyệt thay tôi từ 7/5 đến 30/5 đối với quận Hoàng Mai", as: "TP-PT")
        let before = try #require(try await office.assignment(128))
        _ = try await office.say("bàn giao #128 cho đ/c BD-CB vì đúng địa bàn", as: sender)
        _ = try await office.say("1", as: sender)
        #expect(try await office.assignment(128) == before)
        _ = try await office.say("bàn giao #128 cho đ/c BD-CB vì đúng địa bàn", as: "TP-PT")
        #expect(try await office.assignment(128)?.unit != before.unit)
    }

    // MARK: Groups and rounds

    @Test(
        "a group gets at most the scope of the one who pins it",
        arguments: ["liên kết nhóm", "liên kết nhóm Ba Đình", "liên kết nhóm kế hoạch PCCC24", "liên kết nhóm toàn bộ"])
    func pins(_ text: String) async throws {
        let office = try await TestOffice()
        try await office.add("HM-TK", to: "HM-CB", roles: [.secretary])
        let unit = try #require(try await office.assignment(8)).unit
        _ = try await office.exchange(office.event(text, from: "HM-TK", inGroup: true, chat: "g2"))
        #expect(try await office.scope(of: "g2") == (text == "liên kết nhóm" ? SummaryScope(unit: unit) : nil))
        // Nor does he take the office's group for his own unit.
        _ = try await office.exchange(
            office.event("@Bot Năm Rõ liên kết nhóm Hoàng Mai", from: "HM-TK", inGroup: true))
        #expect(try await office.scope(of: TestOffice.group) == SummaryScope())
    }

    @Test("a delegate holds rounds where his chair may, and nowhere else")
    func rounds() async throws {
        let office = try await TestOffice()
        try await office.add("HM-PC", to: "HM-CB", roles: [.chair])
        try await office.add("HM-D", to: "HM-CB", roles: [.officer])
        _ = try await office.say("từ 7/5 đến 31/5 đ/c HM-D thay tôi chỉ đạo, duyệt", as: "HM-PC")
        _ = try await office.exchange(office.event("liên kết nhóm", from: "HM-PC", inGroup: true, chat: "g2"))
        for sender in ["HM-PC", "HM-D"] {
            _ = try await office.exchange(
                office.event("@Bot Năm Rõ mở giao ban đến 16h", from: sender, inGroup: true))
        }
        #expect(try await office.store.read { try $0.rounds.allOpen() }.isEmpty)
        _ = try await office.exchange(
            office.event("@Bot Năm Rõ mở giao ban đến 16h", from: "HM-D", inGroup: true, chat: "g2"))
        let unit = try #require(try await office.assignment(8)).unit
        #expect(try await office.store.read { try $0.rounds.allOpen().map(\.scope) } == [SummaryScope(unit: unit)])
    }

    // MARK: Proposals

    @Test(
        "what nobody could do now is not proposed to anybody",
        arguments: ["duyệt #38", "trả lại #38: thiếu", "tiếp tục #128", "mở lại #128 vì thiếu"])
    func proposals(_ text: String) async throws {
        let office = try await TestOffice()
        let sent = try await office.exchange(office.event(text, from: "TP-TD"))
        #expect(sent.allSatisfy { $0.chat == "TP-TD" })
        _ = try await office.say("#38 xong, kết quả: biên bản", as: "HM-CB")
        let told = try await office.exchange(office.event("duyệt #38", from: "TP-TD"))
        #expect(told.contains { $0.chat == "TP-PT" && $0.text.contains("đề xuất") })
    }
}
