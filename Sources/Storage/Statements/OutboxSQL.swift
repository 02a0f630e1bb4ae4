/// Statements on the outbox.
enum OutboxSQL: String, SQLStatement {
    case enqueue = """
        INSERT INTO outbox (platform, account, chat_id, purpose, text, inbox_id, about_id, created_at, matters_until,
          state, attempts, resent)
        VALUES (:platform, :account, :chat, :purpose, :text, :inbox, :about, :now, :matters_until, 'pending', 0, 0)
        RETURNING id
        """
    /// The first unfinished message of each chat; where it is being sent, the chat waits.
    case heads = """
        SELECT o.id, o.chat_id, o.text, o.state, o.resent, o.matters_until, o.attempts
        FROM outbox o
        JOIN (
          SELECT chat_id, MIN(id) AS id FROM outbox
          WHERE platform = :platform AND account = :account AND state IN ('pending', 'sending', 'unknown')
          GROUP BY chat_id
        ) head ON head.id = o.id
        WHERE o.state IN ('pending', 'unknown') ORDER BY o.id LIMIT CAST(:limit AS BIGINT)
        """
    case markSending = """
        UPDATE outbox SET state = 'sending', attempts = attempts + 1, resent = CAST(:resent AS SMALLINT) WHERE id = :id
        """
    case settle = """
        UPDATE outbox SET state = :state, message_id = :message, reason = :reason,
          settled_at = CAST(:now AS BIGINT)
        WHERE id = :id AND attempts = :attempt AND state IN ('sending', 'unknown')
        """
    case release = """
        UPDATE outbox SET state = CASE resent WHEN 1 THEN 'unknown' ELSE 'pending' END, resent = 0, reason = :reason
        WHERE id = :id AND attempts = :attempt AND state = 'sending'
        """
    case abandonSending = """
        UPDATE outbox SET state = 'unknown', reason = 'the program stopped while it was being sent'
        WHERE state = 'sending'
        """
    case parkUnsent = """
        UPDATE outbox SET state = 'parked', reason = :reason WHERE state IN ('pending', 'sending', 'unknown')
        """
    /// What the platform has taken, or may have.
    case sentCount = """
        SELECT COUNT(*) AS n FROM outbox
        WHERE platform = :platform AND account = :account AND settled_at >= CAST(:since AS BIGINT)
          AND state IN ('sent', 'unknown', 'parked')
        """
    /// Of which work a message speaks that a platform has taken, by the platform's id of it.
    case about = """
        SELECT about_id FROM outbox
        WHERE message_id = :message AND platform = :platform AND account = :account AND chat_id = :chat LIMIT 1
        """
    case counts = "SELECT state, COUNT(*) AS n FROM outbox GROUP BY state"
}
