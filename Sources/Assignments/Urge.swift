package import Foundation

/// That somebody was chased for work (đôn đốc): a reminder at the next hour of work, once a day.
package struct Urge: Equatable, Codable, Sendable {
    /// When.
    package let at: Date
    /// By whom.
    package let by: Officer.ID?

    /// Creates an urge.
    package init(at: Date, by: Officer.ID?) {
        self.at = at
        self.by = by
    }
}
