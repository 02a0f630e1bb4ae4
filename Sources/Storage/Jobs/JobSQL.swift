/// Statements on jobs.
enum JobSQL: String, SQLStatement {
    /// What is due far ahead was put off by a clock that ran ahead: nothing waits for more than some minutes.
    case next = """
        SELECT id, kind, state, position, total, left_over, due_at, attempts, reason FROM jobs
        WHERE state = 'ready' AND (due_at <= CAST(:now AS BIGINT) OR due_at > CAST(:now AS BIGINT) + 600000)
        ORDER BY id LIMIT 1
        """
    case byID = """
        SELECT id, kind, state, position, total, left_over, due_at, attempts, reason FROM jobs WHERE id = :id
        """
    case open = """
        SELECT id, kind, state, position, total, left_over, due_at, attempts, reason FROM jobs
        WHERE state IN ('ready', 'given_up') ORDER BY id
        """
    case last =
        "SELECT COALESCE(MAX(id), 0) AS id FROM jobs WHERE kind = :kind AND state NOT IN ('staged', 'discarded')"
    case parts = """
        SELECT content FROM job_parts
        WHERE job_id = :job AND number >= CAST(:first AS BIGINT) AND number < CAST(:end AS BIGINT) ORDER BY number
        """
    case stage = """
        INSERT INTO jobs (kind, state, position, total, left_over, due_at, attempts, created_at)
        VALUES (:kind, 'staged', 0, :total, 0, CAST(:now AS BIGINT), 0, CAST(:now AS BIGINT)) RETURNING id
        """
    case addPart = "INSERT INTO job_parts (job_id, number, content) VALUES (:job, :number, :content)"
    case begin = "UPDATE jobs SET state = 'ready', due_at = CAST(:now AS BIGINT) WHERE id = :id AND state = 'staged'"
    /// Only where nobody else has been at it meanwhile.
    case keep = """
        UPDATE jobs SET state = :state, position = :position, left_over = :left, due_at = CAST(:due AS BIGINT),
          attempts = :attempts, reason = :reason, ended_at = CASE WHEN :state = 'ready' THEN NULL ELSE CAST(:now AS BIGINT) END
        WHERE id = :id AND state = 'ready' AND position = :was_at AND attempts = :were
        """
    case removeParts = """
        DELETE FROM job_parts WHERE job_id = :job AND number IN (
          SELECT number FROM job_parts WHERE job_id = :job AND number >= CAST(:first AS BIGINT)
          ORDER BY number LIMIT CAST(:limit AS BIGINT))
        """
    case discardParts = """
        DELETE FROM job_parts WHERE job_id IN (
          SELECT id FROM jobs WHERE state = 'staged' AND created_at < CAST(:before AS BIGINT))
        """
    case discardStaged = """
        UPDATE jobs SET state = 'discarded' WHERE state = 'staged' AND created_at < CAST(:before AS BIGINT)
        """
}
