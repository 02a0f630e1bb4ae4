/// Who the bot on each platform is, so that the bots of other platforms need not wait at a start for one that is away; what platforms
/// other than the first tell of an event; the buttons of a message.
enum Schema013 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            "ALTER TABLE polls ADD COLUMN bot_name TEXT",
            "ALTER TABLE polls ADD COLUMN identified_at \(types.integer)",
            // Whether an event was said to the bot; which message it changes; where the chat goes on.
            "ALTER TABLE inbox ADD COLUMN addressed \(types.flag) NOT NULL DEFAULT 1 CHECK (addressed IN (0, 1))",
            "ALTER TABLE inbox ADD COLUMN edits TEXT",
            "ALTER TABLE inbox ADD COLUMN moved_to TEXT",
            "CREATE INDEX inbox_edits ON inbox (platform, account, edits) WHERE edits IS NOT NULL",
            "CREATE INDEX history_inbox ON history (inbox_id) WHERE inbox_id IS NOT NULL",
            // Of a database that was restored from a backup: its messages are others than those of the same number.
            "ALTER TABLE lease ADD COLUMN epoch TEXT NOT NULL DEFAULT ''",
            // Answers by one tap, as JSON.
            "ALTER TABLE outbox ADD COLUMN answers TEXT",
        ]
    }
}
