package import Assignments
import Foundation

extension HistoryReading {
    /// All rows, oldest first, for those who judge a small database.
    package func wholeHistory() throws -> [HistoryLine] {
        var lines: [HistoryLine] = []
        while case let page = try history(of: nil, since: .distantPast, after: lines.last?.id ?? 0), !page.isEmpty {
            lines += page
        }
        return lines
    }
}
