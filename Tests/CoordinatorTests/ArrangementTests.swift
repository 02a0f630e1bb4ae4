import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Who is away, who stands in, who decides instead")
struct ArrangementTests {
    @Test(
        "days that are over before they begin are asked about, and nothing is written",
        arguments: [
            ("2024-05-11 09:00", "em nghỉ phép tuần này", "HM-CB"),
            ("2024-05-12 09:00", "em nghỉ phép tuần này", "HM-CB"),
            ("2024-05-11 09:00", "ủy quyền cho đ/c TP-TD duyệt thay tôi tuần này", "TP-PT"),
            ("2024-05-07 14:00", "em nghỉ phép từ 2/5 đến 3/5/2024", "HM-CB"),
        ])
    func daysOver(_ moment: String, _ words: String, _ who: String) async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant(moment))
        let answer = try await office.say(words, as: who).joined()
        #expect(!answer.isEmpty && !answer.contains("Đã ghi"), "\(answer)")
        #expect(try await office.store.read { try $0.inbox.counts() } == [.done: 1])
    }

    @Test("who is away is not chased: the head is told instead, and again the officer when he is back")
    func absence() async throws {
        let office = try await TestOffice()
        let answer = try await office.say("em nghỉ phép từ 9/5 đến 10/5", as: "HM-CB").joined()
        #expect(answer.contains("2 ngày làm việc") && answer.contains("không thay đơn xin nghỉ"))
        office.time.set(TestOffice.instant("2024-05-09 08:00"))
        let sent = try await office.tickAll()
        #expect(sent.contains { $0.chat == "HM-LD" && $0.text.contains("#38") })
        #expect(sent.allSatisfy { $0.chat != "HM-CB" })
        _ = try await office.say("em đi làm lại rồi ạ", as: "HM-CB")
        office.time.set(TestOffice.instant("2024-05-10 08:00"))
        #expect(try await office.tickAll().contains { $0.chat == "HM-CB" })
    }

    @Test("a long absence proposes a hand-over")
    func longAbsence() async throws {
        let office = try await TestOffice()
        #expect(try await office.say("em nghỉ thai sản từ 20/5 đến 20/11", as: "HM-CB").joined().contains("bàn giao"))
    }

    @Test("a stand-in gets the reminders and reports on behalf; the tenure is unchanged, and it ends by itself")
    func standIn() async throws {
        let office = try await TestOffice()
        _ = try await office.say("đ/c HM-LD làm thay tôi từ 8/5 đến 10/5", as: "HM-CB")
        let before = try await tenures(office, 128)
        office.time.set(TestOffice.instant("2024-05-09 08:00"))
        let sent = try await office.tickAll()
        #expect(sent.contains { $0.chat == "HM-LD" && $0.text.contains("làm thay") && $0.text.contains("#38") })
        _ = try await office.say("#128 10/60", as: "HM-LD")
        let last = try #require(try await lastChange(office, 128))
        #expect(last.onBehalf && last.act == .report)
        #expect(try await tenures(office, 128) == before)
        office.time.set(TestOffice.instant("2024-05-13 08:00"))
        #expect(try await office.tickAll().contains { $0.chat == "HM-CB" })
    }

    @Test("whoever refuses the message, the next one gets it: after the stand-in the head, after the head the officer")
    func refusedWays() async throws {
        let office = try await TestOffice()
        try await office.store.write { tx in
            for officer in try tx.office().officers where !officer.code.hasPrefix("HM") {
                _ = try tx.accounts.unlink(officer.id, at: TestOffice.start)
            }
        }
        _ = try await office.say("em nghỉ phép từ 8/5 đến 10/5", as: "HM-CB")
        office.platform.answer(.refused(reason: "error 400"))
        office.time.set(TestOffice.instant("2024-05-08 08:00"))
        try await office.tickAll()
        #expect(Set(try await office.tickAll().map(\.chat)) == ["HM-CB"])
    }

    @Test("only the last stand-in named reports; a day away without one leaves him in place")
    func replacedStandIn() async throws {
        let office = try await TestOffice()
        _ = try await office.say("đ/c HM-LD làm thay tôi từ 8/5 đến 20/5", as: "HM-CB")
        _ = try await office.say("em nghỉ phép từ 9/5 đến 9/5", as: "HM-CB")
        let officers = try await office.store.read { try $0.office().officers }
        let head = try #require(officers.first { $0.code == "HM-LD" })
        let officer = try #require(officers.first { $0.code == "HM-CB" })
        let day = try #require(CivilDate(iso: "2024-05-09"))
        #expect(try await office.store.read { try $0.office().absence(of: officer.id, on: day)?.standIn } == head.id)
        #expect(try await office.store.read { try $0.office().standsInFor(head.id, on: day) } == [officer.id])
        try await office.store.write { tx in
            let other = try #require(try tx.office().officers.first { $0.code == "BD-CB" })
            let from = try #require(CivilDate(iso: "2024-05-08"))
            try tx.arrangements.recordAbsence(
                Absence(officer: officer.id, standIn: other.id, from: from, to: day), by: officer.id,
                at: TestOffice.start)
        }
        #expect(try await office.store.read { try $0.office().standsInFor(head.id, on: day) }.isEmpty)
    }

    @Test("who is back ends the absence that is running, not the one to come; taking leave back ends both")
    func backNow() async throws {
        let office = try await TestOffice()
        let officer = try #require(
            try await office.store.read { try $0.office().officers.first { $0.code == "HM-CB" } })
        let august = try #require(CivilDate(iso: "2024-08-06"))
        let isAway = { try await office.store.read { try $0.office().absence(of: officer.id, on: august) != nil } }
        _ = try await office.say("em nghỉ phép từ 7/5 đến 10/5", as: "HM-CB")
        _ = try await office.say("em nghỉ phép từ 5/8 đến 9/8", as: "HM-CB")
        _ = try await office.say("em đi làm lại rồi ạ", as: "HM-CB")
        #expect(try await isAway())
        _ = try await office.say("em hủy nghỉ phép", as: "HM-CB")
        #expect(try await !isAway())
    }

    @Test("a delegate decides nothing about work that he is in charge of, and nothing once the chair has left")
    func ownWork() async throws {
        let office = try await TestOffice()
        _ = try await office.say("từ 7/5 đến 31/5 đ/c HM-CB thay tôi chỉ đạo, duyệt", as: "TP-PT")
        _ = try await office.say("#38 lùi hạn đến 20/5 vì mưa", as: "HM-CB")
        #expect(try await office.assignment(38)?.deadline?.date.iso == "2024-05-09")
        #expect(try await office.assignment(38)?.demands.count == 1)
        let (chair, delegate) = try await office.store.read { tx in
            let people = try tx.office().officers
            return (people.first { $0.code == "TP-PT" }, people.first { $0.code == "HM-CB" })
        }
        let (chairID, delegateID) = (try #require(chair?.id), try #require(delegate?.id))
        let today = try #require(CivilDate(iso: "2024-05-07"))
        #expect(try await office.store.read { try $0.office().delegations(to: delegateID, on: today).count } == 1)
        try await office.store.write { try $0.people.retire(chairID, at: TestOffice.start) }
        #expect(try await office.store.read { try $0.office().delegations(to: delegateID, on: today) }.isEmpty)
    }

    @Test("units under different leaders are given their work apart, so that each has its own chair")
    func mixed() async throws {
        let office = try await TestOffice()
        _ = try await office.say("từ 7/5 đến 31/5 đ/c HM-LD thay tôi chỉ đạo, duyệt", as: "TP-PT")
        let order = "rà soát nhà trọ, hạn 30/6, kết quả: danh sách, trách nhiệm: đơn vị, quy trình: rà soát"
        let answer = try await office.say("giao Quận Hoàng Mai, Quận Ba Đình: \(order)", as: "HM-LD").joined()
        #expect(answer.contains("giao riêng từng đơn vị"))
    }

    @Test("a stand-in of another unit is refused, with the way to give the work away")
    func foreignStandIn() async throws {
        let office = try await TestOffice()
        let answer = try await office.say("đ/c BD-CB làm thay tôi từ 8/5 đến 10/5", as: "HM-CB").joined()
        #expect(answer.contains("cùng đơn vị") && answer.contains("bàn giao"))
    }

    @Test("a delegate confirms with the chair's rights for the days named, recorded on the act, and not after them")
    func delegation() async throws {
        let office = try await TestOffice()
        _ = try await office.say("từ 7/5 đến 10/5 đ/c TP-TD thay tôi chỉ đạo, duyệt", as: "TP-PT")
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        _ = try await office.say("duyệt #8", as: "HM-LD")
        #expect(office.platform.sent.contains { $0.chat == "TP-TD" && $0.text.contains("#8") })
        _ = try await office.say("duyệt #8", as: "TP-TD")
        #expect(try await office.assignment(8)?.state == .completed)
        let last = try #require(try await lastChange(office, 8))
        let (chair, delegate) = try await office.store.read { tx in
            (
                try tx.office().officers.first { $0.code == "TP-PT" }?.id,
                try tx.office().officers.first { $0.code == "TP-TD" }?.id
            )
        }
        #expect(last.principal == chair && last.actor == delegate)
        office.time.set(TestOffice.instant("2024-05-13 09:00"))
        _ = try await office.say("#38 xong, kết quả: biên bản", as: "HM-CB")
        _ = try await office.say("duyệt #38", as: "HM-LD")
        _ = try await office.say("duyệt #38", as: "TP-TD")
        #expect(try await office.assignment(38)?.state == .submitted)
    }

    @Test("a delegation for one district gives no right over another, and ends at a word")
    func scopedDelegation() async throws {
        let office = try await TestOffice()
        _ = try await office.say(
            "ủy quyền cho đ/c TP-TD duyệt thay tôi từ 7/5 đến 30/5 đối với quận Ba Đình", as: "TP-PT")
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        _ = try await office.say("duyệt #8", as: "HM-LD")
        _ = try await office.say("duyệt #8", as: "TP-TD")
        #expect(try await office.assignment(8)?.state == .submitted)
        _ = try await office.say("#1 xong, kết quả: danh sách", as: "BD-CB")
        _ = try await office.say("duyệt #1", as: "BD-LD")
        _ = try await office.say("thôi ủy quyền", as: "TP-PT")
        _ = try await office.say("duyệt #1", as: "TP-TD")
        #expect(try await office.assignment(1)?.state == .submitted)
    }

    @Test(
        "only a chair delegates: an officer, a head, a secretary, a follower and a delegate do not, and nothing is kept",
        arguments: ["HM-CB", "HM-LD", "TP-TK", "TP-TD"])
    func onlyChairs(_ sender: String) async throws {
        let office = try await TestOffice()
        _ = try await office.say("từ 7/5 đến 31/5 đ/c TP-TD thay tôi chỉ đạo, duyệt", as: "TP-PT")
        let answer = try await office.say("từ 8/5 đến 10/5 đ/c BD-LD thay tôi chỉ đạo, duyệt", as: sender).joined()
        #expect(answer.contains("Chỉ lãnh đạo phụ trách"))
        let day = try #require(CivilDate(iso: "2024-05-09"))
        let given = try await office.store.read { tx in
            try tx.office().officers.flatMap { try tx.office().delegations(to: $0.id, on: day) }
        }
        #expect(given.count == 1)
        #expect(office.platform.sent.allSatisfy { $0.chat != "BD-LD" })
    }

    @Test(
        "a delegation is for units of the chair's own, and not for a plan or another's unit",
        arguments: ["quận Hoàng Mai", "kế hoạch PCCC24", "giai đoạn 1"])
    func delegationScope(_ scope: String) async throws {
        let office = try await TestOffice()
        try await office.add("BD-PC", to: "BD-CB", roles: [.chair])
        let answer = try await office.say(
            "ủy quyền cho đ/c BD-LD duyệt thay tôi từ 7/5 đến 30/5 đối với \(scope)", as: "BD-PC"
        ).joined()
        #expect(answer.contains("thuộc phạm vi phụ trách"))
        let day = try #require(CivilDate(iso: "2024-05-09"))
        let given = try await office.store.read { tx in
            try tx.office().officers.flatMap { try tx.office().delegations(to: $0.id, on: day) }
        }
        #expect(given.isEmpty)
    }

    private func tenures(_ office: TestOffice, _ code: Int64) async throws -> [Tenure] {
        try await office.store.read { try $0.works.tenures(of: Assignment.ID(rawValue: code)) }
    }

    private func lastChange(_ office: TestOffice, _ code: Int64) async throws -> HistoryEntry? {
        try await office.store.read { try $0.lastChanges(of: Assignment.ID(rawValue: code)).first }
    }
}
