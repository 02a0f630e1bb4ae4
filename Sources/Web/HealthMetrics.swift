import Coordinator
import Foundation

/// What the database and the machine say, as families of gauges.
enum HealthMetrics {
    /// Where not even the health can be told.
    static let unreadable = [MetricFamily("namro_ready", Self.readyHelp, .gauge, [.init(value: 0)])]

    private static let readyHelp = "1 where the bot receives and sends, on some of its platforms at least."

    /// Which program this is.
    static let build = MetricFamily(
        "namro_build_info", "The version of the program; the value is always 1.", .gauge,
        [.init(labels: [("version", NamroVersion.current)], value: 1)])

    /// The database's figures.
    static func families(_ report: HealthReport) -> [MetricFamily] {
        let works = [.ready, .degraded].contains(report.standing)
        return [
            MetricFamily("namro_ready", readyHelp, .gauge, [.init(value: works ? 1 : 0)]),
            MetricFamily(
                "namro_standing", "1 for how the bot is, 0 for every other word.", .gauge,
                HealthReport.Health.allCases.map {
                    .init(labels: [("standing", $0.rawValue)], value: $0 == report.standing ? 1 : 0)
                }),
            gauge(
                "namro_standby", "1 where another process serves and this one waits.",
                report.standing == .standby ? 1 : 0),
            gauge("namro_inbox_waiting", "Received events that wait to be processed.", report.waiting),
            gauge(
                "namro_inbox_longest_wait_seconds", "How long the oldest of them has waited.", report.longestWait ?? 0),
            gauge("namro_inbox_failed", "Received events that were given up (namro inbox --failed).", report.failed),
            gauge("namro_outbox_unsent", "Messages that are to be sent, or sent again.", report.unsent),
            gauge(
                "namro_outbox_unknown", "Messages of which nobody knows whether they arrived (namro outbox --parked).",
                report.unknown),
            gauge("namro_jobs_waiting", "Jobs that are to be done, or are under way.", report.jobsWaiting),
            gauge("namro_jobs_given_up", "Jobs that were given up (namro status).", report.jobsGivenUp),
            gauge("namro_officers", "People of the roster.", report.officers),
            gauge("namro_officers_linked", "People of the roster with a linked account.", report.linked),
        ] + messages(report) + platforms(report) + writer(report.writer)
            + [
                MetricFamily(
                    "namro_last_backup_age_seconds", "Time since the bot last copied its database by itself.",
                    value: report.secondsSinceBackup.map(Double.init))
            ].compactMap(\.self)
    }

    private static func messages(_ report: HealthReport) -> [MetricFamily] {
        [
            MetricFamily(
                "namro_outbox_messages", "Messages of an account that have not arrived for certain, by state.", .gauge,
                report.outbox.map {
                    .init(
                        labels: [("platform", $0.platform), ("bot", $0.bot), ("state", $0.state)],
                        value: Double($0.count))
                })
        ]
    }

    /// For how long transactions have held the writer since the process began, measured once a minute.
    private static func writer(_ writer: HealthReport.Writer?) -> [MetricFamily] {
        guard let writer else { return [] }
        return [
            gauge("namro_writer_holds", "Transactions that have held the writer.", writer.holds),
            MetricFamily(
                "namro_writer_hold_p99_seconds", "What 99 in 100 of them did not go beyond.",
                value: writer.p99Milliseconds / 1_000),
            MetricFamily(
                "namro_writer_hold_longest_seconds", "The longest.", value: writer.longestMilliseconds / 1_000),
            gauge("namro_writer_holds_over_50ms", "Those of more than 50 ms.", writer.over50Milliseconds),
            gauge("namro_writer_holds_over_250ms", "Those of more than 250 ms.", writer.over250Milliseconds),
            gauge("namro_checkpoints", "Checkpoints of the write-ahead log, which are no holds.", writer.checkpoints),
            MetricFamily(
                "namro_checkpoint_longest_seconds", "The longest checkpoint.",
                value: writer.longestCheckpointMilliseconds / 1_000),
        ].compactMap(\.self)
    }

    private static func platforms(_ report: HealthReport) -> [MetricFamily] {
        func family(_ name: String, _ help: String, _ value: (HealthReport.Account) -> Int?) -> MetricFamily {
            MetricFamily(
                name, help, .gauge,
                report.accounts.compactMap { account in
                    value(account).map {
                        .init(labels: [("platform", account.platform), ("bot", account.bot)], value: Double($0))
                    }
                })
        }
        return [
            family("namro_platform_up", "1 where the platform has answered within two minutes.") {
                $0.state == .answering ? 1 : 0
            },
            family("namro_platform_refused", "1 where the platform refuses the bot's token or settings.") {
                $0.state == .refused ? 1 : 0
            },
            family("namro_seconds_since_poll", "Time since the platform last answered.") { $0.secondsSincePoll },
            family("namro_messages_sent_this_month", "Messages sent since the month began.") { $0.sentThisMonth },
            family("namro_messages_allowed_this_month", "Messages that the platform's plan allows in a month.") {
                $0.monthlyLimit > 0 ? $0.monthlyLimit : nil
            },
        ]
    }

    /// The machine's figures, under the names that are usual for any process, and the database's files.
    static func families(_ figures: MachineFigures) -> [MetricFamily] {
        func gauge(_ name: String, _ help: String, _ value: Int?) -> MetricFamily? {
            MetricFamily(name, help, value: value.map(Double.init))
        }
        return [
            MetricFamily(
                "process_start_time_seconds", "When the process started, in seconds since 1970.",
                value: figures.startedAt?.timeIntervalSince1970),
            gauge("process_resident_memory_bytes", "Memory that is the process's own.", figures.residentBytes),
            gauge("process_open_fds", "Open descriptors.", figures.openDescriptors),
            gauge("process_max_fds", "How many descriptors may be open.", figures.descriptorLimit),
            gauge("namro_database_bytes", "Size of the database's file.", figures.databaseBytes),
            gauge("namro_database_log_bytes", "Size of the database's write-ahead log.", figures.logBytes),
            gauge("namro_disk_free_bytes", "Room that is left on the database's disk.", figures.freeBytes),
            gauge("namro_disk_bytes", "Size of the database's disk.", figures.diskBytes),
        ].compactMap(\.self)
    }

    private static func gauge(_ name: String, _ help: String, _ value: Int) -> MetricFamily {
        MetricFamily(name, help, .gauge, [.init(value: Double(value))])
    }
}
