/// Statements on the outbox.
enum OutboxSQL: String, SQLStatement {
    case enqueue = """
        INSERT INTO outbox (platform, account, chat_id, purpose, text, inbox_id, about_id, created_at, matters_until,
          answers, file_id, state, attempts, resent, seal)
        VALUES (:platform, :account, :chat, :purpose, :text, :inbox, :about, :now, :matters_until, :answers, :file,
          'pending', 0, 0, :seal)
        RETURNING id
        """
    /// The first unfinished message of each chat; where it is being sent, the chat waits. Whoever waits for a reply comes first.
    case heads = """
        SELECT o.id, o.chat_id, o.text, o.state, o.resent, o.matters_until, o.attempts, o.tried_at, o.answers,
          o.file_id, o.file_tries, (SELECT epoch FROM lease WHERE lease.id = 1) AS epoch
        FROM outbox o
        JOIN (
          SELECT chat_id, MIN(id) AS id FROM outbox
          WHERE platform = :platform AND account = :account AND state IN ('pending', 'sending', 'unknown')
          GROUP BY chat_id
        ) head ON head.id = o.id
        WHERE o.state IN ('pending', 'unknown')
        ORDER BY CASE o.purpose WHEN 'reply' THEN 0 ELSE 1 END, o.id LIMIT CAST(:limit AS BIGINT)
        """
    /// What waits for a chat goes to another one; its seal was of the first.
    case move = """
        UPDATE outbox SET chat_id = :to, seal = NULL
        WHERE platform = :platform AND account = :account AND chat_id = :from
          AND state IN ('pending', 'sending', 'unknown')
        """
    case markSending = """
        UPDATE outbox SET state = 'sending', attempts = attempts + 1, resent = CAST(:resent AS SMALLINT),
          tried_at = CAST(:now AS BIGINT)
        WHERE id = :id
        """
    case settle = """
        UPDATE outbox SET state = :state, message_id = :message, reason = :reason,
          settled_at = CAST(:now AS BIGINT)
        WHERE id = :id AND attempts = :attempt AND state IN ('sending', 'unknown')
        """
    case release = """
        UPDATE outbox SET state = CASE resent WHEN 1 THEN 'unknown' ELSE 'pending' END, resent = 0, reason = :reason,
          file_tries = file_tries + CAST(:file_tries AS BIGINT)
        WHERE id = :id AND attempts = :attempt AND state = 'sending'
        """
    case countFileTry = "UPDATE outbox SET file_tries = file_tries + 1 WHERE id = :id"
    /// Of the first of these states; the index `outbox_open` has all three.
    case pastUse = """
        SELECT id FROM outbox
        WHERE state IN ('pending', 'sending', 'unknown') AND state = 'pending' AND matters_until < CAST(:now AS BIGINT)
        ORDER BY id LIMIT CAST(:limit AS BIGINT)
        """
    case purpose = "SELECT purpose FROM outbox WHERE id = :id AND state = 'pending'"
    case abandonSending = """
        UPDATE outbox SET state = 'unknown', reason = 'the program stopped while it was being sent'
        WHERE state = 'sending'
        """
    /// Changes that other systems know by their id may be told again; whatever else was unsent is not.
    case parkUnsent = """
        UPDATE outbox SET state = 'parked', reason = :reason
        WHERE state IN ('pending', 'sending', 'unknown') AND purpose <> 'change'
        """
    case unsentTo = """
        SELECT id, state FROM outbox WHERE platform = :platform AND account = :account AND chat_id = :chat
          AND state IN ('pending', 'sending', 'unknown') ORDER BY id
        """
    case lastTo = """
        SELECT state FROM outbox WHERE platform = :platform AND account = :account AND chat_id = :chat
        ORDER BY created_at DESC, id DESC LIMIT 1
        """
    case oldestUnsentTo = """
        SELECT created_at AS at FROM outbox WHERE platform = :platform AND account = :account AND chat_id = :chat
          AND state IN ('pending', 'sending', 'unknown') ORDER BY id LIMIT 1
        """
    case parkOne = "UPDATE outbox SET state = 'parked', reason = :reason WHERE id = :id"
    /// What the platform has taken, or may have: a message that was sent again is two, of which a refused one had its first try.
    case sentCount = """
        SELECT COALESCE(SUM(CASE state WHEN 'refused' THEN resent ELSE 1 + resent END), 0) AS n FROM outbox
        WHERE platform = :platform AND account = :account AND settled_at >= CAST(:since AS BIGINT)
          AND state IN ('sent', 'unknown', 'parked', 'refused')
        """
    /// Of which work a message speaks that a platform has taken, by the platform's id of it.
    case about = """
        SELECT about_id FROM outbox
        WHERE message_id = :message AND platform = :platform AND account = :account AND chat_id = :chat LIMIT 1
        """
    case unsentOfAccount = """
        SELECT COUNT(*) AS n FROM outbox
        WHERE platform = :platform AND account = :account AND state IN ('pending', 'sending', 'unknown')
        """
    case unsentCount = "SELECT COUNT(*) AS n FROM outbox WHERE state IN ('pending', 'sending', 'unknown')"
    /// Those of a person who was erased are apart: they have no text. The two states are those of the index `outbox_ended`.
    case parkedCount = """
        SELECT COUNT(*) AS n FROM outbox
        WHERE state IN ('refused', 'parked') AND state = 'parked' AND text <> '' AND COALESCE(reason, '') <> :anew
        """
    /// What ended, before an instant: the words go and with them their seal; that something was said, when and to whom, stays.
    case forgetSent = """
        UPDATE outbox SET text = '', answers = NULL, seal = NULL WHERE id IN (
          SELECT id FROM outbox WHERE text <> '' AND created_at < CAST(:before AS BIGINT)
            AND state NOT IN ('pending', 'sending', 'unknown')
          ORDER BY created_at LIMIT CAST(:limit AS BIGINT))
        """
    case counts = "SELECT state, COUNT(*) AS n FROM outbox GROUP BY state"
}
