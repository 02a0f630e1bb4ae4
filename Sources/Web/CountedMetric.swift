/// What the program counts while it runs: for each name what it means, and for a duration the bounds of its histogram.
enum CountedMetric: String, CaseIterable {
    case received = "namro_received_total"
    case processed = "namro_processed_total"
    case failures = "namro_failures_total"
    case writeFailures = "namro_write_failures_total"
    case reminders = "namro_reminders_queued_total"
    case sends = "namro_sends_total"
    case sent = "namro_sent_total"
    case reply = "namro_reply_seconds"

    /// What it means.
    var help: String {
        switch self {
        case .received: "Events that a platform has handed over and that are kept, each once."
        case .processed: "Received events whose processing has come to its end."
        case .failures: "Tries to process a received event that have failed; it is tried again, at most three times."
        case .writeFailures: "Transactions that the database could not write: a lock, a full disk, a damaged file."
        case .reminders: "Lines of reminders, digests and check-in rounds that were handed to the outbox."
        case .sends: "Tries to send a message, by the platform and the bot that send it."
        case .sent: "Messages that a platform has taken, by platform and bot."
        case .reply: "Time from the receipt of a message until the platform had the first part of its answer."
        }
    }

    /// The upper bounds of its histogram in seconds; none for a counter.
    var bounds: [Double] {
        self == .reply ? [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3_600] : []
    }
}
