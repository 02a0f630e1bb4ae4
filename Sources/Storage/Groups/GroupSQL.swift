/// Statements on pinned groups.
enum GroupSQL: String, SQLStatement {
    case scope = """
        SELECT unit_id, campaign_id, phase FROM chat_groups
        WHERE platform = :platform AND account = :account AND chat_id = :chat
        """
    case pin = """
        INSERT INTO chat_groups (platform, account, chat_id, unit_id, campaign_id, phase, pinned_by, pinned_at)
        VALUES (:platform, :account, :chat, :unit, :campaign, :phase, :officer, :now)
        ON CONFLICT (platform, account, chat_id) DO UPDATE SET unit_id = excluded.unit_id,
          campaign_id = excluded.campaign_id, phase = excluded.phase,
          pinned_by = excluded.pinned_by, pinned_at = excluded.pinned_at
        """
    case move = """
        UPDATE chat_groups SET chat_id = :to WHERE platform = :platform AND account = :account AND chat_id = :from
          AND NOT EXISTS (SELECT 1 FROM chat_groups g
            WHERE g.platform = :platform AND g.account = :account AND g.chat_id = :to)
        """
    case moveRounds = """
        UPDATE rounds SET chat_id = :to WHERE platform = :platform AND account = :account AND chat_id = :from
          AND NOT EXISTS (SELECT 1 FROM rounds r WHERE r.platform = :platform AND r.account = :account
            AND r.chat_id = :to AND r.closed_at IS NULL)
        """
}
