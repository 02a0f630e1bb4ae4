/// Statements on what administrators were told.
enum AlertSQL: String, SQLStatement {
    case all = "SELECT kind, level, told_at FROM alerts ORDER BY kind"
    case keep = """
        INSERT INTO alerts (kind, level, told_at) VALUES (:kind, :level, CAST(:told_at AS BIGINT))
        ON CONFLICT (kind) DO UPDATE SET level = excluded.level, told_at = excluded.told_at
        """
}
