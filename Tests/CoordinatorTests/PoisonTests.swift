import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Rows that do not come to an end")
struct PoisonTests {
    @Test("after three crashes a row is parked, and the others go on")
    func crashes() async throws {
        let office = try await TestOffice()
        office.platform.offer(
            ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB"), office.event("#121 10%", from: "BD-CB")]))
        _ = try await office.receiver.receiveOnce()
        // Three runs have begun the first row and not come back.
        try await office.store.write { rows in
            let first = try #require(try rows.pendingInbox(limit: 1).first)
            for _ in 0..<3 { _ = try rows.countAttempt(inbox: first.id) }
        }
        #expect(try await office.processor.recover() == 1)
        let counts = try await office.store.read { try $0.inboxCounts() }
        #expect(counts == [.failed: 1, .done: 1])
    }

    @Test("the history's chain shows a changed row")
    func chain() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 10%", as: "HM-CB")
        let whole = try await office.store.read { try $0.checkChain() }
        #expect(whole.broken == nil)
        #expect(whole.head != HistoryChain.genesis)
        #expect(try await RuleAudit(store: office.store).breaches() == [])
    }
}
