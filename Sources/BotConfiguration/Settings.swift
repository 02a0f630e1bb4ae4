package import Assignments
package import CivilCalendar
package import Conversation
package import Coordinator

/// The scalar settings of `bot.yaml`, read once and checked.
package struct Settings: Equatable, Sendable {
    /// Path of the SQLite file. Default `namro.sqlite`.
    package var database = "namro.sqlite"
    /// The office's language: `vi` (default) or `en`.
    package var language = "vi"
    /// The hour at which reminders speak. Default 08:00.
    package var reminderTime = TimeOfDay.at(8)
    /// How much the bot says unasked, and when: 3 messages a person and day, 3,000 a month, digests at 08:15, weekly ones on
    /// Mondays, no rounds by themselves.
    package var speaking = SpeakingRules()
    /// Whether the head of a unit agrees to a result before a chair of another unit sees it. Default true.
    package var headConfirmsFirst = true
    /// Whether "trước 10/5" is the day before (`day_before`, default) or the day itself (`same_day`).
    package var isDayBefore = true
    /// How the inputs of an evaluation are weighed.
    package var scores = ScoreRules()
    /// How reports are cut into periods: `calendar` (default) or `administrative`.
    package var reportPeriod = ReportPeriod.calendar
    /// Messages a second that are sent at most, 0 to 1,000; 0 means no limit. Default 5.
    package var sendPerSecond = 5
    /// Users of the platform's plan, for a warning; 0 means none. Default 50 (Zalo Basic).
    package var planUsers = 50
    /// Days after they came for which the words of received messages are kept, 0 to 3,650; 0 means for ever. Default 90.
    package var keepDays = 90
    /// When the bot itself copies its database, each day; needs a folder. Default 02:30.
    package var backupTime = TimeOfDay.at(2, 30)
    /// The folder for these copies; empty (default) for none.
    package var backupFolder = ""
    /// How many days' copies are kept, 1 to 366; of older ones the last of each of as many weeks. Default 7.
    package var backupKeep = 7
    /// What is set of the platforms, by the settings that they declare.
    package var platforms = SettingValues()
    /// The port of the web server with `/health` and `/metrics`, 1 to 65535; 0 (default) for none.
    package var webPort = 0
    /// The address on which it listens. Default 127.0.0.1: for the machine itself.
    package var webHost = "127.0.0.1"
    /// The address under which the platform reaches the web server, without a slash at its end: `https://bot.example.vn`; empty (default)
    /// in poll mode.
    package var webPublicURL = ""
    /// The form of the log: `text` (default) or `json`.
    package var logFormat = "text"
    /// What is logged: `debug`, `info` (default), `notice`, `warning`, `error`.
    package var logLevel = "info"
    /// What comes from the environment only.
    package var secrets = Secrets()

    /// Creates the defaults.
    package init() {}
}

extension Settings: HoldsSecrets {}

/// One scalar setting: its key in `bot.yaml`, what it takes, and where its value goes.
struct SettingKey: Sendable {
    /// The dotted key: `zalo.base_url`.
    let key: String
    /// Puts a value into the settings; answers what is wrong with it, or nil.
    let assign: @Sendable (String, inout Settings) -> String?

    /// The variable of the environment that overrides it: `NAMRO_ZALO_BASE_URL`.
    var variable: String { "NAMRO_" + key.uppercased().replacing(".", with: "_") }

    /// Every scalar setting there is, beside those that the platforms declare.
    static let all: [SettingKey] = [
        text("database", \.database) { $0.isEmpty ? "phải là đường dẫn tệp" : nil },
        choice("language", \.language, ["vi", "en"]),
        hour("reminders.time", \.reminderTime), hour("digests.time", \.speaking.digestTime),
        number("reminders.per_day", \.speaking.mostPerDay, 1...50),
        number("web.port", \.webPort, 0...65_535),
        text("web.host", \.webHost) { $0.isEmpty ? "phải là địa chỉ, ví dụ 127.0.0.1" : nil },
        text("web.public_url", \.webPublicURL) {
            $0.isEmpty || ($0.hasPrefix("http") && !$0.hasSuffix("/"))
                ? nil : "phải là địa chỉ https, không có / ở cuối"
        },
        choice("log.format", \.logFormat, ["text", "json"]),
        number("privacy.keep_days", \.keepDays, 0...3_650),
        hour("backup.time", \.backupTime),
        text("backup.folder", \.backupFolder) {
            $0.isEmpty || $0.hasPrefix("/")
                ? nil : "phải để trống hoặc là đường dẫn đầy đủ của thư mục, ví dụ /var/backups/namro"
        },
        number("backup.keep", \.backupKeep, 1...366),
        number("plan.messages", \.speaking.mostPerMonth, 0...10_000_000),
        SettingKey(key: "digests.weekly_day") { value, settings in
            guard let day = weekdays[value] else { return "phải là một trong: \(weekdayNames)" }
            settings.speaking.weeklyDay = day
            return nil
        },
        flag("groups.name_units", \.speaking.namesUnits),
        number("rounds.minutes", \.speaking.rounds.minutes, 5...1_440),
        SettingKey(key: "rounds.time") { value, settings in
            guard let session = session(value) else { return "phải để trống hoặc dạng \"08:30-10:00\"" }
            settings.speaking.rounds.schedule = session
            return nil
        },
        SettingKey(key: "rounds.days") { value, settings in
            let names = value.split(separator: " ").map(String.init)
            guard names.allSatisfy({ weekdays[$0] != nil }) else {
                return "phải là các ngày cách nhau bằng dấu cách: \(weekdayNames)"
            }
            settings.speaking.rounds.days = Set(names.compactMap { weekdays[$0] })
            return nil
        },
        flag("confirmation.head_first", \.headConfirmsFirst),
        SettingKey(key: "dates.before") { value, settings in
            guard let isDayBefore = ["day_before": true, "same_day": false][value] else {
                return "phải là một trong: day_before, same_day"
            }
            settings.isDayBefore = isDayBefore
            return nil
        },
        number("scores.quantity", \.scores.quantity, 0...100),
        number("scores.quality", \.scores.quality, 0...100),
        number("scores.timeliness", \.scores.timeliness, 0...100),
        number("scores.coordinating_share", \.scores.coordinatingShare, 0...100),
        SettingKey(key: "reports.period") { value, settings in
            guard let period = ReportPeriod(rawValue: value) else {
                return "phải là một trong: calendar, administrative"
            }
            settings.reportPeriod = period
            return nil
        },
        number("send.per_second", \.sendPerSecond, 0...1_000),
        number("plan.users", \.planUsers, 0...1_000_000),
        choice("log.level", \.logLevel, ["debug", "info", "notice", "warning", "error"]),
    ]

    private static let weekdays: [String: Weekday] = [
        "mon": .monday, "tue": .tuesday, "wed": .wednesday, "thu": .thursday, "fri": .friday, "sat": .saturday,
    ]
    private static let weekdayNames = "mon, tue, wed, thu, fri, sat"

    /// A time from and to; nil within where the text is empty.
    private static func session(_ text: String) -> WorkingCalendar.Session?? {
        guard !text.isEmpty else { return .some(nil) }
        let parts = text.split(separator: "-").map(String.init)
        guard parts.count == 2, let start = TimeOfDay(parts[0]), let end = TimeOfDay(parts[1]), start < end else {
            return nil
        }
        return WorkingCalendar.Session(start: start, end: end)
    }

    private static func text(
        _ key: String, _ path: any WritableKeyPath<Settings, String> & Sendable,
        check: @escaping @Sendable (String) -> String?
    ) -> SettingKey {
        SettingKey(key: key) { value, settings in
            if let fault = check(value) { return fault }
            settings[keyPath: path] = value
            return nil
        }
    }

    private static func choice(
        _ key: String, _ path: any WritableKeyPath<Settings, String> & Sendable, _ choices: [String]
    ) -> SettingKey {
        text(key, path) { choices.contains($0) ? nil : "phải là một trong: \(choices.joined(separator: ", "))" }
    }

    private static func hour(
        _ key: String, _ path: any WritableKeyPath<Settings, TimeOfDay> & Sendable
    ) -> SettingKey {
        SettingKey(key: key) { value, settings in
            guard let time = TimeOfDay(value) else { return "phải là giờ dạng \"08:00\"" }
            settings[keyPath: path] = time
            return nil
        }
    }

    private static func flag(
        _ key: String, _ path: any WritableKeyPath<Settings, Bool> & Sendable
    ) -> SettingKey {
        SettingKey(key: key) { value, settings in
            guard let flag = ["true": true, "false": false][value.lowercased()] else {
                return "phải là true hoặc false"
            }
            settings[keyPath: path] = flag
            return nil
        }
    }

    private static func number(
        _ key: String, _ path: any WritableKeyPath<Settings, Int> & Sendable, _ range: ClosedRange<Int>
    ) -> SettingKey {
        SettingKey(key: key) { value, settings in
            guard let number = WholeNumber.read(value, in: range) else {
                return "phải là số nguyên từ \(range.lowerBound) đến \(range.upperBound), viết bằng chữ số"
            }
            settings[keyPath: path] = number
            return nil
        }
    }
}
