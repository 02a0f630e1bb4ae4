/// Statements that read a queue from its beginning to its end.
enum LedgerSQL: String, SQLStatement {
    case inbox = """
        SELECT id, platform, account, event_key, kind, chat_id, is_group, sender, sender_is_bot, sent_at, received_at,
          text, picture, file_kind, file_name, replies_to, addressed, edits, moved_to, forwarded, album, failures,
          first_failed_at, state
        FROM inbox ORDER BY id
        """
    /// Messages with their seals.
    case sealedOutbox = """
        SELECT id, platform, account, chat_id, purpose, text, inbox_id, about_id, created_at, matters_until, answers,
          file_id, seal
        FROM outbox WHERE id > CAST(:after AS BIGINT) AND seal IS NOT NULL ORDER BY id LIMIT 1000
        """
    /// Reminders with their seals.
    case sealedReminders = """
        SELECT id, assignment_id, anchor, version, step, role, due_at, in_digest, breaks_quiet, seal
        FROM reminders WHERE id > CAST(:after AS BIGINT) AND seal IS NOT NULL ORDER BY id LIMIT 1000
        """
    case outbox =
        "SELECT id, chat_id, purpose, text, inbox_id, created_at, state, resent, reason FROM outbox ORDER BY id"
    case reminders = """
        SELECT id, assignment_id, anchor, version, step, role, due_at, speak_at, state, refusals, breaks_quiet,
          outbox_id, reason
        FROM reminders WHERE state <> 'void' ORDER BY id
        """
}
