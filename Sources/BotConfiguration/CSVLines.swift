import SwiftCSV

/// Where each record of a CSV text begins, and whether its quotes close; the library says neither.
struct CSVLines {
    private var starts: [Int] = []
    /// Whether every quote that opens is closed.
    private(set) var isClosed = true
    /// The line where the quote that never closes begins.
    private(set) var openQuoteLine: Int?
    /// The separator of the first line: a semicolon where it has any outside quotes, else a comma; nil for no text.
    private(set) var delimiter: CSVDelimiter?

    init(_ text: String) {
        var line = 1
        var isQuoted = false
        var isAtStart = true
        var sawSemicolon = false
        for character in text {
            if isAtStart {
                starts.append(line)
                isAtStart = false
            }
            if character == "\"" {
                isQuoted.toggle()
                openQuoteLine = isQuoted ? line : nil
            } else if character == "\n" {
                if !isQuoted { isAtStart = true }
                line += 1
            } else if character == ";", !isQuoted, starts.count == 1 {
                sawSemicolon = true
            }
        }
        isClosed = !isQuoted
        delimiter = text.isEmpty ? nil : (sawSemicolon ? .semicolon : .comma)
    }

    /// The line of a record, the header being record 0.
    func line(ofRecord index: Int) -> Int { starts.indices.contains(index) ? starts[index] : (starts.last ?? 1) }
}
