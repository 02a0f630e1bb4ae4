import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing
import VietnameseText

@Suite("What did not go through is shown and tried again")
struct QueueTests {
    /// Damage that lets every change of one assignment fail, and its mending.
    private enum Damage: String, SQLStatement {
        case broken = """
            CREATE TRIGGER broken BEFORE UPDATE ON assignments WHEN NEW.id = 128
            BEGIN SELECT RAISE(ABORT, 'broken'); END
            """
        case mended = "DROP TRIGGER broken"
    }

    /// An office in which a message was given up, whose cause is mended.
    private func failed() async throws -> TestOffice {
        let office = try await TestOffice()
        try await office.engine.write { _ = try $0.run(Damage.broken, [:]) }
        try await office.exchange(office.event("#128 10%", from: "HM-CB"))
        for _ in 0..<2 { _ = try await office.processor.processOnce() }
        try await office.engine.write { _ = try $0.run(Damage.mended, [:]) }
        return office
    }

    @Test("a message that was given up is shown with who, what and why, and a serving bot takes it again")
    func received() async throws {
        let office = try await failed()
        office.platform.offer(ReceivedBatch(events: [office.event("#121 10%", from: "BD-CB")]))
        _ = try await office.receiver.receiveOnce()
        let entries = try await office.store.read { try $0.queues.inboxEntries(withWaiting: false, limit: 10) }
        let entry = try #require(entries.first)
        #expect(entries.count == 1 && entry.officer?.code == "HM-CB" && entry.event.text?.string == "#128 10%")
        #expect(entry.state == .failed && entry.failures == 3 && entry.reason?.contains("broken") == true)
        #expect(
            try await office.store.read { try $0.queues.inboxEntries(withWaiting: true, limit: 10).map(\.id) } == [
                2, 1,
            ])
        #expect(try await office.store.write { try $0.queues.retry(inbox: 1) })
        _ = try await office.processor.processOnce()
        #expect(try await office.assignment(128)?.percent == 10)
        #expect(try await office.store.read { try $0.inbox.counts() } == [.done: 2])
    }

    @Test("what was not given up is not tried again")
    func notGivenUp() async throws {
        let office = try await TestOffice()
        try await office.exchange(office.event("#128 10%", from: "HM-CB"))
        #expect(try await office.store.write { try !$0.queues.retry(inbox: 1) && !$0.queues.retry(inbox: 2) })
    }

    @Test("that its sender has said the same again is known; other words, and another's, are not the same")
    func repeated() async throws {
        let office = try await failed()
        func later() async throws -> Int64? { try await office.store.read { try $0.queues.laterInbox(like: 1) } }
        try await office.exchange(office.event("#128 20%", from: "HM-CB"), office.event("#128 10%", from: "BD-CB"))
        #expect(try await later() == nil)
        try await office.exchange(office.event("#128 10%", from: "HM-CB"))
        #expect(try await later() == 4)
    }

    @Test("tried again after three traps, it has three more")
    func trapsForgotten() async throws {
        let office = try await failed()
        let counts = try await office.store.write { tx in
            let first = try (1...3).map { try tx.inbox.countTrap(TrapMark(term: $0, row: 1)) }
            _ = try tx.queues.retry(inbox: 1)
            return try first + [tx.inbox.countTrap(TrapMark(term: 4, row: 1))]
        }
        #expect(counts == [1, 2, 3, 1])
    }

    // MARK: To be sent

    /// Sends an answer with these outcomes and answers the message's row.
    private func sent(_ office: TestOffice, _ outcomes: SendOutcome...) async throws -> OutboxEntry {
        for outcome in outcomes { office.platform.answer(outcome) }
        try await office.exchange(office.event("#128 10%", from: "HM-CB"))
        for _ in outcomes {
            office.time.pass(.seconds(30))
            try await office.dispatchAll()
        }
        return try #require(try await office.store.read { try $0.queues.outboxEntry(1) })
    }

    private func retried(_ office: TestOffice) async throws -> [OutboundMessage] {
        let before = office.platform.sent.count
        let until = office.time.now.addingTimeInterval(3_600)
        #expect(try await office.store.write { try $0.queues.retry(outbox: 1, mattersUntil: until) })
        office.time.pass(.seconds(30))
        try await office.dispatchAll()
        return Array(office.platform.sent.dropFirst(before))
    }

    @Test("a parked message that may have arrived is sent again with its mark, also long after it mattered")
    func parked() async throws {
        let office = try await TestOffice()
        let entry = try await sent(office, .unknown(reason: "reset"), .unknown(reason: "reset"))
        #expect(entry.state == .parked && entry.officer?.code == "HM-CB" && entry.reason == "reset")
        let listed = try await office.store.read { try $0.queues.outboxEntries(.parked, limit: 10) }
        #expect(listed == [entry])
        office.time.pass(.seconds(3 * 86_400))
        let again = try await retried(office)
        #expect(again.count == 1 && again.first?.text == "(gửi lại) " + entry.text)
        #expect(try await office.store.read { try $0.outbox.counts() } == [.sent: 1])
        #expect(try await office.store.read { try $0.history.check(knows: nil) }.isSound)
    }

    @Test("a message that was refused, or parked before any try, is sent without a mark", arguments: [true, false])
    func neverArrived(wasRefused: Bool) async throws {
        let office = try await TestOffice()
        if wasRefused {
            #expect(try await sent(office, .refused(reason: "blocked")).state == .refused)
        } else {
            office.platform.offer(ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB")]))
            _ = try await office.receiver.receiveOnce()
            _ = try await office.processor.processOnce()
            _ = try await office.store.write { try $0.outbox.parkUnsent(reason: "restored from a backup") }
        }
        let again = try await retried(office)
        #expect(again.count == 1 && again.first?.text.hasPrefix("(gửi lại)") == false)
        #expect(try await office.store.read { try $0.history.check(knows: nil) }.isSound)
    }

    @Test("what was sent, and what is not there, is not sent again")
    func notParked() async throws {
        let office = try await TestOffice()
        #expect(try await sent(office, .sent(message: "m")).state == .sent)
        let until = office.time.now.addingTimeInterval(3_600)
        #expect(try await office.store.write { try !$0.queues.retry(outbox: 1, mattersUntil: until) })
        #expect(try await office.store.write { try !$0.queues.retry(outbox: 2, mattersUntil: until) })
        #expect(try await office.store.read { try $0.queues.outboxEntries(.unsettled, limit: 10) } == [])
    }
}
