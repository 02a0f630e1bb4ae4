/// In which form a dialogue is stored, and those that could not be read, which are kept.
enum Schema027 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let integer = types.integer
        return [
            "ALTER TABLE dialogues ADD COLUMN version \(integer) NOT NULL DEFAULT 1",
            """
            CREATE TABLE unread_dialogues (
              id \(types.key),
              platform TEXT NOT NULL, account TEXT NOT NULL, chat_id TEXT NOT NULL, user_id TEXT NOT NULL,
              version \(integer) NOT NULL, content TEXT NOT NULL,
              inbox_id \(integer) REFERENCES inbox (id)
            )\(types.suffix)
            """,
            "CREATE INDEX unread_dialogues_user ON unread_dialogues (platform, account, user_id)",
        ]
    }
}
