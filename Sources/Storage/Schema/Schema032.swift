/// What questions look for work by: its state and then its unit, and obstacles and requests by the state of their work. What figures are made
/// of stands whole in one index.
enum Schema032 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            "DROP INDEX assignments_figures",
            "CREATE INDEX assignments_figures ON assignments"
                + " (state, unit_id, due_at, submitted_at, original_due_at, phase, campaign_id, awaits_head)",
            "DROP INDEX assignments_blocked",
            "CREATE INDEX assignments_blocked ON assignments (state) WHERE open_blockers > 0",
            "CREATE INDEX assignments_demanded ON assignments (state) WHERE open_demands > 0",
        ]
    }
}
