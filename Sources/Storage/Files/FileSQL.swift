/// Statements on files.
enum FileSQL: String, SQLStatement {
    case want = """
        INSERT INTO files (inbox_id, lead_id, platform, account, kind, name, reference, state, next_at)
        VALUES (:inbox, :lead, :platform, :account, :kind, :name, :reference, 'wanted', :now)
        ON CONFLICT (inbox_id) DO NOTHING
        """
    case wanted = """
        SELECT id, kind, name, reference, tries FROM files
        WHERE state = 'wanted' AND platform = :platform AND account = :account AND next_at <= CAST(:now AS BIGINT)
        ORDER BY next_at, id LIMIT 1
        """
    case keep = """
        UPDATE files SET state = 'kept', kind = :kind, name = :name, content = :content, reference = '', reason = NULL
        WHERE id = :id AND state = 'wanted'
        """
    case putOff = """
        UPDATE files SET tries = tries + 1, next_at = :until, reason = :reason WHERE id = :id AND state = 'wanted'
        """
    case lose = """
        UPDATE files SET state = 'lost', tries = tries + 1, reference = '', reason = :reason
        WHERE id = :id AND state = 'wanted'
        """
    /// The files of messages that have changed an assignment, and of those that came together with them.
    case ofAssignment = """
        SELECT f.id, h.actor_id, i.received_at FROM history h
        JOIN files f ON f.lead_id = h.inbox_id JOIN inbox i ON i.id = f.inbox_id
        WHERE h.assignment_id = :assignment AND f.state = 'kept'
        GROUP BY f.id, h.actor_id, i.received_at ORDER BY f.id DESC
        """
    case missing = """
        SELECT COUNT(DISTINCT f.id) AS n FROM history h JOIN files f ON f.lead_id = h.inbox_id
        WHERE h.assignment_id = :assignment AND f.state <> 'kept'
        """
    case coming = """
        SELECT COUNT(DISTINCT f.id) AS n FROM history h JOIN files f ON f.lead_id = h.inbox_id
        WHERE h.assignment_id = :assignment AND f.state = 'wanted'
        """
    case content = "SELECT kind, name, content FROM files WHERE id = :id AND state = 'kept'"
    /// Takes away the bytes of what was received before an instant.
    case forget = """
        UPDATE files SET state = 'lost', content = NULL, name = NULL, reference = '', reason = 'kept long enough'
        WHERE state <> 'lost' AND EXISTS (
          SELECT 1 FROM inbox i WHERE i.id = files.inbox_id AND i.received_at < CAST(:before AS BIGINT))
        """
    /// Takes away the files of messages whose sender was erased.
    case erase = """
        UPDATE files SET state = 'lost', content = NULL, name = NULL, reference = '', reason = 'erased'
        WHERE state <> 'lost' AND inbox_id IN (
          SELECT id FROM inbox WHERE platform = :platform AND account = :account AND sender = :user
            AND received_at >= CAST(:from AS BIGINT) AND received_at <= CAST(:until AS BIGINT))
        """
    case key = "SELECT key FROM file_key WHERE id = 1"
    case beginKey = "INSERT INTO file_key (id, key) VALUES (1, :key) ON CONFLICT (id) DO NOTHING"
}
