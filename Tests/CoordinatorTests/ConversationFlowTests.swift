import Assignments
import Conversation
import Coordinator
import Foundation
import TestSupport
import Testing

/// From a received message to rows and replies, over the real store.
@Suite("From a message to a row and a reply")
struct ConversationFlowTests {
    @Test("a status update is recorded, and the reply names the code, the figure and the date with its weekday")
    func update() async throws {
        let office = try await TestOffice()
        let replies = try await office.say("#128 45/60 cơ sở", as: "HM-CB")
        #expect(replies == ["Đã ghi nhận #128 · 45/60 cơ sở (75%) · hạn Chủ nhật 30/06/2024, còn 38 ngày làm việc."])
        let assignment = try #require(try await office.assignment(128))
        #expect(assignment.state == .inProgress)
        #expect(assignment.progress.quantity == Quantity(done: 45, of: 60, unit: "cơ sở"))
    }

    @Test("the same message delivered twice is in effect once")
    func duplicate() async throws {
        let office = try await TestOffice()
        let event = office.event("#128 thêm 5 cơ sở", from: "HM-CB", key: "m1")
        #expect(try await office.exchange(event, event).count == 1)
        #expect(try await office.exchange(event).isEmpty)
        #expect(try await office.assignment(128)?.progress.quantity?.done == 5)
    }

    @Test("the same increment within ten minutes is asked, and counted once it is confirmed")
    func increment() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 thêm 5 cơ sở", as: "HM-CB")
        office.time.pass(.seconds(120))
        let question = try await office.say("#128 thêm 5 cơ sở", as: "HM-CB")
        #expect(question.first?.contains("1. Đúng") == true)
        #expect(try await office.assignment(128)?.progress.quantity?.done == 5)
        _ = try await office.say("1", as: "HM-CB")
        #expect(try await office.assignment(128)?.progress.quantity?.done == 10)
        office.time.pass(.seconds(601))
        _ = try await office.say("#128 thêm 5 cơ sở", as: "HM-CB")
        #expect(try await office.assignment(128)?.progress.quantity?.done == 15)
    }

    @Test("a message without a code is asked about, and the number answers it")
    func choice() async throws {
        let office = try await TestOffice()
        let question = try await office.say("xong rồi ạ", as: "HM-CB")
        #expect(question.first?.contains("7. #188") == true)
        _ = try await office.say("2", as: "HM-CB")
        #expect(try await office.assignment(8)?.state == .submitted)
    }

    @Test("a question ends by \"thôi\", by 30 minutes and by another clear intent")
    func dialogueEnds() async throws {
        let office = try await TestOffice()
        _ = try await office.say("xong rồi ạ", as: "HM-CB")
        #expect(try await office.say("thôi", as: "HM-CB") == ["Đã bỏ qua, không ghi gì."])
        _ = try await office.say("xong rồi ạ", as: "HM-CB")
        office.time.pass(.seconds(31 * 60))
        _ = try await office.say("2", as: "HM-CB")
        _ = try await office.say("xong rồi ạ", as: "HM-CB")
        _ = try await office.say("#128 10%", as: "HM-CB")
        _ = try await office.say("2", as: "HM-CB")
        #expect(try await office.assignment(8)?.state == .assigned)
    }

    @Test("two people's dialogues in one group never mix")
    func twoDialogues() async throws {
        let office = try await TestOffice()
        _ = try await office.say("xong rồi ạ", as: "HM-CB", inGroup: true)
        _ = try await office.say("2", as: "BD-CB", inGroup: true)
        #expect(try await office.assignment(1)?.state == .assigned)
        #expect(try await office.assignment(8)?.state == .assigned)
    }

    @Test("a result goes to the head, then to the chair, who confirms it with one word; two results ask which")
    func confirming() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        // Messages to several chats go out beside each other, in no order.
        #expect(office.platform.sent.contains { $0.chat == "HM-LD" && $0.text.contains("#8") })
        let count = office.platform.sent.count
        _ = try await office.say("đồng ý", as: "HM-LD")
        let asked = office.platform.sent.dropFirst(count).filter { $0.chat == "TP-PT" }.map(\.text).joined()
        #expect(asked.contains("Kết quả: danh sách"))
        // A polite word is not a decision.
        #expect(try await office.say("dạ vâng", as: "TP-PT").joined().contains("duyệt #8"))
        #expect(try await office.assignment(8)?.state == .submitted)
        _ = try await office.say("đồng ý", as: "TP-PT")
        #expect(try await office.assignment(8)?.state == .completed)
        for (code, user) in [("#1", "BD-CB"), ("#2", "HK-CB"), ("#3", "TH-CB")] {
            _ = try await office.say("\(code) xong, kết quả: danh sách", as: user)
            _ = try await office.say("duyệt \(code)", as: user.replacing("-CB", with: "-LD"))
        }
        _ = try await office.say("đồng ý", as: "TP-PT")
        for code in 1...3 { #expect(try await office.assignment(Int64(code))?.state == .submitted) }
    }

    @Test("a late result that is confirmed in the group is not called late there, but it is in private")
    func lateAndConfirmed() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.start.addingTimeInterval(60 * 86_400))
        for code in ["#8", "#128"] { _ = try await office.say("\(code) xong, kết quả: danh sách", as: "HM-CB") }
        let group = try await office.say("duyệt #8", as: "TP-PT", inGroup: true).joined()
        #expect(group.contains("Đã xác nhận hoàn thành #8") && !group.contains("muộn") && !group.contains("trễ"))
        let personal = try await office.say("duyệt #128", as: "TP-PT").joined()
        #expect(personal.contains("muộn") || personal.contains("trễ"))
    }

    @Test(
        "nobody else confirms alone: not the officer, the head, the secretary", arguments: ["HM-CB", "HM-LD", "TP-TK"])
    func noConfirm(_ user: String) async throws {
        let office = try await TestOffice()
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        let replies = try await office.say("duyệt #8", as: user)
        #expect(replies.first?.lowercased().contains("lãnh đạo phụ trách") == true)
        #expect(try await office.assignment(8)?.state == .submitted)
    }

    @Test("a return needs a reason, which is asked for")
    func returning() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        _ = try await office.say("trả lại #8", as: "TP-PT")
        #expect(try await office.assignment(8)?.state == .submitted)
        _ = try await office.say("thiếu phường Thịnh Liệt", as: "TP-PT")
        #expect(try await office.assignment(8)?.state == .returned)
    }

    @Test("another unit's officer learns nothing, in the same words as for a code that does not exist")
    func otherUnit() async throws {
        let office = try await TestOffice()
        let foreign = try await office.say("#8 50%", as: "BD-CB")
        let missing = try await office.say("#9999 50%", as: "BD-CB")
        #expect(foreign.map { $0.replacing("#8", with: "") } == missing.map { $0.replacing("#9999", with: "") })
        #expect(try await office.assignment(8)?.progress == WorkProgress())
    }

    @Test("a head reports on behalf, and that is on record")
    func onBehalf() async throws {
        let office = try await TestOffice()
        let replies = try await office.say("#128 50%", as: "HM-LD")
        #expect(replies.first?.contains("Ghi nhận thay cho Cán bộ đầu mối Hoàng Mai") == true)
    }

    @Test("in a group, lists and refusals go to the sender alone")
    func privately() async throws {
        let office = try await TestOffice()
        let sent = try await office.exchange(office.event("việc của tôi", from: "HM-CB", inGroup: true))
        #expect(sent.first { $0.chat == TestOffice.group }?.text == "Đã gửi riêng đồng chí.")
        #expect(sent.first { $0.chat == "HM-CB" }?.text.contains("7 nhiệm vụ") == true)
    }

    @Test("an update in the group does not tell the group that its sender is late")
    func lateInGroup() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-20 09:00"))
        let sent = try await office.exchange(office.event("#38 9/14 phường", from: "HM-CB", inGroup: true))
        #expect(sent.first?.text.contains("quá hạn") == false)
    }
}
