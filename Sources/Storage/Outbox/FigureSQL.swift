/// Statements that count for those who watch the program.
enum FigureSQL: String, SQLStatement {
    /// Each half by its own index.
    case outbox = """
        SELECT platform, account, state, COUNT(*) AS n FROM outbox WHERE state IN ('pending', 'sending', 'unknown')
        GROUP BY platform, account, state
        UNION ALL
        SELECT platform, account, state, COUNT(*) AS n FROM outbox WHERE state IN ('refused', 'parked')
        GROUP BY platform, account, state
        ORDER BY platform, account, state
        """
    /// The first part of an answer has the lowest key of those that answer one event.
    case replies = """
        SELECT o.inbox_id, o.platform, o.account, MIN(o.settled_at) AS settled_at, MIN(i.received_at) AS received_at
        FROM polls p JOIN outbox o ON o.platform = p.platform AND o.account = p.account
          AND o.settled_at >= CAST(:since AS BIGINT)
        JOIN inbox i ON i.id = o.inbox_id
        WHERE p.active = 1 AND o.purpose = 'reply' AND o.state = 'sent'
        GROUP BY o.inbox_id, o.platform, o.account ORDER BY settled_at, o.inbox_id LIMIT CAST(:limit AS BIGINT)
        """
}
