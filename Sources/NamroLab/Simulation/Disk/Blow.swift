/// The end of a process at one of its acts.
package struct Blow: Equatable, Sendable {
    /// Before or after the act.
    package enum Moment: String, CaseIterable, Sendable {
        case before, after
    }

    /// The number of the act, counted from 1.
    package let point: Int
    /// Before or after it.
    package let moment: Moment
    /// Whether the power goes with it, so that what was not synced is lost.
    package let losesUnsynced: Bool
}
