/// Statements on reminders.
enum ReminderSQL: String, SQLStatement {
    case ofAssignment = """
        SELECT id, assignment_id, anchor, version, step, role, due_at, state, refusals FROM reminders
        WHERE assignment_id = :assignment AND state <> 'void' ORDER BY id
        """
    case plan = """
        INSERT INTO reminders (assignment_id, anchor, version, step, role, due_at, state, in_digest)
        VALUES (:assignment, :anchor, :version, :step, :role, :due_at, 'pending', :in_digest)
        ON CONFLICT (assignment_id, anchor, version, step, role) DO UPDATE
        SET state = 'pending', due_at = excluded.due_at, refusals = 0 WHERE reminders.state IN ('void', 'pending')
        """
    case due = """
        SELECT id, assignment_id, anchor, version, step, role, due_at, state, refusals FROM reminders
        WHERE state = 'pending' AND in_digest = 0 AND due_at <= CAST(:now AS BIGINT)
        ORDER BY due_at, id LIMIT CAST(:limit AS BIGINT)
        """
    case dueInDigests = """
        SELECT id, assignment_id, anchor, version, step, role, due_at, state, refusals FROM reminders
        WHERE state = 'pending' AND in_digest = 1 AND due_at <= CAST(:now AS BIGINT)
        ORDER BY due_at, id LIMIT CAST(:limit AS BIGINT)
        """
    case queue = "UPDATE reminders SET state = 'queued', outbox_id = :outbox WHERE id = :id"
    case void = "UPDATE reminders SET state = 'void' WHERE id = :id"
    case skip = "UPDATE reminders SET state = 'skipped', reason = :reason WHERE id = :id"
    case settle = "UPDATE reminders SET state = :state WHERE outbox_id = :outbox"
    /// A refused message releases its reminders to the next way that there is.
    case release = """
        UPDATE reminders SET state = 'pending', refusals = refusals + 1, outbox_id = NULL WHERE outbox_id = :outbox
        """
    case next = "SELECT MIN(due_at) AS at FROM reminders WHERE state = 'pending' AND in_digest = 0"
    case counts = "SELECT state, COUNT(*) AS n FROM reminders GROUP BY state"
    /// Reminders that count as said by a message that does not exist.
    case breaches = """
        SELECT r.id FROM reminders r LEFT JOIN outbox o ON o.id = r.outbox_id
        WHERE r.state IN ('queued', 'sent', 'unknown') AND o.id IS NULL ORDER BY r.id
        """
    case rules = "SELECT COALESCE(MAX(id), 0) AS id FROM rule_versions WHERE kind IN ('calendar', 'ladder')"
    /// Open work that was last planned by older rules.
    case unplanned = """
        SELECT id FROM assignments
        WHERE planned_by < CAST(:rules AS BIGINT) AND state NOT IN ('draft', 'completed', 'cancelled')
        ORDER BY planned_by, id LIMIT CAST(:limit AS BIGINT)
        """
    case planned = "UPDATE assignments SET planned_by = :rules WHERE id = :id"
    /// What a chair's digest says in figures, for each chair with work that is open or has ended since the last digest.
    case chairs = """
        SELECT chair_id,
          SUM(CASE WHEN state <> 'completed' THEN 1 ELSE 0 END) AS open,
          SUM(CASE WHEN state IN ('assigned', 'acknowledged', 'inProgress', 'returned')
            AND due_at <= CAST(:now AS BIGINT) THEN 1 ELSE 0 END) AS overdue,
          SUM(CASE WHEN state IN ('assigned', 'acknowledged', 'inProgress', 'returned')
            AND due_at <= CAST(:now AS BIGINT) AND due_at > CAST(:since AS BIGINT) THEN 1 ELSE 0 END) AS newly_late,
          SUM(CASE WHEN state = 'completed' THEN 1 ELSE 0 END) AS newly_done,
          SUM(CASE WHEN state = 'submitted' AND awaits_head = 0 THEN 1 ELSE 0 END) AS waiting,
          SUM(CASE WHEN state <> 'completed' AND open_demands > 0 THEN 1 ELSE 0 END) AS asked,
          SUM(CASE WHEN state <> 'completed' AND open_blockers > 0 THEN 1 ELSE 0 END) AS blocked
        FROM assignments
        WHERE chair_id IS NOT NULL AND (state NOT IN ('draft', 'completed', 'cancelled')
          OR (state = 'completed' AND completed_at > CAST(:since AS BIGINT)))
        GROUP BY chair_id ORDER BY chair_id
        """
    case digested = "SELECT at FROM digests WHERE kind = :kind ORDER BY day DESC LIMIT 1"
    case digest = "INSERT INTO digests (kind, day, at) VALUES (:kind, :day, :now)"
}
