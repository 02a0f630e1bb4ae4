/// Work whose next reminders are planned after a long message has said the last of them.
enum Schema033 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            """
            CREATE TABLE reminders_to_plan (
              assignment_id \(types.integer) NOT NULL PRIMARY KEY REFERENCES assignments (id)
            )\(types.suffix)
            """
        ]
    }
}
