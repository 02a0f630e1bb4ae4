package import CivilCalendar
package import DeclaredSettings

/// How much the bot says unasked, and when.
package struct SpeakingRules: Equatable, Sendable {
    static let perDay = Setting<Int>.number("reminders.per_day", 3, in: 1...50)
    static let perMonth = Setting<Int>.number("plan.messages", 3_000, in: 0...10_000_000)
    /// The hour of the digests.
    package static let digestHour = Setting<TimeOfDay>.hour("digests.time", .at(8, 15))
    static let weekly = Setting<Weekday>.choice("digests.weekly_day", .monday, Weekday.words)
    static let names = Setting<Bool>.flag("groups.name_units", true)

    /// Messages with reminders that one person gets in a day at most, 1 to 50; hỏa tốc apart. What is over it is said on the
    /// next working morning.
    package var mostPerDay: Int
    /// Messages that the platform's plan allows in a month, for each bot; 0 means no limit.
    package var mostPerMonth: Int
    /// The hour of the chairs' and secretaries' digests on working days.
    package var digestTime: TimeOfDay
    /// The day of the weekly digests; where it is a day off, they come on the next working day of its week, or else on the last before it.
    package var weeklyDay: Weekday
    /// Whether reports in a group may name units that have not reported; persons are never named.
    package var namesUnits: Bool
    /// The check-in rounds.
    package var rounds: RoundRules

    /// Takes what is set, else what holds anyway.
    package init(_ values: SettingValues = SettingValues()) {
        mostPerDay = values[Self.perDay]
        mostPerMonth = values[Self.perMonth]
        digestTime = values[Self.digestHour]
        weeklyDay = values[Self.weekly]
        namesUnits = values[Self.names]
        rounds = RoundRules(values)
    }

    static let settings: [any DeclaredSetting] = [perDay, perMonth, digestHour, weekly, names] + RoundRules.settings
}

/// When check-in rounds (giao ban trên nhóm) are held.
package struct RoundRules: Equatable, Sendable {
    static let length = Setting<Int>.number("rounds.minutes", 90, in: 5...1_440)
    /// When they begin and end by themselves.
    package static let hours = Setting<WorkingCalendar.Session?>("rounds.time", nil) { text in
        guard !text.isEmpty else { return .success(nil) }
        let parts = text.split(separator: "-").map(String.init)
        guard parts.count == 2, let start = TimeOfDay(parts[0]), let end = TimeOfDay(parts[1]), start < end else {
            return .failure(SettingFault("phải để trống hoặc dạng \"08:30-10:00\""))
        }
        return .success(WorkingCalendar.Session(start: start, end: end))
    }
    /// On which days they do.
    package static let weekdays = Setting<Set<Weekday>>("rounds.days", []) { text in
        let words = Dictionary(uniqueKeysWithValues: Weekday.words.map { ($0.key, $0.value) })
        let days = text.split(separator: " ").map { words[String($0)] }
        guard !days.contains(nil) else {
            let names = Weekday.words.map(\.key).joined(separator: ", ")
            return .failure(SettingFault("phải là các ngày cách nhau bằng dấu cách: \(names)"))
        }
        return .success(Set(days.compactMap(\.self)))
    }

    /// How many minutes a round lasts that is opened without an end, 5 to 1,440.
    package var minutes: Int
    /// When the rounds of the office begin and end by themselves; nil where nobody asked for any.
    package var schedule: WorkingCalendar.Session?
    /// The weekdays on which they do, where these are working days.
    package var days: Set<Weekday>

    /// Takes what is set; else no round opens by itself.
    package init(_ values: SettingValues = SettingValues()) {
        minutes = values[Self.length]
        schedule = values[Self.hours]
        days = values[Self.weekdays]
    }

    static let settings: [any DeclaredSetting] = [length, hours, weekdays]
}

extension Weekday {
    /// The days on which offices may work, as settings name them.
    fileprivate static let words: KeyValuePairs<String, Weekday> = [
        "mon": .monday, "tue": .tuesday, "wed": .wednesday, "thu": .thursday, "fri": .friday, "sat": .saturday,
    ]
}
