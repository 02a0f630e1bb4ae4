import CTrapMark
package import Coordinator
import Foundation

/// The marks of traps in a file beside the database: a line "term row" for each, written by the handler of the signal.
package struct TrapMarkFile: TrapMarks {
    private let path: String

    /// Opens or makes the file beside a database, and lets traps of this process leave their marks there. Once in a process.
    /// Throws `StoreError.unavailable`.
    package init(besideDatabase database: String) throws {
        path = Self.path(besideDatabase: database)
        let error = ctrapmark_open(path)
        guard error == 0 else { throw StoreError.unavailable("\(path) cannot be opened: error \(error)") }
    }

    /// Where the file is.
    package static func path(besideDatabase database: String) -> String { database + ".traps" }

    /// Runs `body` with this thread known to be at the row.
    package func watching<Value>(_ row: Int64, in term: Int64, _ body: () throws -> Value) rethrows -> Value {
        ctrapmark_enter(term, row)
        defer { ctrapmark_leave() }
        return try body()
    }

    /// The marks, oldest first; a line that is none is passed over.
    package func left() -> [TrapMark] {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let numbers = line.split(separator: " ").map { Int64($0) }
            guard numbers.count == 2, let term = numbers[0], let row = numbers[1] else { return nil }
            return TrapMark(term: term, row: row)
        }
    }

    /// Empties the file; it stays open for the marks of others.
    package func clear() { truncate(path, 0) }
}
