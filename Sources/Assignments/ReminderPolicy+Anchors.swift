import CivilCalendar
import Foundation

extension ReminderPolicy {
    /// Something that reminders count from.
    struct Anchor {
        let family: Ladder.Family
        let topic: String
        let version: Int
        let day: CivilDate
        /// The very moment, for rungs by minutes: from which those before it are counted, and those after it.
        let moment: (before: Date, after: Date)
        /// Whether what is open can be settled by the chair alone.
        let isForChair: Bool

        init(
            _ family: Ladder.Family, topic: String = "", version: Int, day: CivilDate,
            moment: (before: Date, after: Date),
            isForChair: Bool = false
        ) {
            self.moment = moment
            self.family = family
            self.topic = topic
            self.version = version
            self.day = day
            self.isForChair = isForChair
        }
    }

    /// What reminders of an assignment count from as it stands.
    func anchors(of assignment: Assignment) -> [Anchor] {
        switch assignment.state {
        case .draft, .completed, .cancelled, .paused: []
        case .submitted: waiting(assignment) + demands(assignment)
        case .assigned, .acknowledged, .inProgress, .returned:
            chasing(assignment) + blockers(assignment) + demands(assignment)
        }
    }

    private func chasing(_ assignment: Assignment) -> [Anchor] {
        var anchors: [Anchor] = []
        if let deadline = assignment.deadline {
            anchors.append(
                Anchor(
                    .deadline, version: assignment.deadlineVersion, day: deadline.date, moment: moment(of: deadline)))
        }
        if assignment.state == .assigned, let issuedAt = assignment.issuedAt {
            anchors.append(anchor(.acknowledgement, since: issuedAt))
        }
        if let urge = assignment.urge { anchors.append(anchor(.urge, since: urge.at)) }
        let heard = [assignment.reportedAt, assignment.acknowledgedAt].compactMap(\.self).max()
        if [.acknowledged, .inProgress].contains(assignment.state), let heard {
            anchors.append(anchor(.silence, since: heard))
        }
        // A report date is met by any report on it or after the one before.
        let reported = assignment.reportedAt.map { zone.date(of: $0) }
        let reports = Set(assignment.reportDeadlines.map(\.date)).filter { date in reported.map { $0 < date } ?? true }
        anchors += reports.sorted().map { anchor(.reportDate, by: $0) }
        let steps = Set(assignment.steps.filter { !$0.isDone }.compactMap { $0.deadline?.date })
        anchors += steps.subtracting([assignment.deadline?.date].compactMap(\.self)).sorted()
            .map { anchor(.step, by: $0) }
        return anchors
    }

    private func waiting(_ assignment: Assignment) -> [Anchor] {
        assignment.submittedAt.map { [anchor(.confirmation, topic: assignment.awaitsHead ? "head" : "", since: $0)] }
            ?? []
    }

    private func blockers(_ assignment: Assignment) -> [Anchor] {
        assignment.blockers.map { blocker in
            Anchor(
                .blocker, version: blocker.number, day: zone.date(of: blocker.raisedAt),
                moment: (blocker.raisedAt, blocker.raisedAt),
                isForChair: blocker.remover == nil)
        }
    }

    private func demands(_ assignment: Assignment) -> [Anchor] {
        assignment.demands.map { anchor(.decision, topic: $0.wish.topic.rawValue, since: $0.askedAt) }
    }

    /// An anchor at a day whose version is that day.
    private func anchor(_ family: Ladder.Family, topic: String = "", since instant: Date) -> Anchor {
        let day = zone.date(of: instant)
        return Anchor(family, topic: topic, version: day.dayNumber, day: day, moment: (instant, instant))
    }

    /// An anchor at the end of a day whose version is that day.
    private func anchor(_ family: Ladder.Family, by day: CivilDate) -> Anchor {
        Anchor(family, version: day.dayNumber, day: day, moment: moment(of: Deadline(date: day)))
    }

    /// A deadline without an hour runs to the end of its day: what comes before it counts from the end of work, what comes after
    /// it from the next working morning.
    private func moment(of deadline: Deadline) -> (before: Date, after: Date) {
        guard deadline.time == nil else { return (deadline.end(in: zone), deadline.end(in: zone)) }
        let (last, next) = (
            calendar.workingDay(onOrBefore: deadline.date), calendar.day(1, workingDaysAfter: deadline.date)
        )
        return (
            zone.instant(of: last, at: calendar.sessions.last?.end ?? .at(17)),
            zone.instant(of: next, at: calendar.sessions.first?.start ?? .at(8))
        )
    }
}
