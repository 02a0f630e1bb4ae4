import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Reports
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("Lists are cut and counted by the database")
struct ListTests {
    /// How many rows a database has given.
    private final class Given: Sendable {
        private let count = Mutex(0)

        func add(_ rows: Int) { count.withLock { $0 += rows } }
        func take() -> Int {
            count.withLock { count in
                defer { count = 0 }
                return count
            }
        }
    }

    /// A database that counts the rows it gives.
    private struct CountingEngine: SQLEngine {
        let base: SQLiteEngine
        let given: Given
        var writerHolds: WriterHolds { base.writerHolds }

        func read<Value: Sendable>(
            _ body: @escaping @Sendable (any SQLSession) throws -> Value
        ) async throws -> Value {
            try await base.read { try body(Session(base: $0, given: given)) }
        }

        func write<Value: Sendable>(
            _ body: @escaping @Sendable (any SQLSession) throws -> Value
        ) async throws -> Value {
            try await base.write { try body(Session(base: $0, given: given)) }
        }

        func requireSound(thoroughly: Bool) async throws { try await base.requireSound(thoroughly: thoroughly) }

        private struct Session: SQLSession {
            let base: any SQLSession
            let given: Given

            func rows(_ statement: some SQLStatement, _ values: SQLValues) throws -> [SQLRow] {
                let rows = try base.rows(statement, values)
                given.add(rows.count)
                return rows
            }

            func rows(_ sql: SQL) throws -> [SQLRow] {
                let rows = try base.rows(sql)
                given.add(rows.count)
                return rows
            }

            func run(_ statement: some SQLStatement, _ values: SQLValues) throws -> Int {
                try base.run(statement, values)
            }

            func savepoint<Value>(_ body: () throws -> Value) throws -> Value { try base.savepoint(body) }
        }
    }

    /// Thousands of works, in every list some.
    private enum Work: String, SQLStatement {
        case many = """
            WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 3999)
            INSERT INTO assignments (unit_id, work, officer_id, responsibility, steps, expected_result, chair_id, coordinating,
              deadline, due_at, deadline_version, state, issued_at, submitted_at, awaits_head, open_blockers, blockers,
              open_demands, demands)
            SELECT a.unit_id, 'Việc ' || n, a.officer_id, 'x', '[{"title":"x","isDone": false}]', 'x', a.chair_id, '[]',
              '2024-05-08', CAST(:now AS INTEGER) + (n % 97 - 48) * 3600000, 1,
              CASE n % 4 WHEN 0 THEN 'assigned' WHEN 1 THEN 'inProgress' WHEN 2 THEN 'submitted' ELSE 'draft' END,
              CAST(:now AS INTEGER) - 1800000000 + n, CASE n % 4 WHEN 2 THEN CAST(:now AS INTEGER) - n END,
              CASE n % 8 WHEN 2 THEN 1 ELSE 0 END, 1, '[{"number":1,"raisedAt":1715065200000}]',
              1, '[{"askedAt":1715065200000,"wish":{"objection":{}}}]'
            FROM n JOIN assignments a ON a.id = 1 + n % 150 WHERE :now > 0
            """
        case unlink = "DELETE FROM identities WHERE officer_id > 20"
    }

    private func office() async throws -> (TestOffice, DatabaseStore, Given) {
        let (office, given) = (try await TestOffice(), Given())
        let now = SQLValue.integer(office.time.now.milliseconds)
        try await office.engine.write { session in
            _ = try session.run(Work.many, ["now": now])
            _ = try session.run(Work.unlink, [:])
        }
        return (office, DatabaseStore(engine: CountingEngine(base: office.engine, given: given)), given)
    }

    @Test("of thousands of works a list of twelve reads twelve rows, says how many there are, and has their order")
    func assignments() async throws {
        let (office, store, given) = try await office()
        let now = office.time.now
        let rules = office.configuration.rules
        let lists: [SummaryView] = [.open, .late, .unacknowledged, .drafts, .due, .silent]
        for list in lists {
            for scope in [SummaryScope(), SummaryScope(unit: OrgUnit.ID(rawValue: 1))] {
                let found = { @Sendable (limit: Int) in
                    try await store.read {
                        try OfficeQueries($0, rules: rules, now: now).works(list.query, in: scope, limit: limit)
                    }
                }
                let all = try await found(250)
                #expect(all.items.count == min(all.count, 250) && all.count > 200, "\(list): \(all.count)")
                _ = given.take()
                let first = try await found(12)
                #expect(given.take() <= 40, "\(list)")
                #expect(first.count == all.count && first.items == Array(all.items.prefix(12)), "\(list)")
                // Who only counts builds none.
                let none = try await found(0)
                #expect(given.take() <= 20 && none.count == all.count && none.items.isEmpty, "\(list)")
            }
        }
    }

    @Test("so are the lists of what waits for a chair")
    func personal() async throws {
        let (office, store, given) = try await office()
        let (rules, now) = (office.configuration.rules, office.time.now)
        let chair = try #require(
            try await store.read { tx in try tx.office().officers.first { $0.code == "TP-PT" }?.id })
        let results = try await store.read { try $0.submittedAssignments(to: chair).filter { !$0.awaitsHead } }
        let demands = try await store.read {
            try $0.demands(to: chair).filter { $0.state.awaitsOfficer || $0.state == .submitted }
        }
        for (query, condition, all) in [
            (Query.results, WorkCondition.awaitsHead(false), results), (.demanded, .all([]), demands),
        ] {
            let found = { @Sendable (limit: Int) in
                try await store.read {
                    try OfficeQueries($0, rules: rules, now: now, ledBy: chair)
                        .works(query, in: SummaryScope(), where: condition, limit: limit)
                }
            }
            #expect(all.count > 20)
            _ = given.take()
            let first = try await found(12)
            #expect(given.take() <= 40)
            #expect(first.items == Array(all.prefix(12)) && first.count == all.count)
            let none = try await found(0)
            #expect(none.items.isEmpty && none.count == first.count)
        }
    }

    @Test("no list reads the whole table of assignments, nor of people where it is about work")
    func plans() throws {
        let engine = try SQLiteEngine.open(path: TestOffice.newPath())
        let lists = try HotQueries.listPlans(on: engine)
        #expect(lists.count > 60)
        for (name, detail) in lists {
            #expect(!detail.split(separator: "\n").contains { $0.hasPrefix("SCAN a") }, "\(name): \(detail)")
        }
        // Figures are of all work: they are made of one index, without its rows.
        let figures = try HotQueries.figuresPlan(on: engine)
        #expect(figures.contains("SCAN a USING COVERING INDEX assignments_figures"), "\(figures)")
        // Through the messages of one chat of one day, and never through all reminders.
        let told = try #require(try HotQueries.plans(on: engine).first { $0.name == "who was told of what today" })
        #expect(!told.detail.contains("SCAN"), "\(told.detail)")
    }

    @Test("of an empty list the number is none")
    func empty() async throws {
        let (office, store, _) = try await office()
        let nowhere = SummaryScope(unit: OrgUnit.ID(rawValue: 99_999))
        let (rules, now) = (office.configuration.rules, office.time.now)
        for limit in [0, 12, 1_000] {
            let found = try await store.read {
                try OfficeQueries($0, rules: rules, now: now).works(
                    SummaryView.open.query, in: nowhere, limit: limit)
            }
            #expect(found.items.isEmpty && found.count == 0)
        }
    }
}
