import Foundation

/// The program `sqlite3`, as somebody with the command line would use it: another process.
enum SQLiteShell {
    /// What the program says against a statement.
    struct Failed: Error {
        let text: String
    }

    /// Runs statements and answers what they print. Throws `Failed`.
    @discardableResult
    static func run(_ path: String, _ statements: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["sqlite3", path, statements]
        let (output, errors) = (Pipe(), Pipe())
        process.standardError = errors
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        let fault = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw Failed(text: String(decoding: fault, as: UTF8.self)) }
        return String(decoding: data, as: UTF8.self)
    }
}
