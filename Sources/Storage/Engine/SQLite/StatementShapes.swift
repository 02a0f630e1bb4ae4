import Synchronization

/// What goes into each statement and comes out of it, worked out at its first use.
final class StatementShapes: Sendable {
    /// The parameters and columns of a statement.
    struct Shape: Sendable {
        /// The names of the parameters, each once, in the order of their first appearance.
        let parameters: [String]
        /// The place of each column of the answer.
        let columns: [String: Int]
    }

    private let known = Mutex<[String: Shape]>([:])

    /// The shape of a statement whose answer has these columns.
    func shape(of sql: String, columns: () -> [String]) -> Shape {
        if let shape = known.withLock({ $0[sql] }) { return shape }
        let places = Dictionary(columns().enumerated().map { ($1, $0) }) { first, _ in first }
        let shape = Shape(parameters: Self.parameters(of: sql), columns: places)
        known.withLock { $0[sql] = shape }
        return shape
    }

    /// The names of a statement's parameters, each once, in the order of their first appearance.
    static func parameters(of sql: String) -> [String] {
        sql.matches(of: /:([a-z_]+)/).reduce(into: []) { names, match in
            let name = String(match.1)
            if !names.contains(name) { names.append(name) }
        }
    }
}
