/// When the last try of a message began, so that a second one never overtakes it; how often it was refused with its file; and which
/// message was the last digest of a kind to a person, so that what was past its use before it was taken comes anew.
enum Schema022 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let integer = types.integer
        return [
            "ALTER TABLE outbox ADD COLUMN tried_at \(integer)",
            "ALTER TABLE outbox ADD COLUMN file_tries \(integer) NOT NULL DEFAULT 0",
            """
            CREATE TABLE digest_letters (
              kind TEXT NOT NULL,
              officer_id \(integer) NOT NULL REFERENCES officers (id),
              outbox_id \(integer) NOT NULL REFERENCES outbox (id),
              since_at \(integer) NOT NULL,
              PRIMARY KEY (kind, officer_id)
            )\(types.suffix)
            """,
        ]
    }
}
