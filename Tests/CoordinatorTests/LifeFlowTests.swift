import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("The whole life of an assignment, by message")
struct LifeFlowTests {
    /// The texts sent to a person since a count.
    private func texts(_ office: TestOffice, to chat: String, since count: Int) -> [String] {
        office.platform.sent.dropFirst(count).filter { $0.chat == chat }.map(\.text)
    }

    private func tenures(_ office: TestOffice, _ code: Int64) async throws -> [Tenure] {
        try await office.store.read { try $0.works.tenures(of: Assignment.ID(rawValue: code)) }
    }

    private func requireLawful(_ office: TestOffice) async throws {
        let (breaches, broken) = try await office.store.read {
            (try $0.ledger.ruleBreaches(), try $0.history.check(knows: nil).fault)
        }
        #expect(breaches == [])
        #expect(broken == nil)
    }

    @Test("work given while the clock ran ahead is handed over once it is set back; the tenures meet")
    func clockSetBack() async throws {
        let office = try await TestOffice()
        office.time.jump(.seconds(-86_400), declared: true)
        let words = "bàn giao #128 cho Lãnh đạo Hoàng Mai vì đi học"
        let answer = try await office.say(words, as: "TP-PT").joined()
        #expect(try await office.store.read { try $0.inbox.counts() } == [.done: 1], "\(answer)")
        let tenures = try await office.store.read { try $0.works.tenures(of: Assignment.ID(rawValue: 128)) }
        #expect(
            tenures.count == 2 && tenures.first?.to == tenures.last?.from && tenures.first?.from == tenures.first?.to)
        #expect(try await RuleAudit(store: office.store).breaches().filter { $0.contains("rule 1") } == [])
        _ = try await office.say("bàn giao #128 cho Cán bộ đầu mối Hoàng Mai vì đã về", as: "TP-PT")
        #expect(try await office.store.read { try $0.works.tenures(of: Assignment.ID(rawValue: 128)).count } == 3)
        #expect(try await RuleAudit(store: office.store).breaches().filter { $0.contains("rule 1") } == [])
    }

    @Test("more time is asked for with a day and a reason, and given to another day; the original stays on record")
    func extending() async throws {
        let office = try await TestOffice()
        let before = try #require(try await office.assignment(128))
        #expect(try await office.say("xin gia hạn #128", as: "HM-CB").joined().contains("Đến ngày nào"))
        let recorded = try await office.say("15/7", as: "HM-CB").joined()
        #expect(recorded.contains("thứ Hai 15/07/2024") && recorded.contains("Chưa nêu lý do"))
        let count = office.platform.sent.count
        _ = try await office.say("#128 vì mưa bão kéo dài", as: "HM-CB")
        #expect(texts(office, to: "TP-PT", since: count).joined().contains("mưa bão kéo dài"))
        #expect(try await office.assignment(128)?.deadline == before.deadline)
        let asked = office.platform.sent.count
        _ = try await office.say("cho #128 đến 10/7 thôi", as: "TP-PT")
        let after = try #require(try await office.assignment(128))
        #expect(after.deadline == Deadline(iso: "2024-07-10"))
        #expect(after.originalDeadline == before.deadline)
        #expect(after.extensions == 1 && after.demands.isEmpty)
        // Chats are sent to side by side, in no order.
        #expect(office.platform.sent.dropFirst(asked).contains { $0.chat == "HM-CB" })
        try await requireLawful(office)
    }

    @Test("a bare word of the chair right after one request decides it; refused, the deadline stays")
    func decidingByWord() async throws {
        let office = try await TestOffice()
        _ = try await office.say("xin gia hạn #128 đến 15/7 vì mưa", as: "HM-CB")
        _ = try await office.say("đồng ý", as: "TP-PT")
        #expect(try await office.assignment(128)?.deadline == Deadline(iso: "2024-07-15"))
        _ = try await office.say("xin gia hạn #128 đến 20/7 vì mưa", as: "HM-CB")
        _ = try await office.say("không đồng ý gia hạn #128, lý do đã gia hạn một lần", as: "TP-PT")
        #expect(try await office.assignment(128)?.deadline == Deadline(iso: "2024-07-15"))
        #expect(try await office.assignment(128)?.demands.isEmpty == true)
    }

    @Test("another target is a request, never a quantity; agreed, it is the new base")
    func target() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 30/60", as: "HM-CB")
        _ = try await office.say("#128 đề nghị giảm chỉ tiêu còn 52 do 8 cơ sở giải thể", as: "HM-CB")
        #expect(try await office.assignment(128)?.progress.quantity?.of == 60)
        _ = try await office.say("đồng ý", as: "TP-PT")
        let after = try #require(try await office.assignment(128))
        #expect(after.target?.amount == 52 && after.progress.quantity == Quantity(done: 30, of: 52, unit: "cơ sở"))
    }

    @Test("a hand-over needs a reason, gives the successor the whole brief and tells predecessor and chair")
    func handingOver() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 30/60", as: "HM-CB")
        _ = try await office.say("#128 vướng: thiếu phiếu", as: "HM-CB")
        #expect(try await office.say("bàn giao #128 cho Lãnh đạo Hoàng Mai", as: "TP-PT").joined().contains("lý do"))
        let count = office.platform.sent.count
        _ = try await office.say("đồng chí đi học", as: "TP-PT")
        let brief = texts(office, to: "HM-LD", since: count).joined()
        for part in ["#128", "30/60", "vướng mắc", "thiếu phiếu", "Kết quả cần nộp", "đồng chí đi học", "Hạn:"] {
            #expect(brief.contains(part), "\(part)")
        }
        #expect(texts(office, to: "HM-CB", since: count).joined().contains("#128"))
        let tenures = try await tenures(office, 128)
        #expect(tenures.count == 2)
        #expect(tenures[0].to == tenures[1].from && tenures[1].to == nil)
        try await requireLawful(office)
        // The one who has handed it over may report on it no more.
        #expect(try await office.say("#128 40/60", as: "HM-CB").joined().contains("Không thấy"))
    }

    @Test("all of a person's work goes in one act, after one confirmation, or none of it")
    func handingOverAll() async throws {
        let office = try await TestOffice()
        let words = "bàn giao hết việc của Cán bộ đầu mối Hoàng Mai cho Lãnh đạo Hoàng Mai vì nghỉ hưu"
        #expect(try await office.say(words, as: "BD-LD").joined().contains("lãnh đạo"))
        #expect(try await office.say(words, as: "TP-PT").joined().contains("7 nhiệm vụ"))
        #expect(try await office.assignment(8)?.officer == office.assignment(128)?.officer)
        let count = office.platform.sent.count
        #expect(try await office.say("1", as: "TP-PT").count <= 6)
        #expect(texts(office, to: "HM-CB", since: count).count == 1)
        let brief = texts(office, to: "HM-LD", since: count).joined()
        for code in [8, 38, 68, 98, 128, 158, 188] { #expect(brief.contains("#\(code) ·")) }
        let officers = try await office.store.read { try $0.office().officers }
        let head = try #require(officers.first { $0.code == "HM-LD" })
        let open = try await office.store.read { try $0.openAssignments(of: head.id) }
        #expect(open.count == 7)
        try await requireLawful(office)
    }

    @Test("the chair gives work to another unit; the plan that is imported again leaves it there")
    func changingUnit() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 không thuộc thẩm quyền đơn vị em", as: "HM-CB")
        #expect(try await office.assignment(128)?.demands.count == 1)
        _ = try await office.say("chuyển #128 cho Sở Nội vụ vì đúng chức năng", as: "TP-PT")
        let after = try #require(try await office.assignment(128))
        #expect(after.plannedUnit != nil && after.demands.isEmpty)
        let unit = try await office.store.read { try $0.office().unit(after.unit)?.name }
        #expect(unit == "Sở Nội vụ")
        let count = try await office.store.read { try $0.works.count() }
        let report = try await office.importing()
        #expect(report.isEmpty, "\(report.changed)")
        let countAfter = try await office.store.read { try $0.works.count() }
        #expect(countAfter == count)
        try await requireLawful(office)
    }

    @Test("what a leader has decided stands under a plan that changed something else, and under it again")
    func importAfterDecisions() async throws {
        let office = try await TestOffice()
        _ = try await office.say("gia hạn #128 đến 15/7", as: "TP-PT")
        _ = try await office.say("điều chỉnh chỉ tiêu #128 còn 52", as: "TP-PT")
        let decided = try #require(try await office.assignment(128))
        try #require(decided.deadline == Deadline(iso: "2024-07-15") && decided.target?.amount == 52)
        let changed = try office.plan { if $0.code == "V5" { $0.work = "Rà soát cơ sở, lần hai" } }
        #expect(try await office.importing([changed]).changed.count == 1)
        for _ in 0..<2 {
            #expect(try await office.importing([changed]) == ImportOffice.Report())
            let after = try #require(try await office.assignment(128))
            #expect(after.work == "Rà soát cơ sở, lần hai" && after.deadlineVersion == decided.deadlineVersion)
            #expect(after.deadline == decided.deadline && after.target == decided.target)
        }
    }

    @Test("a pause freezes the clock and silences the bot; after it the deadline has moved by the working days it took")
    func pausing() async throws {
        let office = try await TestOffice()
        let before = try #require(try await office.assignment(128)?.deadline)
        _ = try await office.say("tạm dừng #128 chờ hướng dẫn", as: "TP-PT")
        #expect(try await office.say("#128 40/60", as: "HM-CB").joined().contains("tạm dừng"))
        office.time.set(TestOffice.start.addingTimeInterval(7 * 86_400))
        _ = try await office.say("tiếp tục #128", as: "TP-PT")
        let after = try #require(try await office.assignment(128))
        #expect(after.state == .assigned)
        let calendar = office.configuration.rules.calendar
        #expect(after.deadline?.date == calendar.day(5, workingDaysAfter: before.date))
        #expect(after.extensions == 0)
    }

    @Test("completed work is opened again, and called off with a reason; late stays on record")
    func reopening() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 xong, kết quả: phương án", as: "HM-CB")
        _ = try await office.say("duyệt #128", as: "TP-PT")
        #expect(try await office.assignment(128)?.state == .completed)
        _ = try await office.say("mở lại #128 vì thiếu 3 cơ sở", as: "TP-PT")
        #expect(try await office.assignment(128)?.state == .inProgress)
        _ = try await office.say("hủy #128", as: "TP-PT")
        #expect(try await office.assignment(128)?.state == .inProgress)
        _ = try await office.say("trùng nhiệm vụ khác", as: "TP-PT")
        #expect(try await office.assignment(128)?.state == .cancelled)
        try await requireLawful(office)
    }

    @Test("an own wrong report is corrected or taken back, and both stay in the history")
    func correcting() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 45/60", as: "HM-CB")
        _ = try await office.say("em nhầm, #128 là 40", as: "HM-CB")
        #expect(try await office.assignment(128)?.progress.quantity?.done == 40)
        _ = try await office.say("#128 50/60", as: "HM-CB")
        #expect(try await office.say("rút báo cáo vừa rồi", as: "HM-CB").joined().contains("40/60"))
        #expect(try await office.assignment(128)?.progress.quantity?.done == 40)
        let acts = try await office.store.read { tx in
            try tx.history.lines(of: Assignment.ID(rawValue: 128), since: .distantPast, after: 0).map(\.entry.act)
        }
        #expect(acts == [.issue, .report, .correct, .report, .takeBack])
        #expect(try await office.say("rút báo cáo vừa rồi", as: "HM-CB").joined().contains("không có báo cáo nào"))
    }

    @Test("a secretary decides in the chair's name after saying so, on record, and the chair is told")
    func inLeadersName() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 xong, kết quả: phương án", as: "HM-CB")
        _ = try await office.say("duyệt #128", as: "TP-TK")
        #expect(try await office.assignment(128)?.state == .submitted)
        let count = office.platform.sent.count
        _ = try await office.say("1", as: "TP-TK")
        #expect(try await office.assignment(128)?.state == .completed)
        #expect(texts(office, to: "TP-PT", since: count).joined().contains("ghi thay ý kiến"))
        let entry = try await office.store.read { tx in
            try tx.history.lines(of: Assignment.ID(rawValue: 128), since: .distantPast, after: 0).last?.entry
        }
        #expect(entry?.principal != nil && entry?.principal != entry?.actor)
        try await requireLawful(office)
    }

    @Test("a follower proposes and changes nothing")
    func proposing() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 xong, kết quả: phương án", as: "HM-CB")
        let count = office.platform.sent.count
        _ = try await office.say("duyệt #128", as: "TP-TD")
        #expect(try await office.assignment(128)?.state == .submitted)
        #expect(texts(office, to: "TP-PT", since: count).joined().contains("đủ điều kiện xác nhận hoàn thành"))
    }

    @Test("a result and a request at once: the chair's one word asks which is meant")
    func twoDecisions() async throws {
        let office = try await TestOffice()
        _ = try await office.say("xin gia hạn #128 đến 15/7 vì mưa", as: "HM-CB")
        _ = try await office.say("#128 xong, kết quả: phương án", as: "HM-CB")
        #expect(try await office.say("duyệt #128", as: "TP-PT").joined().contains("1. Xác nhận hoàn thành"))
        #expect(try await office.assignment(128)?.state == .submitted)
        _ = try await office.say("1", as: "TP-PT")
        #expect(try await office.assignment(128)?.state == .completed)
    }

    @Test("a polite word grants nothing, and second thoughts are no reason")
    func politeWords() async throws {
        let office = try await TestOffice()
        let before = try #require(try await office.assignment(128)?.deadline)
        _ = try await office.say("xin gia hạn #128 đến 15/7 vì mưa", as: "HM-CB")
        for word in ["ok", "vâng", "rõ", "đã nhận", "👍"] {
            _ = try await office.say(word, as: "TP-PT")
            #expect(try await office.assignment(128)?.deadline == before, "\(word)")
        }
        for words in ["thôi không hủy nữa", "khoan đã, để tôi xem lại"] {
            _ = try await office.say("hủy #128", as: "TP-PT")
            _ = try await office.say(words, as: "TP-PT")
            #expect(try await office.assignment(128)?.state == .assigned, "\(words)")
        }
    }

    @Test("an answer about other work completes no question, and is taken for what it is")
    func otherWork() async throws {
        let office = try await TestOffice()
        _ = try await office.say("xin gia hạn #128", as: "HM-CB")
        _ = try await office.say("#38 9/14 phường đã tập huấn", as: "HM-CB")
        #expect(try await office.assignment(128)?.demands.isEmpty == true)
        #expect(try await office.assignment(38)?.progress.quantity?.done == 9)
        let before = try #require(try await office.assignment(128)?.deadline)
        #expect(try await office.say("đồng ý gia hạn #128", as: "TP-PT").joined().contains("Đến ngày nào"))
        _ = try await office.say("#38 15/7", as: "TP-PT")
        #expect(try await office.assignment(128)?.deadline == before)
        _ = try await office.say("đồng ý gia hạn #128", as: "TP-PT")
        _ = try await office.say("15/7", as: "TP-PT")
        #expect(try await office.assignment(128)?.deadline == Deadline(iso: "2024-07-15"))
    }

    @Test("a wish with other words around it is asked about: a request, or a remark kept as it was written")
    func perhapsRemark() async throws {
        let office = try await TestOffice()
        let words = "xin gia hạn nhiệm vụ rà soát #128 đến 15/7 vì mưa"
        _ = try await office.say(words, as: "HM-CB")
        #expect(try await office.say("2", as: "HM-CB").joined().contains("rà soát"))
        #expect(try await office.assignment(128)?.demands.isEmpty == true)
        _ = try await office.say(words, as: "HM-CB")
        _ = try await office.say("1", as: "HM-CB")
        #expect(try await office.assignment(128)?.demands.count == 1)
    }

    @Test("a secretary hands over all of a person's work after two questions, in the chair's name")
    func secretaryHandsOver() async throws {
        let office = try await TestOffice()
        let words = "bàn giao hết việc của Cán bộ đầu mối Hoàng Mai cho Lãnh đạo Hoàng Mai vì nghỉ hưu"
        _ = try await office.say(words, as: "TP-TK")
        #expect(try await office.say("1", as: "TP-TK").joined().components(separatedBy: "theo ý kiến").count == 2)
        #expect(try await tenures(office, 128).count == 1)
        _ = try await office.say("1", as: "TP-TK")
        #expect(try await tenures(office, 128).count == 2)
        #expect(try await tenures(office, 8).count == 2)
        try await requireLawful(office)
    }

    @Test("a result and a request wait: a bare word asks which, whichever came last")
    func resultThenRequest() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 xong, kết quả: phương án", as: "HM-CB")
        _ = try await office.say("duyệt #128", as: "HM-LD")
        _ = try await office.say("xin gia hạn #128 đến 15/7 vì mưa", as: "HM-CB")
        _ = try await office.say("đồng ý", as: "TP-PT")
        let after = try #require(try await office.assignment(128))
        #expect(after.state == .submitted && after.demands.count == 1)
    }

    @Test("the chair is shown the result that was agreed to, not one that was sent back before")
    func lastResult() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 xong, kết quả: bản A", as: "HM-CB")
        _ = try await office.say("trả lại #128: thiếu", as: "HM-LD")
        office.time.pass(.seconds(60))
        _ = try await office.say("#128 ht", as: "HM-CB")
        let count = office.platform.sent.count
        _ = try await office.say("duyệt #128", as: "HM-LD")
        let told = texts(office, to: "TP-PT", since: count).joined()
        #expect(told.contains("#128") && !told.contains("bản A"))
    }
}
