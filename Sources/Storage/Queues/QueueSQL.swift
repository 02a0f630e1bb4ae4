/// Statements by which an administrator looks at what did not go through, and lets it be tried again.
enum QueueSQL: String, SQLStatement {
    case inbox = """
        SELECT id, platform, account, event_key, kind, chat_id, is_group, sender, sender_is_bot, sent_at, received_at,
          text, picture, file_kind, file_name, replies_to, addressed, edits, moved_to, forwarded, album, failures,
          failure, state,
          (SELECT COUNT(*) FROM traps t WHERE t.inbox_id = inbox.id) AS traps
        FROM inbox WHERE state = 'failed' OR (state = 'pending' AND CAST(:waiting AS SMALLINT) = 1)
        ORDER BY id DESC LIMIT CAST(:limit AS BIGINT)
        """
    case inboxOne = """
        SELECT id, platform, account, event_key, kind, chat_id, is_group, sender, sender_is_bot, sent_at, received_at,
          text, picture, file_kind, file_name, replies_to, addressed, edits, moved_to, forwarded, album, failures,
          failure, state,
          (SELECT COUNT(*) FROM traps t WHERE t.inbox_id = inbox.id) AS traps
        FROM inbox WHERE id = :id
        """
    /// The same words of the same sender in the same chat, later.
    case laterInbox = """
        SELECT l.id FROM inbox i JOIN inbox l ON l.id > i.id AND l.platform = i.platform AND l.account = i.account
          AND l.chat_id = i.chat_id AND l.sender = i.sender AND l.text = i.text AND l.state <> 'failed'
        WHERE i.id = :id ORDER BY l.id LIMIT 1
        """
    /// As if it had just come; its place in the chat's order is its own.
    case retryInbox = """
        UPDATE inbox SET state = 'pending', failures = 0, attempts = 0, first_failed_at = NULL
        WHERE id = :id AND state = 'failed'
        """
    case outbox = """
        SELECT id, platform, account, chat_id, purpose, text, created_at, state, attempts, reason FROM outbox
        WHERE state = 'parked' OR (state IN ('pending', 'sending', 'unknown', 'refused')
          AND CAST(:parked_only AS SMALLINT) = 0)
        ORDER BY id DESC LIMIT CAST(:limit AS BIGINT)
        """
    case outboxOne = """
        SELECT id, platform, account, chat_id, purpose, text, created_at, state, attempts, reason FROM outbox
        WHERE id = :id
        """
    /// What an outbox row's seal is made of, and whether the platform may have the message.
    case sealed = """
        SELECT platform, account, chat_id, purpose, text, inbox_id, about_id, created_at, answers, file_id,
          CASE WHEN state = 'parked' AND attempts > 0 AND COALESCE(reason, '') NOT LIKE 'past its use%' THEN 1
            WHEN state = 'refused' AND resent = 1 THEN 1 ELSE 0 END AS doubtful
        FROM outbox WHERE id = :id AND state IN ('parked', 'refused') AND text <> ''
        """
    /// What may have arrived waits for its one visible second try, anything else for its first.
    case retryOutbox = """
        UPDATE outbox SET state = CASE WHEN CAST(:doubtful AS SMALLINT) = 1 THEN 'unknown' ELSE 'pending' END,
          resent = 0, settled_at = NULL, matters_until = CAST(:until AS BIGINT), seal = :seal
        WHERE id = :id
        """
}
