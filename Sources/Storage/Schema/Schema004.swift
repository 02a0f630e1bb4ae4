/// What figures of the past are made of, beside the images that hold it: a sum over a million images would take minutes.
enum Schema004 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let integer = types.integer
        return [
            "unit_id \(integer)", "campaign_id \(integer)", "phase TEXT", "state TEXT", "due_at \(integer)",
            "original_due_at \(integer)", "submitted_at \(integer)",
        ].map { "ALTER TABLE history ADD COLUMN \($0)" } + [
            // Figures are summed from the index alone.
            "DROP INDEX assignments_figures",
            "CREATE INDEX assignments_figures ON assignments"
                + " (unit_id, state, due_at, submitted_at, original_due_at, phase, campaign_id)",
            "DROP INDEX history_assignment",
            "CREATE INDEX history_assignment ON history (assignment_id, id, recorded_at)",
        ]
    }
}
