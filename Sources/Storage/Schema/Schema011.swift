/// A lane for chats that write faster than they are answered, so that they hold up nobody else; what an administrator was told of;
/// how long what was received is kept; and seals by which damage to messages and reminders is found.
enum Schema011 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            // 0: in order of arrival; 1: after everybody of lane 0.
            "ALTER TABLE inbox ADD COLUMN lane \(types.flag) NOT NULL DEFAULT 0 CHECK (lane IN (0, 1))",
            "DROP INDEX inbox_pending",
            "CREATE INDEX inbox_pending ON inbox (lane, id) WHERE state = 'pending'",
            "CREATE INDEX inbox_waiting ON inbox (platform, account, chat_id, lane) WHERE state = 'pending'",
            "CREATE INDEX inbox_failed ON inbox (id) WHERE state = 'failed'",
            "CREATE INDEX inbox_raw ON inbox (received_at) WHERE raw <> ''",
            // Nothing in rows of before, and in those of a person who was erased.
            "ALTER TABLE outbox ADD COLUMN seal \(types.integer)",
            "ALTER TABLE reminders ADD COLUMN seal \(types.integer)",
            """
            CREATE TABLE alerts (
              kind TEXT PRIMARY KEY,
              level \(types.integer) NOT NULL CHECK (level >= 0),
              told_at \(types.integer)
            )\(types.suffix)
            """,
        ]
    }
}
