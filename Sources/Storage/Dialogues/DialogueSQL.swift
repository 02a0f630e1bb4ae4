/// Statements on dialogues.
enum DialogueSQL: String, SQLStatement {
    case current = """
        SELECT version, content FROM dialogues
        WHERE platform = :platform AND account = :account AND chat_id = :chat AND user_id = :user
        """
    case set = """
        INSERT INTO dialogues (platform, account, chat_id, user_id, version, content)
        VALUES (:platform, :account, :chat, :user, :version, :content)
        ON CONFLICT (platform, account, chat_id, user_id) DO UPDATE
        SET version = excluded.version, content = excluded.content
        """
    case clear = """
        DELETE FROM dialogues WHERE platform = :platform AND account = :account AND chat_id = :chat AND user_id = :user
        """
    case clearOf = """
        DELETE FROM dialogues WHERE EXISTS (
          SELECT 1 FROM identities i WHERE i.officer_id = :officer AND i.platform = dialogues.platform
            AND i.account = dialogues.account AND i.user_id = dialogues.user_id)
        """
    /// Puts a dialogue aside that cannot be read, with the newest message of then.
    case keepUnread = """
        INSERT INTO unread_dialogues (platform, account, chat_id, user_id, version, content, inbox_id)
        SELECT platform, account, chat_id, user_id, version, content, (SELECT MAX(id) FROM inbox) FROM dialogues
        WHERE platform = :platform AND account = :account AND chat_id = :chat AND user_id = :user
        """
    case unreadCount = "SELECT COUNT(*) AS n FROM unread_dialogues"
    /// Those that are as old as what was received and is forgotten.
    case forgetUnread = """
        DELETE FROM unread_dialogues WHERE EXISTS (
          SELECT 1 FROM inbox i WHERE i.id = unread_dialogues.inbox_id AND i.received_at < CAST(:before AS BIGINT))
        """
}
