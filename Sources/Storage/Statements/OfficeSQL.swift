/// Statements on units, people and plans.
enum OfficeSQL: String, SQLStatement {
    case unit = """
        SELECT id, name, kind, parent_id, effective_from, effective_to, successor_id, roster_order FROM units WHERE id = :id
        """
    /// In the roster's order.
    case units = """
        SELECT id, name, kind, parent_id, effective_from, effective_to, successor_id, roster_order FROM units
        ORDER BY roster_order, id
        """
    case unitsBelow = """
        SELECT id, name, kind, parent_id, effective_from, effective_to, successor_id, roster_order FROM units
        WHERE parent_id = :id ORDER BY roster_order, id
        """
    case unitsNamed = """
        SELECT u.id, u.name, u.kind, u.parent_id, u.effective_from, u.effective_to, u.successor_id, u.roster_order
        FROM unit_names n JOIN units u ON u.id = n.unit_id WHERE n.folded = :folded ORDER BY u.roster_order, u.id
        """
    case orderUnit = "UPDATE units SET roster_order = :place WHERE id = :id"
    case path = "SELECT ancestor_id FROM unit_paths WHERE unit_id = :id ORDER BY depth"
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
    case aliases = "SELECT alias FROM unit_names WHERE unit_id = :id AND alias IS NOT NULL ORDER BY folded"
    case clearPath = "DELETE FROM unit_paths WHERE unit_id = :id"
    case addSelfPath = "INSERT INTO unit_paths (unit_id, ancestor_id, depth) VALUES (:id, :id, 0)"
    case addParentPath = """
        INSERT INTO unit_paths (unit_id, ancestor_id, depth)
        SELECT CAST(:id AS BIGINT), ancestor_id, depth + 1 FROM unit_paths WHERE unit_id = :parent
        """
    case children = "SELECT id, parent_id FROM units WHERE parent_id = :id"

    case officer = "SELECT id, code, name, title, address, unit_id, designated, language FROM officers WHERE id = :id"
    case officerOfCode = """
        SELECT id, code, name, title, address, unit_id, designated, language, active FROM officers WHERE code = :code
        """
    case recode = "UPDATE officers SET code = :code WHERE id = :id"
    case officers =
        "SELECT id, code, name, title, address, unit_id, designated, language FROM officers WHERE active = 1 ORDER BY id"
    case officersOfUnit = """
        SELECT id, code, name, title, address, unit_id, designated, language FROM officers
        WHERE unit_id = :unit AND active = 1 ORDER BY id
        """
    case saveOfficer = """
        INSERT INTO officers (code, name, title, address, unit_id, designated, language)
        VALUES (:code, :name, :title, :address, :unit, :designated, :language)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, title = excluded.title, address = excluded.address,
          unit_id = excluded.unit_id, designated = excluded.designated, language = excluded.language, active = 1
        RETURNING id
        """
    case grants = "SELECT role, unit_id FROM grants WHERE officer_id = :id ORDER BY role, unit_id"
    case retire = "UPDATE officers SET designated = 0, active = 0 WHERE id = :id"
    case clearGrants = "DELETE FROM grants WHERE officer_id = :id"
    /// A role that the roster names twice is one.
    case addGrant = """
        INSERT INTO grants (officer_id, role, unit_id) VALUES (:id, :role, :unit)
        ON CONFLICT (officer_id, role, unit_id) DO NOTHING
        """
    /// The holders of a role over a unit, those of the nearest unit first.
    case holders = """
        SELECT o.id, o.code, o.name, o.title, o.address, o.unit_id, o.designated, o.language, p.depth
        FROM unit_paths p JOIN grants g ON g.unit_id = p.ancestor_id AND g.role = :role
        JOIN officers o ON o.id = g.officer_id WHERE p.unit_id = :unit ORDER BY p.depth, o.id
        """
    case holdersAnywhere = """
        SELECT o.id, o.code, o.name, o.title, o.address, o.unit_id, o.designated, o.language, g.unit_id AS scope_id
        FROM grants g JOIN officers o ON o.id = g.officer_id WHERE g.role = :role AND o.active = 1
        ORDER BY g.unit_id, o.id
        """
    case officerCounts = """
        SELECT (SELECT COUNT(*) FROM officers WHERE active = 1) AS officers,
          (SELECT COUNT(DISTINCT officer_id) FROM identities) AS linked
        """

    case saveCampaign = """
        INSERT INTO campaigns (code, name, folded) VALUES (:code, :name, :folded)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, folded = excluded.folded RETURNING id
        """
    case campaignCode = "SELECT code FROM campaigns WHERE id = :id"
    case campaignsNamed = "SELECT id, name FROM campaigns WHERE folded = :folded OR LOWER(code) = :folded ORDER BY id"
    case phases = "SELECT code, name, from_date, to_date FROM phases WHERE campaign_id = :id ORDER BY from_date, code"
    case allPhases = """
        SELECT p.code, p.name, p.from_date, p.to_date, p.campaign_id, c.code AS campaign_code
        FROM phases p JOIN campaigns c ON c.id = p.campaign_id
        ORDER BY p.from_date, p.code, c.code
        """
    case clearPhases = "DELETE FROM phases WHERE campaign_id = :id"
    case addPhase = """
        INSERT INTO phases (campaign_id, code, name, folded, from_date, to_date)
        VALUES (:id, :code, :name, :folded, :from_date, :to_date)
        """
}
