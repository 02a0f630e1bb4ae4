/// For whom somebody stands in or decides is asked as of an instant, so that what has ended since counts too: whole indexes.
enum Schema024 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            ("absences_officer", "absences (officer_id, to_date)"),
            ("absences_stand_in", "absences (stand_in_id, to_date)"),
            ("delegations_delegate", "delegations (delegate_id, to_date)"),
            ("delegations_chair", "delegations (chair_id, to_date)"),
        ].flatMap { name, columns in ["DROP INDEX \(name)", "CREATE INDEX \(name) ON \(columns)"] }
    }
}
