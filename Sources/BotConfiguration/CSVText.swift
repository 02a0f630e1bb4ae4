package import Foundation

/// Writes a table as CSV that Excel opens with its letters right, and that the roster's reader reads: UTF-8 with a byte-order mark, lines
/// that end in CR and LF, and quotes doubled.
package enum CSVText {
    /// The text of a table, its first row the names of the columns.
    package static func data(_ rows: [[String]]) -> Data {
        Data(("\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()).utf8)
    }

    /// A cell, between quotes where it needs them.
    private static func cell(_ text: String) -> String {
        let isPlain = text.wholeMatch(of: /[A-Za-z0-9_\-]*/) != nil
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
