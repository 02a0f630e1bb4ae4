/// The sixth clear, what an officer may decide (rõ thẩm quyền), and people who have left the roster.
enum Schema002 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            "ALTER TABLE assignments ADD COLUMN authority TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE officers ADD COLUMN active \(types.flag) NOT NULL DEFAULT 1",
        ]
    }
}
