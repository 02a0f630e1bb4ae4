/// Files that come with messages: what they are, and their bytes where they belong to work; and files that go out.
/// And which groups of lanes, instead of families, are planned anew after a change of the ladder.
enum Schema015 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let integer = types.integer
        return [
            // What was under way begins anew: the digest of families is none of groups.
            "ALTER TABLE replanning DROP COLUMN families",
            "ALTER TABLE replanning ADD COLUMN lane_groups TEXT NOT NULL DEFAULT ''",
            // What the platform calls a file stands in `picture`, as of before; without a kind it is a picture.
            "ALTER TABLE inbox ADD COLUMN file_kind TEXT",
            "ALTER TABLE inbox ADD COLUMN file_name TEXT",
            """
            CREATE TABLE files (
              id \(types.key),
              inbox_id \(integer) NOT NULL UNIQUE REFERENCES inbox (id),
              platform TEXT NOT NULL, account TEXT NOT NULL,
              kind TEXT NOT NULL, name TEXT, reference TEXT NOT NULL,
              state TEXT NOT NULL CHECK (state IN ('wanted', 'kept', 'lost')),
              tries \(integer) NOT NULL DEFAULT 0 CHECK (tries >= 0),
              next_at \(integer) NOT NULL,
              reason TEXT,
              content TEXT
            )\(types.suffix)
            """,
            "CREATE INDEX files_wanted ON files (platform, account, next_at) WHERE state = 'wanted'",
            "CREATE INDEX files_kept ON files (inbox_id) WHERE state <> 'lost'",
            "ALTER TABLE outbox ADD COLUMN file_id \(integer) REFERENCES files (id)",
            "CREATE TABLE file_key (id \(integer) PRIMARY KEY CHECK (id = 1), key TEXT NOT NULL)\(types.suffix)",
        ]
    }
}
