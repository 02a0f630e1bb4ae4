package import Assignments
package import CivilCalendar
package import Foundation

/// Who wrote, where, when, and what was said before: all that a decision depends on beside the office's records.
package struct Situation: Sendable {
    /// Where a message was written.
    package enum Chat: Equatable, Sendable {
        /// The private chat of one person with the bot.
        case personal
        /// A group; its scope is nil where it is not pinned.
        case group(SummaryScope?)

        /// Whether others read along.
        package var isGroup: Bool { self != .personal }
    }

    /// The sender, with what he might do when he wrote and may still do.
    package let actor: Actor
    /// The sender with what he might do when he wrote.
    package let actorThen: Actor
    /// The sender with what he may do now.
    package let actorNow: Actor
    /// Where it was written.
    package let chat: Chat
    /// When it was said, bounded by when it was received: its days are counted from here.
    package let sentAt: Date
    /// The civil time now: what is late, and what is over, is so now.
    package let now: Date
    /// What was said before.
    package let dialogue: Dialogue
    /// The whole message, for what was asked for in one's own words.
    package let text: String
    /// The one assignment that the message of ours speaks of to which this is a reply; nil where there is none.
    package let repliedCode: Int?
    /// The rows of the message that this one changes, where it takes the place of what that has reported; empty for any other.
    package var corrects: [Int64] = []

    /// Creates a situation of somebody whose rights were the same when he wrote, unless they are given apart.
    package init(
        actor: Actor, then: Actor? = nil, chat: Chat, sentAt: Date, now: Date, dialogue: Dialogue, text: String = "",
        repliedCode: Int? = nil
    ) {
        self.text = text
        self.repliedCode = repliedCode
        self.actor = then.map(actor.alsoBeing) ?? actor
        actorThen = then ?? actor
        actorNow = actor
        self.chat = chat
        self.sentAt = sentAt
        self.now = now
        self.dialogue = dialogue
    }

    /// What was open when the message was sent, however late it is read, and nothing that was asked since.
    package var heard: Dialogue { dialogue.heard(by: sentAt) }

    /// Whether it is read so long after it was said that the office may be another by now.
    package var isDelayed: Bool { now.timeIntervalSince(sentAt) > Self.delay }

    /// What a platform and the engine take at most while nothing stands still, in seconds.
    private static let delay: TimeInterval = 60
}

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
