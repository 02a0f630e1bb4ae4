/// Statements on people and their roles.
enum PeopleSQL: String, SQLStatement {
    case ofCode = """
        SELECT id, code, name, title, address, unit_id, designated, language, active FROM officers WHERE code = :code
        """
    case save = """
        INSERT INTO officers (code, name, title, address, unit_id, designated, language)
        VALUES (:code, :name, :title, :address, :unit, :designated, :language)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, title = excluded.title, address = excluded.address,
          unit_id = excluded.unit_id, designated = excluded.designated, language = excluded.language, active = 1
        RETURNING id
        """
    case recode = "UPDATE officers SET code = :code WHERE id = :id"
    case retire = "UPDATE officers SET designated = 0, active = 0 WHERE id = :id"
    case clearGrants = "DELETE FROM grants WHERE officer_id = :id"
    /// A role that the roster names twice is one.
    case addGrant = """
        INSERT INTO grants (officer_id, role, unit_id) VALUES (:id, :role, :unit)
        ON CONFLICT (officer_id, role, unit_id) DO NOTHING
        """
    case counts = """
        SELECT (SELECT COUNT(*) FROM officers WHERE active = 1) AS officers,
          (SELECT COUNT(DISTINCT officer_id) FROM identities) AS linked
        """
}
