/// Statements on one-time codes.
enum CodeSQL: String, SQLStatement {
    case add = """
        INSERT INTO link_codes (officer_id, digest, expires_at) VALUES (:officer, :digest, :expires)
        ON CONFLICT (officer_id) DO UPDATE SET digest = excluded.digest, expires_at = excluded.expires_at, used_at = NULL
        """
    /// How many people have a code that still opens an account for them, and have none yet.
    case openCount = """
        SELECT COUNT(*) AS n FROM link_codes c JOIN officers o ON o.id = c.officer_id
        WHERE c.used_at IS NULL AND c.expires_at > CAST(:now AS BIGINT) AND o.active = 1
          AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.officer_id = o.id)
        """
    case drop = "DELETE FROM link_codes WHERE officer_id = :officer"
    case redeem = """
        UPDATE link_codes SET used_at = :now
        WHERE digest = :digest AND used_at IS NULL AND expires_at > CAST(:now AS BIGINT) RETURNING officer_id
        """
    case owner = """
        SELECT officer_id FROM link_codes
        WHERE digest = :digest AND used_at IS NULL AND expires_at > CAST(:now AS BIGINT)
        """
    case void = """
        DELETE FROM link_codes
        WHERE digest = :digest AND used_at IS NULL AND expires_at > CAST(:now AS BIGINT) RETURNING officer_id
        """
}
