/// Replies: which message of ours an event answers, how that message is found again, and of which one work it speaks. And how far work is planned by
/// which rules, in one row.
enum Schema010 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            "ALTER TABLE inbox ADD COLUMN replies_to TEXT",
            "ALTER TABLE outbox ADD COLUMN about_id \(types.integer) REFERENCES assignments (id)",
            "CREATE INDEX outbox_message ON outbox (message_id) WHERE message_id IS NOT NULL",
            "DROP INDEX assignments_planned",
            "ALTER TABLE assignments DROP COLUMN planned_by",
            "CREATE INDEX assignments_open ON assignments (id) WHERE state NOT IN ('draft', 'completed', 'cancelled')",
            """
            CREATE TABLE replanning (
              id \(types.key) CHECK (id = 1),
              rules TEXT NOT NULL,
              after_id \(types.integer)
            )\(types.suffix)
            """,
            "INSERT INTO replanning (id, rules, after_id) VALUES (1, '', 0)",
        ]
    }
}
