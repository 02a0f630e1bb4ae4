package import Foundation

/// The lease as it stands in the database.
package struct LeaseRow: Equatable, Sendable {
    /// Who holds it; nil after a clean stop.
    package let holder: String?
    /// The fencing number: grows with each holder; a write under an older one is refused.
    package let number: Int64
    /// The heartbeat: grows while the holder lives.
    package let beat: Int64
    /// Civil time as a holder last wrote it, to the minute; nil before the first.
    package let clock: Date?
    /// When the holder took it; nil before the first.
    package let takenAt: Date?
    /// When the database was last backed up; nil where that is not known.
    package let backedUpAt: Date?

    /// Creates a row.
    package init(
        holder: String?, number: Int64, beat: Int64, clock: Date?, takenAt: Date? = nil, backedUpAt: Date? = nil
    ) {
        self.takenAt = takenAt
        self.backedUpAt = backedUpAt
        self.clock = clock
        self.holder = holder
        self.number = number
        self.beat = beat
    }
}
