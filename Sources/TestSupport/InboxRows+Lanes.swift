package import Coordinator

extension InboxRows {
    /// The oldest rows that wait to be processed, those of the usual lane first. Throws what the store throws.
    package func pendingInbox(limit: Int) throws -> [InboxRow] {
        let usual = try pendingInbox(in: .usual, after: 0, limit: limit)
        return try usual + pendingInbox(in: .slow, after: 0, limit: limit - usual.count)
    }
}
