/// Which accounts were whose and for how long, so that a person who has left can be erased and nobody else with him.
enum Schema006 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let integer = types.integer
        let columns = [
            "id \(types.key)", "platform TEXT NOT NULL", "account TEXT NOT NULL", "user_id TEXT NOT NULL",
            "private_chat TEXT NOT NULL", "officer_id \(integer) NOT NULL REFERENCES officers (id)",
            "linked_at \(integer) NOT NULL", "unlinked_at \(integer)",
        ]
        return [
            "CREATE TABLE links (\n  \(columns.joined(separator: ",\n  "))\n)\(types.suffix)",
            "CREATE INDEX links_officer ON links (officer_id)",
            "CREATE INDEX links_open ON links (platform, account, user_id) WHERE unlinked_at IS NULL",
            """
            INSERT INTO links (platform, account, user_id, private_chat, officer_id, linked_at)
            SELECT platform, account, user_id, private_chat, officer_id, linked_at FROM identities
            """,
        ]
    }
}
