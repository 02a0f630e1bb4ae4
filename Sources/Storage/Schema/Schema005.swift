/// Who is away, who stands in and who decides for whom; who follows one campaign; units with successors; and the rules
/// under which figures were made.
enum Schema005 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let integer = types.integer
        func table(_ name: String, _ columns: [String]) -> String {
            "CREATE TABLE \(name) (\n  \(columns.joined(separator: ",\n  "))\n)\(types.suffix)"
        }
        return [
            table(
                "absences",
                [
                    "id \(types.key)", "officer_id \(integer) NOT NULL REFERENCES officers (id)",
                    "stand_in_id \(integer) REFERENCES officers (id)", "from_date TEXT NOT NULL",
                    "to_date TEXT NOT NULL", "recorded_at \(integer) NOT NULL",
                    "recorded_by \(integer) NOT NULL REFERENCES officers (id)", "ended_at \(integer)",
                    "CHECK (to_date >= from_date)", "CHECK (stand_in_id IS NULL OR stand_in_id <> officer_id)",
                ]),
            "CREATE INDEX absences_officer ON absences (officer_id, to_date) WHERE ended_at IS NULL",
            "CREATE INDEX absences_stand_in ON absences (stand_in_id, to_date) WHERE ended_at IS NULL",
            table(
                "delegations",
                [
                    "id \(types.key)", "chair_id \(integer) NOT NULL REFERENCES officers (id)",
                    "delegate_id \(integer) NOT NULL REFERENCES officers (id)",
                    "unit_id \(integer) REFERENCES units (id)", "from_date TEXT NOT NULL", "to_date TEXT NOT NULL",
                    "recorded_at \(integer) NOT NULL", "recorded_by \(integer) NOT NULL REFERENCES officers (id)",
                    "ended_at \(integer)", "CHECK (to_date >= from_date)", "CHECK (chair_id <> delegate_id)",
                ]),
            "CREATE INDEX delegations_delegate ON delegations (delegate_id, to_date) WHERE ended_at IS NULL",
            "CREATE INDEX delegations_chair ON delegations (chair_id, to_date) WHERE ended_at IS NULL",
            table(
                "campaign_followers",
                [
                    "campaign_id \(integer) NOT NULL REFERENCES campaigns (id)",
                    "officer_id \(integer) NOT NULL REFERENCES officers (id)", "PRIMARY KEY (officer_id, campaign_id)",
                ]),
            "ALTER TABLE units ADD COLUMN successor_id \(integer) REFERENCES units (id)",
            table(
                "rule_versions",
                [
                    "id \(types.key)", "kind TEXT NOT NULL", "content TEXT NOT NULL", "recorded_at \(integer) NOT NULL",
                    "hash TEXT NOT NULL UNIQUE",
                ]),
            // Rows of before the facts were kept, of which figures of a past day are made another way.
            "CREATE INDEX history_old ON history (id) WHERE state IS NULL",
            "CREATE INDEX rule_versions_kind ON rule_versions (kind, id)",
        ] + types.appendOnly("rule_versions")
    }
}
