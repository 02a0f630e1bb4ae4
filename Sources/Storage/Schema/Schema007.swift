/// Reminders of several families: how often a way has refused one, what waits for a digest, which rules work was last
/// planned by, and which digests were made.
enum Schema007 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let (integer, flag) = (types.integer, types.flag)
        return [
            "ALTER TABLE reminders ADD COLUMN refusals \(integer) NOT NULL DEFAULT 0 CHECK (refusals >= 0)",
            "UPDATE reminders SET refusals = to_head",
            "ALTER TABLE reminders DROP COLUMN to_head",
            "ALTER TABLE reminders ADD COLUMN in_digest \(flag) NOT NULL DEFAULT 0 CHECK (in_digest IN (0, 1))",
            "DROP INDEX reminders_due",
            "CREATE INDEX reminders_due ON reminders (due_at, id) WHERE state = 'pending' AND in_digest = 0",
            "CREATE INDEX reminders_digest ON reminders (due_at, id) WHERE state = 'pending' AND in_digest = 1",
            // Work of before is planned anew once, by all families.
            "ALTER TABLE assignments ADD COLUMN planned_by \(integer) NOT NULL DEFAULT -1",
            "CREATE INDEX assignments_planned ON assignments (planned_by, id)"
                + " WHERE state NOT IN ('draft', 'completed', 'cancelled')",
            """
            CREATE TABLE digests (
              kind TEXT NOT NULL,
              day TEXT NOT NULL,
              at \(integer) NOT NULL,
              PRIMARY KEY (kind, day)
            )\(types.suffix)
            """,
        ]
    }
}
