/// How urgent work is, and what that does to reminders; when a reminder is said, which may be later than when it was due;
/// chats that refuse; reminders that people ask for themselves; and who was urged when.
enum Schema008 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let (integer, flag) = (types.integer, types.flag)
        return [
            "ALTER TABLE assignments ADD COLUMN urgency TEXT NOT NULL DEFAULT 'normal'"
                + " CHECK (urgency IN ('normal', 'urgent', 'veryUrgent', 'flash'))",
            "ALTER TABLE assignments ADD COLUMN urged_at \(integer)",
            "ALTER TABLE assignments ADD COLUMN urged_by \(integer) REFERENCES officers (id)",
            "ALTER TABLE reminders ADD COLUMN breaks_quiet \(flag) NOT NULL DEFAULT 0 CHECK (breaks_quiet IN (0, 1))",
            "ALTER TABLE reminders ADD COLUMN speak_at \(integer) NOT NULL DEFAULT 0",
            "UPDATE reminders SET speak_at = due_at",
            "ALTER TABLE reminders ADD COLUMN ended_at \(integer)",
            "CREATE INDEX reminders_skipped ON reminders (reason, ended_at) WHERE state = 'skipped'",
            "DROP INDEX reminders_due",
            "CREATE INDEX reminders_due ON reminders (speak_at, id) WHERE state = 'pending' AND in_digest = 0",
            "CREATE INDEX reminders_flash ON reminders (speak_at, id)"
                + " WHERE state = 'pending' AND in_digest = 0 AND breaks_quiet = 1",
            // The last message that a person's chat refused for good; forgotten when he writes or a message arrives.
            "ALTER TABLE identities ADD COLUMN refused_at \(integer)",
            "CREATE INDEX identities_refused ON identities (platform, account, private_chat)"
                + " WHERE refused_at IS NOT NULL",
            "CREATE INDEX outbox_reminders ON outbox (platform, account, chat_id, created_at)"
                + " WHERE purpose = 'reminder'",
            "CREATE INDEX outbox_settled ON outbox (platform, account, settled_at) WHERE settled_at IS NOT NULL",
            """
            CREATE TABLE personal_reminders (
              id \(types.key),
              officer_id \(integer) NOT NULL REFERENCES officers (id),
              assignment_id \(integer) REFERENCES assignments (id),
              text TEXT NOT NULL,
              due_at \(integer) NOT NULL,
              asked_at \(integer) NOT NULL,
              inbox_id \(integer) REFERENCES inbox (id),
              state TEXT NOT NULL CHECK (state IN ('pending', 'queued', 'sent', 'unknown', 'skipped', 'void')),
              outbox_id \(integer) REFERENCES outbox (id)
            )\(types.suffix)
            """,
            "CREATE UNIQUE INDEX personal_reminders_same ON personal_reminders"
                + " (officer_id, COALESCE(assignment_id, 0), due_at, text)",
            "CREATE INDEX personal_reminders_due ON personal_reminders (due_at, id) WHERE state = 'pending'",
            "CREATE INDEX personal_reminders_outbox ON personal_reminders (outbox_id) WHERE outbox_id IS NOT NULL",
        ]
    }
}
