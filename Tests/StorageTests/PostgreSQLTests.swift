import Foundation
import Storage
import Testing

/// The second engine stays possible: schema and statements are understood by PostgreSQL 15.
@Suite(
    "PostgreSQL",
    .enabled(
        if: ProcessInfo.processInfo.environment["NAMRO_TEST_POSTGRES"] != nil,
        "needs a PostgreSQL server: `make test-all` installs and starts one"))
struct PostgreSQLTests {
    @Test("the schema is made and every statement is prepared")
    func everything() throws {
        let schema = Schema.migrations.flatMap { $0(.postgreSQL) }
        let prepared = StatementCatalogue.all.enumerated().map { index, statement in
            "PREPARE s\(index) AS \(numbered(statement.sql))"
        }
        #expect(prepared.count > 80)
        let script = (["BEGIN"] + schema + prepared + ["ROLLBACK"]).joined(separator: ";\n") + ";\n"
        let (status, output) = try psql(script)
        #expect(status == 0, "\(output)")
    }

    @Test(
        "what is on record is not changed, removed, cut or written over, by whatever statement",
        arguments: [
            "UPDATE history SET act = 'x'", "DELETE FROM history WHERE id = 1", "TRUNCATE history CASCADE",
            "TRUNCATE assignments CASCADE", "UPDATE rule_versions SET content = 'x'", "DELETE FROM rule_versions",
            "TRUNCATE rule_versions",
            "INSERT INTO history SELECT * FROM history ON CONFLICT (id) DO UPDATE SET act = 'x'",
            "INSERT INTO rule_versions SELECT * FROM rule_versions ON CONFLICT (hash) DO UPDATE SET content = 'x'",
            """
            MERGE INTO history h USING (SELECT 1 AS id) n ON h.id = n.id WHEN MATCHED THEN UPDATE SET act = 'x'
            """,
            "SET session_replication_role = replica; DELETE FROM history",
        ])
    func appendOnly(_ act: String) throws {
        let rows = """
            INSERT INTO units (name, kind) VALUES ('x', 'x');
            INSERT INTO assignments (unit_id, work, responsibility, steps, expected_result, coordinating, deadline_version,
              state, open_blockers) VALUES (1,'w','','[]','','[]',1,'draft',0);
            INSERT INTO history (assignment_id, act, on_behalf, recorded_at, effective_at, image, hash)
              VALUES (1,'note',0,1,1,'{}','a'), (1,'note',0,2,2,'{}','b');
            INSERT INTO rule_versions (kind, content, recorded_at, hash) VALUES ('ladder', '{}', 1, 'r')
            """
        let before = ["BEGIN"] + Schema.migrations.flatMap { $0(.postgreSQL) } + [rows]
        let (taken, output) = try psql((before + ["ROLLBACK"]).joined(separator: ";\n") + ";\n")
        #expect(taken == 0, "\(output)")
        let (status, refusal) = try psql((before + [act, "ROLLBACK"]).joined(separator: ";\n") + ";\n")
        #expect(status != 0 && refusal.contains("is append-only"), "\(refusal)")
    }

    @Test("a statement that PostgreSQL does not know makes this test fail")
    func canFail() throws {
        let (status, _) = try psql("PREPARE x AS SELECT no_such_function(1);")
        #expect(status != 0)
    }

    /// Names become numbers: one number for each name, however often it stands there.
    private func numbered(_ sql: String) -> String {
        var numbers: [String: Int] = [:]
        return sql.replacing(/:([a-z_]+)/) { match in
            let name = String(match.1)
            let number = numbers[name] ?? numbers.count + 1
            numbers[name] = number
            return "$\(number)"
        }
    }

    private func psql(_ script: String) throws -> (Int32, String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d",
            ProcessInfo.processInfo.environment["NAMRO_TEST_POSTGRES"] ?? "",
        ]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(script.utf8))
        try input.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
