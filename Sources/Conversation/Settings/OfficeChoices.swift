package import Assignments
package import DeclaredSettings

/// What an office chooses of how is decided, reported and spoken, beside its files.
package struct OfficeChoices: Equatable, Sendable {
    private static let headFirst = Setting<Bool>.flag("confirmation.head_first", true)
    private static let before = Setting<Bool>.choice("dates.before", true, ["day_before": true, "same_day": false])
    private static let period = Setting<ReportPeriod>.choice("reports.period", .calendar)

    /// Whether the head of a unit agrees to a result before a chair of another unit sees it.
    package var headConfirmsFirst: Bool
    /// Whether "trước 10/5" is the day before, else the day itself.
    package var isDayBefore: Bool
    /// How reports are cut into periods.
    package var reportPeriod: ReportPeriod
    /// How the inputs of an evaluation are weighed.
    package var scores: ScoreRules
    /// How much the bot says unasked, and when.
    package var speaking: SpeakingRules

    /// Takes what is set, else what holds anyway.
    package init(_ values: SettingValues = SettingValues()) {
        headConfirmsFirst = values[Self.headFirst]
        isDayBefore = values[Self.before]
        reportPeriod = values[Self.period]
        scores = ScoreRules(values)
        speaking = SpeakingRules(values)
    }

    /// Everything that is declared here and in its parts.
    package static let settings: [any DeclaredSetting] =
        [headFirst, before, period] + ScoreRules.settings + SpeakingRules.settings
}
