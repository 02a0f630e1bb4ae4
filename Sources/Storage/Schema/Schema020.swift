/// Whose words a message was, and what came together: forwarded messages, albums, and the message whose work a file belongs to.
enum Schema020 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            "ALTER TABLE inbox ADD COLUMN forwarded \(types.flag) NOT NULL DEFAULT 0 CHECK (forwarded IN (0, 1))",
            // The platform's name of an album, "group:…", or "near" where only the time tells what belongs together.
            "ALTER TABLE inbox ADD COLUMN album TEXT",
            "CREATE INDEX inbox_album ON inbox (platform, account, chat_id, sender, id) WHERE album IS NOT NULL",
            // A file belongs to the work that the message with its album's caption has changed.
            "ALTER TABLE files ADD COLUMN lead_id \(types.integer) REFERENCES inbox (id)",
            "UPDATE files SET lead_id = inbox_id",
            "CREATE INDEX files_lead ON files (lead_id)",
        ]
    }
}
