import Coordinator
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

    @Test("who somebody is, his unit and his rights cost one look at the version of the office")
    func office() async throws {
        let cost = try await cost(of: { _ in "việc của tôi" }, as: "HM-CB")
        #expect(cost.statements.filter { $0.hasPrefix("OfficeSQL") } == ["OfficeSQL.version"])
    }
}
