import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing
import VietnameseText

@Suite("What a changed message changes")
struct EditTests {
    private func edit(
        _ office: TestOffice, _ key: String, to text: String, by user: String = "HM-CB"
    ) async throws -> [String] {
        var event = office.event(text, from: user)
        (event.kind, event.edits) = (.edit, key)
        return try await office.exchange(event).map(\.text)
    }

    private func say(_ office: TestOffice, _ text: String, as user: String = "HM-CB", key: String) async throws {
        _ = try await office.exchange(office.event(text, from: user, key: key))
    }

    private func done(_ office: TestOffice) async throws -> Int? {
        try await office.assignment(128)?.progress.quantity?.done
    }

    @Test(
        "an edit of a message after which something was reported or decided changes no figure: it is asked about",
        arguments: [
            ("HM-CB", "#128 40/60 cơ sở"), ("HM-LD", "#128 40/60 cơ sở"), ("HM-CB", "đính chính #128 40/60"),
        ])
    func superseded(_ user: String, _ later: String) async throws {
        let office = try await TestOffice()
        try await say(office, "#128 20/60 cơ sở", key: "m1")
        office.time.pass(.seconds(60))
        try await say(office, later, as: user, key: "m2")
        let answers = try await edit(office, "m1", to: "#128 25/60 cơ sở")
        #expect(try await done(office) == 40)
        #expect(answers.count == 1 && answers[0].contains("25/60") && answers[0].contains("40/60"), "\(answers)")
        // Only his word makes it so.
        _ = try await office.say("1", as: "HM-CB")
        #expect(try await done(office) == 25)
    }

    @Test(
        "after a take-back and after a result an edit corrects nothing unasked",
        arguments: ["rút lại báo cáo #128", "#128 xong, kết quả: biên bản"])
    func takenBack(_ later: String) async throws {
        let office = try await TestOffice()
        try await say(office, "#128 20/60 cơ sở", key: "m1")
        _ = try await office.say(later, as: "HM-CB")
        let before = try await office.assignment(128)
        let answers = try await edit(office, "m1", to: "#128 25/60 cơ sở")
        #expect(try await office.assignment(128)?.progress == before?.progress && !answers.isEmpty)
    }

    @Test("the last report is corrected at once, whatever else was said in between, a year later as well")
    func last() async throws {
        let office = try await TestOffice()
        try await say(office, "#128 20/60 cơ sở", key: "m1")
        _ = try await office.say("#128 em đã gửi phiếu cho các phường", as: "HM-CB")
        _ = try await office.say("#158 30/60 cơ sở", as: "HM-CB")
        _ = try await edit(office, "m1", to: "#128 15/60 cơ sở")
        #expect(try await done(office) == 15)
    }

    @Test("an edit of a message whose words were taken away since is no new one where it has changed work")
    func forgotten() async throws {
        let office = try await TestOffice()
        try await say(office, "#128 20/60 cơ sở", key: "m1")
        try await say(office, "#128 40/60 cơ sở", key: "m2")
        office.time.pass(.seconds(60))
        let now = office.time.now
        try await office.store.write { _ = try $0.inbox.forgetReceived(before: now, limit: 100) }
        #expect(try await edit(office, "m1", to: "#128 25/60 cơ sở").count == 1)
        #expect(try await done(office) == 40)
    }

    @Test(
        "an edit that says the same changes nothing and is not answered",
        arguments: ["#128 20/60 cơ sở ạ", "#128  20/60 cơ sở.", "Dạ #128 20/60 cơ sở ạ"])
    func same(_ text: String) async throws {
        let office = try await TestOffice()
        try await say(office, "#128 20/60 cơ sở", key: "m1")
        try await say(office, "#128 22/60 cơ sở", key: "m2")
        let before = try await office.store.read { try $0.history.lastKey() }
        #expect(try await edit(office, "m1", to: text).isEmpty)
        #expect(try await edit(office, "m2", to: "#128 22/60 cơ sở nhé").isEmpty)
        #expect(try await office.store.read { try $0.history.lastKey() } == before)
        #expect(try await done(office) == 22)
    }

    private func pending(_ office: TestOffice) async throws -> [Date] {
        try await office.store.write {
            try $0.personalReminders.due(at: .distantFuture, limit: 10).map(\.reminder.dueAt)
        }
    }

    @Test(
        "a reminder that is asked for otherwise takes the place of the earlier one, and comes back with its words",
        arguments: [
            ("mai 8h nhắc em #128", "mai 9h nhắc em #128"),
            ("mai 8h nhắc em gọi phường", "ngày kia 8h nhắc em gọi phường"),
            ("mai 8h nhắc em #128", "mai 9h nhắc em #158"),
        ])
    func reminders(_ first: String, _ second: String) async throws {
        let office = try await TestOffice()
        try await say(office, first, key: "m1")
        let was = try await pending(office)
        _ = try await edit(office, "m1", to: second)
        let now = try await pending(office)
        #expect(was.count == 1 && now.count == 1)
        _ = try await edit(office, "m1", to: first)
        #expect(try await pending(office) == was)
    }

    @Test(
        "the earlier reminder stands until what takes its place is certain",
        arguments: [
            ("nhắc em #128", "mai 9h"), ("hôm qua nhắc em #128", nil), ("mai 9h nhắc em #9999", nil),
            ("nhắc em gọi phường", "mai 9h"),
        ])
    func reminderInDoubt(_ text: String, _ answer: String?) async throws {
        let office = try await TestOffice()
        try await say(office, "mai 8h nhắc em #128", key: "m1")
        let was = try await pending(office)
        let asked = try await edit(office, "m1", to: text)
        #expect(try await pending(office) == was, "\(asked)")
        guard let answer else { return }
        let said = try await office.say(answer, as: "HM-CB")
        #expect(try await pending(office) == [TestOffice.instant("2024-05-08 09:00")], "\(asked) \(said)")
    }

    @Test("the earlier reminder stands where the question about the new one is dropped")
    func reminderDropped() async throws {
        let office = try await TestOffice()
        try await say(office, "mai 8h nhắc em #128", key: "m1")
        let was = try await pending(office)
        _ = try await edit(office, "m1", to: "nhắc em #128")
        _ = try await office.say("thôi", as: "HM-CB")
        #expect(try await pending(office) == was)
        // Nor does a reminder that is asked for later, by other words, take its place.
        _ = try await office.say("ngày kia 9h nhắc em #128", as: "HM-CB")
        #expect(try await pending(office).count == 2)
    }

    @Test("a reminder whose message becomes a report is not said; one that becomes nothing readable stays")
    func reminderNoMore() async throws {
        let office = try await TestOffice()
        try await say(office, "mai 8h nhắc em #128", key: "m1")
        _ = try await edit(office, "m1", to: "xyz abc")
        #expect(try await pending(office).count == 1)
        _ = try await edit(office, "m1", to: "#128 20/60 cơ sở")
        #expect(try await pending(office).isEmpty)
        #expect(try await done(office) == 20)
    }

    @Test(
        "an edit of a message that was never received does nothing of what it says; a question is answered",
        arguments: ["#128 xong, kết quả: biên bản", "#128 45/60", "xin gia hạn #128 đến 15/7 vì mưa"])
    func unseen(_ text: String) async throws {
        let office = try await TestOffice()
        let before = try await office.assignment(128)
        let answer = try await edit(office, "long-ago", to: text)
        #expect(try await office.assignment(128) == before)
        #expect(answer.count == 1)
        #expect(try await edit(office, "longer-ago", to: "việc của tôi").joined().contains("#128"))
    }

    @Test("an increment that was counted by the answer to a question is not counted again by an edit")
    func increment() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 20/60", as: "HM-CB")
        office.time.pass(.seconds(3_600))
        try await say(office, "thêm 5 cơ sở", key: "m1")
        if try await done(office) == 20 { _ = try await office.say("#128", as: "HM-CB") }
        let counted = try await done(office)
        office.time.pass(.seconds(3_600))
        _ = try await edit(office, "m1", to: "#128 thêm 5 cơ sở nhé")
        #expect(try await done(office) == counted)
    }

    @Test("leave that was told of is not told of twice by an edit: a message of its own is asked for")
    func absence() async throws {
        let office = try await TestOffice()
        try await say(office, "em nghỉ phép từ 8/5 đến 9/5", key: "m1")
        let answers = try await edit(office, "m1", to: "em nghỉ phép từ 8/5 đến 10/5")
        #expect(answers.count == 1 && answers[0].contains("nhắn một tin mới"), "\(answers)")
    }

    @Test("nobody changes what another has written")
    func another() async throws {
        let office = try await TestOffice()
        try await say(office, "#128 20/60 cơ sở", key: "m1")
        #expect(try await edit(office, "m1", to: "#128 25/60 cơ sở", by: "HM-LD").isEmpty)
        #expect(try await done(office) == 20)
    }
}

@Suite("Whose words a message is")
struct ForwardedTests {
    @Test(
        "forwarded words record nothing: silence in a group, one sentence in private",
        arguments: [
            ("HM-CB", "#128 45/60 cơ sở"), ("HM-CB", "#128 xong, kết quả: biên bản"), ("TP-PT", "duyệt #128"),
            ("TP-PT", "hủy #128 vì trùng"), ("HM-CB", "tổng hợp"),
        ])
    func forwarded(_ user: String, _ text: String) async throws {
        let office = try await TestOffice()
        for inGroup in [false, true] {
            var event = office.event(text, from: user, inGroup: inGroup)
            event.isForwarded = true
            let answers = try await office.exchange(event).map(\.text)
            #expect(answers.count == (inGroup ? 0 : 1))
            #expect(answers.allSatisfy { $0.contains("chuyển tiếp") && $0.contains("chưa ghi gì") })
        }
        let changes = try await office.store.read { tx in
            try tx.history.lines(of: Assignment.ID(rawValue: 128), since: .distantPast, after: 0).map(\.entry.act)
        }
        #expect(changes == [.issue])
    }

    @Test(
        "so do words that say themselves that they were passed on",
        arguments: [
            "[Tin nhắn được chuyển tiếp]\n#128 45/60", "Chuyển tiếp từ Nguyễn Văn A: #128 45/60", "Fwd: #128 45/60",
            "FW: #128 xong", "---------- Forwarded message ---------\n#128 45/60", "Chuyển tiếp:\n#128 45/60",
            "[Tin nhắn chuyển tiếp] #128 45/60", "Tin được chuyển tiếp: #128 45/60",
        ])
    func byWords(_ text: String) async throws {
        let office = try await TestOffice()
        let answers = try await office.say(text, as: "HM-CB")
        #expect(answers.count == 1 && answers[0].contains("chưa ghi gì") && answers[0].contains("chuyển tiếp"))
        #expect(try await office.say(text, as: "HM-CB", inGroup: true).isEmpty)
        #expect(try await office.assignment(128)?.reportedAt == nil)
    }

    @Test("of a message that passes something on below its own words only those count")
    func mixed() async throws {
        let office = try await TestOffice()
        _ = try await office.say(
            "#128 20/60 cơ sở\n[Tin nhắn được chuyển tiếp]\n#128 45/60 cơ sở\n#158 xong", as: "HM-CB")
        #expect(try await office.assignment(128)?.progress.quantity?.done == 20)
        #expect(try await office.assignment(158)?.state == .assigned)
    }

    @Test("a forwarded picture is none of his, nor does it wait for a code")
    func picture() async throws {
        let office = try await TestOffice()
        var event = office.event(nil, from: "HM-CB")
        (event.file, event.isForwarded) = (ReceivedFile(.picture, "ref"), true)
        #expect(try await office.exchange(event).map(\.text).allSatisfy { $0.contains("chuyển tiếp") })
        _ = try await office.say("#128", as: "HM-CB")
        #expect(try await !office.files.fetchOnce())
    }
}
