/// Statements that take a person's texts and ids away and leave the chain of the history whole.
enum ErasureSQL: String, SQLStatement {
    case senders = """
        SELECT DISTINCT platform, account, sender FROM inbox
        WHERE id IN (SELECT inbox_id FROM history WHERE actor_id = :officer AND inbox_id IS NOT NULL)
        """
    case texts = """
        DELETE FROM history_texts WHERE history_id IN (SELECT id FROM history WHERE actor_id = :officer)
        RETURNING history_id
        """
    case inbox = """
        UPDATE inbox SET text = NULL, picture = NULL, raw = '', sender = 'erased', chat_id = CASE WHEN is_group = 1
          THEN chat_id ELSE 'erased' END
        WHERE platform = :platform AND account = :account AND sender = :user RETURNING id
        """
    case outbox = """
        UPDATE outbox SET text = '', chat_id = 'erased' WHERE platform = :platform AND account = :account
          AND chat_id = :user AND state IN ('sent', 'refused', 'parked') RETURNING id
        """
    case dialogues = "DELETE FROM dialogues WHERE platform = :platform AND account = :account AND user_id = :user"
    case officer = """
        UPDATE officers SET code = :code, name = :name, title = '', designated = 0, active = 0 WHERE id = :officer
        """
    case retired = "SELECT id, active FROM officers WHERE code = :code"
}
