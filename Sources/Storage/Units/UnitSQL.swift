/// Statements on units.
enum UnitSQL: String, SQLStatement {
    case add = """
        INSERT INTO units (name, kind, parent_id, effective_from, effective_to, successor_id)
        VALUES (:name, :kind, :parent, :from_date, :to_date, :successor) RETURNING id
        """
    case update = """
        UPDATE units SET name = :name, kind = :kind, parent_id = :parent, effective_from = :from_date,
          effective_to = :to_date, successor_id = :successor WHERE id = :id
        """
    case order = "UPDATE units SET roster_order = :place WHERE id = :id"
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
}
