import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("How much is said, and to whom")
struct NoiseTests {
    @Test(
        "what is over a person's messages of a day is said on the next working morning; what a leader urges and hỏa tốc at once"
    )
    func ceiling() async throws {
        var speaking = SpeakingRules()
        speaking.mostPerDay = 1
        let office = try await TestOffice(speaking: speaking)
        #expect(try await office.tick(at: "2024-05-09 08:00").contains { $0.chat == "HM-CB" })
        _ = try await office.say("đôn đốc #128", as: "TP-PT")
        let urged = try await office.tick(at: "2024-05-09 09:00").filter { $0.chat == "HM-CB" }
        #expect(urged.count == 1 && urged.first?.text.contains("đôn đốc") == true)
        try await office.change(98) { $0.urgency = .flash }
        _ = try await office.say("đôn đốc #98", as: "TP-PT")
        let urgent = try await office.tick(at: "2024-05-09 09:30").filter { $0.chat == "HM-CB" }
        #expect(urgent.count == 1 && urgent.first?.text.contains("#98 ") == true)
        #expect(urgent.first?.text.contains("#128") == false)
        // #38 is due today and would be spoken of again at 15:00.
        #expect(try await office.tick(at: "2024-05-09 15:00").allSatisfy { $0.chat != "HM-CB" })
        let morning = try await office.tick(at: "2024-05-10 08:00").filter { $0.chat == "HM-CB" }
        #expect(morning.count == 1 && morning.first?.text.contains("#38 ") == true)
    }

    @Test("only hỏa tốc is spoken of at night and at lunch")
    func quiet() async throws {
        let office = try await TestOffice()
        try await office.change(128) { $0.urgency = .veryUrgent }
        try await office.change(98) { $0.urgency = .flash }
        // Not acknowledged: thượng khẩn after two hours at 16:00, hỏa tốc after half an hour; the head after an hour.
        let first = try await office.tick(at: "2024-05-07 14:30")
        #expect(first.map(\.chat) == ["HM-CB"] && first.first?.text.contains("#98 ") == true)
        office.time.set(TestOffice.instant("2024-05-07 19:00"))
        let night = try await office.tickAll()
        #expect(Set(night.map(\.chat)) == ["HM-LD", "TP-PT"])
        #expect(night.allSatisfy { $0.text.contains("#98 ") && !$0.text.contains("#128") })
        let morning = try await office.tick(at: "2024-05-08 08:00").filter { $0.chat == "HM-CB" }
        #expect(morning.first?.text.contains("#128 ") == true)
    }

    @Test("a chat that refuses is passed over from then on, and taken again once its owner writes")
    func refusing() async throws {
        let office = try await TestOffice()
        let unreachable = { try await office.store.read { try $0.accounts.unreachableOfficers().map(\.code) } }
        try await office.store.write { tx in
            try tx.accounts.setRefused(office.account, chat: "HM-CB", at: office.time.now)
        }
        #expect(try await unreachable() == ["HM-CB"])
        let sent = try await office.tick(at: "2024-05-08 08:00")
        #expect(sent.allSatisfy { $0.chat != "HM-CB" } && sent.contains { $0.chat == "HM-LD" })
        _ = try await office.say("việc của tôi", as: "HM-CB")
        #expect(try await unreachable().isEmpty)
        #expect(try await office.tick(at: "2024-05-09 08:00").contains { $0.chat == "HM-CB" })
    }

    @Test("what reaches nobody is in the secretary's digest, with the codes; a chair's word may come without a number")
    func nobody() async throws {
        let office = try await TestOffice()
        try await office.store.write { tx in
            for officer in try tx.office().officers where officer.code.hasPrefix("BD-") {
                _ = try tx.accounts.unlink(officer.id, at: TestOffice.start)
            }
        }
        _ = try await office.tick(at: "2024-05-08 08:00")
        let digest = try await office.tick(at: "2024-05-08 08:15").first { $0.chat == "TP-TK" }
        #expect(digest?.text.contains("không đến được ai") == true && digest?.text.contains("#31") == true)
        // Nothing new: nothing is said again, but for what is still not acknowledged on the day after.
        #expect(try await office.tick(at: "2024-05-08 16:00").allSatisfy { $0.chat != "TP-TK" })
    }

    @Test(
        "near the end of the month's messages early words and digests stop, deadlines do not; the administrator is told once"
    )
    func budget() async throws {
        var speaking = SpeakingRules()
        speaking.mostPerMonth = 60
        let office = try await TestOffice(speaking: speaking)
        _ = try await office.say("nhận #8, #38, #68, #98, #128, #158, #188", as: "HM-CB")
        for number in 1...57 { _ = try await office.say("#128 \(number)%", as: "HM-CB") }
        // A day before the deadline of #38 is early; that nobody has acknowledged the others is not.
        let before = try await office.tick(at: "2024-05-08 08:00")
        #expect(before.allSatisfy { $0.chat != "HM-CB" } && before.contains { $0.chat == "BD-CB" })
        let skipped = try await office.store.read { try $0.reminders.counts()[.skipped] }
        #expect(skipped ?? 0 > 0)
        let admin = try await office.tick(at: "2024-05-08 08:15").filter { $0.text.contains("tin của gói") }
        #expect(admin.map(\.chat) == ["TP-TK"] && admin.first?.text.contains("trong 60 tin") == true)
        let onTheDay = try await office.tick(at: "2024-05-09 08:00")
        #expect(onTheDay.contains { $0.chat == "HM-CB" && $0.text.contains("#38 ") })
        let digests = try await office.tick(at: "2024-05-10 08:15")
        #expect(digests.allSatisfy { !$0.text.contains("điểm việc") && !$0.text.contains("tin của gói") })
    }

    @Test("more than three messages at once are shortened, and say so; every reminder counts as said")
    func shortened() async throws {
        let office = try await TestOffice()
        let officer = try await office.assignment(8)?.officer
        for code in Int64(1)...60 { try await office.change(code) { $0.officer = officer } }
        let sent = try await office.tick(at: "2024-05-08 08:00").filter { $0.chat == "HM-CB" }
        #expect(sent.count == 3 && sent.allSatisfy { $0.text.utf16.count <= 2_000 })
        #expect(sent.last?.text.contains("(Tóm tắt) Còn") == true)
        #expect(try await office.tick(at: "2024-05-08 08:30").allSatisfy { $0.chat != "HM-CB" })
    }

    @Test("a head who does the work himself is told as its officer, and nobody counts as out of reach")
    func ownHead() async throws {
        let office = try await TestOffice()
        let head = try await office.store.read { try $0.office().officers.first { $0.code == "HM-LD" }?.id }
        for code in [Int64(8), 38, 68, 98, 128, 158, 188] { try await office.change(code) { $0.officer = head } }
        _ = try await office.tick(at: "2024-05-08 08:00")
        let sent = try await office.tick(at: "2024-05-09 08:15")
        #expect(sent.contains { $0.chat == "HM-LD" } && sent.allSatisfy { $0.chat != "TP-TK" })
    }

    @Test("a chair's remark is no report of the unit: the officer is reminded, and may be urged")
    func remark() async throws {
        let office = try await TestOffice()
        office.time.pass(.seconds(60))
        _ = try await office.say("#128 cần làm nhanh hơn nữa", as: "TP-PT")
        #expect(try await office.assignment(128)?.reportedAt == nil)
        #expect(try await office.say("đôn đốc #128", as: "TP-PT").joined().contains("Đã ghi đôn đốc"))
    }

    @Test("in a group of another scope an urge is answered privately")
    func otherGroup() async throws {
        let office = try await TestOffice()
        try await office.store.write { tx in
            guard let chair = try tx.office().officers.first(where: { $0.code == "TP-PT" }),
                let unit = try tx.office().units(named: "hoang mai").first
            else { return }
            try tx.groups.pin(
                office.account, chat: TestOffice.group, to: SummaryScope(unit: unit.id), by: chair.id,
                at: TestOffice.start)
        }
        let sent = try await office.exchange(office.event("@Bot Năm Rõ đôn đốc #121", from: "TP-PT", inGroup: true))
        #expect(sent.filter { $0.chat == TestOffice.group }.allSatisfy { !$0.text.contains("#121") })
        #expect(sent.contains { $0.chat == "TP-PT" && $0.text.contains("#121") })
    }

    @Test("hỏa tốc reaches also who is away")
    func absent() async throws {
        let office = try await TestOffice()
        _ = try await office.say("em nghỉ phép từ 8/5 đến 10/5", as: "HM-CB")
        try await office.change(98) { $0.urgency = .flash }
        let sent = try await office.tick(at: "2024-05-08 08:00")
        #expect(sent.contains { $0.chat == "HM-CB" && $0.text.contains("#98 ") && !$0.text.contains("#38 ") })
        #expect(sent.contains { $0.chat == "HM-LD" && $0.text.contains("#38 ") })
    }
}
