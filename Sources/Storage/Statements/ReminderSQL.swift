/// Statements on reminders.
enum ReminderSQL: String, SQLStatement {
    case lastFinal = """
        SELECT MAX(step) AS step FROM reminders
        WHERE assignment_id = :assignment AND anchor = 'deadline' AND version = :version AND role = :role
          AND (state IN ('queued', 'sent', 'unknown', 'skipped') OR (state = 'pending' AND to_head = 1))
        """
    /// A row that the officer's chat has refused stays for the head; any other pending row gives way to the plan.
    case void = """
        UPDATE reminders SET state = 'void' WHERE assignment_id = :assignment AND state = 'pending'
          AND (to_head = 0 OR CAST(:all AS SMALLINT) = 1)
        """
    case plan = """
        INSERT INTO reminders (assignment_id, anchor, version, step, role, due_at, state, to_head)
        VALUES (:assignment, 'deadline', :version, :step, :role, :due_at, 'pending', 0)
        ON CONFLICT (assignment_id, anchor, version, step, role) DO UPDATE
        SET state = 'pending', due_at = excluded.due_at WHERE reminders.state = 'void'
        """
    case due = """
        SELECT id, assignment_id, version, step, role, due_at, to_head FROM reminders
        WHERE state = 'pending' AND due_at <= CAST(:now AS BIGINT) ORDER BY due_at, id LIMIT CAST(:limit AS BIGINT)
        """
    case queue = "UPDATE reminders SET state = 'queued', outbox_id = :outbox WHERE id = :id"
    case voidOne = "UPDATE reminders SET state = 'void' WHERE id = :id"
    case skip = "UPDATE reminders SET state = 'skipped', reason = :reason WHERE id = :id"
    case settle = "UPDATE reminders SET state = :state WHERE outbox_id = :outbox"
    /// A refused message releases its reminders to the head; what the head's chat refuses too is skipped.
    case release = """
        UPDATE reminders SET state = CASE to_head WHEN 1 THEN 'skipped' ELSE 'pending' END,
          reason = CASE to_head WHEN 1 THEN 'refused by every chat' ELSE reason END, to_head = 1, outbox_id = NULL
        WHERE outbox_id = :outbox
        """
    case next = "SELECT MIN(due_at) AS at FROM reminders WHERE state = 'pending'"
    case counts = "SELECT state, COUNT(*) AS n FROM reminders GROUP BY state"
    /// Reminders that count as said by a message that does not exist.
    case breaches = """
        SELECT r.id FROM reminders r LEFT JOIN outbox o ON o.id = r.outbox_id
        WHERE r.state IN ('queued', 'sent', 'unknown') AND o.id IS NULL ORDER BY r.id
        """
}
