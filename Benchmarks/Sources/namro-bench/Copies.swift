import Foundation

/// Multiplies what a database holds by plain SQL: to import a million assignments would take minutes and measure nothing.
struct Copies {
    let program: Program

    /// Adds `count` completed copies of every assignment, and as many earlier rows to the history of the first.
    func add(_ count: Int) throws {
        let overrides = [
            "assignments": [
                "id": "id + 100000 * :k", "work_code": "work_code || '-' || :k", "state": "'completed'",
                "submitted_at": "issued_at", "completed_at": "issued_at",
            ],
            "history": [
                "id": "-id - 200000 * :k", "hash": "hash || :k",
                "state": "'completed'", "submitted_at": "recorded_at", "recorded_at": "recorded_at - 172800000",
            ],
        ]
        for table in ["assignments", "history"] {
            let columns = try program.sql("SELECT name FROM pragma_table_info('\(table)')").split(separator: "\n")
                .map(String.init)
            let values = columns.map { overrides[table]?[$0] ?? $0 }.joined(separator: ", ")
            for copy in 1...count {
                try program.sql(
                    "INSERT INTO \(table) (\(columns.joined(separator: ", "))) SELECT "
                        + values.replacing(":k", with: "\(copy)") + " FROM \(table) WHERE id BETWEEN 1 AND 99999")
            }
        }
        try program.sql("ANALYZE")
    }
}
