import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Reports
import Storage
import TestSupport
import Testing

@Suite("Check-in rounds")
struct RoundTests {
    private static let opening = "@Bot Năm Rõ mở giao ban đến 16h"

    /// The group's messages of those sent.
    private func group(_ sent: [OutboundMessage]) -> [String] {
        sent.filter { $0.chat == TestOffice.group }.map(\.text)
    }

    @Test("the group learns by when and how; each officer with open work is asked once, privately")
    func opened() async throws {
        let office = try await TestOffice()
        let sent = try await office.exchange(office.event(Self.opening, from: "TP-PT", inGroup: true))
        let told = group(sent)
        #expect(told.count == 1 && told.first?.contains("16:00") == true && told.first?.contains("34 đơn vị") == true)
        let asked = sent.filter { $0.chat != TestOffice.group }.map(\.chat)
        #expect(asked.count == Set(asked).count && asked.contains("HM-CB") && !asked.contains("HM-LD"))
        #expect(sent.first { $0.chat == "HM-CB" }?.text.contains("7 nhiệm vụ") == true)
        let again = try await office.say(Self.opening, as: "TP-TK", inGroup: true)
        #expect(again.count == 1 && again.first?.contains("đang có phiên giao ban") == true)
    }

    @Test("so late that the day ends before a round could, none is opened and it is said why", arguments: [0, 20, 59])
    func tooLate(second: Int) async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-07 23:59").addingTimeInterval(TimeInterval(second)))
        let told = try await office.say("@Bot Năm Rõ mở giao ban", as: "TP-PT", inGroup: true).joined()
        #expect(told.contains("không còn thời gian cho một phiên giao ban"), "\(told)")
        #expect(try await office.store.read { try $0.rounds.allOpen().isEmpty })
        #expect(try await office.store.read { try $0.inbox.counts() } == [.done: 1])
    }

    @Test("an update since the evening before counts; only the missing are asked again, at 80 % of the window")
    func askedAgain() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 10%", as: "HM-CB")
        let sent = try await office.exchange(office.event(Self.opening, from: "TP-PT", inGroup: true))
        #expect(sent.allSatisfy { $0.chat != "HM-CB" })
        _ = try await office.say("#121 20%", as: "BD-CB")
        #expect(try await office.tick(at: "2024-05-07 15:35").isEmpty)
        let again = Set(try await office.tick(at: "2024-05-07 15:36").map(\.chat))
        #expect(!again.contains("HM-CB") && !again.contains("BD-CB") && again.contains("HK-CB"))
        #expect(try await office.tick(at: "2024-05-07 15:50").isEmpty)
    }

    @Test("who has more work than one message may name answers all of it by the number that he was offered")
    func muchWork() async throws {
        let office = try await TestOffice()
        let officer = try #require(
            try await office.store.read { try $0.office().officers.first { $0.code == "HM-CB" } })
        for code in Int64(101)...160 {
            try await office.change(code) {
                ($0.plannedUnit, $0.unit, $0.officer) = ($0.plannedUnit ?? $0.unit, officer.unit, officer.id)
            }
        }
        let sent = try await office.exchange(office.event(Self.opening, from: "TP-PT", inGroup: true))
        let asked = try #require(sent.first { $0.chat == "HM-CB" }?.text)
        #expect(asked.contains("không có gì mới thì trả lời 1"), "\(asked)")
        let answer = try await office.say("1", as: "HM-CB").joined(separator: "\n")
        #expect(!answer.contains("quá nhiều trong một tin"), "\(answer)")
        for code in [Int64(8), 101, 160] {
            let last = try await office.store.read {
                try $0.lastChanges(of: Assignment.ID(rawValue: code)).first?.act
            }
            #expect(last == .note, "#\(code)")
        }
    }

    @Test(
        "the report names units and no person: who reported, who is missing, who is away, obstacles, and no need to meet"
    )
    func report() async throws {
        let office = try await TestOffice()
        _ = try await office.say("em nghỉ phép từ 7/5 đến 10/5", as: "BD-CB")
        _ = try await office.exchange(office.event(Self.opening, from: "TP-PT", inGroup: true))
        _ = try await office.say("#128 10%, vướng: thiếu phiếu", as: "HM-CB")
        // "Nothing new" by number counts as an answer.
        _ = try await office.say("1", as: "HK-CB")
        _ = try await office.tick(at: "2024-05-07 15:36")
        let report = try #require(group(try await office.tick(at: "2024-05-07 16:00")).first)
        #expect(report.contains("2/34 đơn vị") && report.contains("Vắng có lý do: Quận Ba Đình"))
        #expect(report.contains("Quận Tây Hồ") && !report.contains("Quận Hoàn Kiếm,"))
        #expect(report.contains("#128 · Quận Hoàng Mai") && report.contains("lãnh đạo phụ trách"))
        #expect(report.contains("Không cần họp") && !report.contains("Cán bộ đầu mối"))
        #expect(try await office.tick(at: "2024-05-07 16:30").isEmpty)
    }

    @Test("what truly needs a meeting: the open decisions and nothing else; what was settled meanwhile is counted")
    func agenda() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 xin gia hạn đến 31/7 vì mưa bão", as: "HM-CB")
        _ = try await office.say("#121 xin gia hạn đến 31/7 vì mưa bão", as: "BD-CB")
        _ = try await office.exchange(office.event(Self.opening, from: "TP-PT", inGroup: true))
        _ = try await office.say("đồng ý gia hạn #121", as: "TP-PT")
        let sent = try await office.exchange(
            office.event("@Bot Năm Rõ kết thúc giao ban", from: "TP-PT", inGroup: true))
        let report = try #require(group(sent).first)
        #expect(report.contains("Cần lãnh đạo quyết định") && report.contains("#128") && report.contains("31/07/2024"))
        #expect(!report.contains("#121") && report.contains("trong phiên: 1 nhiệm vụ"))
        let kept = try await office.store.read { try $0.rounds(RoundSelection(units: nil), limit: 10, offset: 0).items }
        #expect(kept.map(\.openDecisions) == [1] && kept.first?.settled == 1)
        #expect(kept.first?.closedAt == office.time.now)
    }

    @Test("only chairs and secretaries hold rounds, until an hour of the same day")
    func rights() async throws {
        let office = try await TestOffice()
        #expect(try await office.say(Self.opening, as: "HM-CB", inGroup: true).joined().contains("Đã gửi riêng"))
        #expect(try await office.say("mở giao ban đến 16h mai", as: "TP-PT").joined().contains("đến mấy giờ"))
        #expect(try await office.say("kết thúc giao ban", as: "TP-PT").joined().contains("không có phiên"))
        // In private the only group that there is is meant.
        #expect(try await office.say("mở giao ban đến 15h", as: "TP-PT").joined().contains("15:00"))
        #expect(try await office.store.read { try $0.rounds.allOpen().count } == 1)
    }

    @Test("by schedule a round opens on its working days, once, and closes; not on a day off")
    func scheduled() async throws {
        var speaking = SpeakingRules()
        speaking.rounds.schedule = WorkingCalendar.Session(start: .at(8, 30), end: .at(10))
        speaking.rounds.days = [.thursday]
        let office = try await TestOffice(speaking: speaking)
        #expect(group(try await office.tick(at: "2024-05-08 09:00")).isEmpty)
        #expect(group(try await office.tick(at: "2024-05-09 08:29")).isEmpty)
        #expect(group(try await office.tick(at: "2024-05-09 08:30")).count == 1)
        _ = try await office.tick(at: "2024-05-09 09:50")
        #expect(group(try await office.tick(at: "2024-05-09 10:00")).first?.contains("Kết quả giao ban") == true)
        #expect(group(try await office.tick(at: "2024-05-09 10:05")).isEmpty)
        // Thursday 1 May 2025 is a day off.
        #expect(group(try await office.tick(at: "2025-05-01 09:00")).isEmpty)
    }

    @Test("a round that a leader held within the window stands for the scheduled one, and half a window is the least")
    func heldAlready() async throws {
        var speaking = SpeakingRules()
        speaking.rounds.schedule = WorkingCalendar.Session(start: .at(8, 30), end: .at(10))
        speaking.rounds.days = [.thursday, .friday]
        let office = try await TestOffice(speaking: speaking)
        office.time.set(TestOffice.instant("2024-05-09 08:20"))
        _ = try await office.exchange(office.event("@Bot Năm Rõ mở giao ban đến 9h", from: "TP-PT", inGroup: true))
        _ = try await office.exchange(office.event("@Bot Năm Rõ kết thúc giao ban", from: "TP-PT", inGroup: true))
        #expect(group(try await office.tick(at: "2024-05-09 08:30")).count == 1)
        office.time.set(TestOffice.instant("2024-05-09 08:40"))
        _ = try await office.exchange(office.event("@Bot Năm Rõ kết thúc giao ban", from: "TP-PT", inGroup: true))
        #expect(group(try await office.tick(at: "2024-05-09 09:00")).isEmpty)
        #expect(group(try await office.tick(at: "2024-05-10 09:30")).isEmpty)
    }

    @Test("a chair's confirmation is not the officer's word; where the head was asked he is asked again")
    func whoseWord() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        _ = try await office.say("đồng ý", as: "HM-LD")
        try await office.store.write { tx in
            for officer in try tx.office().officers where officer.code == "BD-CB" {
                _ = try tx.accounts.unlink(officer.id, at: TestOffice.start)
            }
        }
        office.time.set(TestOffice.instant("2024-05-09 09:00"))
        _ = try await office.say("duyệt #8", as: "TP-PT")
        let sent = try await office.exchange(
            office.event("@Bot Năm Rõ mở giao ban đến 10h", from: "TP-PT", inGroup: true))
        #expect(sent.contains { $0.chat == "HM-CB" } && sent.contains { $0.chat == "BD-LD" })
        #expect(try await office.tick(at: "2024-05-09 09:50").contains { $0.chat == "BD-LD" })
    }

    @Test("a round that a stop has outlasted is closed at the start, with what there was")
    func stopped() async throws {
        let office = try await TestOffice()
        _ = try await office.exchange(office.event(Self.opening, from: "TP-PT", inGroup: true))
        let sent = group(try await office.tick(at: "2024-05-10 10:00"))
        #expect(sent.count == 1 && sent.first?.contains("0/34 đơn vị") == true)
    }
}
