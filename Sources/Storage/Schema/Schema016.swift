/// At which received row a process has trapped; which bots are this office's now and which of them their platform refuses; since
/// when the lease is held; and when the database was last backed up.
enum Schema016 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let integer = types.integer
        return [
            // A process traps once at most, so that the number of its lease is the key.
            """
            CREATE TABLE traps (
              term \(integer) PRIMARY KEY,
              inbox_id \(integer) NOT NULL REFERENCES inbox (id)
            )\(types.suffix)
            """,
            "CREATE INDEX traps_inbox ON traps (inbox_id)",
            "ALTER TABLE polls ADD COLUMN refused \(types.flag) NOT NULL DEFAULT 0 CHECK (refused IN (0, 1))",
            "ALTER TABLE polls ADD COLUMN active \(types.flag) NOT NULL DEFAULT 1 CHECK (active IN (0, 1))",
            "ALTER TABLE lease ADD COLUMN taken_at \(integer)",
            "ALTER TABLE lease ADD COLUMN backed_up_at \(integer)",
        ]
    }
}
