/// Who was told how to link: a sender is answered once an hour in whatever chat he writes.
enum Schema019 {
    static func statements(_ types: ColumnTypes) -> [String] {
        ["ALTER TABLE stranger_notices ADD COLUMN user_id TEXT NOT NULL DEFAULT ''"]
    }
}
