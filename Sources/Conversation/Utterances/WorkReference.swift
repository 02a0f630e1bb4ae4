package import Foundation

/// Which work a statement is about, as it was said.
package struct WorkReference: Equatable, Codable, Sendable {
    /// The codes named, in order; empty where none was.
    package var codes: [Int]
    /// Whether all of somebody's work is meant: "em nhận cả 2 việc".
    package var isAll: Bool
    /// Whether it points at what was spoken of last: "việc đó".
    package var pointsBack: Bool

    /// Creates a reference; to nothing by default.
    package init(codes: [Int] = [], isAll: Bool = false, pointsBack: Bool = false) {
        self.codes = codes
        self.isAll = isAll
        self.pointsBack = pointsBack
    }
}

/// What its sender has agreed to so far of a statement that was asked about.
package struct Consent: Equatable, Codable, Sendable {
    /// Whether he has confirmed what was asked about.
    package var isConfirmed = false
    /// Whether he has confirmed that he decides in a leader's name.
    package var isInLeadersName = false
    /// When it was said, where that was in an earlier message which was asked about; nil where it is said now.
    package var saidAt: Date?
}
