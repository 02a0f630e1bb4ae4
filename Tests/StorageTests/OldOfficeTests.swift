import Assignments
import Conversation
import Coordinator
import Foundation
import Reports
import Storage
import TestSupport
import Testing

/// Databases that programs of before have made, each by its own commands: two imported units and weeks of messages.
@Suite("An office of an older program")
struct OldOfficeTests {
    /// What a program of a schema has left.
    struct Office: CustomTestStringConvertible, Sendable {
        let schema: Int
        /// How many rows its history has, and the last one's hash as that program's `verify` printed it.
        let rows: Int
        let head: String
        /// The codes of its work in these lists.
        var open: [Int64] = []
        var blocked: [Int64] = []
        var waiting: [Int64] = []

        var testDescription: String { "schema \(schema)" }
        var file: String { schema < 10 ? "office-0\(schema).sql" : "office-\(schema).sql" }
    }

    private static let offices = [
        Office(
            schema: 6, rows: 22, head: "3eaf3353218afcb37e55a436ebf301845f19e01ec46fcb39225894faccee924c",
            open: [2, 3, 4], blocked: [2, 4], waiting: [3]),
        Office(
            schema: 14, rows: 22, head: "bce3441ec4ec579db88ef79907b7f1105e701fe251c6ead3bf11e5f5a0ed8ef4",
            open: [2, 3, 4], blocked: [2, 4], waiting: [3]),
        // One is done, one paused, one cancelled.
        Office(
            schema: 25, rows: 31, head: "b559229dc453428bad7d0e88512a63288ac74f216ae41c064eae6023d9d05410", open: [2]),
    ]

    private static func database(of office: Office) throws -> String {
        let path = TestOffice.newPath()
        let dump = Repository.root.appending(path: "Tests/StorageTests/Fixtures/\(office.file)")
        try SQLiteShell.run(path, ".read '\(dump.path(percentEncoded: false))'")
        return path
    }

    /// What is asked of a database of whatever age once it is open.
    private func expectWhole(_ office: Office, at path: String) async throws {
        let engine = try SQLiteEngine.open(path: path)
        #expect(try engine.pragma("user_version") == String(Schema.migrations.count))
        let store = DatabaseStore(engine: engine)
        try await store.requireSound(thoroughly: true)
        let check = try await store.read { try $0.history.check(knows: office.head) }
        #expect(check.isSound && check.rows == office.rows && check.head == office.head, "\(check)")
        #expect(try await store.read { try $0.ledger.ruleBreaches() } == [])
        let open = AssignmentState.allCases.filter(\.isOpen)
        let expected: [(WorkCondition, [Int64])] = [
            (.states(open), office.open), (.all([.blocked, .states(open)]), office.blocked),
            (.states([.submitted]), office.waiting),
        ]
        for (condition, codes) in expected {
            let found = try await store.read { tx in
                try tx.assignments(WorkSelection(condition, now: TestOffice.start), limit: 100)
            }
            #expect(found.map(\.id.rawValue) == codes, "\(condition)")
        }
        // Everything that it keeps is read: its people, what waits, what is open with each.
        let people = try await store.read { tx in
            _ = (
                try tx.ledger.inbox(), try tx.ledger.outbox(), try tx.ledger.reminders(),
                try tx.history.whole()
            )
            return try tx.office().officers.count
        }
        #expect(people > 0)
    }

    @Test("opens, is sound, keeps its history and has its work in its lists", arguments: offices)
    func opens(_ office: Office) async throws {
        try await expectWhole(office, at: try Self.database(of: office))
    }

    @Test("does so from every version between, wherever it was stopped on the way", arguments: steps)
    func stepByStep(_ office: Office, _ version: Int) async throws {
        let path = try Self.database(of: office)
        for step in office.schema..<version {
            // The program's own function; there are no files yet.
            let statements = Schema.migrations[step](.sqlite).map {
                $0.replacing("from_base64(content)", with: "CAST(content AS BLOB)")
            }
            let all =
                ["PRAGMA foreign_keys = OFF", "BEGIN"] + statements + ["PRAGMA user_version = \(step + 1)", "COMMIT"]
            try SQLiteShell.run(path, all.joined(separator: ";\n"))
            #expect(try SQLiteShell.run(path, "PRAGMA foreign_key_check") == "", "\(step + 1)")
        }
        try await expectWhole(office, at: path)
    }

    private static let steps: [(Office, Int)] = offices.flatMap { office in
        (office.schema + 1..<Schema.migrations.count).map { (office, $0) }
    }
}
