import Foundation

/// The release binary under measurement.
struct Program {
    let binary: URL
    let config: URL
    let database: String

    /// Runs a short command to its end and answers its output.
    @discardableResult
    func run(_ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments + ["--config", config.path()]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// Starts the bot against the platform.
    func serve(port: Int) throws -> Process {
        let process = Process()
        process.executableURL = binary
        process.arguments = ["serve", "--config", config.path()]
        process.environment = [
            "NAMRO_ZALO_TOKEN": "1:bench-token", "NAMRO_ZALO_BASE_URL": "http://127.0.0.1:\(port)",
        ]
        try process.run()
        return process
    }

    /// Links people to the bench bot, one private chat each, by plain SQL: the bot's own way needs a code each.
    func link(_ code: String, as user: String) throws {
        try sql(
            """
            INSERT OR REPLACE INTO identities (platform, account, user_id, private_chat, officer_id, linked_at, used_at)
            SELECT 'zalo', 'bench-bot', '\(user)', '\(user)', id, 0, 0 FROM officers WHERE code = '\(code)'
            """)
    }

    /// Runs a statement in SQLite's shell and answers what it prints.
    @discardableResult
    func sql(_ statement: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["sqlite3", database, ".timeout 5000", statement]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw SQLFailed(statement: statement) }
        return String(decoding: data, as: UTF8.self)
    }

    /// The shell refused a statement: a bench that went on would wait for answers that never come.
    struct SQLFailed: Error {
        let statement: String
    }

    /// Resident memory of a process in MB.
    static func residentMegabytes(_ process: Process) -> Double {
        let path = "/proc/\(process.processIdentifier)/status"
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
        return (Double(line.split(whereSeparator: { !$0.isNumber }).first ?? "0") ?? 0) / 1024
    }
}
