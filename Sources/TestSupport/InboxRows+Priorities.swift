package import Coordinator

extension InboxRows {
    /// The oldest rows that wait to be processed, those of the usual priority first.
    package func pending(limit: Int) throws -> [InboxRow] {
        let usual = try pending(of: .usual, limit: limit)
        return try usual + pending(of: .slow, limit: limit - usual.count)
    }

    /// The oldest rows of a priority that wait to be processed.
    package func pending(of priority: InboxPriority, limit: Int) throws -> [InboxRow] {
        try pending(of: priority, after: 0, limit: limit) { try $1() }
    }
}
