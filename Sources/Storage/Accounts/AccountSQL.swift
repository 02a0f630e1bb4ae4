/// Statements on the accounts of people.
enum AccountSQL: String, SQLStatement {
    case byUser = """
        SELECT platform, account, user_id, private_chat, officer_id, refused_at FROM identities
        WHERE platform = :platform AND account = :account AND user_id = :user
        """
    case byOfficer = """
        SELECT platform, account, user_id, private_chat, officer_id, refused_at FROM identities
        WHERE officer_id = :officer ORDER BY CASE WHEN refused_at IS NULL THEN 0 ELSE 1 END, used_at DESC, user_id
        """
    case ofChat = """
        SELECT officer_id FROM identities WHERE platform = :platform AND account = :account AND private_chat = :chat
        LIMIT 1
        """
    case link = """
        INSERT INTO identities (platform, account, user_id, private_chat, officer_id, linked_at, used_at)
        VALUES (:platform, :account, :user, :chat, :officer, :now, :now)
        ON CONFLICT (platform, account, user_id) DO UPDATE SET private_chat = excluded.private_chat,
          officer_id = excluded.officer_id, linked_at = excluded.linked_at, used_at = excluded.used_at, refused_at = NULL
        """
    case unlink = "DELETE FROM identities WHERE officer_id = :officer"
    case unlinkChat = """
        DELETE FROM identities
        WHERE platform = :platform AND account = :account AND private_chat = :chat AND user_id <> :user
        """
    case openLink = """
        INSERT INTO links (platform, account, user_id, private_chat, officer_id, linked_at)
        VALUES (:platform, :account, :user, :chat, :officer, :now)
        """
    case closeLink = """
        UPDATE links SET unlinked_at = :now
        WHERE platform = :platform AND account = :account AND user_id = :user AND unlinked_at IS NULL
        """
    case closeLinks = "UPDATE links SET unlinked_at = :now WHERE officer_id = :officer AND unlinked_at IS NULL"
    case closeChatLinks = """
        UPDATE links SET unlinked_at = :now WHERE platform = :platform AND account = :account AND private_chat = :chat
          AND user_id <> :user AND unlinked_at IS NULL
        """
    case setPrivateChat = """
        UPDATE identities SET private_chat = :chat, refused_at = NULL
        WHERE platform = :platform AND account = :account AND user_id = :user
        """
    case setLinkChat = """
        UPDATE links SET private_chat = :chat
        WHERE platform = :platform AND account = :account AND user_id = :user AND unlinked_at IS NULL
        """
    /// Written once an hour at most, but for who has used another account since.
    case touch = """
        UPDATE identities SET used_at = :now, refused_at = NULL
        WHERE platform = :platform AND account = :account AND user_id = :user
          AND (used_at < CAST(:now AS BIGINT) - 3600000 OR refused_at IS NOT NULL OR EXISTS (
            SELECT 1 FROM identities other WHERE other.officer_id = identities.officer_id
              AND (other.platform <> :platform OR other.account <> :account OR other.user_id <> :user)
              AND other.used_at >= identities.used_at))
        """
    case refuse = """
        UPDATE identities SET refused_at = :at
        WHERE platform = :platform AND account = :account AND private_chat = :chat
        """
    case accept = """
        UPDATE identities SET refused_at = NULL
        WHERE platform = :platform AND account = :account AND private_chat = :chat AND refused_at IS NOT NULL
        """
    /// People with accounts of which every one refuses.
    case unreachable = """
        SELECT o.id, o.code, o.name, o.title, o.address, o.unit_id, o.designated, o.language
        FROM officers o
        WHERE o.active = 1
          AND EXISTS (SELECT 1 FROM identities i WHERE i.officer_id = o.id AND i.refused_at IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.officer_id = o.id AND i.refused_at IS NULL)
        ORDER BY o.id
        """
}
