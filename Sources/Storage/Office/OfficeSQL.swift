/// Statements by which the whole office is read, and their version.
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
    /// Everybody, those too who have left.
    case officers =
        "SELECT id, code, name, title, address, unit_id, designated, language, active FROM officers ORDER BY id"
    case grants = "SELECT officer_id, role, unit_id FROM grants ORDER BY officer_id, role, unit_id"
    case campaigns = "SELECT id, code, name FROM campaigns ORDER BY id"
    case phases = "SELECT campaign_id, code, name, from_date, to_date FROM phases ORDER BY campaign_id, from_date, code"
}
