package import Foundation
package import Logging

/// Writes each line of the log as one JSON object on standard error, for collectors of logs.
package struct JSONLogHandler: LogHandler {
    /// What goes with every line.
    package var metadata: Logger.Metadata = [:]
    /// The least level that is written.
    package var logLevel: Logger.Level = .info
    /// What gives more that goes with every line.
    package var metadataProvider: Logger.MetadataProvider?
    private let label: String

    /// Creates a handler of a logger of this name.
    package init(label: String) { self.label = label }

    /// One thing that goes with every line.
    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// An instant in UTC, and said to be: `2026-11-29T02:10:46.619Z`.
    package static func stamp(_ date: Date) -> String {
        date.ISO8601Format(.iso8601(timeZone: .gmt, includingFractionalSeconds: true)) + "Z"
    }

    /// Writes a line.
    package func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let line: [String: Any] = [
            "time": Self.stamp(Date()),
            "level": event.level.rawValue, "logger": label, "message": "\(event.message)",
            "metadata": all.mapValues { "\($0)" },
        ]
        guard
            var data = try? JSONSerialization.data(
                withJSONObject: line, options: [.sortedKeys, .withoutEscapingSlashes])
        else { return }
        data.append(UInt8(ascii: "\n"))
        // A reader that has gone away is no reason to trap.
        try? FileHandle.standardError.write(contentsOf: data)
    }
}
