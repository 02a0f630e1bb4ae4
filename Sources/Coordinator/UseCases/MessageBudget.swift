import Assignments
import CivilCalendar
package import Conversation
package import Foundation

/// How far a bot's messages of a month are used up (Zalo's plans allow so many).
///
/// At 80 % the administrators are told; from 95 % on digests and early reminders stop. Answers, deadlines and decisions
/// never do.
package struct MessageBudget: Equatable, Sendable {
    /// Messages that the plan allows in a month; 0 means no limit.
    package let limit: Int
    /// Messages of this month that the platform has, or may have; one that was sent again is two.
    package let used: Int

    /// Creates a budget.
    package init(limit: Int, used: Int) {
        self.limit = limit
        self.used = used
    }

    /// Counts the month of an instant, on a platform with such plans; others take as much as their rates allow. Throws what the store throws.
    package static func current(
        of account: PlatformAccount, _ rows: any StatusReading, _ rules: OfficeRules, at now: Date
    ) throws -> MessageBudget {
        guard rules.speaking.mostPerMonth > 0, rules.withMonthlyPlan.contains(account.platform) else {
            return MessageBudget(limit: 0, used: 0)
        }
        return MessageBudget(
            limit: rules.speaking.mostPerMonth,
            used: try rows.sentCount(of: account, since: month(of: now, rules.zone).start))
    }

    /// Whether the administrators are to be told.
    package var isLow: Bool { limit > 0 && used * 100 >= limit * 80 }
    /// Whether only what must be said is said.
    package var isNearlySpent: Bool { limit > 0 && used * 100 >= limit * 95 }

    /// The first day of the month of an instant, when it began and when it ends.
    static func month(of instant: Date, _ zone: CivilZone) -> (day: CivilDate, start: Date, end: Date) {
        let today = zone.date(of: instant)
        let first = today.adding(days: 1 - today.day)
        let later = first.adding(days: 31)
        return (
            first, zone.instant(of: first, at: .at(0)), zone.instant(of: later.adding(days: 1 - later.day), at: .at(0))
        )
    }
}

extension ReminderPlan {
    /// Whether it comes before there is any need: words that give way where messages are few.
    var isEarly: Bool {
        guard !breaksQuiet else { return false }
        switch lane.family {
        case .silence: return true
        case .deadline, .reportDate, .step: return offset < 0
        case .acknowledgement, .blocker, .confirmation, .decision, .urge: return false
        }
    }
}
