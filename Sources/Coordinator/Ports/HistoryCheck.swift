/// What a check of the whole history has found.
package struct HistoryCheck: Equatable, Sendable {
    /// The first thing that is wrong.
    package struct Fault: Equatable, Sendable {
        /// What can be wrong.
        package enum Kind: String, Equatable, Sendable {
            /// A row was changed, inserted, swapped or removed.
            case chain
            /// A text is not the one whose digest is in the chain.
            case text
            /// A column made from the image does not agree with it.
            case facts
            /// The assignment's row is not what its last image says.
            case assignment
            /// A rule under which figures were made was changed, inserted or removed.
            case rules
            /// An assignment in force has no history.
            case noHistory
            /// A message to be sent, or that was sent, is not as it was written.
            case message
            /// A reminder is not as it was planned.
            case reminder
        }

        /// The row: of the history or the rules; for `noHistory` the assignment, for `message` the outbox's, for `reminder` the
        /// reminder's.
        package let row: Int64
        /// What is wrong.
        package let kind: Kind

        /// Creates a fault.
        package init(row: Int64, kind: Kind) {
            self.row = row
            self.kind = kind
        }
    }

    /// The first fault, or nil.
    package var fault: Fault?
    /// How many rows are sound.
    package var rows = 0
    /// The hash of the last sound row.
    package var head: String
    /// Whether the hash that was asked about is in the chain; rows removed at its end take it along.
    package var knowsHead: Bool

    /// Creates a check of nothing yet.
    package init(head: String, knowsHead: Bool) {
        self.head = head
        self.knowsHead = knowsHead
    }

    /// Whether all is well.
    package var isSound: Bool { fault == nil && knowsHead }
}
