import Assignments
import CivilCalendar
import Conversation
import Foundation

/// For how long what was put into the outbox says something; what was not taken by then is not sent any more.
enum MessageLife {
    /// An answer that has changed nothing, in seconds: its figures and its questions are of the day.
    static let answer: TimeInterval = 86_400
    /// What somebody has done or decided, in seconds: its sender and whom it concerns are to know, however late.
    static let decision: TimeInterval = 30 * 86_400
    /// A reminder of work that is hỏa tốc, in seconds: it counts the hours.
    static let urgent: TimeInterval = 2 * 3_600
}

extension OfficeRules {
    /// Until when a reminder or a digest of now still says something: to the end of the day's work, so that none comes at night or with
    /// yesterday's figures; what is said at night, to the end of the day.
    func saidUntil(_ now: Date) -> Date {
        let end = calendar.sessions.last.map { zone.instant(of: zone.date(of: now), at: $0.end) }
        return end.flatMap { $0 > now ? $0 : nil } ?? endOfDay(of: now)
    }

    /// The first hour of the ladder's on the day of an instant, where it is still ahead and people are at work before: what is left from
    /// the days before waits for it, so that all of a morning comes at once. Nil where there is no such hour.
    func morningHour(after now: Date) -> Date? {
        guard let first = calendar.sessions.first else { return nil }
        let hours = reminders.ladder.rungs(for: .normal).filter { $0.minutes == nil }.map(\.time)
        let hour = hours.filter { first.start <= $0 && $0 < first.end }.min()
        let instant = hour.map { zone.instant(of: zone.date(of: now), at: $0) }
        return instant.flatMap { $0 > now ? $0 : nil }
    }

    /// Until when the report of something that has ended still says something: to the end of the next working day.
    func reportedUntil(_ now: Date) -> Date { endOfDay(of: nextMorning(after: now)) }
}
