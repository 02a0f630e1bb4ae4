/// What a digest is for.
package enum DigestKind: String, CaseIterable, Sendable {
    /// The chairs', each working day.
    case chair
    /// The chairs' full one, once a week in place of the daily one.
    case chairWeekly
    /// The heads', once a week.
    case head
    /// The secretaries', each working day.
    case secretary
    /// The secretaries' full one, once a week in place of the daily one.
    case secretaryWeekly
    /// The office's figures for places that are told things and never answer, each working day.
    case outlet
    /// The administrators' word on the month's messages: no digest, but kept like one, by month and not by bot.
    case budget
}
