/// Statements that take a person's texts and ids away and leave the chain of the history whole.
enum ErasureSQL: String, SQLStatement {
    /// The person's accounts, each with when it was his; what came before or after is another's.
    case links = """
        SELECT platform, account, user_id, private_chat, linked_at, unlinked_at FROM links WHERE officer_id = :officer
        """
    case texts = """
        DELETE FROM history_texts WHERE history_id IN (SELECT id FROM history WHERE actor_id = :officer)
        RETURNING history_id
        """
    /// Answers to his messages, wherever they were said; what was not sent yet never is.
    case answers = """
        UPDATE outbox SET text = '', seal = NULL, chat_id = CASE WHEN chat_id = :chat THEN 'erased' ELSE chat_id END,
          state = CASE WHEN state IN ('pending', 'sending', 'unknown') THEN 'parked' ELSE state END
        WHERE text <> '' AND inbox_id IN (
          SELECT id FROM inbox WHERE platform = :platform AND account = :account AND sender = :user
            AND received_at >= CAST(:from AS BIGINT) AND received_at <= CAST(:until AS BIGINT)) RETURNING id
        """
    case outbox = """
        UPDATE outbox SET text = '', seal = NULL, chat_id = 'erased',
          state = CASE WHEN state IN ('pending', 'sending', 'unknown') THEN 'parked' ELSE state END
        WHERE platform = :platform AND account = :account AND chat_id = :chat
          AND created_at >= CAST(:from AS BIGINT) AND created_at <= CAST(:until AS BIGINT) RETURNING id
        """
    /// A row that is not processed yet is left alone: nothing accepted is lost.
    case inbox = """
        UPDATE inbox SET text = NULL, picture = NULL, file_name = NULL, raw = '', sender = 'erased', chat_id = CASE WHEN is_group = 1
          THEN chat_id ELSE 'erased' END
        WHERE platform = :platform AND account = :account AND sender = :user AND state <> 'pending'
          AND received_at >= CAST(:from AS BIGINT) AND received_at <= CAST(:until AS BIGINT) RETURNING id
        """
    case personalReminders = "DELETE FROM personal_reminders WHERE officer_id = :officer RETURNING id"
    /// The dialogue, the wrong codes and the notices of an account that is nobody's now.
    case dialogues = """
        DELETE FROM dialogues WHERE platform = :platform AND account = :account AND user_id = :user AND NOT EXISTS (
          SELECT 1 FROM identities i WHERE i.platform = :platform AND i.account = :account AND i.user_id = :user)
        """
    case unreadDialogues = """
        DELETE FROM unread_dialogues WHERE platform = :platform AND account = :account AND user_id = :user
        """
    case wrongCodes = "DELETE FROM wrong_codes WHERE platform = :platform AND account = :account AND user_id = :user"
    case notices =
        "DELETE FROM stranger_notices WHERE platform = :platform AND account = :account AND chat_id = :chat"
    case forgetLinks = "DELETE FROM links WHERE officer_id = :officer"
    case officer = """
        UPDATE officers SET code = :code, name = :name, title = '', designated = 0, active = 0 WHERE id = :officer
        """
}
