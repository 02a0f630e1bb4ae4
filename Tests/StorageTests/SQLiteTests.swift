import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("SQLite")
struct SQLiteTests {
    @Test("synchronous is FULL on the writer and the journal is a write-ahead log")
    func durable() throws {
        let engine = try SQLiteEngine.open(path: TestOffice.newPath())
        #expect(try engine.pragma("synchronous") == "2")
        #expect(try engine.pragma("journal_mode") == "wal")
        #expect(try engine.pragma("foreign_keys") == "1")
    }

    @Test("opening again keeps what is there")
    func reopening() async throws {
        let path = TestOffice.newPath()
        let account = PlatformAccount(platform: "zalo", account: "bot")
        try await DatabaseStore.sqlite(path: path).write { try $0.polls.setCursor(Cursor("7"), of: account) }
        let cursor = try await DatabaseStore.sqlite(path: path).read { try $0.polls.cursor(of: account) }
        #expect(cursor == Cursor("7"))
    }

    @Test(
        "a database of each older schema is brought up to date and keeps its rows",
        arguments: 1..<Schema.migrations.count)
    func migration(_ version: Int) async throws {
        let path = TestOffice.newPath()
        // The program's own function; there are no files yet.
        let statements = Schema.migrations.prefix(version).flatMap { $0(.sqlite) }.map {
            $0.replacing("from_base64(content)", with: "CAST(content AS BLOB)")
        }
        try SQLiteShell.run(path, (statements + ["PRAGMA user_version = \(version)"]).joined(separator: ";\n"))
        try SQLiteShell.run(path, "INSERT INTO units (name, kind) VALUES ('Quận Ba Đình', 'Quận')")
        let engine = try SQLiteEngine.open(path: path)
        #expect(try engine.pragma("user_version") == String(Schema.migrations.count))
        let units = try await DatabaseStore(engine: engine).read { try $0.office().units.map(\.name) }
        #expect(units == ["Quận Ba Đình"])
        // The way back: the file as it was.
        let old = "\(path).schema-\(version)"
        #expect(try SQLiteShell.run(old, "PRAGMA user_version; SELECT name FROM units") == "\(version)\nQuận Ba Đình\n")
    }

    @Test("a database of a newer schema is refused and left alone")
    func newer() throws {
        let path = TestOffice.newPath()
        _ = try SQLiteEngine.open(path: path)
        try SQLiteShell.run(path, "PRAGMA user_version = 99")
        #expect(throws: StoreError.newerSchema(found: 99, known: Schema.migrations.count)) {
            _ = try SQLiteEngine.open(path: path)
        }
    }

    @Test("a row that stands as none ever stands is found, by who can write and by who only reads")
    func unknownState() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#8 10%", as: "HM-CB")
        // As damage does it, which asks no CHECK.
        try SQLiteShell.run(
            office.path, "PRAGMA ignore_check_constraints = 1; UPDATE outbox SET state = 'send' WHERE id = 1")
        await #expect(throws: StoreError.self) { try await office.store.requireSound(thoroughly: true) }
        await #expect(throws: StoreError.self) { try await office.store.requireSound() }
        let check = try await DatabaseStore.reading(path: office.path).read { try $0.history.check(knows: nil) }
        #expect(check.fault == HistoryCheck.Fault(row: 1, kind: .message))
    }

    @Test("a file that is no database is refused with a clear error")
    func notADatabase() throws {
        let path = TestOffice.newPath()
        try Data(repeating: 7, count: 5_000).write(to: URL(filePath: path))
        #expect {
            _ = try SQLiteEngine.open(path: path)
        } throws: { error in
            if case StoreError.unavailable = error { true } else { false }
        }
    }

    @Test("a damaged page is found by the check of the file")
    func damagedPage() async throws {
        let path = TestOffice.newPath()
        try await SQLiteEngine.open(path: path).requireSound(thoroughly: false)
        try SQLiteShell.run(path, "PRAGMA wal_checkpoint(TRUNCATE)")
        var bytes = try Data(contentsOf: URL(filePath: path))
        // The second page and all after it.
        for index in 4_096..<bytes.count { bytes[index] = 0xFF }
        try bytes.write(to: URL(filePath: path))
        await #expect {
            try await SQLiteEngine.open(path: path).requireSound(thoroughly: false)
        } throws: { error in
            if case StoreError.unavailable = error { true } else { false }
        }
    }

    @Test(
        "what is on record cannot be changed, cut or replaced, by whatever statement",
        arguments: [
            "DELETE FROM history", "DELETE FROM history WHERE id = 2", "UPDATE history SET act = 'x'",
            "UPDATE history SET id = 9 WHERE id = 1", "UPDATE OR REPLACE history SET id = 1 WHERE id = 2",
            "INSERT OR REPLACE INTO history SELECT * FROM history WHERE id = 1",
            "REPLACE INTO history (id, assignment_id, act, on_behalf, recorded_at, effective_at, image, hash) "
                + "VALUES (2, 1, 'x', 0, 1, 1, '{}', 'new')",
            // Another id and the hash of a row that is there: that row would go.
            "INSERT OR REPLACE INTO history (assignment_id, act, on_behalf, recorded_at, effective_at, image, hash) "
                + "VALUES (1, 'x', 0, 1, 1, '{}', 'b')",
            "INSERT INTO history (id, assignment_id, act, on_behalf, recorded_at, effective_at, image, hash) "
                + "VALUES (1, 1, 'x', 0, 1, 1, '{}', 'new') ON CONFLICT (id) DO UPDATE SET act = 'x'",
            "DELETE FROM rule_versions", "UPDATE rule_versions SET content = 'x'",
            "INSERT OR REPLACE INTO rule_versions (id, kind, content, recorded_at, hash) VALUES (1, 'x', 'x', 1, 'x')",
            "INSERT OR REPLACE INTO rule_versions (kind, content, recorded_at, hash) VALUES ('x', 'x', 1, 'r')",
        ])
    func appendOnly(_ act: String) throws {
        let path = TestOffice.newPath()
        _ = try SQLiteEngine.open(path: path)
        try SQLiteShell.run(
            path,
            """
            INSERT INTO units (name, kind) VALUES ('x', 'x');
            INSERT INTO assignments (unit_id, work, responsibility, steps, expected_result, coordinating, deadline_version, state,
              open_blockers) VALUES (1,'w','','[]','','[]',1,'draft',0);
            INSERT INTO history (assignment_id, act, on_behalf, recorded_at, effective_at, image, hash)
              VALUES (1,'note',0,1,1,'{}','a'), (1,'note',0,2,2,'{}','b');
            INSERT INTO rule_versions (kind, content, recorded_at, hash) VALUES ('ladder', '{}', 1, 'r')
            """)
        let rows = "SELECT id, act, hash FROM history; SELECT id, kind, content, hash FROM rule_versions"
        let before = try SQLiteShell.run(path, rows)
        let fault = #expect(throws: SQLiteShell.Failed.self) { try SQLiteShell.run(path, act) }
        #expect(fault?.text.contains("is append-only") == true)
        #expect(try SQLiteShell.run(path, rows) == before)
        // What is new is taken, twice.
        for hash in ["c", "d"] {
            try SQLiteShell.run(
                path,
                "INSERT INTO history (assignment_id, act, on_behalf, recorded_at, effective_at, image, hash) VALUES (1,'note',0,3,3,'{}','\(hash)')"
            )
        }
        #expect(try SQLiteShell.run(path, "SELECT COUNT(*) FROM history") == "4\n")
    }

    @Test("a history row that was changed or removed behind the program's back breaks the chain")
    func tampering() async throws {
        let acts: [(String, Int64?)] = [
            ("UPDATE history SET effective_at = effective_at + 1 WHERE id = 2", 2),
            ("DELETE FROM history WHERE id = 2", 3),
            ("UPDATE history SET image = image || ' ' WHERE id = 3", 3),
            ("UPDATE history SET state = 'completed' WHERE id = 4", 4),
            (
                "UPDATE history SET id = -1 WHERE id = 2; UPDATE history SET id = 2 WHERE id = 3; UPDATE history SET id = 3 WHERE id = -1",
                2
            ),
            (
                "INSERT INTO history SELECT 100000, assignment_id, act, actor_id, on_behalf, recorded_at, effective_at, inbox_id, delta, image, text_digest, 'x', principal_id, unit_id, campaign_id, phase, state, due_at, original_due_at, submitted_at FROM history WHERE id = 9",
                100_000
            ),
            ("UPDATE assignments SET work = 'khác' WHERE id = 5", 5),
            ("UPDATE assignments SET percent = 90 WHERE id = 7", 7),
            ("UPDATE history SET delta = 4 WHERE id = 6", 6),
            ("UPDATE rule_versions SET content = content || ' ' WHERE id = 2", 2),
            ("DELETE FROM rule_versions WHERE id = 1", 2),
            // The last row, which only the head that was printed before can miss.
            ("DELETE FROM history WHERE id = (SELECT MAX(id) FROM history)", nil),
        ]
        for (act, broken) in acts {
            let path = TestOffice.newPath()
            let store = try DatabaseStore.sqlite(path: path)
            let configuration = try Repository.configuration()
            try await store.write { tx in
                _ = try ImportOffice(rules: configuration.rules, renderer: configuration.renderer).run(
                    roster: configuration.roster, plans: configuration.plans, tx, at: TestOffice.start)
            }
            let whole = try await store.read { try $0.history.check(knows: nil) }
            #expect(whole.fault == nil)
            try SQLiteShell.run(
                path,
                "DROP TRIGGER history_no_update; DROP TRIGGER history_no_delete; DROP TRIGGER rule_versions_no_update; DROP TRIGGER rule_versions_no_delete; PRAGMA foreign_keys = OFF; \(act)"
            )
            let checked = try await store.read { try $0.history.check(knows: whole.head) }
            #expect(!checked.isSound, "\(act)")
            if let broken { #expect(checked.fault?.row == broken, "\(act): \(checked)") }
        }
    }

    /// A database with one assignment in force of which the clears that a list may leave out are empty.
    private func inForce(version: Int? = nil) throws -> String {
        let path = TestOffice.newPath()
        if let version {
            let statements = Schema.migrations.prefix(version).flatMap { $0(.sqlite) }
            try SQLiteShell.run(path, (statements + ["PRAGMA user_version = \(version)"]).joined(separator: ";\n"))
        } else {
            _ = try SQLiteEngine.open(path: path)
        }
        let text = version == nil ? "''" : "'x'"
        let steps = version == nil ? "'[]'" : "'[{\"title\":\"x\",\"isDone\":false}]'"
        try SQLiteShell.run(
            path,
            """
            INSERT INTO units (name, kind) VALUES ('x', 'x');
            INSERT INTO officers (code, name, title, address, unit_id, designated) VALUES ('a','a','','',1,0), ('b','b','','',1,0);
            INSERT INTO assignments (unit_id, work, responsibility, steps, expected_result, coordinating, deadline_version,
              state, open_blockers, officer_id, chair_id, deadline, due_at, issued_at)
            VALUES (1,\(text),\(text),\(steps),\(text),'[]',1,'assigned',0,1,2,'2024-05-10',1715360400000,1);
            INSERT INTO tenures (assignment_id, officer_id, unit_id, from_at, reason) VALUES (1,1,1,1,'issue')
            """)
        return path
    }

    @Test(
        "work in force has an officer, a chair, a deadline and an hour of issue, whatever the program does; a draft may have none",
        arguments: ["officer_id", "chair_id", "due_at", "issued_at"])
    func guarded(_ column: String) throws {
        let path = try inForce()
        for state in ["assigned", "acknowledged", "inProgress", "returned", "paused"] {
            try SQLiteShell.run(path, "UPDATE assignments SET state = '\(state)'")
            #expect(throws: SQLiteShell.Failed.self) {
                try SQLiteShell.run(path, "UPDATE assignments SET \(column) = NULL")
            }
        }
        try SQLiteShell.run(path, "UPDATE assignments SET state = 'draft', \(column) = NULL")
    }

    @Test(
        "a result that waits or was confirmed has the hour at which it was handed in",
        arguments: ["submitted", "completed"])
    func guardedResult(_ state: String) throws {
        let path = try inForce()
        #expect(throws: SQLiteShell.Failed.self) {
            try SQLiteShell.run(path, "UPDATE assignments SET state = '\(state)'")
        }
        try SQLiteShell.run(path, "UPDATE assignments SET state = '\(state)', submitted_at = 2")
    }

    @Test("a table that is made anew keeps its rows, its indexes and what refers to it")
    func rebuilt() async throws {
        let path = try inForce(version: 15)
        let objects = "SELECT name FROM sqlite_master WHERE tbl_name = 'assignments' AND type = 'index' ORDER BY name"
        let row = "SELECT id, work, steps, officer_id, due_at, urgency, authority, state FROM assignments"
        let (indexes, before) = (try SQLiteShell.run(path, objects), try SQLiteShell.run(path, row))
        let engine = try SQLiteEngine.open(path: path)
        #expect(try engine.pragma("foreign_keys") == "1")
        let names = { (text: String) in Set(text.split(separator: "\n")) }
        #expect(names(indexes).isSubset(of: names(try SQLiteShell.run(path, objects))))
        #expect(try SQLiteShell.run(path, row) == before)
        #expect(try SQLiteShell.run(path, "PRAGMA foreign_key_check") == "")
        #expect(throws: SQLiteShell.Failed.self) {
            try SQLiteShell.run(path, "PRAGMA foreign_keys = ON; DELETE FROM assignments")
        }
        let read = try await DatabaseStore(engine: engine).read { try $0.assignment(Assignment.ID(rawValue: 1)) }
        #expect(read?.deadline == Deadline(iso: "2024-05-10"))
        try SQLiteShell.run(
            path, "UPDATE assignments SET steps = '[]', responsibility = '', expected_result = '', work = ''")
    }

    @Test("the hot queries use their indexes and scan no table")
    func plans() throws {
        let engine = try SQLiteEngine.open(path: TestOffice.newPath())
        for plan in try HotQueries.plans(on: engine) {
            let scans = plan.detail.split(separator: "\n").filter { $0.hasPrefix("SCAN") && !$0.contains("USING") }
            // The heads of the chats, and the first of what waits in a chat, are small lists made by the index.
            #expect(scans.allSatisfy { ["SCAN head", "SCAN waiting"].contains($0) }, "\(plan.name): \(plan.detail)")
        }
    }
}
