package import CivilCalendar

/// How much the bot says unasked, and when, beside the ladder.
package struct SpeakingRules: Equatable, Sendable {
    /// Messages with reminders that one person gets in a day at most, 1 to 50; hỏa tốc apart. What is over it is said on the
    /// next working morning.
    package var mostPerDay = 3
    /// Messages that the platform's plan allows in a month, for each bot; 0 means no limit.
    package var mostPerMonth = 3_000
    /// The hour of the chairs' and secretaries' digests on working days.
    package var digestTime = TimeOfDay.at(8, 15)
    /// The day of the weekly digests; where it is a day off, they come on the next working day of its week, or else on the last before it.
    package var weeklyDay = Weekday.monday
    /// Whether reports in a group may name units that have not reported; persons are never named.
    package var namesUnits = true
    /// The check-in rounds.
    package var rounds = RoundRules()

    /// Creates the defaults.
    package init() {}
}

/// When check-in rounds (giao ban trên nhóm) are held.
package struct RoundRules: Equatable, Sendable {
    /// How many minutes a round lasts that is opened without an end, 5 to 1,440.
    package var minutes = 90
    /// When the rounds of the office begin and end by themselves; nil where nobody asked for any.
    package var schedule: WorkingCalendar.Session?
    /// The weekdays on which they do, where these are working days.
    package var days: Set<Weekday> = []

    /// Creates rules by which no round opens by itself.
    package init() {}
}
