import Assignments
import CivilCalendar
import Conversation
import Foundation
import Reports

/// The chairs' digest: figures, what waits for them with numbers to answer by, what has come up to them by the ladder; once a
/// week with the figures of each unit. One phone screen, only where there is something to hear.
struct ChairDigest: DigestComposer {
    /// How many works are named, fewer beside units, and how many units; the rest is asked for.
    private static let longest = 8
    private static let longestBesideUnits = 3
    /// How many units figures are counted of.
    static let mostUnits = 10_000
    /// How many reminders go into digests in one go.
    private static let mostRows = 100_000

    let rules: OfficeRules
    let post: DigestPost
    let kind = DigestKind.chair
    let kinds = [DigestKind.chair, .chairWeekly]

    typealias Risen = (row: ReminderRow, assignment: Assignment)

    func compose(_ commit: Commit, _ occasion: DigestOccasion) throws -> Int {
        let tx = commit.tx
        let now = occasion.now
        var raised = try risen(tx, at: now)
        let isWeekly = try isWeekly(tx, at: now)
        var count = 0
        for figures in try figures(tx, occasion) {
            let mine = raised.removeValue(forKey: figures.chair) ?? []
            let isFull = isWeekly || occasion.hasMissed(.chairWeekly, figures.chair)
            guard figures.isNews || !mine.isEmpty || (isFull && figures.figures.open > 0) else { continue }
            if try send(figures, mine, isFull: isFull, occasion, commit) { count += 1 }
        }
        // Work of a chair who has nothing else.
        for (row, assignment) in raised.values.joined() {
            try StandingReminders(rules: rules).skip(row, assignment, .noChair, tx, at: now)
        }
        if isWeekly { try tx.digests.record(.chairWeekly, of: rules.zone.date(of: now), at: now) }
        return count
    }

    /// The figures of every chair, with what is new since he was told the last time.
    private func figures(_ tx: any StoreWriting, _ occasion: DigestOccasion) throws -> [ChairFigures] {
        let missed = occasion.missed[kind] ?? [:]
        let first = min(missed.values.min() ?? occasion.since, occasion.since)
        return try tx.digests.chairs(withWorkSince: first).map { chair in
            try ChairFigures(
                of: chair, since: occasion.since(of: kind, for: chair), queries(of: chair, tx, occasion.now))
        }
    }

    /// The named queries, of the work that a chair leads.
    private func queries(of chair: Officer.ID, _ tx: any StoreWriting, _ now: Date) throws -> OfficeQueries {
        try OfficeQueries(tx, rules: rules, now: now, ledBy: chair)
    }

    /// Whether this is the full one of the week.
    private func isWeekly(_ tx: any StoreReading, at now: Date) throws -> Bool {
        let last = try tx.digests.last(.chairWeekly, upTo: rules.zone.date(of: now))
        return DigestSchedule(rules: rules).next(.chairWeekly, after: last, at: now) <= now
    }

    /// What has come up to the chairs by the ladder and still stands, by chair.
    private func risen(_ tx: any StoreWriting, at now: Date) throws -> [Officer.ID: [Risen]] {
        var risen: [Officer.ID: [Risen]] = [:]
        let standing = StandingReminders(rules: rules)
        var progress = Ticker.Progress()
        for (row, assignment) in try standing.run(.digests, tx, at: now, limit: Self.mostRows, &progress) {
            if let chair = try tx.office().chairs(of: assignment).first {
                risen[chair, default: []].append((row, assignment))
            } else {
                try standing.skip(row, assignment, .noChair, tx, at: now)
            }
        }
        return risen
    }

    private func send(
        _ figures: ChairFigures, _ risen: [Risen], isFull: Bool, _ occasion: DigestOccasion, _ commit: Commit
    ) throws -> Bool {
        let (tx, now) = (commit.tx, occasion.now)
        guard let chair = try tx.office().officer(figures.chair),
            let (identity, takesNumbers) = try post.recipient(chair.id, occasion, commit)
        else {
            // What has come up to him waits where it is only his bot that sends none.
            if try post.isLinked(figures.chair, tx) { return false }
            for (row, assignment) in risen {
                try StandingReminders(rules: rules).skip(row, assignment, .noChair, tx, at: now)
            }
            return false
        }
        var choices = DigestChoices(isOffered: takesNumbers)
        var lines = try lines(
            for: chair, risen, atMost: isFull ? Self.longestBesideUnits : Self.longest, &choices, tx, at: now)
        if isFull { lines += unitLines(figures) }
        let phrase = Phrase(
            isFull ? .chairWeekly : .chairDigest,
            [
                "address": .text(chair.address), "date": .date(rules.zone.date(of: now)),
                "open": .number(figures.figures.open), "late": .number(figures.figures.openOverdue),
                "newLate": .number(figures.newlyLate), "done": .number(figures.newlyDone),
                "waiting": .number(figures.waiting),
                "heads": figures.figures.waitingForHeads > 0 ? .number(figures.figures.waitingForHeads) : .none,
                "asked": .number(figures.asked),
                "blocked": .number(figures.blocked), "lines": lines.isEmpty ? .none : .lines(lines),
                "lateNumber": figures.figures.openOverdue > 0 ? choices.number(.summary(.late)) : .none,
                "waitingNumber": figures.waiting > 0 ? choices.number(.summary(.waiting)) : .none,
                "blockedNumber": figures.blocked > 0 ? choices.number(.summary(.blockers)) : .none,
                "allNumber": choices.number(.summary(.figures)),
                "head": .text(String(try tx.history.head().prefix(16))),
            ])
        let last = try post.send(
            phrase, as: isFull ? kinds : [kind], to: chair, identity, choices: choices.offered, occasion, commit)
        for (row, assignment) in risen {
            try tx.carry([row.id], of: assignment, in: last, by: rules.reminders, at: now)
        }
        return true
    }

    // MARK: Lines

    /// What waits for the chair's word first, with the numbers to give it by, then what has come up to him; as many as one
    /// screen holds.
    private func lines(
        for chair: Officer, _ risen: [Risen], atMost longest: Int, _ choices: inout DigestChoices,
        _ tx: any StoreWriting, at now: Date
    ) throws -> [Phrase] {
        var lines: [Phrase] = []
        let queries = try queries(of: chair.id, tx, now)
        let demands = try queries.works(.demanded, in: SummaryScope(), limit: longest)
        for assignment in demands.items {
            for demand in assignment.demands { lines.append(try line(demand, assignment, &choices, tx)) }
        }
        let waiting = try queries.works(
            .results, in: SummaryScope(), where: .awaitsHead(false), limit: max(longest - lines.count, 0))
        for assignment in waiting.items {
            let code = Int(assignment.id.rawValue)
            lines.append(
                Phrase(
                    .digestWaiting,
                    try named(assignment, tx).merging([
                        "yes": choices.number(.confirmation(of: code)),
                        "no": choices.number(.sendingBack(of: code)),
                    ]) { $1 }))
        }
        var told: Set<Assignment.ID> = []
        let others = risen.filter { told.insert($0.assignment.id).inserted }
        let shown = others.prefix(max(longest - lines.count, 0))
        for (row, assignment) in shown { lines.append(try line(row.plan, assignment, tx, at: now)) }
        let left =
            demands.count + waiting.count + others.count - demands.items.count - waiting.items.count - shown.count
        if left > 0 { lines.append(Phrase(.digestMore, ["count": .number(left)])) }
        return lines
    }

    private func line(
        _ demand: Demand, _ assignment: Assignment, _ choices: inout DigestChoices, _ tx: any StoreReading
    ) throws -> Phrase {
        let code = Int(assignment.id.rawValue)
        let topic = demand.wish.topic
        let refusal = WaitingWork.refusal(of: topic, code)
        // What is habitually answered by the first number must not turn an objection down: its ways out are spelled out.
        let agreement = WaitingWork.agreement(to: demand.wish, code)
        return Phrase(
            .digestDemand,
            try named(assignment, tx).merging([
                "wish": .phrase(Wording(rules: rules).demand(demand.wish, of: assignment)),
                "yes": agreement.map { choices.number($0) } ?? .none,
                "no": agreement == nil ? .none : choices.number(refusal),
                "ways": agreement == nil
                    ? .phrase(Phrase(.objectionWays, ["code": .text(assignment.label)])) : .none,
            ]) { $1 })
    }

    /// The units with open work of a chair, the overdue first; as many as one screen holds.
    private func unitLines(_ figures: ChairFigures) -> [Phrase] {
        let units = figures.units.filter { $0.figures.open > 0 }.enumerated().sorted { one, other in
            (-one.element.figures.openOverdue, one.offset) < (-other.element.figures.openOverdue, other.offset)
        }.map(\.element)
        let lines = units.prefix(Self.longest).map { unit in
            Phrase(
                .digestUnit,
                [
                    "unit": .text(unit.name), "open": .number(unit.figures.open),
                    "late": unit.figures.openOverdue > 0 ? .number(unit.figures.openOverdue) : .none,
                ])
        }
        guard units.count > lines.count else { return lines }
        return lines + [Phrase(.digestMoreUnits, ["count": .number(units.count - lines.count)])]
    }

    private func named(_ assignment: Assignment, _ tx: any StoreReading) throws -> [String: Phrase.Value] {
        [
            "code": .text(assignment.label), "work": .text(assignment.work),
            "unit": .text(try tx.office().unit(assignment.unit)?.name ?? ""),
        ]
    }

    private func line(
        _ plan: ReminderPlan, _ assignment: Assignment, _ tx: any StoreReading, at now: Date
    ) throws -> Phrase {
        let wording = Wording(rules: rules)
        let why: Phrase? = plan.lane.family == .acknowledgement ? Phrase(.whyUnacknowledged) : nil
        return Phrase(
            .digestLine,
            try named(assignment, tx).merging([
                "symbol": wording.symbol(assignment, at: now), "deadline": wording.deadline(assignment),
                "left": .phrase(wording.left(assignment, at: now) ?? wording.time(assignment, at: now)),
                "why": why.map { .phrase($0) } ?? .none,
            ]) { $1 })
    }
}
