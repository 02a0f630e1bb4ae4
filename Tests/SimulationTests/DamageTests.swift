import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import GRDBSQLite
@testable import NamroLab
import Storage
import TestSupport
import Testing

@Suite("Damage to the database")
struct DamageTests {
    private let account = PlatformAccount(platform: "zalo", account: "bot")

    /// The files of a small database with a write-ahead log of some commits, each of which has moved the cursor on by one.
    private func withLog(commits: Int) async throws -> [String: SimulatedDisk.File] {
        let fresh = SimulatedDisk(seed: 1)
        let first = SimulatedVFS(name: "damage-\(UUID().uuidString)", disk: fresh)
        defer { first.close() }
        try SQLiteEngine.open(path: first.address(of: "A", file: SimulatedOffice.file)).close()
        let disk = SimulatedDisk(files: fresh.files, seed: 1)
        let vfs = SimulatedVFS(name: "damage-\(UUID().uuidString)", disk: disk)
        defer { vfs.close() }
        let store = DatabaseStore(engine: try SQLiteEngine.open(path: vfs.address(of: "A", file: SimulatedOffice.file)))
        for number in 1...commits {
            try await store.write { [account] in try $0.polls.setCursor(Cursor(String(number)), of: account) }
        }
        return disk.files
    }

    /// The cursor in a database as a new process finds it; nil where there is none. Throws where it cannot be read.
    private func cursor(in files: [String: SimulatedDisk.File]) throws -> Int? {
        let vfs = SimulatedVFS(name: "damage-\(UUID().uuidString)", disk: SimulatedDisk(files: files, seed: 1))
        defer { vfs.close() }
        var database: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI
        let opened = sqlite3_open_v2(vfs.address(of: "B", file: SimulatedOffice.file), &database, flags, nil)
        defer { sqlite3_close(database) }
        try #require(opened == SQLITE_OK)
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        try #require(sqlite3_prepare_v2(database, "SELECT position FROM polls", -1, &statement, nil) == SQLITE_OK)
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return Int(String(cString: try #require(sqlite3_column_text(statement, 0))))
        case SQLITE_DONE: return nil
        case let code: throw StoreError.unavailable("code \(code)")
        }
    }

    @Test("a write-ahead log cut at any byte opens to what was committed before")
    func cutLog() async throws {
        var files = try await withLog(commits: 2)
        let name = SimulatedOffice.file + "-wal"
        let log = try #require(files[name]?.written)
        var last = 0
        // At each byte near where something begins or ends, and at every eleventh of the pages between; at each of all in the long form.
        let frame = 24 + 4_096
        for length in 0...log.count {
            let place = length < 32 ? 0 : (length - 32) % frame
            guard TestLength.isLong || place < 48 || place > frame - 48 || length % 11 == 0 || length == log.count
            else {
                continue
            }
            files[name] = SimulatedDisk.File(durable: Data(), written: Data(log.prefix(length)))
            let found = try cursor(in: files) ?? 0
            if found < last || found > last + 1 { Issue.record("\(length) bytes: \(found) after \(last)") }
            last = found
        }
        #expect(last == 2)
    }

    /// What of a database must not change unseen: work, history, what messages say to whom, and when reminders are due. (Where a
    /// message or a reminder stands changes all the time and is under no seal.)
    private struct Content: Equatable {
        let assignments: [Assignment]
        let history: [HistoryLine]
        let reminders: [ReminderPlan]
        let messages: [String]

        init(_ tx: any StoreReading) throws {
            assignments = try tx.works.open(after: Assignment.ID(rawValue: 0), limit: 10_000)
            history = try tx.history.whole()
            reminders = try tx.ledger.reminders().map(\.reminder.plan)
            messages = try tx.ledger.outbox().map { "\($0.chat) \($0.text) \($0.inbox ?? 0) \($0.createdAt)" }
        }
    }

    /// What becomes of a database with one bit flipped.
    private enum Discovery { case found, harmless, missed }

    private func discovery(of files: [String: SimulatedDisk.File], _ content: Content) async -> Discovery {
        let vfs = SimulatedVFS(name: "damage-\(UUID().uuidString)", disk: SimulatedDisk(files: files, seed: 1))
        defer { vfs.close() }
        do {
            let address = vfs.address(of: "V", file: SimulatedOffice.file)
            let store = DatabaseStore(engine: try SQLiteEngine.open(path: address))
            try await store.requireSound(thoroughly: true)
            guard try await store.read({ try $0.history.check(knows: nil) }).isSound else { return .found }
            return try await store.read { try Content($0) } == content ? .harmless : .missed
        } catch {
            return .found
        }
    }

    @Test(
        "a flipped bit that changes work, its history, what a message says or when a reminder is due is found by what verify does"
    )
    func flippedBits() async throws {
        let configuration = try Repository.configuration()
        let office = try await SimulatedOffice(
            roster: configuration.roster, plans: configuration.plans, rules: configuration.rules,
            renderer: configuration.renderer)
        let run = try SimulatedRun(.standard(forgets: true, blow: nil), in: office)
        _ = try await run.run()
        let files = run.world.disk.files
        let vfs = SimulatedVFS(name: "damage-\(UUID().uuidString)", disk: SimulatedDisk(files: files, seed: 1))
        defer { vfs.close() }
        let store = DatabaseStore(engine: try SQLiteEngine.open(path: vfs.address(of: "V", file: SimulatedOffice.file)))
        let content = try await store.read { try Content($0) }
        let size = try #require(files[SimulatedOffice.file]?.written.count)
        var random = SeededGenerator(seed: 5)
        var counts: [Discovery: Int] = [:]
        for _ in 0..<(TestLength.isLong ? 600 : 200) {
            var damaged = files
            let (place, bit) = (Int.random(in: 0..<size, using: &random), UInt8.random(in: 0..<8, using: &random))
            damaged[SimulatedOffice.file]?.written[place] ^= 1 << bit
            let found = await discovery(of: damaged, content)
            counts[found, default: 0] += 1
            if found == .missed { Issue.record("bit \(bit) of byte \(place)") }
        }
        #expect(counts[.found, default: 0] > (TestLength.isLong ? 50 : 16))
    }
}
