/// Statements on the history.
enum HistorySQL: String, SQLStatement {
    case head = "SELECT hash FROM history ORDER BY id DESC LIMIT 1"
    case append = """
        INSERT INTO history (assignment_id, act, actor_id, on_behalf, principal_id, recorded_at, effective_at, inbox_id,
          delta, image, text_digest, hash)
        VALUES (:assignment, :act, :actor, :on_behalf, :principal, :recorded_at, :effective_at, :inbox, :delta, :image, :text_digest,
          :hash)
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
    case chain = """
        SELECT id, assignment_id, act, actor_id, on_behalf, principal_id, recorded_at, effective_at, inbox_id, delta,
          image, text_digest, hash
        FROM history WHERE id > :after ORDER BY id LIMIT 1000
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
    case lastPlanned = """
        SELECT image FROM history WHERE assignment_id = :assignment AND act IN ('issue', 'replan')
        ORDER BY id DESC LIMIT 1
        """
    /// The last two changes of an assignment, the newest first.
    case lastTwo = """
        SELECT id, assignment_id, act, actor_id, on_behalf, principal_id, recorded_at, effective_at, inbox_id, delta,
          image, text_digest, hash
        FROM history WHERE assignment_id = :assignment ORDER BY id DESC LIMIT 2
        """
    /// Each assignment's last image up to an instant of recording; tallied in Swift.
    case imagesAt = """
        SELECT h.assignment_id, h.image FROM history h
        JOIN (
          SELECT assignment_id, MAX(id) AS id FROM history
          WHERE recorded_at <= CAST(:at AS BIGINT) GROUP BY assignment_id
        ) last ON last.id = h.id
        WHERE h.assignment_id > CAST(:after AS BIGINT) ORDER BY h.assignment_id LIMIT 5000
        """
    /// The words that raised an assignment's obstacles, with the instants by which they are found.
    case blockerTexts = """
        SELECT h.effective_at, t.text FROM history h JOIN history_texts t ON t.history_id = h.id
        WHERE h.assignment_id = :assignment AND h.act = 'blocker' ORDER BY h.id
        """
}
