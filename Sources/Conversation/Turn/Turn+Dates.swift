import Assignments
import CivilCalendar
import Foundation
import Understanding
import VietnameseText

/// What a date comes to.
extension Turn {
    /// What a date comes to, counted from when it was said; a day ahead that is over by now is asked about.
    func resolved(_ date: DateExpression, inForce: Deadline? = nil) -> DateResolution {
        said(date, inForce: inForce).asked(whereOverBy: situation.now, in: rules.zone)
    }

    /// What a date comes to, counted from when it was said.
    func said(_ date: DateExpression, inForce: Deadline? = nil, looksBack: Bool = false) -> DateResolution {
        DateResolver(
            calendar: rules.calendar, zone: rules.zone, now: situation.sentAt, isDayBefore: rules.choices.isDayBefore,
            looksBack: looksBack
        ).resolve(date, inForce: inForce)
    }

    /// An instant as people read it.
    func moment(of instant: Date) -> Deadline {
        Deadline(date: rules.zone.date(of: instant), time: rules.zone.time(of: instant))
    }
}
