import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("For how long the writer is held")
struct WriterHoldsTests {
    /// Holds in milliseconds, and what is said of them.
    struct Case: CustomTestStringConvertible, Sendable {
        let holds: [Double]
        let p99: ClosedRange<Double>
        let longest: Double
        let over50: Int
        let over250: Int
        var testDescription: String { "\(holds.count) holds, the longest \(longest) ms" }
    }

    @Test(
        "99 in 100 are within a ninth of what is said, and the longest and those over a bound are told exactly",
        arguments: [
            Case(holds: [], p99: 0...0, longest: 0, over50: 0, over250: 0),
            Case(holds: [0.001], p99: 0.001...0.001, longest: 0.001, over50: 0, over250: 0),
            Case(holds: [50, 250], p99: 250...250, longest: 250, over50: 1, over250: 0),
            Case(holds: [Double](repeating: 2, count: 99) + [400], p99: 2...2.25, longest: 400, over50: 1, over250: 1),
            Case(
                holds: [Double](repeating: 2, count: 98) + [60, 400], p99: 60...67, longest: 400, over50: 2, over250: 1),
            Case(
                holds: [Double](repeating: 7, count: 9_901) + [Double](repeating: 300, count: 99), p99: 7...7.9,
                longest: 300, over50: 99, over250: 99),
            Case(holds: [3_600_000], p99: 3_600_000...3_600_000, longest: 3_600_000, over50: 1, over250: 1),
        ])
    func said(_ trial: Case) {
        var holds = WriterHolds()
        for hold in trial.holds.reversed() { holds.add(.microseconds(Int64(hold * 1_000))) }
        #expect(trial.p99.contains(holds.p99 / .milliseconds(1)), "\(holds.p99)")
        #expect(holds.count == trial.holds.count && holds.longest / .milliseconds(1) == trial.longest)
        #expect(holds.over50 == trial.over50 && holds.over250 == trial.over250)
    }

    @Test("what has come since is told apart from what was before")
    func since() {
        var holds = WriterHolds()
        for milliseconds in [3, 400, 60] { holds.add(.milliseconds(milliseconds)) }
        let before = holds
        #expect(holds.since(before) == WriterHolds())
        for milliseconds in [2, 70] { holds.add(.milliseconds(milliseconds)) }
        let rest = holds.since(before)
        #expect(rest.count == 2 && rest.over50 == 1 && rest.over250 == 0)
        #expect((70.0...78).contains(rest.longest / .milliseconds(1)))
    }

    private struct Undone: Error {}

    @Test("each transaction counts, one that is undone or writes nothing too; a look and the opening do not")
    func counted() async throws {
        let path = TestOffice.newPath()
        let store = try DatabaseStore.sqlite(path: path)
        #expect(store.writerHolds.count == 0)
        try await store.write { try $0.lease.setClock(TestOffice.start) }
        _ = try await store.read { try $0.lease.current() }
        _ = try await store.write { try $0.lease.current() }
        await #expect(throws: Undone.self) {
            try await store.write { tx in
                try tx.lease.setClock(TestOffice.start)
                throw Undone()
            }
        }
        let holds = store.writerHolds
        #expect(holds.count == 3 && holds.longest > .zero && holds.p99 <= holds.longest && holds.checkpoints == 0)
        // Another process's are its own.
        #expect(try DatabaseStore.sqlite(path: path).writerHolds.count == 0)
    }

    @Test("the log is put into the file after 16 MB, which is told apart from the transaction that it followed")
    func checkpoints() async throws {
        let engine = try SQLiteEngine.open(path: TestOffice.newPath())
        try DatabaseStoreFactory.hurry(engine)
        let store = DatabaseStore(engine: engine)
        for letter in ["a", "b", "c", "d"] {
            #expect(store.writerHolds.checkpoints == 0)
            // Another text each time: SQLite writes no page that stays the same.
            let text = String(repeating: letter, count: 5_000_000)
            try await store.write { try $0.lease.beginEpoch(text) }
        }
        try await store.write { try $0.lease.beginEpoch("") }
        let holds = store.writerHolds
        #expect(holds.checkpoints >= 1 && holds.longestCheckpoint > .zero && holds.count == 5, "\(holds)")
    }

    @Test("what the process that serves has measured is kept for others, in place of what was kept before")
    func kept() async throws {
        let store = try DatabaseStoreFactory.fresh()
        #expect(try await store.read { try $0.lease.writerHolds() == nil })
        var holds = WriterHolds()
        for milliseconds in [3, 60, 300] {
            holds.add(.milliseconds(milliseconds))
            holds.add(checkpoint: .milliseconds(4))
            let (said, at) = (holds, TestOffice.start)
            try await store.write { try $0.lease.recordHolds(said, at: at) }
        }
        let kept = try #require(try await store.read { try $0.lease.writerHolds() })
        #expect(kept.at == TestOffice.start && kept.holds.count == 3 && kept.holds.p99 == .milliseconds(300))
        #expect(kept.holds.longest == .milliseconds(300) && kept.holds.over50 == 2 && kept.holds.over250 == 1)
        #expect(kept.holds.checkpoints == 3 && kept.holds.longestCheckpoint == .milliseconds(4))
    }
}
