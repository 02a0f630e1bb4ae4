/// The sixth clear: what an officer may decide (rõ thẩm quyền).
enum Schema002 {
    static func statements(_ types: ColumnTypes) -> [String] {
        ["ALTER TABLE assignments ADD COLUMN authority TEXT NOT NULL DEFAULT ''"]
    }
}
