/// The first schema: units, people, plans, assignments with history, reminders, inbox, outbox, lease.
enum Schema001 {
    static func statements(_ types: ColumnTypes) -> [String] {
        office(types) + accounts(types) + assignments(types) + history(types) + queues(types)
    }

    private static func table(_ name: String, _ columns: [String], _ types: ColumnTypes) -> String {
        "CREATE TABLE \(name) (\n  \(columns.joined(separator: ",\n  "))\n)\(types.suffix)"
    }

    private static func office(_ types: ColumnTypes) -> [String] {
        let (key, integer, flag) = (types.key, types.integer, types.flag)
        return [
            table(
                "units",
                [
                    "id \(key)", "name TEXT NOT NULL UNIQUE CHECK (name <> '')", "kind TEXT NOT NULL",
                    "parent_id \(integer) REFERENCES units (id)", "effective_from TEXT", "effective_to TEXT",
                ], types),
            table(
                "unit_names",
                [
                    "unit_id \(integer) NOT NULL REFERENCES units (id)", "folded TEXT NOT NULL",
                    "alias TEXT", "PRIMARY KEY (unit_id, folded)",
                ], types),
            "CREATE INDEX unit_names_folded ON unit_names (folded)",
            table(
                "unit_paths",
                [
                    "unit_id \(integer) NOT NULL REFERENCES units (id)",
                    "ancestor_id \(integer) NOT NULL REFERENCES units (id)",
                    "depth \(integer) NOT NULL CHECK (depth >= 0)", "PRIMARY KEY (unit_id, ancestor_id)",
                ], types),
            "CREATE INDEX unit_paths_ancestor ON unit_paths (ancestor_id, unit_id)",
            table(
                "officers",
                [
                    "id \(key)", "code TEXT NOT NULL UNIQUE", "name TEXT NOT NULL", "title TEXT NOT NULL",
                    "address TEXT NOT NULL", "unit_id \(integer) NOT NULL REFERENCES units (id)",
                    "designated \(flag) NOT NULL CHECK (designated IN (0, 1))", "language TEXT",
                ], types),
            "CREATE INDEX officers_unit ON officers (unit_id)",
            table(
                "grants",
                [
                    "officer_id \(integer) NOT NULL REFERENCES officers (id)", "role TEXT NOT NULL",
                    "unit_id \(integer) NOT NULL REFERENCES units (id)",
                    "PRIMARY KEY (officer_id, role, unit_id)",
                ], types),
            "CREATE INDEX grants_unit ON grants (unit_id, role)",
            table(
                "campaigns",
                ["id \(key)", "code TEXT NOT NULL UNIQUE", "name TEXT NOT NULL", "folded TEXT NOT NULL"], types),
            table(
                "phases",
                [
                    "campaign_id \(integer) NOT NULL REFERENCES campaigns (id)", "code TEXT NOT NULL",
                    "name TEXT NOT NULL", "folded TEXT NOT NULL", "from_date TEXT NOT NULL",
                    "to_date TEXT NOT NULL", "PRIMARY KEY (campaign_id, code)",
                ], types),
        ]
    }

    private static func accounts(_ types: ColumnTypes) -> [String] {
        let integer = types.integer
        let account = "platform TEXT NOT NULL, account TEXT NOT NULL"
        return [
            table(
                "identities",
                [
                    account, "user_id TEXT NOT NULL", "private_chat TEXT NOT NULL",
                    "officer_id \(integer) NOT NULL REFERENCES officers (id)", "linked_at \(integer) NOT NULL",
                    "used_at \(integer) NOT NULL", "PRIMARY KEY (platform, account, user_id)",
                ], types),
            "CREATE INDEX identities_officer ON identities (officer_id)",
            table(
                "chat_groups",
                [
                    account, "chat_id TEXT NOT NULL", "unit_id \(integer) REFERENCES units (id)",
                    "campaign_id \(integer) REFERENCES campaigns (id)", "phase TEXT",
                    "pinned_by \(integer) NOT NULL REFERENCES officers (id)", "pinned_at \(integer) NOT NULL",
                    "PRIMARY KEY (platform, account, chat_id)",
                ], types),
            table(
                "link_codes",
                [
                    "officer_id \(integer) PRIMARY KEY REFERENCES officers (id)", "digest TEXT NOT NULL UNIQUE",
                    "expires_at \(integer) NOT NULL", "used_at \(integer)",
                ], types),
            table(
                "wrong_codes", ["id \(types.key)", account, "user_id TEXT NOT NULL", "at \(integer) NOT NULL"], types),
            "CREATE INDEX wrong_codes_user ON wrong_codes (platform, account, user_id, at)",
            table(
                "stranger_notices", ["id \(types.key)", account, "chat_id TEXT NOT NULL", "at \(integer) NOT NULL"],
                types),
            "CREATE INDEX stranger_notices_at ON stranger_notices (platform, account, at)",
            table(
                "dialogues",
                [
                    account, "chat_id TEXT NOT NULL", "user_id TEXT NOT NULL", "content TEXT NOT NULL",
                    "PRIMARY KEY (platform, account, chat_id, user_id)",
                ], types),
        ]
    }

    private static func assignments(_ types: ColumnTypes) -> [String] {
        let (integer, states) = (
            types.integer,
            "'draft','assigned','acknowledged','inProgress','submitted',"
                + "'returned','completed','paused','cancelled'"
        )
        return [
            table(
                "assignments",
                [
                    "id \(types.key)", "campaign_id \(integer) REFERENCES campaigns (id)", "work_code TEXT",
                    "phase TEXT",
                    "unit_id \(integer) NOT NULL REFERENCES units (id)", "work TEXT NOT NULL",
                    "officer_id \(integer) REFERENCES officers (id)", "responsibility TEXT NOT NULL",
                    "steps TEXT NOT NULL", "expected_result TEXT NOT NULL",
                    "chair_id \(integer) REFERENCES officers (id)", "coordinating TEXT NOT NULL", "start_date TEXT",
                    "deadline TEXT", "due_at \(integer)", "original_deadline TEXT",
                    "deadline_version \(integer) NOT NULL CHECK (deadline_version >= 1)", "target_amount \(integer)",
                    "target_unit TEXT", "state TEXT NOT NULL CHECK (state IN (\(states)))",
                    "percent \(integer) CHECK (percent BETWEEN 0 AND 100)", "quantity_done \(integer)",
                    "quantity_of \(integer)", "quantity_unit TEXT",
                    "open_blockers \(integer) NOT NULL CHECK (open_blockers >= 0)", "issued_at \(integer)",
                    "acknowledged_at \(integer)", "reported_at \(integer)", "submitted_at \(integer)",
                    "submitted_by \(integer) REFERENCES officers (id)", "completed_at \(integer)",
                    // No assignment is in force with a clear missing.
                    "CHECK (state IN ('draft', 'cancelled') OR (officer_id IS NOT NULL AND chair_id IS NOT NULL"
                        + " AND due_at IS NOT NULL AND work <> '' AND responsibility <> '' AND expected_result <> ''"
                        + " AND steps <> '[]' AND issued_at IS NOT NULL))",
                    "CHECK (state NOT IN ('submitted', 'completed') OR submitted_at IS NOT NULL)",
                ], types),
            "CREATE UNIQUE INDEX assignments_work ON assignments (campaign_id, work_code, unit_id)"
                + " WHERE campaign_id IS NOT NULL AND work_code IS NOT NULL",
            "CREATE INDEX assignments_officer ON assignments (officer_id, state)",
            "CREATE INDEX assignments_chair ON assignments (chair_id, state)",
            "CREATE INDEX assignments_figures ON assignments (unit_id, state, due_at, submitted_at, phase, campaign_id)",
            "CREATE INDEX assignments_blocked ON assignments (open_blockers) WHERE open_blockers > 0",
            table(
                "tenures",
                [
                    "id \(types.key)", "assignment_id \(integer) NOT NULL REFERENCES assignments (id)",
                    "officer_id \(integer) NOT NULL REFERENCES officers (id)", "from_at \(integer) NOT NULL",
                    "to_at \(integer)", "reason TEXT NOT NULL", "CHECK (to_at IS NULL OR to_at >= from_at)",
                ], types),
            "CREATE UNIQUE INDEX tenures_open ON tenures (assignment_id) WHERE to_at IS NULL",
        ]
    }

    private static func history(_ types: ColumnTypes) -> [String] {
        let integer = types.integer
        return [
            table(
                "history",
                [
                    "id \(types.key)", "assignment_id \(integer) NOT NULL REFERENCES assignments (id)",
                    "act TEXT NOT NULL", "actor_id \(integer) REFERENCES officers (id)",
                    "on_behalf \(types.flag) NOT NULL CHECK (on_behalf IN (0, 1))", "recorded_at \(integer) NOT NULL",
                    "effective_at \(integer) NOT NULL", "inbox_id \(integer)", "delta \(integer)",
                    "image TEXT NOT NULL", "text_digest TEXT", "hash TEXT NOT NULL UNIQUE",
                ], types),
            "CREATE INDEX history_assignment ON history (assignment_id, id)",
            table(
                "history_texts",
                [
                    "history_id \(integer) PRIMARY KEY REFERENCES history (id)", "salt TEXT NOT NULL",
                    "text TEXT NOT NULL",
                ], types),
        ] + types.appendOnly("history")
    }

    private static func queues(_ types: ColumnTypes) -> [String] {
        let (integer, flag) = (types.integer, types.flag)
        let account = "platform TEXT NOT NULL, account TEXT NOT NULL"
        return [
            table(
                "inbox",
                [
                    "id \(types.key)", account, "event_key TEXT NOT NULL", "kind TEXT NOT NULL",
                    "chat_id TEXT NOT NULL", "is_group \(flag) NOT NULL", "sender TEXT NOT NULL",
                    "sender_is_bot \(flag) NOT NULL", "sent_at \(integer) NOT NULL", "received_at \(integer) NOT NULL",
                    "text TEXT", "picture TEXT", "raw TEXT NOT NULL",
                    "state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'ignored', 'failed'))",
                    "failures \(integer) NOT NULL", "attempts \(integer) NOT NULL", "first_failed_at \(integer)",
                    "failure TEXT", "UNIQUE (platform, account, event_key)",
                ], types),
            "CREATE INDEX inbox_pending ON inbox (id) WHERE state = 'pending'",
            table(
                "outbox",
                [
                    "id \(types.key)", account, "chat_id TEXT NOT NULL", "purpose TEXT NOT NULL", "text TEXT NOT NULL",
                    "inbox_id \(integer) REFERENCES inbox (id)", "created_at \(integer) NOT NULL",
                    "matters_until \(integer) NOT NULL",
                    "state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'refused', 'unknown', 'parked'))",
                    "attempts \(integer) NOT NULL", "resent \(flag) NOT NULL", "message_id TEXT", "reason TEXT",
                    "settled_at \(integer)",
                ], types),
            "CREATE INDEX outbox_open ON outbox (platform, account, chat_id, id)"
                + " WHERE state IN ('pending', 'sending', 'unknown')",
            "CREATE INDEX outbox_ended ON outbox (state) WHERE state IN ('refused', 'parked')",
            table(
                "reminders",
                [
                    "id \(types.key)", "assignment_id \(integer) NOT NULL REFERENCES assignments (id)",
                    "anchor TEXT NOT NULL", "version \(integer) NOT NULL", "step \(integer) NOT NULL",
                    "role TEXT NOT NULL",
                    "due_at \(integer) NOT NULL",
                    "state TEXT NOT NULL CHECK (state IN ('pending', 'queued', 'sent', 'unknown', 'skipped', 'void'))",
                    "to_head \(flag) NOT NULL", "outbox_id \(integer) REFERENCES outbox (id)", "reason TEXT",
                    "UNIQUE (assignment_id, anchor, version, step, role)",
                ], types),
            "CREATE INDEX reminders_due ON reminders (due_at, id) WHERE state = 'pending'",
            "CREATE INDEX reminders_outbox ON reminders (outbox_id) WHERE outbox_id IS NOT NULL",
            table(
                "polls",
                [
                    account, "position TEXT", "succeeded_at \(integer)", "failure TEXT",
                    "PRIMARY KEY (platform, account)",
                ], types),
            table(
                "lease",
                [
                    "id \(integer) PRIMARY KEY CHECK (id = 1)", "holder TEXT", "number \(integer) NOT NULL",
                    "beat \(integer) NOT NULL",
                ], types),
            "INSERT INTO lease (id, holder, number, beat) VALUES (1, NULL, 0, 0)",
        ]
    }
}
