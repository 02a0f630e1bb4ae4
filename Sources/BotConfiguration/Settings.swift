package import Assignments
package import CivilCalendar
package import Conversation

/// The scalar settings of `bot.yaml`, read once and checked.
package struct Settings: Equatable, Sendable {
    /// Path of the SQLite file. Default `namro.sqlite`.
    package var database = "namro.sqlite"
    /// The office's language: `vi` (default) or `en`.
    package var language = "vi"
    /// The hour at which reminders speak. Default 08:00.
    package var reminderTime = TimeOfDay.at(8)
    /// The hour of the chairs' daily digest. Default 08:15.
    package var digestTime = TimeOfDay.at(8, 15)
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
    /// Address of the Zalo Bot API.
    package var zaloBaseURL = "https://bot-api.zaloplatforms.com"
    /// How the Zalo bot receives: `poll` is the only mode so far.
    package var zaloMode = "poll"
    /// What is logged: `debug`, `info` (default), `notice`, `warning`, `error`.
    package var logLevel = "info"
    /// The Zalo bot's token; from the environment only. Nil where none is set.
    package var zaloToken: String?

    /// Creates the defaults.
    package init() {}
}

/// One scalar setting: its key in `bot.yaml`, what it takes, and where its value goes.
struct SettingKey: Sendable {
    /// The dotted key: `zalo.base_url`.
    let key: String
    /// Puts a value into the settings; answers what is wrong with it, or nil.
    let assign: @Sendable (String, inout Settings) -> String?

    /// The variable of the environment that overrides it: `NAMRO_ZALO_BASE_URL`.
    var variable: String { "NAMRO_" + key.uppercased().replacing(".", with: "_") }

    /// Every scalar setting there is.
    static let all: [SettingKey] = [
        text("database", \.database) { $0.isEmpty ? "phải là đường dẫn tệp" : nil },
        choice("language", \.language, ["vi", "en"]),
        hour("reminders.time", \.reminderTime), hour("digests.time", \.digestTime),
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
        text("zalo.base_url", \.zaloBaseURL) {
            $0.hasPrefix("https://") || $0.hasPrefix("http://") ? nil : "phải bắt đầu bằng https:// hoặc http://"
        },
        choice("zalo.mode", \.zaloMode, ["poll"]),
        choice("log.level", \.logLevel, ["debug", "info", "notice", "warning", "error"]),
    ]

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
            guard let number = Int(value), range.contains(number) else {
                return "phải là số nguyên từ \(range.lowerBound) đến \(range.upperBound)"
            }
            settings[keyPath: path] = number
            return nil
        }
    }
}
