import Assignments
import CivilCalendar
package import Conversation
package import Foundation

/// How much of a bot's monthly message quota is used (Zalo's plans have one).
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

    /// Counts the month of an instant, on a platform with a monthly quota; others have none.
    package static func current(
        of account: PlatformAccount, _ outbox: any OutboxReading, _ rules: OfficeRules, at now: Date
    ) throws -> MessageBudget {
        guard rules.speaking.mostPerMonth > 0, rules.withMonthlyPlan.contains(account.platform) else {
            return MessageBudget(limit: 0, used: 0)
        }
        return MessageBudget(
            limit: rules.speaking.mostPerMonth,
            used: try outbox.sentCount(of: account, since: month(of: now, rules.zone).start))
    }

    /// Whether the administrators are to be told.
    package var isLow: Bool { limit > 0 && used * 100 >= limit * 80 }
    /// Whether only essential messages are sent.
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
    /// Whether it may be dropped when the monthly quota is nearly used up.
    var isEarly: Bool {
        guard !breaksQuiet else { return false }
        return switch lane.family.dispensability {
        case .always: true
        case .beforeItsDay: offset < 0
        case .never: false
        }
    }
}
