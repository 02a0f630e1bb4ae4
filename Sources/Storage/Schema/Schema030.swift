/// Work that is done in steps, and what was written down for it.
enum Schema030 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let integer = types.integer
        return [
            """
            CREATE TABLE jobs (
              id \(types.key),
              kind TEXT NOT NULL,
              state TEXT NOT NULL CHECK (state IN ('staged', 'ready', 'done', 'given_up', 'discarded')),
              position \(integer) NOT NULL CHECK (position >= 0), total \(integer) NOT NULL,
              left_over \(integer) NOT NULL, due_at \(integer) NOT NULL,
              attempts \(integer) NOT NULL CHECK (attempts >= 0), reason TEXT,
              created_at \(integer) NOT NULL, ended_at \(integer)
            )\(types.suffix)
            """,
            "CREATE INDEX jobs_ready ON jobs (id) WHERE state = 'ready'",
            "CREATE INDEX jobs_kind ON jobs (kind, id)",
            """
            CREATE TABLE job_parts (
              id \(types.key),
              job_id \(integer) NOT NULL REFERENCES jobs (id), number \(integer) NOT NULL,
              content \(types.blob) NOT NULL,
              UNIQUE (job_id, number)
            )\(types.suffix)
            """,
        ]
    }
}
