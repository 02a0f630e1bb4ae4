/// What is on record is not written over by a row of the same key either: SQLite's INSERT OR REPLACE takes the old row away without
/// the triggers that forbid that.
enum Schema023 {
    static func statements(_ types: ColumnTypes) -> [String] {
        ["history", "rule_versions"].flatMap(types.neverReplaced)
            // What was sent is found by its age for as long as its words are there.
            + ["CREATE INDEX outbox_worded ON outbox (created_at) WHERE text <> ''"]
    }
}
