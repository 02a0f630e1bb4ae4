/// Statements on the rules under which figures were made.
enum RuleSQL: String, SQLStatement {
    case last = "SELECT content FROM rule_versions WHERE kind = :kind ORDER BY id DESC LIMIT 1"
    case head = "SELECT hash FROM rule_versions ORDER BY id DESC LIMIT 1"
    case append = """
        INSERT INTO rule_versions (kind, content, recorded_at, hash) VALUES (:kind, :content, :now, :hash)
        """
    case all = "SELECT id, kind, content, recorded_at, hash FROM rule_versions ORDER BY id"
}
