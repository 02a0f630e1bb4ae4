package import Coordinator

extension InboxRows {
    /// The oldest rows that wait to be processed, those of the usual lane first. Throws what the store throws.
    package func pendingInbox(limit: Int) throws -> [InboxRow] {
        let usual = try pendingInbox(in: .usual, limit: limit)
        return try usual + pendingInbox(in: .slow, limit: limit - usual.count)
    }

    /// The oldest rows of a lane that wait to be processed. Throws what the store throws.
    package func pendingInbox(in lane: InboxLane, limit: Int) throws -> [InboxRow] {
        try pendingInbox(in: lane, after: 0, limit: limit) { try $1() }
    }
}
