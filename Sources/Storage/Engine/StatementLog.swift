import Synchronization

/// What a database is asked for while somebody counts: what a message or a list costs, as numbers that do not hang on the machine.
package final class StatementLog: Sendable {
    /// The cost of some work.
    package struct Cost: Equatable, Sendable {
        /// The statements that were run, by family and name or as `composed`, in order; savepoints are not among them.
        package var statements: [String] = []
        /// How many rows came back.
        package var rows = 0
        /// The texts of statements that ran for the first time since they were prepared, where the engine watches for them.
        package var firstRuns: [String] = []
    }

    private let cost = Mutex<Cost?>(nil)

    /// Creates a log that counts nothing yet.
    init() {}

    /// Begins to count.
    package func start() { cost.withLock { $0 = Cost() } }

    /// Ends counting and answers what there was since `start`.
    package func stop() -> Cost {
        cost.withLock { cost in
            defer { cost = nil }
            return cost ?? Cost()
        }
    }

    func note<Statement: SQLStatement>(_ statement: Statement) {
        cost.withLock { $0?.statements.append("\(Statement.self).\(statement)") }
    }

    func noteComposed() { cost.withLock { $0?.statements.append("composed") } }

    func note(firstRun text: String) { cost.withLock { $0?.firstRuns.append(text) } }

    func note(rows count: Int) { cost.withLock { $0?.rows += count } }
}
