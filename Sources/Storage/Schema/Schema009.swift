/// Check-in rounds: when one was held, in which group and over what, who was asked, what came of it.
enum Schema009 {
    static func statements(_ types: ColumnTypes) -> [String] {
        let (integer, flag) = (types.integer, types.flag)
        return [
            """
            CREATE TABLE rounds (
              id \(types.key),
              platform TEXT NOT NULL,
              account TEXT NOT NULL,
              chat_id TEXT NOT NULL,
              unit_id \(integer) REFERENCES units (id),
              campaign_id \(integer) REFERENCES campaigns (id),
              phase TEXT,
              opened_by \(integer) REFERENCES officers (id),
              opened_at \(integer) NOT NULL,
              day TEXT NOT NULL,
              since \(integer) NOT NULL,
              changes_from \(integer) NOT NULL,
              history_from \(integer) NOT NULL,
              ask_again_at \(integer) NOT NULL,
              asked_again \(flag) NOT NULL DEFAULT 0 CHECK (asked_again IN (0, 1)),
              closes_at \(integer) NOT NULL,
              closed_at \(integer),
              units_asked \(integer) NOT NULL DEFAULT 0,
              units_answered \(integer) NOT NULL DEFAULT 0,
              units_absent \(integer) NOT NULL DEFAULT 0,
              last_answer_at \(integer),
              settled \(integer) NOT NULL DEFAULT 0,
              decisions_open \(integer) NOT NULL DEFAULT 0,
              CHECK (opened_at < closes_at),
              CHECK (units_answered + units_absent <= units_asked)
            )\(types.suffix)
            """,
            // At most one round is open in a group.
            "CREATE UNIQUE INDEX rounds_open ON rounds (platform, account, chat_id) WHERE closed_at IS NULL",
            "CREATE INDEX rounds_chat ON rounds (platform, account, chat_id, opened_at)",
            """
            CREATE TABLE round_members (
              round_id \(integer) NOT NULL REFERENCES rounds (id),
              unit_id \(integer) NOT NULL REFERENCES units (id),
              officer_id \(integer) NOT NULL REFERENCES officers (id),
              standing TEXT NOT NULL CHECK (standing IN ('answered', 'asked', 'absent', 'unreachable')),
              answered_at \(integer),
              PRIMARY KEY (round_id, unit_id, officer_id),
              CHECK (standing <> 'answered' OR answered_at IS NOT NULL)
            )\(types.suffix)
            """,
        ]
    }
}
