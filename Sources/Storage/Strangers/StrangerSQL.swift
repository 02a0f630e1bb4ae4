/// Statements on senders whom nobody knows.
enum StrangerSQL: String, SQLStatement {
    case countWrongCode =
        "INSERT INTO wrong_codes (platform, account, user_id, at) VALUES (:platform, :account, :user, :now)"
    case wrongCodes = """
        SELECT COUNT(*) AS n, MAX(at) AS last FROM wrong_codes
        WHERE platform = :platform AND account = :account AND user_id = :user AND at > :since
        """
    case note = """
        INSERT INTO stranger_notices (platform, account, chat_id, user_id, at)
        VALUES (:platform, :account, :chat, :user, :now)
        """
    /// A sender whom the platform hides is known by the chat alone.
    case notices = """
        SELECT COUNT(*) AS n,
          MAX(CASE WHEN chat_id = :chat OR (user_id = :user AND user_id <> '') THEN at END) AS last
        FROM stranger_notices WHERE platform = :platform AND account = :account AND at > :since
        """
}
