import Assignments
import CivilCalendar
package import Conversation
package import Foundation

/// Sends the digests: the chairs' daily one (điểm việc hằng ngày), the heads' weekly one, the secretaries' one. Each at its
/// hour on working days, once, and only where there is something to hear.
package struct SendDigests: Sendable {
    private let rules: OfficeRules
    private let schedule: DigestSchedule
    private var composers: [any DigestComposer]
    private let warn: WarnOfBudget
    private let renderer: Renderer
    private let accounts: [PlatformAccount]

    /// Creates the use case; `accounts` are the bots that can send.
    package init(rules: OfficeRules, renderer: Renderer, accounts: [PlatformAccount], outlets: [Outlet] = []) {
        self.rules = rules
        self.renderer = renderer
        self.accounts = accounts
        schedule = DigestSchedule(rules: rules)
        let post = DigestPost(rules: rules, accounts: accounts)
        composers = [
            ChairDigest(rules: rules, post: post), HeadDigest(rules: rules, post: post),
            SecretaryDigest(rules: rules, post: post),
        ]
        let told = outlets.filter { $0.contents.contains(.summary) }
        if !told.isEmpty {
            composers.append(OutletDigest(rules: rules, outlets: told))
        }
        warn = WarnOfBudget(rules: rules, accounts: accounts)
    }

    /// Whether any of today's digests is still to be made, in the hours of work.
    package func isDue(_ tx: any StoreReading, at now: Date) throws -> Bool {
        guard rules.isAtWork(now) else { return false }
        return try next(tx, at: now).map { $0 <= now } ?? false
    }

    /// When the next digests are to be made.
    package func next(_ tx: any StoreReading, at now: Date) throws -> Date? {
        let today = rules.zone.date(of: now)
        return try composers.map { composer in
            let next = schedule.next(
                composer.kind, after: try tx.digests.last(composer.kind, upTo: today), at: now)
            guard composer.kind.isWeekly, try !tx.digests.missed(composer.kind).isEmpty else { return next }
            return min(next, schedule.hour(from: now))
        }.min()
    }

    /// Makes those that are due in the caller's transaction and answers how many messages there are. A bot whose messages of the month
    /// are nearly used up sends none; what would have come up waits.
    package func run(_ tx: any StoreWriting, at now: Date) throws -> Int {
        try Commit.run(tx, renderer, at: now, send)
    }

    private func send(_ commit: Commit) throws -> Int {
        let (tx, now) = (commit.tx, commit.now)
        try warn.run(commit)
        let today = rules.zone.date(of: now)
        // What a clock that ran ahead has made is made when its day comes.
        try tx.digests.forget(after: today)
        let spent = try Set(
            accounts.filter { try MessageBudget.current(of: $0, tx.outbox, rules, at: now).isNearlySpent })
        var count = 0
        for composer in composers {
            let last = try tx.digests.last(composer.kind, upTo: today)
            let isForAll = schedule.next(composer.kind, after: last, at: now) <= now
            let missed = try Dictionary(
                uniqueKeysWithValues: composer.kinds.map { ($0, try tx.digests.missed($0)) })
            guard isForAll || (composer.kind.isWeekly && missed.values.contains { !$0.isEmpty }) else { continue }
            count += try composer.compose(
                commit,
                DigestOccasion(
                    now: now, since: last ?? schedule.before(now), isForAll: isForAll, spent: spent, missed: missed))
            for kind in composer.kinds { try tx.digests.forgetMissed(kind) }
            if isForAll { try tx.digests.record(composer.kind, of: today, at: now) }
        }
        return count
    }
}

/// What makes the digests of one kind.
protocol DigestComposer: Sendable {
    /// The kind by which it is known whether they are made.
    var kind: DigestKind { get }
    /// The kinds that they may be of.
    var kinds: [DigestKind] { get }
    /// Makes them in the caller's transaction and answers how many messages there are.
    func compose(_ commit: Commit, _ occasion: DigestOccasion) throws -> Int
}

extension DigestComposer {
    /// The one kind.
    var kinds: [DigestKind] { [kind] }
}

/// When digests are made: on working days at their hour, the weekly ones on their day or the next working day.
struct DigestSchedule: Sendable {
    let rules: OfficeRules

    /// When the next of a kind is to be made, after the last one.
    func next(_ kind: DigestKind, after last: Date?, at now: Date) -> Date {
        let today = rules.zone.date(of: now)
        let made = last.map { rules.zone.date(of: $0) }
        let isOver = rules.calendar.sessions.allSatisfy { $0.end <= rules.zone.time(of: now) }
        var day = isOver ? today.adding(days: 1) : today
        // A year of weeks is enough to find one that is worked in.
        for _ in 0..<60 {
            if !kind.isWeekly {
                day = rules.calendar.isWorkingDay(day) ? day : rules.calendar.day(1, workingDaysAfter: day)
                if made.map({ $0 < day }) ?? true { return instant(day) }
            } else if let first = weekly(in: day), made.map({ $0 < first }) ?? (first >= day) {
                // After a stop it comes later in its week; a week that is over is left alone, and so is the one in which an
                // office begins.
                let late = max(first, day)
                let due = rules.calendar.isWorkingDay(late) ? late : rules.calendar.day(1, workingDaysAfter: late)
                if monday(of: due) == monday(of: day) { return instant(due) }
            }
            day = kind.isWeekly ? monday(of: day).adding(days: 7) : day.adding(days: 1)
        }
        return .distantFuture
    }

    /// The next hour of digests from an instant on; that itself where today's has passed and people are at work.
    func hour(from now: Date) -> Date {
        let today = rules.zone.date(of: now)
        if rules.calendar.isWorkingDay(today) {
            if instant(today) > now { return instant(today) }
            if rules.isAtWork(now) { return now }
        }
        let next = rules.zone.date(of: rules.nextWork(from: now))
        return max(instant(next), rules.nextWork(from: now))
    }

    /// The day of the weekly digests in the week of a day, or the next that is worked, else the last before it; nil where the
    /// whole week is off.
    func weekly(in day: CivilDate) -> CivilDate? {
        let worked = (0..<7).map { monday(of: day).adding(days: $0) }.filter(rules.calendar.isWorkingDay)
        return worked.first { $0.weekday.rawValue >= rules.speaking.weeklyDay.rawValue } ?? worked.last
    }

    /// From when on something is news where there was no digest before: the digest's hour a working day ago.
    func before(_ now: Date) -> Date {
        instant(rules.calendar.day(-1, workingDaysAfter: rules.zone.date(of: now)))
    }

    /// The last hour of digests up to an instant.
    func last(upTo now: Date) -> Date {
        let today = rules.zone.date(of: now)
        return rules.calendar.isWorkingDay(today) && instant(today) <= now ? instant(today) : before(now)
    }

    private func monday(of day: CivilDate) -> CivilDate { day.adding(days: 1 - day.weekday.rawValue) }

    private func instant(_ day: CivilDate) -> Date { rules.zone.instant(of: day, at: rules.speaking.digestTime) }
}

extension DigestKind {
    /// Whether it comes once a week.
    var isWeekly: Bool {
        switch self {
        case .chair, .secretary, .outlet: false
        case .head, .chairWeekly, .secretaryWeekly, .budget: true
        }
    }
}
