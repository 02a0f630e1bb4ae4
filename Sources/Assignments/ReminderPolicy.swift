package import CivilCalendar
package import Foundation

/// What is to be said next of an assignment; a pure function of the assignment, what was said of it, the calendar and
/// the ladder.
package struct ReminderPolicy: Sendable {
    /// A lane of an assignment as it stands, with the version of what it counts from.
    package struct Spoken: Hashable, Sendable {
        /// The lane.
        package let lane: ReminderLane
        /// The version of what it counts from.
        package let version: Int

        /// Creates a key.
        package init(lane: ReminderLane, version: Int) {
            self.lane = lane
            self.version = version
        }
    }

    /// The rungs.
    package let ladder: Ladder
    /// The working days.
    package let calendar: WorkingCalendar
    /// The office's zone.
    package let zone: CivilZone
    private let ladderLanes: LadderLanes

    /// Creates a policy.
    package init(ladder: Ladder, calendar: WorkingCalendar, zone: CivilZone) {
        self.ladder = ladder
        ladderLanes = LadderLanes(ladder)
        self.calendar = calendar
        self.zone = zone
    }

    /// The next reminder of each lane, after those already said or skipped (`last`: the offset of the latest of each lane).
    ///
    /// Of several that are due at `now` only the latest: the earlier ones would say the same with older words. Rungs
    /// from before the assignment came into force are not made, so that an import in mid-campaign does not storm.
    package func next(for assignment: Assignment, after last: [Spoken: Int], at now: Date) -> [ReminderPlan] {
        guard let issuedAt = assignment.issuedAt else { return [] }
        let today = zone.date(of: now)
        return anchors(of: assignment).flatMap { anchor in
            let past = calendar.workingDays(after: anchor.day, through: today) - 1
            return lanes(anchor, assignment.urgency).compactMap { lane, rungs in
                let spoken = last[Spoken(lane: lane, version: anchor.version)]
                let start = Self.start(in: rungs, after: spoken, past: past)
                return next(in: rungs, after: start, issuedAt: issuedAt, now: now) { offset, rung in
                    ReminderPlan(
                        assignment: assignment.id, lane: lane, version: anchor.version, offset: offset,
                        dueAt: dueAt(rung, offset, anchor), breaksQuiet: assignment.urgency.breaksQuiet)
                }
            }
        }
    }

    /// Whether a reminder still has to be said as it was planned.
    package func stands(_ plan: ReminderPlan, for assignment: Assignment) -> Bool {
        anchors(of: assignment).contains { anchor in
            guard anchor.version == plan.version, anchor.family == plan.lane.family, anchor.topic == plan.lane.topic
            else { return false }
            return lanes(anchor, assignment.urgency).contains { lane, rungs in
                lane == plan.lane
                    && rungs.contains { rung in
                        rung.speaks(at: plan.offset) && dueAt(rung, plan.offset, anchor) == plan.dueAt
                    }
            }
        }
    }

    private func next(
        in rungs: [Ladder.Rung], after spoken: Int?, issuedAt: Date, now: Date,
        plan: (Int, Ladder.Rung) -> ReminderPlan
    ) -> ReminderPlan? {
        var best: ReminderPlan?
        var last = spoken
        while let (offset, rung) = Self.first(in: rungs, after: last) {
            let next = plan(offset, rung)
            // Of two that fall on one hour, before a deadline on a day off, the later one says it all.
            if let best, next.dueAt > now, next.dueAt != best.dueAt { break }
            last = offset
            if next.dueAt > issuedAt { best = next }
        }
        return best
    }

    /// Where to begin to look: right before the latest offset of a day that has passed, since it says what those before it
    /// would have said.
    private static func start(in rungs: [Ladder.Rung], after spoken: Int?, past: Int) -> Int? {
        var latest = Int.min
        for rung in rungs { latest = max(latest, rung.latest(upTo: past) ?? .min) }
        return latest > spoken ?? .min ? latest - 1 : spoken
    }

    /// The first offset after another at which any of the rungs speaks.
    private static func first(in rungs: [Ladder.Rung], after last: Int?) -> (Int, Ladder.Rung)? {
        var first: (Int, Ladder.Rung)?
        for rung in rungs {
            if let offset = rung.offset(after: last), offset < first?.0 ?? .max { first = (offset, rung) }
        }
        return first
    }

    /// The rungs of what an anchor is about, by lane.
    private func lanes(_ anchor: Anchor, _ urgency: Urgency) -> [LadderLanes.Lane] {
        ladderLanes.lanes(of: anchor.family, topic: anchor.topic, urgency, isForChair: anchor.isForChair)
    }

    private func dueAt(_ rung: Ladder.Rung, _ offset: Int, _ anchor: Anchor) -> Date {
        rung.minutes.map { minutes in
            let moment = minutes < 0 ? anchor.moment.before : anchor.moment.after
            // A whole second, which is the same number however often it was written and read.
            return Date(timeIntervalSince1970: moment.timeIntervalSince1970.rounded(.up) + Double(minutes * 60))
        }
            ?? zone.instant(of: day(offset, from: anchor.day), at: rung.time)
    }

    /// The day so many working days from another; "on the day" of one that is a day off is the last working day before.
    private func day(_ offset: Int, from day: CivilDate) -> CivilDate {
        offset == 0 ? calendar.workingDay(onOrBefore: day) : calendar.day(offset, workingDaysAfter: day)
    }
}

extension Ladder.Rung {
    /// The first offset after `last` at which it speaks; nil where it has spoken for the last time.
    func offset(after last: Int?) -> Int? {
        guard let last, last >= offset else { return offset }
        guard let every else { return nil }
        let count = (last - offset) / every + 1
        return times.map { count < $0 } ?? true ? offset + count * every : nil
    }

    /// The last offset up to another at which it speaks; nil where it speaks later only.
    func latest(upTo limit: Int) -> Int? {
        guard limit >= offset else { return nil }
        guard let every else { return offset }
        let count = (limit - offset) / every
        return offset + min(count, times.map { $0 - 1 } ?? count) * every
    }

    /// Whether it speaks at an offset.
    func speaks(at other: Int) -> Bool { offset(after: other - 1) == other }
}
