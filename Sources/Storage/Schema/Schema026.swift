/// Files as bytes; until then they stood there as base 64.
enum Schema026 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            "ALTER TABLE files ADD COLUMN bytes \(types.blob)",
            "UPDATE files SET bytes = \(types.fromBase64("content")) WHERE content IS NOT NULL",
            "ALTER TABLE files DROP COLUMN content",
            "ALTER TABLE files RENAME COLUMN bytes TO content",
        ]
    }
}
