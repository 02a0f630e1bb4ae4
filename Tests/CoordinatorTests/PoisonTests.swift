import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import Synchronization
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
            let first = try #require(try rows.pendingInbox(limit: 1).first)
            for _ in 0..<2 { _ = try rows.countAttempt(inbox: first.id) }
        }
        #expect(try await office.processor.recover() == 1)
        let counts = try await office.store.read { try $0.inboxCounts() }
        #expect(counts == [.failed: 1, .done: 1])
    }

    /// A store whose writes fail from one of them on, until it is mended.
    private final class FailingStore: Store {
        private struct State {
            var writes = 0
            var failsFrom: Int?
        }

        private let base: DatabaseStore
        private let traps: Bool
        private let state = Mutex(State())

        /// Where it `traps`, a write that is to fail ends the process with its work done and not committed.
        init(_ base: DatabaseStore, traps: Bool = false) { (self.base, self.traps) = (base, traps) }

        func fail(after writes: Int?) {
            state.withLock { $0 = State(failsFrom: writes) }
        }

        func read<Value: Sendable>(
            _ body: @escaping @Sendable (any StoreReading) throws -> Value
        ) async throws -> Value { try await base.read(body) }

        func write<Value: Sendable>(
            _ body: @escaping @Sendable (any StoreWriting) throws -> Value
        ) async throws -> Value {
            let fails = state.withLock { state in
                state.writes += 1
                return state.failsFrom.map { state.writes > $0 } ?? false
            }
            guard fails else { return try await base.write(body) }
            guard traps else { throw StoreError.unavailable("disk full") }
            return try await base.write { rows in
                _ = try body(rows)
                fatalError("trapped while a row was processed")
            }
        }
    }

    @Test("a try that a full disk has ended is no crash: the process lives, and takes the count back")
    func interruptedTry() async throws {
        let office = try await TestOffice()
        office.platform.offer(ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB")]))
        _ = try await office.receiver.receiveOnce()
        let store = FailingStore(office.store)
        let lease = Lease(holder: "other", store: store, time: office.time) { _ in false }
        let engine = Engine(
            bots: [office.platform.asBot], store: store, lease: lease, rules: office.rules,
            voice: office.configuration.voice, time: office.time, care: .none)
        // The lease, what was being sent, the next row, the lease again, the count; then the processing finds no room.
        store.fail(after: 5)
        await #expect(throws: StoreError.unavailable("disk full")) { try await engine.keeper.keepOnce() }
        store.fail(after: nil)
        #expect(try await office.store.write { try $0.countAttempt(inbox: 1) } == 1)
        _ = try await engine.keeper.keepOnce()
        #expect(try await office.store.write { try $0.countAttempt(inbox: 1) } == 1)
    }

    /// The engine of a process of its own on the office's database, which traps after `writes`, where that is set.
    private static func engine(path: String, holder: String, trapAfter writes: Int?) async throws -> Engine {
        let configuration = try Repository.configuration()
        let store = FailingStore(DatabaseStore(engine: try SQLiteEngine.open(path: path)), traps: true)
        store.fail(after: writes)
        let time = ManualTime(now: TestOffice.start)
        return Engine(
            bots: [FakePlatform().asBot], store: store,
            lease: Lease(holder: holder, store: store, time: time) { _ in false }, rules: configuration.rules,
            voice: configuration.voice, time: time, care: .none)
    }

    @Test("a row that traps the process is parked at its third crash, and the others go on")
    func traps() async throws {
        let office = try await TestOffice()
        office.platform.offer(
            ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB"), office.event("#121 10%", from: "BD-CB")]))
        _ = try await office.receiver.receiveOnce()
        try await office.lease.release()
        let path = office.path
        // The first in normal work, which nobody can count; two in recoveries.
        await #expect(processExitsWith: .failure) { [path = path as String] in
            // The lease, what was being sent; then a step of normal work.
            let engine = try await Self.engine(path: path, holder: "first", trapAfter: 2)
            _ = try await engine.keeper.keepOnce()
            _ = try await engine.processor.processOnce()
        }
        for holder in ["second", "third"] {
            await #expect(processExitsWith: .failure) { [path = path as String, holder = holder as String] in
                // As above: five writes, and then the row's.
                _ = try await Self.engine(path: path, holder: holder, trapAfter: 5).keeper.keepOnce()
            }
        }
        let last = try await Self.engine(path: path, holder: "fourth", trapAfter: nil)
        #expect(
            try await last.keeper.keepOnce()
                == .tookOver(LeaseKeeper.TakeOver(wasUnclean: true, unknownSends: 0, parkedRows: 1)))
        #expect(try await office.store.read { try $0.inboxCounts() } == [.failed: 1, .done: 1])
        #expect(try await office.assignment(121)?.percent == 10)
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
