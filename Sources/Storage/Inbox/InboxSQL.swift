/// Statements on the inbox and the polls.
enum InboxSQL: String, SQLStatement {
    /// A chat that has `most` messages waiting becomes slow with those that follow, until all of them are processed; so
    /// its order holds.
    case keep = """
        INSERT INTO inbox (platform, account, event_key, kind, chat_id, is_group, sender, sender_is_bot, sent_at,
          received_at, text, picture, file_kind, file_name, replies_to, addressed, edits, moved_to, raw, forwarded,
          album, state, failures, attempts, lane)
        VALUES (:platform, :account, :event_key, :kind, :chat, :is_group, :sender, :sender_is_bot, :sent_at,
          :received_at, :text, :picture, :file_kind, :file_name, :replies_to, :addressed, :edits, :moved_to, :raw, :forwarded,
          :album, 'pending', 0, 0,
          CASE WHEN EXISTS (
            SELECT 1 FROM inbox p WHERE p.state = 'pending' AND p.platform = :platform AND p.account = :account
              AND p.chat_id = :chat AND p.lane = 1) THEN 1
          WHEN (SELECT COUNT(*) FROM (
            SELECT 1 FROM inbox p WHERE p.state = 'pending' AND p.platform = :platform AND p.account = :account
              AND p.chat_id = :chat LIMIT CAST(:most AS BIGINT)) waiting) >= CAST(:most AS BIGINT) THEN 1
          ELSE 0 END)
        ON CONFLICT (platform, account, event_key) DO NOTHING
        """
    /// What waits with one priority, in order.
    case pending = """
        SELECT id, platform, account, event_key, kind, chat_id, is_group, sender, sender_is_bot, sent_at, received_at,
          text, picture, file_kind, file_name, replies_to, addressed, edits, moved_to, forwarded, album, failures,
          first_failed_at, attempts
        FROM inbox WHERE state = 'pending' AND lane = CAST(:lane AS SMALLINT) AND id > :after
        ORDER BY id LIMIT CAST(:limit AS BIGINT)
        """
    /// Items of albums of one sender in one chat after a key, oldest first, each with the message whose work it belongs to.
    case albumAfter = """
        SELECT i.id, i.platform, i.account, i.event_key, i.kind, i.chat_id, i.is_group, i.sender, i.sender_is_bot, i.sent_at,
          i.received_at, i.text, i.picture, i.file_kind, i.file_name, i.replies_to, i.addressed, i.edits, i.moved_to,
          i.forwarded, i.album, i.failures, i.first_failed_at, i.attempts, i.state,
          COALESCE((SELECT f.lead_id FROM files f WHERE f.inbox_id = i.id),
            (SELECT MIN(h.inbox_id) FROM history h WHERE h.inbox_id = i.id)) AS lead
        FROM inbox i WHERE i.album IS NOT NULL AND i.platform = :platform AND i.account = :account AND i.chat_id = :chat
          AND i.sender = :sender AND i.id >= :id ORDER BY i.id LIMIT CAST(:limit AS BIGINT)
        """
    /// The same before a key, newest first.
    case albumBefore = """
        SELECT i.id, i.platform, i.account, i.event_key, i.kind, i.chat_id, i.is_group, i.sender, i.sender_is_bot, i.sent_at,
          i.received_at, i.text, i.picture, i.file_kind, i.file_name, i.replies_to, i.addressed, i.edits, i.moved_to,
          i.forwarded, i.album, i.failures, i.first_failed_at, i.attempts, i.state,
          COALESCE((SELECT f.lead_id FROM files f WHERE f.inbox_id = i.id),
            (SELECT MIN(h.inbox_id) FROM history h WHERE h.inbox_id = i.id)) AS lead
        FROM inbox i WHERE i.album IS NOT NULL AND i.platform = :platform AND i.account = :account AND i.chat_id = :chat
          AND i.sender = :sender AND i.id < :id ORDER BY i.id DESC LIMIT CAST(:limit AS BIGINT)
        """
    /// A message and its edits, the newest first.
    case received = """
        SELECT id, text, sender, CASE WHEN raw = '' THEN 1 ELSE 0 END AS forgotten FROM inbox
        WHERE platform = :platform AND account = :account AND event_key = :event_key AND id < CAST(:before AS BIGINT)
        UNION ALL
        SELECT id, text, sender, CASE WHEN raw = '' THEN 1 ELSE 0 END AS forgotten FROM inbox
        WHERE platform = :platform AND account = :account AND edits = :event_key AND id < CAST(:before AS BIGINT)
        ORDER BY id DESC
        """
    /// The work that a message has changed.
    case changedBy = """
        SELECT DISTINCT assignment_id FROM history WHERE inbox_id = :inbox ORDER BY assignment_id
        """
    case oldestPending = "SELECT MIN(received_at) AS at FROM inbox WHERE state = 'pending'"
    case finish = "UPDATE inbox SET state = :state WHERE id = :id"
    case giveUp = "UPDATE inbox SET state = 'failed' WHERE id = :id AND state = 'pending'"
    case countFailure = """
        UPDATE inbox SET failures = failures + 1, first_failed_at = COALESCE(first_failed_at, CAST(:now AS BIGINT)),
          failure = :reason WHERE id = :id
        """
    case countAttempt = "UPDATE inbox SET attempts = attempts + 1 WHERE id = :id"
    /// A trap at a row that there is; the same one twice is one.
    case keepTrap = """
        INSERT INTO traps (term, inbox_id)
        SELECT CAST(:term AS BIGINT), id FROM inbox WHERE id = CAST(:id AS BIGINT)
        ON CONFLICT (term) DO NOTHING
        """
    case traps = "SELECT COUNT(*) AS n FROM traps WHERE inbox_id = :id"
    case forgetTraps = "DELETE FROM traps WHERE inbox_id = :id"
    /// The shortest way of the last messages of a bot before a row. Bounded by keys, so that a quiet bot beside a busy one is not
    /// searched for in the whole inbox.
    case shortestLag = """
        SELECT MIN(received_at - sent_at) AS lag FROM inbox
        WHERE id < CAST(:id AS BIGINT) AND id >= CAST(:id AS BIGINT) - 500 AND platform = :platform AND account = :account
          AND kind = 'message'
        """
    /// One row, while it waits.
    case pendingOne = """
        SELECT id, platform, account, event_key, kind, chat_id, is_group, sender, sender_is_bot, sent_at, received_at,
          text, picture, file_kind, file_name, replies_to, addressed, edits, moved_to, forwarded, album, failures,
          first_failed_at, attempts
        FROM inbox WHERE state = 'pending' AND id = :id
        """
    case waitingCount = "SELECT COUNT(*) AS n FROM inbox WHERE state = 'pending'"
    case failedCount = "SELECT COUNT(*) AS n FROM inbox WHERE state = 'failed'"
    /// What was received and is processed, before an instant: the words go, and the address and name of a file;
    /// that something came, and a file with it, stays.
    case forgetReceived = """
        UPDATE inbox SET raw = '', text = NULL, file_name = NULL,
          picture = CASE WHEN picture IS NULL THEN NULL ELSE '' END WHERE id IN (
          SELECT id FROM inbox WHERE raw <> '' AND received_at < CAST(:before AS BIGINT) AND state <> 'pending'
          ORDER BY received_at LIMIT CAST(:limit AS BIGINT))
        """
    case counts = "SELECT state, COUNT(*) AS n FROM inbox GROUP BY state"

    case cursor = "SELECT position FROM polls WHERE platform = :platform AND account = :account"
    case setCursor = """
        INSERT INTO polls (platform, account, position) VALUES (:platform, :account, :position)
        ON CONFLICT (platform, account) DO UPDATE SET position = excluded.position
        """
    case setHealth = """
        INSERT INTO polls (platform, account, succeeded_at, failure, refused)
        VALUES (:platform, :account, CAST(:succeeded_at AS BIGINT), :failure, CAST(:refused AS SMALLINT))
        ON CONFLICT (platform, account) DO UPDATE
        SET succeeded_at = COALESCE(excluded.succeeded_at, polls.succeeded_at), failure = excluded.failure,
          refused = excluded.refused
        """
    /// The bots of an office are those that are named after this.
    case noBots = "UPDATE polls SET active = 0"
    case setBot = """
        INSERT INTO polls (platform, account, active) VALUES (:platform, :account, 1)
        ON CONFLICT (platform, account) DO UPDATE SET active = 1
        """
    /// A bot of which its platform has never said who it is; it has no id, and at most one row for each platform.
    case forgetNameless = "DELETE FROM polls WHERE platform = :platform AND account = ''"
    case remember = """
        INSERT INTO polls (platform, account, bot_name, identified_at)
        VALUES (:platform, :account, :name, :now)
        ON CONFLICT (platform, account) DO UPDATE
        SET bot_name = excluded.bot_name, identified_at = excluded.identified_at, failure = NULL, refused = 0
        """
    case lastBot = """
        SELECT account, bot_name FROM polls WHERE platform = :platform AND bot_name IS NOT NULL
        ORDER BY identified_at DESC LIMIT 1
        """
    case lastBots = """
        SELECT platform, account, bot_name FROM polls WHERE bot_name IS NOT NULL AND identified_at = (
          SELECT MAX(p.identified_at) FROM polls p WHERE p.platform = polls.platform AND p.bot_name IS NOT NULL)
        ORDER BY platform, account
        """
    /// Of the office's bots that were ever asked; one that is only told things never is.
    case health = """
        SELECT platform, account, succeeded_at, failure, refused FROM polls
        WHERE active = 1 AND (succeeded_at IS NOT NULL OR failure IS NOT NULL OR identified_at IS NOT NULL)
        ORDER BY platform, account
        """
}
