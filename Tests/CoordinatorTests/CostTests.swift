import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

/// What a message asks of the database, as counts, which are the same on every machine.
@Suite("What a message costs")
struct CostTests {
    /// The cost of processing one message, the third of its kind, so that what is prepared once is prepared.
    private func cost(of text: (Int) -> String, as user: String) async throws -> StatementLog.Cost {
        let office = try await TestOffice()
        for number in 1...2 { _ = try await office.say(text(number), as: user) }
        try office.engine.watchFirstRuns()
        office.platform.offer(ReceivedBatch(events: [office.event(text(3), from: user)]))
        _ = try await office.receiver.receiveOnce()
        office.engine.log.start()
        _ = try await office.processor.processOnce()
        return office.engine.log.stop()
    }

    @Test("a report that changes one assignment takes at most 16 statements, from the inbox to the outbox")
    func report() async throws {
        let cost = try await cost(of: { "#8 \($0 * 10)%" }, as: "HM-CB")
        #expect(cost.statements.contains("HistorySQL.append"), "nothing was changed")
        #expect(cost.statements.count <= 16, "\(cost.statements)")
    }

    @Test("a message that is read with sight of the office takes at most 16 statements too")
    func sight() async throws {
        let cost = try await cost(of: { _ in "khoan đừng tính là em nhận việc mới nhé, sếp chưa nói gì" }, as: "HM-CB")
        #expect(cost.statements.count <= 16, "\(cost.statements)")
        #expect(cost.firstRuns.isEmpty, "\(cost.firstRuns)")
    }

    @Test(
        "a dialogue is read once for each person and written at most once, however much is said to him",
        arguments: ["việc của tôi", "#8 xong, kết quả: danh sách", "nhận tất cả", "cảm ơn em"])
    func dialogues(_ text: String) async throws {
        let office = try await TestOffice()
        office.platform.offer(ReceivedBatch(events: [office.event(text, from: "HM-CB")]))
        _ = try await office.receiver.receiveOnce()
        office.engine.log.start()
        _ = try await office.processor.processOnce()
        let statements = office.engine.log.stop().statements
        // The sender, and his head where he is told.
        let people = text.contains("xong") ? 2 : 1
        #expect(statements.count { $0 == "DialogueSQL.current" } == people, "\(statements)")
        #expect(statements.count { $0 == "DialogueSQL.set" } <= people, "\(statements)")
    }

    @Test("who somebody is, his unit and his rights cost one look at the version of the office")
    func office() async throws {
        let cost = try await cost(of: { _ in "việc của tôi" }, as: "HM-CB")
        #expect(cost.statements.filter { $0.hasPrefix("OfficeSQL") } == ["OfficeSQL.version"])
    }

    @Test("nothing is prepared anew for a message: no statement of its, of its transaction or of its savepoint")
    func prepared() async throws {
        let cost = try await cost(of: { "#8 \($0 * 10)%" }, as: "HM-CB")
        #expect(cost.firstRuns.isEmpty, "\(cost.firstRuns)")
        // The watch works: what was not run before is seen.
        let first = try await self.cost(of: { $0 < 3 ? "#8 \($0 * 10)%" : "tổng hợp" }, as: "HM-CB")
        #expect(!first.firstRuns.isEmpty)
    }

    // MARK: What goes to the disk

    /// How many pages the write-ahead log has taken since it was emptied.
    private func frames(_ office: TestOffice) throws -> Int {
        let size = try #require(
            FileManager.default.attributesOfItem(atPath: office.path + "-wal")[.size] as? Int)
        // A head of 32 bytes; before each page of 4,096 bytes one of 24.
        #expect(size == 0 || (size - 32) % (4_096 + 24) == 0)
        return max(size - 32, 0) / (4_096 + 24)
    }

    private func pages(of events: [InboundEvent], in office: TestOffice) async throws -> Int {
        _ = try office.engine.pragma("wal_checkpoint(TRUNCATE)")
        let before = try frames(office)
        office.platform.offer(ReceivedBatch(events: events))
        _ = try await office.receiver.receiveOnce()
        _ = try await office.processor.processOnce()
        while try await office.dispatcher.dispatchOnce().tried > 0 {}
        return try frames(office) - before
    }

    @Test("a report that changes one assignment writes so many pages, one at a time")
    func alone() async throws {
        let office = try await TestOffice()
        for number in 1...2 { _ = try await office.say("#8 \(number * 10)%", as: "HM-CB") }
        let pages = try await pages(of: [office.event("#8 30%", from: "HM-CB")], in: office)
        // The aim is 20: the indexes of the queues take the rest.
        #expect(pages <= 26, "\(pages)")
    }

    @Test("in a burst of thirty people it writes so many pages a message")
    func burst() async throws {
        let office = try await TestOffice()
        let people = try await office.store.read { tx in
            try tx.office().officers.filter { $0.code.hasSuffix("-CB") }.prefix(30).map { officer in
                (officer.code, try tx.openAssignments(of: officer.id).first?.label)
            }
        }
        var events: [[InboundEvent]] = [[], []]
        for (person, label) in people {
            let label = try #require(label)
            for number in 0...1 { events[number].append(office.event("\(label) \(number + 1)0%", from: person)) }
        }
        #expect(people.count == 30)
        _ = try await pages(of: events[0], in: office)
        let sent = office.platform.sent.count
        let pages = try await pages(of: events[1], in: office)
        #expect(office.platform.sent.count - sent == 30)
        #expect(pages <= 4 * 30, "\(pages)")
    }
}
