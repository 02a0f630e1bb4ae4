import Assembly
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("namro inbox and namro outbox")
struct QueueRunTests {
    private func run(on office: TestOffice) throws -> QueueRun {
        QueueRun(
            configuration: try Repository.configuration(environment: ["NAMRO_DATABASE": office.path]), time: office.time
        )
    }

    @Test("a message that was given up stands there in lines and as JSON, and is tried again")
    func received() async throws {
        let office = try await TestOffice()
        try await office.exchange(office.event("#128 10%\nhết", from: "HM-CB"))
        try await office.store.write { tx in
            try tx.inbox.countFailure(inbox: 1, at: office.time.now, reason: "19: CHECK")
            try tx.inbox.finish(inbox: 1, as: .failed)
        }
        let run = try run(on: office)
        let entries = try await run.received(withWaiting: false, limit: 10)
        let lines = try #require(entries.first).lines
        #expect(lines.first == "1 · 2024-05-07 14:00 · zalo · riêng · HM-CB Cán bộ đầu mối Hoàng Mai · failed")
        #expect(lines.dropFirst() == ["    vì: 19: CHECK", "    \"#128 10% ⏎ hết\""])
        let decoded = try JSONDecoder().decode([QueueEntry].self, from: Data(QueueEntry.json(entries).utf8))
        #expect(decoded == entries)
        _ = try await run.retryReceived(1, evenIfRepeated: false)
        #expect(try await office.store.read { try $0.inbox.counts() } == [.pending: 1])
    }

    @Test("what cannot be tried again is said in words")
    func refusals() async throws {
        let office = try await TestOffice()
        try await office.exchange(office.event("#128 10%", from: "HM-CB"))
        try await office.exchange(office.event("#128 10%", from: "HM-CB"))
        let run = try run(on: office)
        func fault(_ body: () async throws -> Void) async -> String {
            do { try await body() } catch let error as OfficeRun.Invalid { return error.description } catch {}
            return ""
        }
        #expect(await fault { _ = try await run.retryReceived(1, evenIfRepeated: false) }.contains("(done)"))
        #expect(await fault { _ = try await run.retryReceived(9, evenIfRepeated: false) } == "không có tin 9")
        #expect(await fault { _ = try await run.retrySent(1) }.contains("(sent)"))
        #expect(await fault { _ = try await run.retrySent(9) } == "không có tin 9")
        try await office.store.write { try $0.inbox.finish(inbox: 1, as: .failed) }
        #expect(await fault { _ = try await run.retryReceived(1, evenIfRepeated: false) }.contains("tin 2"))
        _ = try await run.retryReceived(1, evenIfRepeated: true)
        let missing = QueueRun(
            configuration: try Repository.configuration(environment: ["NAMRO_DATABASE": "/nonexistent/namro.sqlite"]))
        #expect(await fault { _ = try await missing.sent(.parked, limit: 1) }.contains("không có tệp"))
    }
}
