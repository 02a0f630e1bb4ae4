import Foundation

/// How much of what cannot all be tried is tried.
package enum TestLength {
    /// Whether this is the long form, `make drills`: `NAMRO_LONG=1`.
    package static let isLong = ProcessInfo.processInfo.environment["NAMRO_LONG"] == "1"
}
