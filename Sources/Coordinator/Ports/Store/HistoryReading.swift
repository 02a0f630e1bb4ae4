package import Assignments
package import Foundation

/// The history as it was written.
package protocol HistoryReading {
    /// The hash of the last row, which stands for all before it.
    func head() throws -> String
    /// The key of the last row; 0 before the first.
    func lastKey() throws -> Int64
    /// Assignments that have changed after a row of the history, so many at most.
    func changed(after change: Int64, limit: Int) throws -> [Assignment.ID]
    /// A page of rows after a key, of one assignment or of all, recorded since an instant; oldest first.
    func lines(of assignment: Assignment.ID?, since: Date, after: Int64) throws -> [HistoryLine]
    /// Checks the whole history: its chain, its texts' digests, the columns made from its images, and that each
    /// assignment is what its last image says. `head` is a hash that was printed before and must be in the chain.
    func check(knows head: String?) throws -> HistoryCheck
}

extension HistoryReading {
    /// All rows, oldest first, for those who judge a small database.
    package func whole() throws -> [HistoryLine] {
        var lines: [HistoryLine] = []
        while case let page = try self.lines(of: nil, since: .distantPast, after: lines.last?.id ?? 0), !page.isEmpty {
            lines += page
        }
        return lines
    }
}
