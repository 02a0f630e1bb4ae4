/// Statements on units, people and plans.
enum OfficeSQL: String, SQLStatement {
    /// Which version of the office's records this is.
    case version = "SELECT version FROM office WHERE id = 1"
    /// Says that they are others from now on.
    case raiseVersion = "UPDATE office SET version = version + 1 WHERE id = 1"

    /// In the roster's order.
    case units = """
        SELECT id, name, kind, parent_id, effective_from, effective_to, successor_id, roster_order FROM units
        ORDER BY roster_order, id
        """
    case unitNames = "SELECT unit_id, folded, alias FROM unit_names ORDER BY unit_id, folded"
    case orderUnit = "UPDATE units SET roster_order = :place WHERE id = :id"
    case addUnit = """
        INSERT INTO units (name, kind, parent_id, effective_from, effective_to, successor_id)
        VALUES (:name, :kind, :parent, :from_date, :to_date, :successor) RETURNING id
        """
    case updateUnit = """
        UPDATE units SET name = :name, kind = :kind, parent_id = :parent, effective_from = :from_date,
          effective_to = :to_date, successor_id = :successor WHERE id = :id
        """
    case clearNames = "DELETE FROM unit_names WHERE unit_id = :id"
    case addName = """
        INSERT INTO unit_names (unit_id, folded, alias) VALUES (:id, :folded, :alias)
        ON CONFLICT (unit_id, folded) DO NOTHING
        """
    case clearPath = "DELETE FROM unit_paths WHERE unit_id = :id"
    case addSelfPath = "INSERT INTO unit_paths (unit_id, ancestor_id, depth) VALUES (:id, :id, 0)"
    case addParentPath = """
        INSERT INTO unit_paths (unit_id, ancestor_id, depth)
        SELECT CAST(:id AS BIGINT), ancestor_id, depth + 1 FROM unit_paths WHERE unit_id = :parent
        """
    case children = "SELECT id, parent_id FROM units WHERE parent_id = :id"

    case officerOfCode = """
        SELECT id, code, name, title, address, unit_id, designated, language, active FROM officers WHERE code = :code
        """
    case recode = "UPDATE officers SET code = :code WHERE id = :id"
    /// Everybody, those too who have left.
    case officers =
        "SELECT id, code, name, title, address, unit_id, designated, language, active FROM officers ORDER BY id"
    case saveOfficer = """
        INSERT INTO officers (code, name, title, address, unit_id, designated, language)
        VALUES (:code, :name, :title, :address, :unit, :designated, :language)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, title = excluded.title, address = excluded.address,
          unit_id = excluded.unit_id, designated = excluded.designated, language = excluded.language, active = 1
        RETURNING id
        """
    case grants = "SELECT officer_id, role, unit_id FROM grants ORDER BY officer_id, role, unit_id"
    case retire = "UPDATE officers SET designated = 0, active = 0 WHERE id = :id"
    case clearGrants = "DELETE FROM grants WHERE officer_id = :id"
    /// A role that the roster names twice is one.
    case addGrant = """
        INSERT INTO grants (officer_id, role, unit_id) VALUES (:id, :role, :unit)
        ON CONFLICT (officer_id, role, unit_id) DO NOTHING
        """
    case officerCounts = """
        SELECT (SELECT COUNT(*) FROM officers WHERE active = 1) AS officers,
          (SELECT COUNT(DISTINCT officer_id) FROM identities) AS linked
        """

    case saveCampaign = """
        INSERT INTO campaigns (code, name, folded) VALUES (:code, :name, :folded)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, folded = excluded.folded RETURNING id
        """
    case campaigns = "SELECT id, code, name FROM campaigns ORDER BY id"
    case phases = "SELECT campaign_id, code, name, from_date, to_date FROM phases ORDER BY campaign_id, from_date, code"
    case clearPhases = "DELETE FROM phases WHERE campaign_id = :id"
    case addPhase = """
        INSERT INTO phases (campaign_id, code, name, folded, from_date, to_date)
        VALUES (:id, :code, :name, :folded, :from_date, :to_date)
        """
}
