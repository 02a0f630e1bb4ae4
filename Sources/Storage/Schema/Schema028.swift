/// Which version of the office's records (units, names, people, roles, campaigns, absences, delegations) this is, in one row: whoever has
/// read them sees by it whether they are still the same.
enum Schema028 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            """
            CREATE TABLE office (
              id \(types.key) CHECK (id = 1),
              version \(types.integer) NOT NULL
            )\(types.suffix)
            """,
            "INSERT INTO office (id, version) VALUES (1, 1)",
        ]
    }
}
