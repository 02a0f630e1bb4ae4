import Foundation
import Logging

/// Writes each line of the log as one JSON object on standard error, for collectors of logs.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info
    var metadataProvider: Logger.MetadataProvider?
    private let label: String

    init(label: String) { self.label = label }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// An instant in UTC, and said to be: `2026-11-29T02:10:46.619Z`.
    static func stamp(_ date: Date) -> String {
        date.ISO8601Format(.iso8601(timeZone: .gmt, includingFractionalSeconds: true)) + "Z"
    }

    func log(event: LogEvent) {
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
