import Coordinator
import Foundation

/// Where to go on reading: the number after the last update, and when that came (`712345679@1715065200`).
struct TelegramPosition: Equatable {
    /// For how long numbers go on: the platform may choose others after a week without an update (Bot API, Update.update_id).
    private static let life: TimeInterval = 6 * 86_400

    /// The number from which to read.
    let next: Int64
    /// When the one before it came.
    let at: Date

    /// Creates a position.
    init(next: Int64, at: Date) {
        self.next = next
        self.at = at
    }

    /// Reads a position; nil where it is none of ours.
    init?(_ cursor: Cursor) {
        let parts = cursor.value.split(separator: "@").compactMap { Int64($0) }
        guard parts.count == 2 else { return nil }
        self.init(next: parts[0], at: Date(timeIntervalSince1970: Double(parts[1])))
    }

    /// The position as the engine keeps it.
    var cursor: Cursor { Cursor("\(next)@\(Int64(at.timeIntervalSince1970))") }

    /// Whether numbers still go on from it.
    func isFresh(at now: Date) -> Bool { now.timeIntervalSince(at) < Self.life }
}
