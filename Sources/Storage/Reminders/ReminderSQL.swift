/// Statements on reminders.
enum ReminderSQL: String, SQLStatement {
    case ofAssignment = """
        SELECT id, assignment_id, anchor, version, step, role, due_at, state, refusals, breaks_quiet FROM reminders
        WHERE assignment_id = :assignment AND state <> 'void' ORDER BY id
        """
    case plan = """
        INSERT INTO reminders (assignment_id, anchor, version, step, role, due_at, speak_at, state, in_digest,
          breaks_quiet, seal)
        VALUES (:assignment, :anchor, :version, :step, :role, :due_at, :due_at, 'pending', :in_digest, :breaks_quiet,
          :seal)
        ON CONFLICT (assignment_id, anchor, version, step, role) DO UPDATE
        SET state = 'pending', due_at = excluded.due_at, speak_at = excluded.due_at,
          breaks_quiet = excluded.breaks_quiet, refusals = 0, seal = excluded.seal
        WHERE reminders.state IN ('void', 'pending')
        """
    /// A row that waits becomes another one of its lane, counted from the same, in its place; what cannot differ is not written,
    /// since each column costs its indexes.
    case move = """
        UPDATE reminders SET step = :step, due_at = :due_at, speak_at = :due_at, seal = :seal
        WHERE id = :id AND state = 'pending' AND refusals = 0 AND version = :version AND in_digest = :in_digest
          AND breaks_quiet = :breaks_quiet AND NOT EXISTS (
          SELECT 1 FROM reminders o WHERE o.assignment_id = :assignment AND o.anchor = :anchor
            AND o.version = :version AND o.step = :step AND o.role = :role AND o.id <> :id)
        """
    case due = """
        SELECT id, assignment_id, anchor, version, step, role, due_at, state, refusals, breaks_quiet FROM reminders
        WHERE state = 'pending' AND in_digest = 0 AND speak_at <= CAST(:now AS BIGINT)
        ORDER BY speak_at, id LIMIT CAST(:limit AS BIGINT)
        """
    case dueByID = """
        SELECT id, assignment_id, anchor, version, step, role, due_at, state, refusals, breaks_quiet FROM reminders
        WHERE id = :id AND state = 'pending' AND in_digest = 0 AND speak_at <= CAST(:now AS BIGINT)
        """
    /// What is said at any hour.
    case dueAtAnyHour = """
        SELECT id, assignment_id, anchor, version, step, role, due_at, state, refusals, breaks_quiet FROM reminders
        WHERE state = 'pending' AND in_digest = 0 AND breaks_quiet = 1 AND speak_at <= CAST(:now AS BIGINT)
        ORDER BY speak_at, id LIMIT CAST(:limit AS BIGINT)
        """
    case dueInDigests = """
        SELECT id, assignment_id, anchor, version, step, role, due_at, state, refusals, breaks_quiet FROM reminders
        WHERE state = 'pending' AND in_digest = 1 AND due_at <= CAST(:now AS BIGINT)
        ORDER BY due_at, id LIMIT CAST(:limit AS BIGINT)
        """
    case queue = "UPDATE reminders SET state = 'queued', outbox_id = :outbox WHERE id = :id"
    case void = "UPDATE reminders SET state = 'void' WHERE id = :id"
    case skip = "UPDATE reminders SET state = 'skipped', reason = :reason, ended_at = :now WHERE id = :id"
    /// Work of which a reminder was skipped for a reason since an instant.
    case skipped = """
        SELECT DISTINCT assignment_id FROM reminders
        WHERE state = 'skipped' AND reason = :reason AND ended_at > CAST(:since AS BIGINT) ORDER BY assignment_id
        """
    /// How many messages with reminders a chat was sent since an instant.
    case messages = """
        SELECT COUNT(*) AS n FROM outbox
        WHERE platform = :platform AND account = :account AND chat_id = :chat AND purpose <> 'reply'
          AND purpose = 'reminder' AND created_at >= CAST(:since AS BIGINT) AND created_at < CAST(:until AS BIGINT)
        """
    /// By which messages a chat was told of each work since an instant. CROSS keeps SQLite, which knows no sizes, from going through all
    /// reminders that there are, and so would a GROUP BY.
    case told = """
        SELECT r.assignment_id, o.id, o.created_at FROM outbox o CROSS JOIN reminders r
        WHERE o.platform = :platform AND o.account = :account AND o.chat_id = :chat AND o.purpose <> 'reply'
          AND o.created_at >= CAST(:since AS BIGINT) AND r.outbox_id = o.id AND r.state <> 'void'
        """
    case settle = "UPDATE reminders SET state = :state WHERE outbox_id = :outbox"
    /// Nobody knows what became of reminders whose message is not at its end.
    case loseUnsent = """
        UPDATE reminders SET state = 'unknown' WHERE state = 'queued' AND outbox_id IN (
          SELECT id FROM outbox WHERE state IN ('pending', 'sending', 'unknown'))
        """
    case loseUnsentPersonal = """
        UPDATE personal_reminders SET state = 'unknown' WHERE state = 'queued' AND outbox_id IN (
          SELECT id FROM outbox WHERE state IN ('pending', 'sending', 'unknown'))
        """
    /// A refused message releases its reminders to the next way that there is.
    case release = """
        UPDATE reminders SET state = 'pending', refusals = refusals + 1, outbox_id = NULL WHERE outbox_id = :outbox
        """
    /// A message that was never taken and is past its use leaves its reminders as if they had not been said.
    case putBack = """
        UPDATE reminders SET state = 'pending', outbox_id = NULL WHERE outbox_id = :outbox AND state = 'queued'
        """
    case putBackPersonal = """
        UPDATE personal_reminders SET state = 'pending', outbox_id = NULL
        WHERE outbox_id = :outbox AND state = 'queued'
        """
    /// What was put off by a clock that ran ahead.
    case takeBackDelays = """
        UPDATE reminders SET speak_at = due_at
        WHERE state = 'pending' AND speak_at > due_at AND speak_at > CAST(:now AS BIGINT)
        """
    case addPersonal = """
        INSERT INTO personal_reminders (officer_id, assignment_id, text, due_at, asked_at, inbox_id, state)
        VALUES (:officer, :assignment, :text, :due_at, :asked_at, :inbox, 'pending')
        ON CONFLICT (officer_id, COALESCE(assignment_id, 0), due_at, text) DO UPDATE
        SET state = 'pending', asked_at = excluded.asked_at, inbox_id = excluded.inbox_id
        WHERE personal_reminders.state IN ('void', 'skipped')
        """
    case duePersonal = """
        SELECT id, officer_id, assignment_id, text, due_at FROM personal_reminders
        WHERE state = 'pending' AND due_at <= CAST(:now AS BIGINT) ORDER BY due_at, id LIMIT CAST(:limit AS BIGINT)
        """
    case nextPersonal = "SELECT MIN(due_at) AS at FROM personal_reminders WHERE state = 'pending'"
    case queuePersonal = "UPDATE personal_reminders SET state = 'queued', outbox_id = :outbox WHERE id = :id"
    case voidPersonal = "UPDATE personal_reminders SET state = 'void' WHERE inbox_id = :inbox AND state = 'pending'"
    case skipPersonal = "UPDATE personal_reminders SET state = 'skipped' WHERE id = :id"
    case settlePersonal = "UPDATE personal_reminders SET state = :state WHERE outbox_id = :outbox"
    case next = "SELECT MIN(speak_at) AS at FROM reminders WHERE state = 'pending' AND in_digest = 0"
    case nextAtAnyHour = """
        SELECT MIN(speak_at) AS at FROM reminders WHERE state = 'pending' AND in_digest = 0 AND breaks_quiet = 1
        """
    /// Puts a reminder off; it is the same reminder, said later.
    case postpone = "UPDATE reminders SET speak_at = :until WHERE id = :id"
    case counts = "SELECT state, COUNT(*) AS n FROM reminders GROUP BY state"
    /// Reminders that count as said by a message that does not exist.
    case breaches = """
        SELECT r.id FROM reminders r LEFT JOIN outbox o ON o.id = r.outbox_id
        WHERE r.state IN ('queued', 'sent', 'unknown') AND o.id IS NULL ORDER BY r.id
        """
    case planLater = """
        INSERT INTO reminders_to_plan (assignment_id) VALUES (:assignment) ON CONFLICT (assignment_id) DO NOTHING
        """
    case toPlan = "SELECT assignment_id FROM reminders_to_plan ORDER BY assignment_id LIMIT CAST(:limit AS BIGINT)"
    case forgetToPlan = "DELETE FROM reminders_to_plan WHERE assignment_id = :assignment"
    case replanning = "SELECT rules, after_id, lane_groups FROM replanning WHERE id = 1"
    case setReplanning = """
        UPDATE replanning SET rules = :rules, after_id = CAST(:after AS BIGINT), lane_groups = :groups WHERE id = 1
        """
    /// Of work in force after a key, in order of keys, from what its reminders follow.
    case facts = """
        SELECT id, state, urgency, issued_at, acknowledged_at, reported_at, submitted_at, awaits_head, deadline,
          deadline_version, urged_at, report_deadlines, CASE WHEN :steps = 1 THEN steps ELSE '[]' END AS steps,
          blockers, demands
        FROM assignments
        WHERE id > CAST(:after AS BIGINT) AND state NOT IN ('draft', 'completed', 'cancelled')
        ORDER BY id LIMIT CAST(:limit AS BIGINT)
        """
    /// Work in force after a key, in order of keys.
    case openAfter = """
        SELECT * FROM assignments
        WHERE id > CAST(:after AS BIGINT) AND state NOT IN ('draft', 'completed', 'cancelled')
        ORDER BY id LIMIT CAST(:limit AS BIGINT)
        """
    /// The reminders of work in force from one key to another.
    case ofWork = """
        SELECT id, assignment_id, anchor, version, step, role, due_at, state, refusals, breaks_quiet FROM reminders
        WHERE assignment_id > CAST(:after AS BIGINT) AND assignment_id <= CAST(:last AS BIGINT) AND state <> 'void'
          AND assignment_id IN (
            SELECT id FROM assignments
            WHERE id > CAST(:after AS BIGINT) AND id <= CAST(:last AS BIGINT)
              AND state NOT IN ('draft', 'completed', 'cancelled'))
        ORDER BY assignment_id
        """
    /// Of these, the reminders of one family to one recipient: the name of each of its lanes begins with that of the family, which is
    /// `from`, and no other lies before `until`.
    case ofWorkInGroup = """
        SELECT id, assignment_id, anchor, version, step, role, due_at, state, refusals, breaks_quiet FROM reminders
        WHERE assignment_id > CAST(:after AS BIGINT) AND assignment_id <= CAST(:last AS BIGINT)
          AND anchor >= :from AND anchor < :until AND role = :role AND state <> 'void'
          AND assignment_id IN (
            SELECT id FROM assignments
            WHERE id > CAST(:after AS BIGINT) AND id <= CAST(:last AS BIGINT)
              AND state NOT IN ('draft', 'completed', 'cancelled'))
        ORDER BY assignment_id
        """
    /// The chairs with work that is open or has ended since the last digest.
    case chairs = """
        SELECT DISTINCT chair_id FROM assignments
        WHERE chair_id IS NOT NULL AND (state NOT IN ('draft', 'completed', 'cancelled')
          OR (state = 'completed' AND completed_at > CAST(:since AS BIGINT)))
        ORDER BY chair_id
        """
    case digested = "SELECT at FROM digests WHERE kind = :kind AND day <= :day ORDER BY day DESC LIMIT 1"
    case forgetDigests = "DELETE FROM digests WHERE day > :day"
    case keepLetter = """
        INSERT INTO digest_letters (kind, officer_id, outbox_id, since_at) VALUES (:kind, :officer, :outbox, :since)
        ON CONFLICT (kind, officer_id) DO UPDATE SET outbox_id = excluded.outbox_id, since_at = excluded.since_at
        """
    case missed = """
        SELECT l.officer_id, l.since_at FROM digest_letters l JOIN outbox o ON o.id = l.outbox_id
        WHERE l.kind = :kind AND o.state = 'parked' AND o.reason = :anew
        """
    case forgetMissed = """
        DELETE FROM digest_letters WHERE kind = :kind AND EXISTS (
          SELECT 1 FROM outbox o WHERE o.id = digest_letters.outbox_id AND o.state = 'parked' AND o.reason = :anew)
        """
    case digest = "INSERT INTO digests (kind, day, at) VALUES (:kind, :day, :now)"
}
