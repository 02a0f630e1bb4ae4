import Synchronization

/// What goes into each statement and comes out of it, worked out at its first use.
final class StatementShapes: Sendable {
    /// The parameters and columns of a statement.
    struct Shape: Sendable {
        /// The names of the parameters, each once, in the order of their first appearance.
        let parameters: [String]
        /// The place of each column of the answer.
        let columns: ColumnTable
    }

    /// A statement's text, told from others by its length first: to hash all of it would cost as much as to run it.
    private struct Key: Hashable {
        let sql: String

        func hash(into hasher: inout Hasher) { hasher.combine(sql.utf8.count) }
    }

    /// How many statements are kept; the program's own are fewer by far.
    private static let most = 1_000

    private let known = Mutex<[Key: Shape]>([:])

    /// The shape of a statement whose answer has these columns.
    func shape(of sql: String, columns: () -> [String]) -> Shape {
        let key = Key(sql: sql)
        if let shape = known.withLock({ $0[key] }) { return shape }
        let shape = Shape(parameters: Self.parameters(of: sql), columns: ColumnTable(columns()))
        known.withLock { if $0.count < Self.most { $0[key] = shape } }
        return shape
    }

    /// Whether a statement is kept, or will be.
    func keeps(_ sql: String) -> Bool { known.withLock { $0.count < Self.most || $0[Key(sql: sql)] != nil } }

    /// The names of a statement's parameters, each once, in the order of their first appearance.
    static func parameters(of sql: String) -> [String] {
        sql.matches(of: /:([a-z_]+)/).reduce(into: []) { names, match in
            let name = String(match.1)
            if !names.contains(name) { names.append(name) }
        }
    }
}
