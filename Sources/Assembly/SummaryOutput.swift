import Assignments
import Conversation
import Foundation

/// The figures in the forms that `namro summary` prints.
package struct SummaryOutput: Sendable {
    /// The figures of one unit, or of all.
    private struct Line: Encodable {
        let unit: String
        let total: Int
        let done: Int
        let doneOnTime: Int
        let doneLate: Int
        let open: Int
        let openInTime: Int
        let openOverdue: Int
        let waiting: Int
        let unacknowledged: Int
        let paused: Int
        let drafts: Int
        let cancelled: Int

        init(_ unit: String, _ figures: SummaryFigures) {
            self.unit = unit
            total = figures.total
            done = figures.done
            doneOnTime = figures.doneOnTime
            doneLate = figures.doneLate
            open = figures.open
            openInTime = figures.openInTime
            openOverdue = figures.openOverdue
            waiting = figures.waiting
            unacknowledged = figures.unacknowledged
            paused = figures.paused
            drafts = figures.drafts
            cancelled = figures.cancelled
        }

        var cells: [String] {
            [
                total, done, doneOnTime, doneLate, open, openInTime, openOverdue, waiting, unacknowledged, paused,
                drafts, cancelled,
            ].map(String.init)
        }
    }

    private struct Document: Encodable {
        let at: Int64
        let total: Line
        let units: [Line]
    }

    private let report: SummaryReport
    /// The figures as the bot says them.
    package let text: String

    init(report: SummaryReport, text: String) {
        self.report = report
        self.text = text
    }

    /// The figures as JSON. Throws what the encoder throws.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let document = Document(
            at: report.now.milliseconds, total: Line("", report.total),
            units: report.rows.map { Line($0.unit.name, $0.figures) })
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }

    /// The figures as CSV, one line for each unit and one for all.
    package var csv: String {
        let header =
            "unit,total,done,done_on_time,done_late,open,open_in_time,open_overdue,waiting,unacknowledged,"
            + "paused,drafts,cancelled"
        let lines = report.rows.map { Line($0.unit.name, $0.figures) } + [Line("Tổng số", report.total)]
        return
            ([header]
            + lines.map { line in
                (["\"\(line.unit.replacing("\"", with: "\"\""))\""] + line.cells).joined(separator: ",")
            }).joined(separator: "\n")
    }
}
