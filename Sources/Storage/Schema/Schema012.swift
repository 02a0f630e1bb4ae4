/// How late civil time has been while somebody wrote: where it is set back, work is planned anew.
enum Schema012 {
    static func statements(_ types: ColumnTypes) -> [String] {
        ["ALTER TABLE lease ADD COLUMN clock_at \(types.integer)"]
    }
}
