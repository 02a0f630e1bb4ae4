package import CivilCalendar
package import Foundation

/// The next reminders of an assignment: a pure function of the assignment, its earlier reminders, the calendar and
/// the ladder.
package struct ReminderPolicy: Sendable {
    /// One run of a lane: the lane, with the version of its anchor.
    package struct Occurrence: Hashable, Sendable {
        /// The lane.
        package let lane: ReminderLane
        /// The version of its anchor.
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

    /// The next reminder of each lane, after those already sent or skipped (`last`: the offset of the latest of each lane).
    ///
    /// Of several that are due at `now` only the latest, which supersedes the others. Rungs from before the assignment came into
    /// force are not made, so that an import in mid-campaign sends no flood.
    package func next(for assignment: Assignment, after last: [Occurrence: Int], at now: Date) -> [ReminderPlan] {
        var cache = DayCache(about: LaneGroup.all, now: now)
        return next(for: ReminderFacts(assignment), after: last, cache: &cache)
    }

    /// The same for the groups of lanes of the cache, which are independent of each other, at the cache's instant.
    package func next(
        for facts: ReminderFacts, after last: [Occurrence: Int], cache: inout DayCache
    ) -> [ReminderPlan] {
        guard let issuedAt = facts.issuedAt else { return [] }
        var plans: [ReminderPlan] = []
        for anchor in cache.families.flatMap({ anchors(of: facts, $0) }) {
            let lanes = lanes(anchor, facts.urgency).filter { cache.isWhole || cache.groups.contains($0.lane.group) }
            let spoken = last.isEmpty ? [] : lanes.map { last[Occurrence(lane: $0.lane, version: anchor.version)] }
            let key = DayCache.Key(anchor: anchor, urgency: facts.urgency, issuedAt: issuedAt, spoken: spoken)
            let known = cache.known[key] ?? next(lanes, key, of: facts.id, at: cache.now)
            cache.known[key] = known
            plans += known.map { $0.moved(to: facts.id) }
        }
        return plans
    }

    /// A cache for one pass over many assignments: the groups of lanes that are planned, the instant, and the plans computed so far,
    /// since many assignments share the same days.
    package struct DayCache {
        fileprivate struct Key: Hashable {
            let anchor: Anchor
            let urgency: Urgency
            let issuedAt: Date
            /// The latest offset that was said of each lane; empty where none was.
            let spoken: [Int?]

            /// Hashes the fields that differ most: hashing the whole key would cost more than the collisions it avoids.
            func hash(into hasher: inout Hasher) {
                hasher.combine(anchor.day.dayNumber)
                hasher.combine(anchor.version)
                hasher.combine(issuedAt)
            }
        }

        fileprivate let now: Date
        fileprivate let groups: [LaneGroup]
        fileprivate let families: [Ladder.Family]
        fileprivate let isWhole: Bool
        fileprivate var known: [Key: [ReminderPlan]] = [:]

        /// Creates an empty cache for some groups of lanes, at an instant.
        package init(about groups: [LaneGroup], now: Date) {
            self.now = now
            self.groups = groups
            families = groups.families
            isWhole = groups.count == LaneGroup.all.count
        }
    }

    private func next(
        _ lanes: [LadderLanes.Lane], _ key: DayCache.Key, of assignment: Assignment.ID, at now: Date
    ) -> [ReminderPlan] {
        let anchor = key.anchor
        let past = calendar.workingDays(after: anchor.day, through: zone.date(of: now)) - 1
        return lanes.enumerated().compactMap { index, lane in
            let spoken = key.spoken.isEmpty ? nil : key.spoken[index]
            let start = Self.start(in: lane.rungs, after: spoken, past: past)
            return next(in: lane.rungs, after: start, issuedAt: key.issuedAt, now: now) { offset, rung in
                ReminderPlan(
                    assignment: assignment, lane: lane.lane, version: anchor.version, offset: offset,
                    dueAt: dueAt(rung, offset, anchor), breaksQuiet: key.urgency.breaksQuiet)
            }
        }
    }

    /// Whether a reminder is still due as it was planned.
    package func stands(_ plan: ReminderPlan, for assignment: Assignment) -> Bool {
        stands(plan, for: ReminderFacts(assignment))
    }

    /// The same for the facts of an assignment.
    package func stands(_ plan: ReminderPlan, for facts: ReminderFacts) -> Bool {
        anchors(of: facts, plan.lane.family).contains { anchor in
            guard anchor.version == plan.version, anchor.topic == plan.lane.topic else { return false }
            return lanes(anchor, facts.urgency).contains { lane, rungs in
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
            // Of two that fall on one hour, before a deadline on a day off, the later one supersedes the earlier.
            if let best, next.dueAt > now, next.dueAt != best.dueAt { break }
            last = offset
            if next.dueAt > issuedAt { best = next }
        }
        return best
    }

    /// Where to start: right before the latest offset of a day that has passed, since it supersedes those before it.
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
            let moment = instant(of: anchor.moment, isBefore: minutes < 0)
            // Rounded to a whole second, which survives storing and reading unchanged.
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
