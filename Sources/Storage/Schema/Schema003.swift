/// The whole life of an assignment: obstacles and demands one by one, extensions, pauses, hand-overs between units; and
/// in whose name an act was done.
enum Schema003 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let (integer, flag) = (types.integer, types.flag)
        let columns = [
            "planned_unit_id \(integer) REFERENCES units (id)",
            "extensions \(integer) NOT NULL DEFAULT 0 CHECK (extensions >= 0)",
            "report_deadlines TEXT NOT NULL DEFAULT '[]'", "report_to TEXT NOT NULL DEFAULT ''",
            "blockers TEXT NOT NULL DEFAULT '[]'", "blockers_raised \(integer) NOT NULL DEFAULT 0",
            "demands TEXT NOT NULL DEFAULT '[]'", "open_demands \(integer) NOT NULL DEFAULT 0",
            "awaits_head \(flag) NOT NULL DEFAULT 0 CHECK (awaits_head IN (0, 1))",
            "returns \(integer) NOT NULL DEFAULT 0 CHECK (returns >= 0)", "paused_from TEXT",
            "paused_at \(integer)", "original_due_at \(integer)",
        ].map { "ALTER TABLE assignments ADD COLUMN \($0)" }
        return columns + [
            // Several obstacles of before, of which only the number is known, become one.
            "UPDATE assignments SET blockers = '[{\"number\":1,\"raisedAt\":' || COALESCE(reported_at, 0) || '}]',"
                + " blockers_raised = 1, open_blockers = 1 WHERE open_blockers > 0",
            "UPDATE assignments SET original_due_at = due_at WHERE original_deadline = deadline",
            "CREATE INDEX assignments_demands ON assignments (chair_id) WHERE open_demands > 0",
            // The plan goes on finding work that the chair has since given to another unit.
            "DROP INDEX assignments_work",
            "CREATE UNIQUE INDEX assignments_work ON assignments"
                + " (campaign_id, work_code, (COALESCE(planned_unit_id, unit_id)))"
                + " WHERE campaign_id IS NOT NULL AND work_code IS NOT NULL",
            "ALTER TABLE tenures ADD COLUMN unit_id \(integer) REFERENCES units (id)",
            "UPDATE tenures SET unit_id = (SELECT a.unit_id FROM assignments a WHERE a.id = tenures.assignment_id)",
            "CREATE INDEX tenures_assignment ON tenures (assignment_id, id)",
            "ALTER TABLE history ADD COLUMN principal_id \(integer) REFERENCES officers (id)",
        ]
    }
}
