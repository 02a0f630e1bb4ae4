/// Statements on the inbox and the polls.
enum InboxSQL: String, SQLStatement {
    case keep = """
        INSERT INTO inbox (platform, account, event_key, kind, chat_id, is_group, sender, sender_is_bot, sent_at,
          received_at, text, picture, replies_to, raw, state, failures, attempts)
        VALUES (:platform, :account, :event_key, :kind, :chat, :is_group, :sender, :sender_is_bot, :sent_at,
          :received_at, :text, :picture, :replies_to, :raw, 'pending', 0, 0)
        ON CONFLICT (platform, account, event_key) DO NOTHING
        """
    case pending = """
        SELECT id, platform, account, event_key, kind, chat_id, is_group, sender, sender_is_bot, sent_at, received_at,
          text, picture, replies_to, failures, first_failed_at
        FROM inbox WHERE state = 'pending' AND id > :after ORDER BY id LIMIT CAST(:limit AS BIGINT)
        """
    case oldestPending = "SELECT MIN(received_at) AS at FROM inbox WHERE state = 'pending'"
    case finish = "UPDATE inbox SET state = :state WHERE id = :id"
    case countFailure = """
        UPDATE inbox SET failures = failures + 1, first_failed_at = COALESCE(first_failed_at, CAST(:now AS BIGINT)),
          failure = :reason WHERE id = :id
        """
    case countAttempt = "UPDATE inbox SET attempts = attempts + 1 WHERE id = :id"
    case attempts = "SELECT attempts FROM inbox WHERE id = :id"
    case counts = "SELECT state, COUNT(*) AS n FROM inbox GROUP BY state"

    case cursor = "SELECT position FROM polls WHERE platform = :platform AND account = :account"
    case setCursor = """
        INSERT INTO polls (platform, account, position) VALUES (:platform, :account, :position)
        ON CONFLICT (platform, account) DO UPDATE SET position = excluded.position
        """
    case setHealth = """
        INSERT INTO polls (platform, account, succeeded_at, failure)
        VALUES (:platform, :account, CAST(:succeeded_at AS BIGINT), :failure)
        ON CONFLICT (platform, account) DO UPDATE
        SET succeeded_at = COALESCE(excluded.succeeded_at, polls.succeeded_at), failure = excluded.failure
        """
    case health = "SELECT platform, account, succeeded_at, failure FROM polls ORDER BY platform, account"
}
