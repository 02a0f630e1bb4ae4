/// Which families of reminders are planned anew after a change of the ladder.
enum Schema014 {
    static func statements(_ types: ColumnTypes) -> [String] {
        // What was under way by an older program begins anew: the digest that it has left is none of this one.
        ["ALTER TABLE replanning ADD COLUMN families TEXT NOT NULL DEFAULT ''"]
    }
}
