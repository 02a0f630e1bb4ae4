/// Statements on the history.
enum HistorySQL: String, SQLStatement {
    case head = "SELECT hash FROM history ORDER BY id DESC LIMIT 1"
    case append = """
        INSERT INTO history (assignment_id, act, actor_id, on_behalf, principal_id, recorded_at, effective_at, inbox_id,
          delta, image, text_digest, hash, unit_id, campaign_id, phase, state, due_at, original_due_at, submitted_at)
        VALUES (:assignment, :act, :actor, :on_behalf, :principal, :recorded_at, :effective_at, :inbox, :delta, :image,
          :text_digest, :hash, :unit, :campaign, :phase, :state, :due_at, :original_due_at, :submitted_at)
        RETURNING id
        """
    case addText = "INSERT INTO history_texts (history_id, salt, text) VALUES (:id, :salt, :text)"
    case remarks = """
        SELECT h.effective_at, h.act, t.text FROM history h JOIN history_texts t ON t.history_id = h.id
        WHERE h.assignment_id = :assignment ORDER BY h.id DESC LIMIT CAST(:limit AS BIGINT)
        """
    case increment = """
        SELECT delta FROM history
        WHERE assignment_id = :assignment AND actor_id = :actor AND delta IS NOT NULL AND effective_at >= :since
        ORDER BY id DESC LIMIT 1
        """
    /// The rows of a listing with their words and the message that asked for them, oldest first.
    case listing = """
        SELECT h.id, h.assignment_id, h.act, h.actor_id, h.on_behalf, h.principal_id, h.recorded_at, h.effective_at,
          h.inbox_id, h.delta, h.image, h.text_digest, h.hash, t.text, i.platform, i.event_key
        FROM history h LEFT JOIN history_texts t ON t.history_id = h.id LEFT JOIN inbox i ON i.id = h.inbox_id
        WHERE (CAST(:assignment AS BIGINT) IS NULL OR h.assignment_id = CAST(:assignment AS BIGINT))
          AND h.recorded_at >= CAST(:since AS BIGINT) AND h.id > CAST(:after AS BIGINT)
        ORDER BY h.id LIMIT 1000
        """
    case last = "SELECT COALESCE(MAX(id), 0) AS id FROM history"
    case changedAfter = """
        SELECT DISTINCT assignment_id FROM history WHERE id > CAST(:after AS BIGINT) LIMIT CAST(:limit AS BIGINT)
        """
    /// The last two changes of an assignment, the newest first.
    case lastTwo = """
        SELECT id, assignment_id, act, actor_id, on_behalf, principal_id, recorded_at, effective_at, inbox_id, delta,
          image, text_digest, hash
        FROM history WHERE assignment_id = :assignment ORDER BY id DESC LIMIT 2
        """
    /// The changes of an assignment that were said after an instant, the newest first.
    case saidAfter = """
        SELECT id, assignment_id, act, actor_id, on_behalf, principal_id, recorded_at, effective_at, inbox_id, delta,
          text_digest, hash
        FROM history WHERE assignment_id = :assignment AND effective_at > CAST(:instant AS BIGINT)
        ORDER BY id DESC LIMIT 100
        """
    /// The facts from which figures are made, as they stood at an instant of recording. Rows from before these columns
    /// were kept have no state and are tallied by `oldImagesAt`. For whom a result waits stands in the image alone, where a quote in
    /// somebody's words is written otherwise than one of ours.
    case talliesAt = """
        SELECT h.unit_id, h.state, CASE WHEN h.due_at <= CAST(:at AS BIGINT) THEN 1 ELSE 0 END AS past_due,
          CASE WHEN h.submitted_at >= h.due_at THEN 1 ELSE 0 END AS submitted_late,
          CASE WHEN h.submitted_at >= COALESCE(h.original_due_at, h.due_at) THEN 1 ELSE 0 END AS late_to_original,
          CASE WHEN h.state = 'submitted' AND h.image LIKE '%"awaitsHead"_true%' THEN 1 ELSE 0 END AS awaits_head, COUNT(*) AS n
        FROM (
          SELECT MAX(id) AS id FROM history WHERE recorded_at <= CAST(:at AS BIGINT) GROUP BY assignment_id
        ) last JOIN history h ON h.id = last.id
        WHERE h.state IS NOT NULL AND (CAST(:due_from AS BIGINT) IS NULL OR h.due_at > CAST(:due_from AS BIGINT))
          AND (CAST(:due_to AS BIGINT) IS NULL OR h.due_at <= CAST(:due_to AS BIGINT)) AND (CAST(:phase AS TEXT) IS NULL OR h.phase = CAST(:phase AS TEXT))
          AND (CAST(:campaign AS BIGINT) IS NULL OR h.campaign_id = CAST(:campaign AS BIGINT))
          AND (CAST(:unit AS BIGINT) IS NULL OR EXISTS (
            SELECT 1 FROM unit_paths p WHERE p.unit_id = h.unit_id AND p.ancestor_id = CAST(:unit AS BIGINT)))
        GROUP BY h.unit_id, h.state, CASE WHEN h.due_at <= CAST(:at AS BIGINT) THEN 1 ELSE 0 END,
          CASE WHEN h.submitted_at >= h.due_at THEN 1 ELSE 0 END,
          CASE WHEN h.submitted_at >= COALESCE(h.original_due_at, h.due_at) THEN 1 ELSE 0 END,
          CASE WHEN h.state = 'submitted' AND h.image LIKE '%"awaitsHead"_true%' THEN 1 ELSE 0 END
        """
    /// The last rows by an instant of those that have no facts.
    case oldImagesAt = """
        SELECT h.image FROM history h
        WHERE h.state IS NULL AND h.recorded_at <= CAST(:at AS BIGINT) AND NOT EXISTS (
          SELECT 1 FROM history n WHERE n.assignment_id = h.assignment_id AND n.id > h.id
            AND n.recorded_at <= CAST(:at AS BIGINT))
        """
    /// A page of the history with all that is to be checked against the images.
    case audit = """
        SELECT h.id, h.assignment_id, h.act, h.actor_id, h.on_behalf, h.principal_id, h.recorded_at, h.effective_at,
          h.inbox_id, h.delta, h.image, h.text_digest, h.hash, h.unit_id, h.campaign_id, h.phase, h.state, h.due_at,
          h.original_due_at, h.submitted_at, t.salt, t.text,
          CASE WHEN EXISTS (
            SELECT 1 FROM history n WHERE n.assignment_id = h.assignment_id AND n.id > h.id) THEN 0 ELSE 1 END AS last
        FROM history h LEFT JOIN history_texts t ON t.history_id = h.id
        WHERE h.id > CAST(:after AS BIGINT) ORDER BY h.id LIMIT 1000
        """
    /// Assignments in force without any history.
    case withoutHistory = """
        SELECT a.id FROM assignments a WHERE a.state <> 'draft'
          AND NOT EXISTS (SELECT 1 FROM history h WHERE h.assignment_id = a.id) ORDER BY a.id LIMIT 10
        """
}
