package import Assignments
package import CivilCalendar
package import Foundation

/// The office's own rules that a decision depends on.
package struct OfficeRules: Sendable {
    /// The working days.
    package let calendar: WorkingCalendar
    /// The zone.
    package let zone: CivilZone
    /// The clears.
    package let clearRule: ClearRule
    /// When the bot speaks of deadlines.
    package let reminders: ReminderPolicy
    /// What else the office has chosen.
    package let choices: OfficeChoices
    /// The platforms whose plans allow so many messages in a month as `speaking` says; on others there is no such limit.
    package let withMonthlyPlan: Set<String>

    /// What stands for the calendar and the ladder.
    package let reminderFingerprint: ReminderFingerprint

    /// Creates rules.
    package init(
        calendar: WorkingCalendar, zone: CivilZone, clearRule: ClearRule, ladder: Ladder,
        choices: OfficeChoices = OfficeChoices(), withMonthlyPlan: Set<String> = []
    ) {
        self.choices = choices
        self.withMonthlyPlan = withMonthlyPlan
        self.calendar = calendar
        self.zone = zone
        self.clearRule = clearRule
        reminders = ReminderPolicy(ladder: ladder, calendar: calendar, zone: zone)
        reminderFingerprint = ReminderFingerprint(calendar, ladder)
    }

    /// How much the bot says unasked, and when.
    package var speaking: SpeakingRules { choices.speaking }

    /// When people are next at work: now where they are.
    package func nextWork(from instant: Date) -> Date {
        let next = calendar.nextWork(from: zone.date(of: instant), at: zone.time(of: instant))
        return isAtWork(instant) ? instant : zone.instant(of: next.date, at: next.time)
    }

    /// The last moment of work up to an instant: that itself where people are at work.
    package func lastWork(upTo instant: Date) -> Date {
        if isAtWork(instant) { return instant }
        let (day, time) = (zone.date(of: instant), zone.time(of: instant))
        if calendar.isWorkingDay(day), let session = calendar.sessions.last(where: { $0.end <= time }) {
            return zone.instant(of: day, at: session.end)
        }
        let before = calendar.day(-1, workingDaysAfter: day)
        return zone.instant(of: before, at: calendar.sessions.last?.end ?? .at(17))
    }

    /// The midnight that ends the day of an instant.
    package func endOfDay(of instant: Date) -> Date { zone.end(of: zone.date(of: instant)) }

    /// The beginning of the next working day after that of an instant.
    package func nextMorning(after instant: Date) -> Date {
        let day = calendar.day(1, workingDaysAfter: zone.date(of: instant))
        return zone.instant(of: day, at: calendar.sessions.first?.start ?? .at(8))
    }

    /// Whether people are at work, so that they may be written to unasked.
    package func isAtWork(_ instant: Date) -> Bool {
        calendar.isAtWork(on: zone.date(of: instant), at: zone.time(of: instant))
    }
}
