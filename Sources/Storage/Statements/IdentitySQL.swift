/// Statements on accounts, groups, codes and dialogues.
enum IdentitySQL: String, SQLStatement {
    case byUser = """
        SELECT platform, account, user_id, private_chat, officer_id, refused_at FROM identities
        WHERE platform = :platform AND account = :account AND user_id = :user
        """
    case byOfficer = """
        SELECT platform, account, user_id, private_chat, officer_id, refused_at FROM identities
        WHERE officer_id = :officer ORDER BY CASE WHEN refused_at IS NULL THEN 0 ELSE 1 END, used_at DESC, user_id
        """
    case link = """
        INSERT INTO identities (platform, account, user_id, private_chat, officer_id, linked_at, used_at)
        VALUES (:platform, :account, :user, :chat, :officer, :now, :now)
        ON CONFLICT (platform, account, user_id) DO UPDATE SET private_chat = excluded.private_chat,
          officer_id = excluded.officer_id, linked_at = excluded.linked_at, used_at = excluded.used_at, refused_at = NULL
        """
    case ofChat = """
        SELECT officer_id FROM identities WHERE platform = :platform AND account = :account AND private_chat = :chat
        LIMIT 1
        """
    case unlink = "DELETE FROM identities WHERE officer_id = :officer"
    case unlinkChat = """
        DELETE FROM identities
        WHERE platform = :platform AND account = :account AND private_chat = :chat AND user_id <> :user
        """
    case setPrivateChat = """
        UPDATE identities SET private_chat = :chat, refused_at = NULL
        WHERE platform = :platform AND account = :account AND user_id = :user
        """
    case setLinkChat = """
        UPDATE links SET private_chat = :chat
        WHERE platform = :platform AND account = :account AND user_id = :user AND unlinked_at IS NULL
        """
    case closeChatLinks = """
        UPDATE links SET unlinked_at = :now WHERE platform = :platform AND account = :account AND private_chat = :chat
          AND user_id <> :user AND unlinked_at IS NULL
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

    case group = """
        SELECT unit_id, campaign_id, phase FROM chat_groups
        WHERE platform = :platform AND account = :account AND chat_id = :chat
        """
    case moveGroup = """
        UPDATE chat_groups SET chat_id = :to WHERE platform = :platform AND account = :account AND chat_id = :from
          AND NOT EXISTS (SELECT 1 FROM chat_groups g
            WHERE g.platform = :platform AND g.account = :account AND g.chat_id = :to)
        """
    case moveRounds = """
        UPDATE rounds SET chat_id = :to WHERE platform = :platform AND account = :account AND chat_id = :from
          AND NOT EXISTS (SELECT 1 FROM rounds r WHERE r.platform = :platform AND r.account = :account
            AND r.chat_id = :to AND r.closed_at IS NULL)
        """
    case pin = """
        INSERT INTO chat_groups (platform, account, chat_id, unit_id, campaign_id, phase, pinned_by, pinned_at)
        VALUES (:platform, :account, :chat, :unit, :campaign, :phase, :officer, :now)
        ON CONFLICT (platform, account, chat_id) DO UPDATE SET unit_id = excluded.unit_id,
          campaign_id = excluded.campaign_id, phase = excluded.phase,
          pinned_by = excluded.pinned_by, pinned_at = excluded.pinned_at
        """

    case addCode = """
        INSERT INTO link_codes (officer_id, digest, expires_at) VALUES (:officer, :digest, :expires)
        ON CONFLICT (officer_id) DO UPDATE SET digest = excluded.digest, expires_at = excluded.expires_at, used_at = NULL
        """
    /// How many people have a code that still opens an account for them, and have none yet.
    case openCodes = """
        SELECT COUNT(*) AS n FROM link_codes c JOIN officers o ON o.id = c.officer_id
        WHERE c.used_at IS NULL AND c.expires_at > CAST(:now AS BIGINT) AND o.active = 1
          AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.officer_id = o.id)
        """
    case dropCode = "DELETE FROM link_codes WHERE officer_id = :officer"
    case redeem = """
        UPDATE link_codes SET used_at = :now
        WHERE digest = :digest AND used_at IS NULL AND expires_at > CAST(:now AS BIGINT) RETURNING officer_id
        """
    case codeOwner = """
        SELECT officer_id FROM link_codes
        WHERE digest = :digest AND used_at IS NULL AND expires_at > CAST(:now AS BIGINT)
        """
    case voidCode = """
        DELETE FROM link_codes
        WHERE digest = :digest AND used_at IS NULL AND expires_at > CAST(:now AS BIGINT) RETURNING officer_id
        """
    case countWrong =
        "INSERT INTO wrong_codes (platform, account, user_id, at) VALUES (:platform, :account, :user, :now)"
    case wrong = """
        SELECT COUNT(*) AS n, MAX(at) AS last FROM wrong_codes
        WHERE platform = :platform AND account = :account AND user_id = :user AND at > :since
        """
    case noteStranger = """
        INSERT INTO stranger_notices (platform, account, chat_id, user_id, at)
        VALUES (:platform, :account, :chat, :user, :now)
        """
    /// A sender whom the platform hides is known by the chat alone.
    case strangers = """
        SELECT COUNT(*) AS n,
          MAX(CASE WHEN chat_id = :chat OR (user_id = :user AND user_id <> '') THEN at END) AS last
        FROM stranger_notices WHERE platform = :platform AND account = :account AND at > :since
        """

    case dialogue = """
        SELECT version, content FROM dialogues
        WHERE platform = :platform AND account = :account AND chat_id = :chat AND user_id = :user
        """
    case setDialogue = """
        INSERT INTO dialogues (platform, account, chat_id, user_id, version, content)
        VALUES (:platform, :account, :chat, :user, :version, :content)
        ON CONFLICT (platform, account, chat_id, user_id) DO UPDATE
        SET version = excluded.version, content = excluded.content
        """
    /// Puts a dialogue aside that cannot be read, with the newest message of then.
    case keepUnread = """
        INSERT INTO unread_dialogues (platform, account, chat_id, user_id, version, content, inbox_id)
        SELECT platform, account, chat_id, user_id, version, content, (SELECT MAX(id) FROM inbox) FROM dialogues
        WHERE platform = :platform AND account = :account AND chat_id = :chat AND user_id = :user
        """
    case unreadDialogues = "SELECT COUNT(*) AS n FROM unread_dialogues"
    /// Those that are as old as what was received and is forgotten.
    case forgetUnread = """
        DELETE FROM unread_dialogues WHERE EXISTS (
          SELECT 1 FROM inbox i WHERE i.id = unread_dialogues.inbox_id AND i.received_at < CAST(:before AS BIGINT))
        """
    case clearDialoguesOf = """
        DELETE FROM dialogues WHERE EXISTS (
          SELECT 1 FROM identities i WHERE i.officer_id = :officer AND i.platform = dialogues.platform
            AND i.account = dialogues.account AND i.user_id = dialogues.user_id)
        """
    case clearDialogue = """
        DELETE FROM dialogues WHERE platform = :platform AND account = :account AND chat_id = :chat AND user_id = :user
        """
}
