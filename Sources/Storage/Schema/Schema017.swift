/// In which order the roster names the units, so that lists of them read as the office writes them.
enum Schema017 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            "ALTER TABLE units ADD COLUMN roster_order \(types.integer) NOT NULL DEFAULT 0",
            // Until the next import: as they came.
            "UPDATE units SET roster_order = id",
        ]
    }
}
