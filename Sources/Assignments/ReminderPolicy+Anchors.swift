import CivilCalendar
import Foundation

extension ReminderPolicy {
    /// Something that reminders count from.
    struct Anchor: Hashable {
        /// The very moment, for rungs by minutes.
        enum Moment: Hashable {
            /// When something happened.
            case instant(Date)
            /// When something is due.
            case end(Deadline)
        }

        let family: Ladder.Family
        let topic: String
        let version: Int
        let day: CivilDate
        let moment: Moment
        /// Whether what is open can be settled by the chair alone.
        let isForChair: Bool

        init(
            _ family: Ladder.Family, topic: String = "", version: Int, day: CivilDate,
            moment: Moment, isForChair: Bool = false
        ) {
            self.moment = moment
            self.family = family
            self.topic = topic
            self.version = version
            self.day = day
            self.isForChair = isForChair
        }
    }

    /// The anchors of one family of reminders, given the state of an assignment.
    func anchors(of facts: ReminderFacts, _ family: Ladder.Family) -> [Anchor] {
        let state = facts.state
        guard state.awaitsOfficer || state == .submitted && family.isSaidWhileSubmitted else { return [] }
        return family.anchors(facts, self)
    }

    /// The anchor of a deadline.
    func deadline(_ deadline: Deadline, _ version: Int) -> Anchor {
        Anchor(.deadline, version: version, day: deadline.date, moment: .end(deadline))
    }

    /// An anchor for each open obstacle.
    func blockers(_ facts: ReminderFacts) -> [Anchor] {
        facts.blockers.map { blocker in
            Anchor(
                .blocker, version: blocker.number, day: zone.date(of: blocker.raisedAt),
                moment: .instant(blocker.raisedAt), isForChair: blocker.remover == nil)
        }
    }

    /// An anchor at the day of an instant whose version is that day; none where there is no instant.
    func since(_ instant: Date?, _ family: Ladder.Family, topic: String = "") -> [Anchor] {
        guard let instant else { return [] }
        let day = zone.date(of: instant)
        return [Anchor(family, topic: topic, version: day.dayNumber, day: day, moment: .instant(instant))]
    }

    /// An anchor at the end of a day whose version is that day.
    func anchor(_ family: Ladder.Family, by day: CivilDate) -> Anchor {
        Anchor(family, version: day.dayNumber, day: day, moment: .end(Deadline(date: day)))
    }

    /// From which instant rungs by minutes are counted, those before a moment and those after it. A deadline without an hour runs to
    /// the end of its day: what comes before it counts from the end of work, what comes after it from the next working morning.
    func instant(of moment: Anchor.Moment, isBefore: Bool) -> Date {
        switch moment {
        case .instant(let instant): return instant
        case .end(let deadline) where deadline.time != nil: return deadline.end(in: zone)
        case .end(let deadline) where isBefore:
            let last = calendar.workingDay(onOrBefore: deadline.date)
            return zone.instant(of: last, at: calendar.sessions.last?.end ?? .at(17))
        case .end(let deadline):
            let next = calendar.day(1, workingDaysAfter: deadline.date)
            return zone.instant(of: next, at: calendar.sessions.first?.start ?? .at(8))
        }
    }
}
