/// Records the row at which the process trapped: a trap cannot be caught, and a crash without a mark is not the row's fault.
package protocol TrapMarks: Sendable {
    /// Runs `body` on this thread; where it traps, a mark is left with the number of the lease and the row.
    func watching<Value>(_ row: Int64, in term: Int64, _ body: () throws -> Value) rethrows -> Value
    /// The marks that were left, oldest first; nothing where they cannot be read.
    func left() -> [TrapMark]
    /// Takes away the marks, once they are counted.
    func clear()
}

/// A trap: a process ends by one at most, so that the number of its lease tells it from any other.
package struct TrapMark: Equatable, Sendable {
    /// The number of the lease under which the process ran.
    package let term: Int64
    /// The received row at which it was.
    package let row: Int64

    /// Creates a mark.
    package init(term: Int64, row: Int64) {
        self.term = term
        self.row = row
    }
}

/// No marks: for whoever does not serve an office, and for simulated deaths, which are no traps.
package struct NoTrapMarks: TrapMarks {
    /// Creates it.
    package init() {}

    /// Runs `body`.
    package func watching<Value>(_ row: Int64, in term: Int64, _ body: () throws -> Value) rethrows -> Value {
        try body()
    }

    /// None.
    package func left() -> [TrapMark] { [] }

    /// Nothing to do.
    package func clear() {}
}
