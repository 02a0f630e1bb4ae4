import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("What one event says to one person")
struct NoticeTests {
    /// Gives an officer more work: so many copies of his #128.
    private func giveMore(_ count: Int, in office: TestOffice) async throws {
        let now = office.time.now
        try await office.store.write { tx in
            let model = try #require(try tx.assignment(Assignment.ID(rawValue: 128)))
            for number in 1...count {
                var work = model
                (work.campaign, work.workCode, work.phase) = (nil, nil, nil)
                work.work = "Việc thứ \(number): rà soát, lập danh sách, gửi báo cáo về văn phòng"
                let draft = Assignment(id: work.id, unit: work.unit, work: work.work)
                work.id = try tx.works.insert(draft)
                var before = draft
                before.id = work.id
                let entry = HistoryEntry(
                    assignment: work.id, act: .issue, actor: work.chair, onBehalf: false, recordedAt: now,
                    effectiveAt: now, inbox: nil, after: work)
                try tx.works.update(work, replacing: before, entry, text: nil)
            }
        }
    }

    private func handOver(_ office: TestOffice) async throws -> [OutboundMessage] {
        let words = "bàn giao hết việc của Cán bộ đầu mối Hoàng Mai cho Lãnh đạo Hoàng Mai vì nghỉ hưu"
        let before = office.platform.sent.count
        _ = try await office.say(words, as: "TP-PT")
        _ = try await office.say("1", as: "TP-PT")
        return Array(office.platform.sent.dropFirst(before)).filter { $0.chat == "HM-LD" }
    }

    private func codes(_ texts: [String]) -> Set<String> {
        Set(texts.flatMap { $0.matches(of: /#\d+/).map { String($0.output) } })
    }

    @Test(
        "however much it is, three messages come at once; the rest is counted and had by \"gửi tiếp\"",
        arguments: [53, 193])
    func handOver(_ more: Int) async throws {
        let office = try await TestOffice()
        try await giveMore(more, in: office)
        let told = try await handOver(office).map(\.text)
        #expect(told.count == MessageSplitter.mostAtOnce)
        #expect(told.last?.contains("phần nữa; nhắn \"gửi tiếp\"") == true)
        // It is not lost over a weekend.
        office.time.pass(.seconds(3 * 86_400))
        var all = told
        for _ in 0..<60 {
            let further = try await office.say("gửi tiếp", as: "HM-LD")
            if further == ["Không còn phần nào chờ gửi."] { break }
            #expect(further.count <= MessageSplitter.mostAtOnce)
            all += further
        }
        #expect(codes(all).count >= more + 7)
        #expect(all.allSatisfy { $0.utf16.count <= 2_000 })
    }

    @Test("what fits into three messages comes whole, and nothing waits", arguments: [0, 3])
    func short(_ more: Int) async throws {
        let office = try await TestOffice()
        if more > 0 { try await giveMore(more, in: office) }
        let told = try await handOver(office).map(\.text)
        #expect(told.count <= MessageSplitter.mostAtOnce && codes(told).count >= more + 7)
        #expect(told.allSatisfy { !$0.contains("gửi tiếp") })
        #expect(try await office.say("gửi tiếp", as: "HM-LD") == ["Không còn phần nào chờ gửi."])
    }

    @Test("what nobody asks for does not grow without end: the oldest goes, and it is said so first")
    func bounded() async throws {
        let office = try await TestOffice()
        try await giveMore(193, in: office)
        for _ in 0..<3 {
            _ = try await handOver(office)
            let back = "bàn giao hết việc của Lãnh đạo Hoàng Mai cho Cán bộ đầu mối Hoàng Mai vì đi làm lại"
            _ = try await office.say(back, as: "TP-PT")
            _ = try await office.say("1", as: "TP-PT")
        }
        let account = office.account
        let rest = try await office.store.read { try $0.dialogues.current(account, chat: "HM-LD", user: "HM-LD").rest }
        #expect((rest?.text ?? "").utf16.count <= Dialogue.Rest.longest)
        let first = try await office.say("gửi tiếp", as: "HM-LD")
        #expect(first.first?.contains("Phần cũ nhất đã được lược bớt") == true, "\(first.first ?? "")")
    }

    @Test(
        "whatever is added, as many letters wait as are kept, the newest of them, with one word of what is missing",
        arguments: [
            Array(repeating: String(repeating: "việc ", count: 100), count: 900),
            [String(repeating: "a", count: 400_000)],
            ["ngắn", String(repeating: "dài\n", count: 80_000)],
        ])
    func longest(_ texts: [String]) {
        var rest = Dialogue.Rest(leftAt: TestOffice.start)
        for text in texts { rest.add([text], notice: "(lược)") }
        rest.add(["mới nhất"], notice: "(lược)")
        let text = rest.text ?? ""
        #expect(text.utf16.count <= Dialogue.Rest.longest && text.hasSuffix("mới nhất"))
        #expect(text.hasPrefix("(lược)\n") && text.split(separator: "\n").count { $0 == "(lược)" } == 1)
    }

    @Test("what is held is added to what is held already, and none of it is lost")
    func twice() async throws {
        let office = try await TestOffice()
        try await giveMore(53, in: office)
        let told = try await handOver(office).map(\.text)
        let before = office.platform.sent.count
        let back = "bàn giao hết việc của Lãnh đạo Hoàng Mai cho Cán bộ đầu mối Hoàng Mai vì đi làm lại"
        _ = try await office.say(back, as: "TP-PT")
        _ = try await office.say("1", as: "TP-PT")
        let again = Array(office.platform.sent.dropFirst(before))
        #expect(again.count { $0.chat == "HM-CB" } == MessageSplitter.mostAtOnce)
        #expect(again.count { $0.chat == "HM-LD" } <= MessageSplitter.mostAtOnce)
        var all = told
        while case let further = try await office.say("gửi tiếp", as: "HM-LD"),
            further != ["Không còn phần nào chờ gửi."], all.count < 100
        {
            all += further
        }
        #expect(codes(all).count >= 60)
    }
}
