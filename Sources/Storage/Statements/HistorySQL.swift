/// Statements on the history.
enum HistorySQL: String, SQLStatement {
    case head = "SELECT hash FROM history ORDER BY id DESC LIMIT 1"
    case append = """
        INSERT INTO history (assignment_id, act, actor_id, on_behalf, recorded_at, effective_at, inbox_id, delta, image,
          text_digest, hash)
        VALUES (:assignment, :act, :actor, :on_behalf, :recorded_at, :effective_at, :inbox, :delta, :image, :text_digest,
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
        SELECT id, assignment_id, act, actor_id, on_behalf, recorded_at, effective_at, inbox_id, delta, image,
          text_digest, hash
        FROM history WHERE id > :after ORDER BY id LIMIT 1000
        """
}
