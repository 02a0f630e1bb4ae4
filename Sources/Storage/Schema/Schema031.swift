/// All that was said to somebody unasked, by chat and instant: what is urgent, and the further parts of a long message, speak of work as
/// reminders do.
enum Schema031 {
    static func statements(_ types: ColumnTypes) -> [String] {
        [
            "DROP INDEX outbox_reminders",
            "CREATE INDEX outbox_unasked ON outbox (platform, account, chat_id, created_at) WHERE purpose <> 'reply'",
        ]
    }
}
