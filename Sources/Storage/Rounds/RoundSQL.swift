/// Statements on check-in rounds.
enum RoundSQL: String, SQLStatement {
    case open =
        "SELECT * FROM rounds WHERE platform = :platform AND account = :account AND chat_id = :chat AND closed_at IS NULL"
    case allOpen = "SELECT * FROM rounds WHERE closed_at IS NULL ORDER BY id"
    case held = """
        SELECT COUNT(*) AS n FROM rounds
        WHERE platform = :platform AND account = :account AND chat_id = :chat AND day = :day
          AND (closed_at IS NULL OR closed_at > CAST(:after AS BIGINT))
        """
    case add = """
        INSERT INTO rounds (platform, account, chat_id, unit_id, campaign_id, phase, opened_by, opened_at, day, since,
          changes_from, history_from, ask_again_at, closes_at)
        VALUES (:platform, :account, :chat, :unit, :campaign, :phase, :officer, :now, :day, :since,
          COALESCE((SELECT id FROM history WHERE recorded_at <= CAST(:since AS BIGINT) ORDER BY id DESC LIMIT 1), 0),
          (SELECT COALESCE(MAX(id), 0) FROM history), :ask_again_at, :closes_at)
        RETURNING id
        """
    case addMember = """
        INSERT INTO round_members (round_id, unit_id, officer_id, standing, answered_at)
        VALUES (:round, :unit, :officer, :standing, :answered_at)
        """
    case members = """
        SELECT unit_id, officer_id, standing, answered_at FROM round_members WHERE round_id = :round
        ORDER BY unit_id, officer_id
        """
    case answered = """
        UPDATE round_members SET standing = 'answered', answered_at = :at
        WHERE round_id = :round AND unit_id = :unit AND officer_id = :officer
        """
    case askedAgain = "UPDATE rounds SET asked_again = 1 WHERE id = :id"
    case close = """
        UPDATE rounds SET closed_at = :now, units_asked = :asked, units_answered = :answered, units_absent = :absent,
          last_answer_at = :last, settled = :settled, decisions_open = :decisions
        WHERE id = :id AND closed_at IS NULL
        """
    case groups = """
        SELECT platform, account, chat_id, unit_id, campaign_id, phase FROM chat_groups
        ORDER BY platform, account, chat_id
        """
    /// When each officer was last heard of on work of each unit, where that was after an instant.
    case heard = """
        SELECT a.unit_id, a.officer_id,
          MAX(COALESCE(a.reported_at, 0)) AS reported, MAX(COALESCE(a.acknowledged_at, 0)) AS acknowledged
        FROM assignments a
        WHERE a.officer_id IS NOT NULL AND a.state <> 'draft'
          AND (a.reported_at > CAST(:since AS BIGINT) OR a.acknowledged_at > CAST(:since AS BIGINT))
          AND (CAST(:phase AS TEXT) IS NULL OR a.phase = CAST(:phase AS TEXT))
          AND (CAST(:campaign AS BIGINT) IS NULL OR a.campaign_id = CAST(:campaign AS BIGINT))
          AND (CAST(:unit AS BIGINT) IS NULL OR EXISTS (
            SELECT 1 FROM unit_paths p WHERE p.unit_id = a.unit_id AND p.ancestor_id = CAST(:unit AS BIGINT)))
        GROUP BY a.unit_id, a.officer_id
        """
    /// The work on which leaders have decided since a row of the history.
    case settled = """
        SELECT DISTINCT assignment_id FROM history WHERE id > CAST(:from AS BIGINT)
          AND act IN ('confirm', 'sendBack', 'extend', 'retarget', 'refuseDemand', 'handOver', 'changeUnit', 'pause',
            'resume', 'cancel', 'reopen')
        ORDER BY assignment_id
        """
    /// The work of which there was more than a remark.
    case changed = """
        SELECT DISTINCT assignment_id FROM history WHERE id > CAST(:from AS BIGINT)
          AND act IN ('report', 'step', 'submit', 'blocker', 'unblock', 'correct')
        ORDER BY assignment_id
        """
    /// The work that was confirmed as done.
    case done = """
        SELECT DISTINCT assignment_id FROM history WHERE id > CAST(:from AS BIGINT) AND act = 'confirm'
        ORDER BY assignment_id
        """
}
