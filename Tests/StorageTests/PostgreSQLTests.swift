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
