import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Rows that do not come to an end")
struct PoisonTests {
    /// Damage that lets every change of one assignment fail.
    private enum Damage: String, SQLStatement {
        case assignment = """
            CREATE TRIGGER broken BEFORE UPDATE ON assignments WHEN NEW.id = 128
            BEGIN SELECT RAISE(ABORT, 'broken'); END
            """
    }

    @Test("rows that wait behind a failing one of their chat hold up no other chat")
    func blockedChat() async throws {
        let office = try await TestOffice()
        try await office.engine.write { _ = try $0.run(Damage.assignment, [:]) }
        let flood = (0..<5).map { office.event("#128 \($0 + 10)%", from: "HM-CB") }
        office.platform.offer(ReceivedBatch(events: flood + [office.event("#121 10%", from: "BD-CB")]))
        _ = try await office.receiver.receiveOnce()
        let progress = try await office.processor.processOnce(limit: 2)
        #expect(progress.failed == 1)
        #expect(progress.finished == 1)
        #expect(try await office.assignment(121)?.percent == 10)
    }

    @Test("a row at its third crash is parked, and the others go on")
    func crashes() async throws {
        let office = try await TestOffice()
        office.platform.offer(
            ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB"), office.event("#121 10%", from: "BD-CB")]))
        _ = try await office.receiver.receiveOnce()
        // The first crash was in normal work, uncounted; the second in a recovery, and so is this stop.
        try await office.store.write { rows in
            let first = try #require(try rows.pendingInbox(after: 0, limit: 1).first)
            for _ in 0..<2 { _ = try rows.countAttempt(inbox: first.id) }
        }
        #expect(try await office.processor.recover() == 1)
        let counts = try await office.store.read { try $0.inboxCounts() }
        #expect(counts == [.failed: 1, .done: 1])
    }

    @Test("a recovery runs each waiting row once, whatever the others do")
    func recovery() async throws {
        let office = try await TestOffice()
        office.platform.offer(
            ReceivedBatch(events: [office.event("#128 thêm 5", from: "HM-CB"), office.event("#121 10%", from: "BD-CB")])
        )
        _ = try await office.receiver.receiveOnce()
        #expect(try await office.processor.recover() == 0)
        #expect(try await office.assignment(128)?.progress.quantity?.done == 5)
        #expect(try await office.assignment(121)?.progress.percent == 10)
        #expect(try await RuleAudit(store: office.store).breaches().filter { !$0.contains("rule 6") } == [])
    }
}
