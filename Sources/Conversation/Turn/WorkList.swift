import Assignments
import Foundation
import VietnameseText

/// Lists of codes within a sentence.
enum WorkList {
    /// The codes of several assignments, the first twenty of them.
    static func codes(_ assignments: [Assignment]) -> String {
        assignments.prefix(20).map(\.label).joined(separator: ", ") + (assignments.count > 20 ? "…" : "")
    }
}
