import Assignments
import CivilCalendar
package import Conversation
package import Foundation

/// Sends the chairs' daily digest (điểm việc hằng ngày): figures, what waits for them, and what has come up to them; one
/// phone screen, only where there is something to hear.
package struct SendDigests: Sendable {
    /// How many works are named; the rest is asked for.
    private static let longest = 8
    /// How many reminders go into digests in one go.
    private static let mostRows = 100_000

    private let rules: OfficeRules
    private let voice: Voice
    private let accounts: [PlatformAccount]

    /// Creates the use case; `accounts` are the bots that can send.
    package init(rules: OfficeRules, voice: Voice, accounts: [PlatformAccount]) {
        self.rules = rules
        self.voice = voice
        self.accounts = accounts
    }

    /// Whether today's digests are still to be made: in the hours of work, from the hour that is set. Throws what the
    /// store throws.
    package func isDue(_ rows: any StoreReading, at now: Date) throws -> Bool {
        guard rules.isAtWork(now) else { return false }
        return try next(rows, at: now) <= now
    }

    /// When the next digests are to be made: today, where they are not made and work is not over, else on the next working
    /// day. Throws what the store throws.
    package func next(_ rows: any StoreReading, at now: Date) throws -> Date {
        let today = rules.zone.date(of: now)
        let isMade = try rows.lastDigest(.chair).map { rules.zone.date(of: $0) >= today } ?? false
        let isOver = rules.calendar.sessions.allSatisfy { $0.end <= rules.zone.time(of: now) }
        let isToday = rules.calendar.isWorkingDay(today) && !isMade && !isOver
        return rules.zone.instant(
            of: isToday ? today : rules.calendar.day(1, workingDaysAfter: today), at: rules.digestTime)
    }

    /// Makes today's digests in the caller's transaction and answers how many. Throws what the store throws.
    package func callAsFunction(_ rows: any StoreWriting, at now: Date) throws -> Int {
        let today = rules.zone.date(of: now)
        let since =
            try rows.lastDigest(.chair)
            ?? rules.zone.instant(
                of: rules.calendar.day(-1, workingDaysAfter: today), at: rules.digestTime)
        var raised = try risen(rows, at: now)
        var count = 0
        for figures in try rows.chairFigures(since: since, at: now) {
            let mine = raised.removeValue(forKey: figures.chair) ?? []
            guard figures.isNews || !mine.isEmpty else { continue }
            if try send(figures, mine, rows, at: now) { count += 1 }
        }
        // Work without a chair, or of one who has nothing else.
        for (row, assignment) in raised.values.joined() {
            try skip(row, assignment, "no chair to tell", rows, at: now)
        }
        try rows.keepDigest(.chair, of: today, at: now)
        return count
    }

    /// What has come up to the chairs by the ladder and still stands, by chair.
    private func risen(
        _ rows: any StoreWriting, at now: Date
    ) throws -> [Officer.ID: [(row: ReminderRow, assignment: Assignment)]] {
        var risen: [Officer.ID: [(row: ReminderRow, assignment: Assignment)]] = [:]
        for row in try rows.dueReminders(in: .digest, at: now, limit: Self.mostRows) {
            guard let assignment = try rows.assignment(row.plan.assignment), let chair = assignment.chair else {
                try rows.skip(reminder: row.id, reason: "no chair to tell")
                continue
            }
            guard rules.reminders.stands(row.plan, for: assignment) else {
                try rows.void(reminder: row.id)
                try rows.replanReminders(of: assignment, by: rules.reminders, at: now)
                continue
            }
            risen[chair, default: []].append((row, assignment))
        }
        return risen
    }

    private func skip(
        _ row: ReminderRow, _ assignment: Assignment, _ reason: String, _ rows: any StoreWriting, at now: Date
    ) throws {
        try rows.skip(reminder: row.id, reason: reason)
        try rows.replanReminders(of: assignment, by: rules.reminders, at: now)
    }

    private func send(
        _ figures: ChairFigures, _ risen: [(row: ReminderRow, assignment: Assignment)], _ rows: any StoreWriting,
        at now: Date
    ) throws -> Bool {
        guard let chair = try rows.officer(figures.chair),
            let identity = try rows.identity(of: chair.id, among: accounts)
        else {
            for (row, assignment) in risen { try skip(row, assignment, "the chair is not linked", rows, at: now) }
            return false
        }
        let lines = try lines(for: chair, risen, rows, at: now)
        let phrase = Phrase(
            .chairDigest,
            [
                "address": .text(chair.address), "date": .date(rules.zone.date(of: now)),
                "open": .number(figures.open), "late": .number(figures.overdue),
                "newLate": .number(figures.newlyLate), "done": .number(figures.newlyDone),
                "waiting": .number(figures.waiting), "asked": .number(figures.asked),
                "blocked": .number(figures.blocked), "lines": lines.isEmpty ? .none : .lines(lines),
                "head": .text(String(try rows.historyHead().prefix(16))),
            ])
        var last: Int64?
        for text in MessageSplitter.messages(voice.text(phrase, for: chair)).messages {
            last = try rows.enqueue(
                OutboxDraft(
                    account: identity.account, chat: identity.privateChat, purpose: .digest, text: text, inbox: nil,
                    mattersUntil: rules.zone.end(of: rules.zone.date(of: now))),
                at: now)
        }
        guard let last else { return false }
        for (row, assignment) in risen {
            try rows.queue(reminder: row.id, in: last)
            try rows.replanReminders(of: assignment, by: rules.reminders, at: now)
        }
        return true
    }

    // MARK: Lines

    /// What waits for the chair's word first, then what has come up to him; as many as one screen holds.
    private func lines(
        for chair: Officer, _ risen: [(row: ReminderRow, assignment: Assignment)], _ rows: any StoreWriting,
        at now: Date
    ) throws -> [Phrase] {
        var lines: [Phrase] = []
        let demands = try rows.demands(to: chair.id)
        for assignment in demands.prefix(Self.longest) {
            lines += try assignment.demands.map { demand in
                Phrase(
                    .digestDemand,
                    try named(assignment, rows).merging(["wish": .phrase(Wording(rules: rules).demand(demand.wish))]) {
                        $1
                    })
            }
        }
        let waiting = try rows.submittedAssignments(to: chair.id).filter { !$0.awaitsHead }
        for assignment in waiting.prefix(max(Self.longest - lines.count, 0)) {
            lines.append(Phrase(.digestWaiting, try named(assignment, rows)))
        }
        var told: Set<Assignment.ID> = []
        let others = risen.filter { told.insert($0.assignment.id).inserted }
        for (row, assignment) in others.prefix(max(Self.longest - lines.count, 0)) {
            lines.append(try line(row.plan, assignment, rows, at: now))
        }
        let left = demands.reduce(0) { $0 + $1.demands.count } + waiting.count + others.count - lines.count
        if left > 0 { lines.append(Phrase(.digestMore, ["count": .number(left)])) }
        return lines
    }

    private func named(_ assignment: Assignment, _ rows: any StoreReading) throws -> [String: Phrase.Value] {
        [
            "code": .text(assignment.label), "work": .text(assignment.work),
            "unit": .text(try rows.unit(assignment.unit)?.name ?? ""),
        ]
    }

    private func line(
        _ plan: ReminderPlan, _ assignment: Assignment, _ rows: any StoreReading, at now: Date
    ) throws -> Phrase {
        let wording = Wording(rules: rules)
        let why: Phrase? =
            switch plan.lane.family {
            case .acknowledgement: Phrase(.whyUnacknowledged)
            default: nil
            }
        return Phrase(
            .digestLine,
            try named(assignment, rows).merging([
                "symbol": wording.symbol(assignment, at: now), "deadline": wording.deadline(assignment),
                "left": .phrase(wording.left(assignment, at: now) ?? wording.time(assignment, at: now)),
                "why": why.map { .phrase($0) } ?? .none,
            ]) { $1 })
    }
}
