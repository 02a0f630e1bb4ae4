/// Which clears work in force must have is data, and the domain's to check: the table guards only what every list of them needs, that
/// somebody is in charge, somebody confirms, and that there is a deadline since it was issued.
enum Schema018 {
    private static let inForce =
        "CHECK (state IN ('draft', 'cancelled') OR (officer_id IS NOT NULL AND chair_id IS NOT NULL"
        + " AND due_at IS NOT NULL AND issued_at IS NOT NULL))"

    static func statements(_ types: ColumnTypes) -> [String] {
        guard types.rebuildsTables else {
            return [
                // The name that PostgreSQL gave the first check over several columns of this table.
                "ALTER TABLE assignments DROP CONSTRAINT assignments_check",
                "ALTER TABLE assignments ADD CONSTRAINT assignments_in_force \(inForce)",
            ]
        }
        let names = columns(types).map { $0.prefix { $0 != " " } }.joined(separator: ", ")
        return [
            "CREATE TABLE assignments_anew (\n  "
                + (columns(types) + [
                    inForce, "CHECK (state NOT IN ('submitted', 'completed') OR submitted_at IS NOT NULL)",
                ]).joined(separator: ",\n  ") + "\n)\(types.suffix)",
            "INSERT INTO assignments_anew (\(names)) SELECT \(names) FROM assignments",
            "DROP TABLE assignments",
            "ALTER TABLE assignments_anew RENAME TO assignments",
        ] + indexes
    }

    /// The columns as the migrations before have left them.
    private static func columns(_ types: ColumnTypes) -> [String] {
        let (integer, flag) = (types.integer, types.flag)
        let states =
            "'draft','assigned','acknowledged','inProgress','submitted','returned','completed','paused','cancelled'"
        return [
            "id \(types.key)", "campaign_id \(integer) REFERENCES campaigns (id)", "work_code TEXT", "phase TEXT",
            "unit_id \(integer) NOT NULL REFERENCES units (id)", "work TEXT NOT NULL",
            "officer_id \(integer) REFERENCES officers (id)", "responsibility TEXT NOT NULL", "steps TEXT NOT NULL",
            "expected_result TEXT NOT NULL", "chair_id \(integer) REFERENCES officers (id)",
            "coordinating TEXT NOT NULL", "start_date TEXT", "deadline TEXT", "due_at \(integer)",
            "original_deadline TEXT", "deadline_version \(integer) NOT NULL CHECK (deadline_version >= 1)",
            "target_amount \(integer)", "target_unit TEXT", "state TEXT NOT NULL CHECK (state IN (\(states)))",
            "percent \(integer) CHECK (percent BETWEEN 0 AND 100)", "quantity_done \(integer)",
            "quantity_of \(integer)", "quantity_unit TEXT",
            "open_blockers \(integer) NOT NULL CHECK (open_blockers >= 0)", "issued_at \(integer)",
            "acknowledged_at \(integer)", "reported_at \(integer)", "submitted_at \(integer)",
            "submitted_by \(integer) REFERENCES officers (id)", "completed_at \(integer)",
            "authority TEXT NOT NULL DEFAULT ''", "planned_unit_id \(integer) REFERENCES units (id)",
            "extensions \(integer) NOT NULL DEFAULT 0 CHECK (extensions >= 0)",
            "report_deadlines TEXT NOT NULL DEFAULT '[]'", "report_to TEXT NOT NULL DEFAULT ''",
            "blockers TEXT NOT NULL DEFAULT '[]'", "blockers_raised \(integer) NOT NULL DEFAULT 0",
            "demands TEXT NOT NULL DEFAULT '[]'", "open_demands \(integer) NOT NULL DEFAULT 0",
            "awaits_head \(flag) NOT NULL DEFAULT 0 CHECK (awaits_head IN (0, 1))",
            "returns \(integer) NOT NULL DEFAULT 0 CHECK (returns >= 0)", "paused_from TEXT", "paused_at \(integer)",
            "original_due_at \(integer)",
            "urgency TEXT NOT NULL DEFAULT 'normal' CHECK (urgency IN ('normal', 'urgent', 'veryUrgent', 'flash'))",
            "urged_at \(integer)", "urged_by \(integer) REFERENCES officers (id)",
        ]
    }

    /// A table that goes takes its indexes along.
    private static let indexes = [
        "CREATE UNIQUE INDEX assignments_work ON assignments"
            + " (campaign_id, work_code, (COALESCE(planned_unit_id, unit_id)))"
            + " WHERE campaign_id IS NOT NULL AND work_code IS NOT NULL",
        "CREATE INDEX assignments_officer ON assignments (officer_id, state)",
        "CREATE INDEX assignments_chair ON assignments (chair_id, state)",
        "CREATE INDEX assignments_figures ON assignments"
            + " (unit_id, state, due_at, submitted_at, original_due_at, phase, campaign_id)",
        "CREATE INDEX assignments_blocked ON assignments (open_blockers) WHERE open_blockers > 0",
        "CREATE INDEX assignments_demands ON assignments (chair_id) WHERE open_demands > 0",
        "CREATE INDEX assignments_open ON assignments (id) WHERE state NOT IN ('draft', 'completed', 'cancelled')",
    ]
}
