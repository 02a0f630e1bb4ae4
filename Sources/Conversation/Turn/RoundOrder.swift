package import Foundation

/// That a check-in round (giao ban trên nhóm) is to be opened until an instant, or closed.
package enum RoundOrder: Equatable, Sendable {
    /// Until when answers count.
    case open(until: Date)
    /// Now.
    case close
}
