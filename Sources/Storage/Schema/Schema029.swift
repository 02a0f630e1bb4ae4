/// For how long the process that serves has held the writer, in one row, so that another process can tell.
enum Schema029 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let integer = types.integer
        return [
            """
            CREATE TABLE writer_holds (
              id \(types.key) CHECK (id = 1),
              holds \(integer) NOT NULL, p99_us \(integer) NOT NULL, longest_us \(integer) NOT NULL,
              over_50 \(integer) NOT NULL, over_250 \(integer) NOT NULL,
              checkpoints \(integer) NOT NULL, longest_checkpoint_us \(integer) NOT NULL,
              measured_at \(integer) NOT NULL
            )\(types.suffix)
            """
        ]
    }
}
