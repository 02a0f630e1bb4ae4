/// On PostgreSQL too what is on record refuses to be changed, removed, cut or written over, and says so.
enum Schema025 {
    static func statements(_ types: ColumnTypes) -> [String] {
        types.guards(["history", "rule_versions"])
    }
}
