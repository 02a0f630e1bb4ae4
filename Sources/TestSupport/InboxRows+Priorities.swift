package import Coordinator

extension InboxRows {
    /// The oldest rows that wait to be processed, those of the usual priority first.
    package func pendingInbox(limit: Int) throws -> [InboxRow] {
        let usual = try pendingInbox(of: .usual, limit: limit)
        return try usual + pendingInbox(of: .slow, limit: limit - usual.count)
    }

    /// The oldest rows of a priority that wait to be processed.
    package func pendingInbox(of priority: InboxPriority, limit: Int) throws -> [InboxRow] {
        try pendingInbox(of: priority, after: 0, limit: limit) { try $1() }
    }
}
