/// What a plan last said of an assignment, as JSON: apart from the assignment, which holds what leaders have decided since.
enum Schema021 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            """
            CREATE TABLE plan_words (
              assignment_id \(types.integer) PRIMARY KEY REFERENCES assignments (id),
              word TEXT NOT NULL
            )\(types.suffix)
            """
        ]
    }
}
