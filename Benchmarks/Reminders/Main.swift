import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport

/// `namro-reminders [works]`: what reminders cost in an office of 63,000 works, or so many: planning them anew after a changed ladder, and
/// handing over 10,000 that are due at once; and how long an officer waits for an answer meanwhile, and while an import changes all works.
@main
struct Main {
    static func main() async throws {
        let office = try await TestOffice()
        let most = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 63_000
        let works = try await office.store.write { tx in try Crowd(tx, office.rules).fill(to: most) }
        print("works in force: \(works)")
        let send = try await changeLadder(office)
        try await speakAtOnce(office, send)
        print(try await BigImport(works: most).report())
        print(try await Lateness(office: office, send: send).report())
    }

    /// Every hour of the ladder moved and moved back, then one more rung; how long until everything is planned by it. Answers what
    /// speaks by the last.
    private static func changeLadder(_ office: TestOffice) async throws -> SendScheduled {
        let old = office.rules
        let ladder = old.reminders.ladder
        let moved = Ladder(rungs: ladder.rungs.map(later), urgent: ladder.urgent.mapValues { $0.map(later) })
        _ = try await plan(office, by: rules(old, moved), "every rung of the ladder an hour later")
        _ = try await plan(office, by: old, "and back")
        let rungs = ladder.rungs + [Ladder.Rung(.deadline, offset: -40, time: .at(9), to: .officer)]
        return try await plan(
            office, by: rules(old, Ladder(rungs: rungs, urgent: ladder.urgent)), "a rung more, next for each work")
    }

    private static func later(_ rung: Ladder.Rung) -> Ladder.Rung {
        guard rung.minutes == nil else { return rung }
        let time = TimeOfDay(hour: min(rung.time.hour + 1, 23), minute: rung.time.minute) ?? rung.time
        return Ladder.Rung(
            rung.family, offset: rung.offset, time: time, to: rung.recipient, way: rung.way, every: rung.every,
            times: rung.times)
    }

    private static func rules(_ old: OfficeRules, _ ladder: Ladder) -> OfficeRules {
        OfficeRules(calendar: old.calendar, zone: old.zone, clearRule: old.clearRule, ladder: ladder)
    }

    /// Plans all work by these rules, as ticks do.
    private static func plan(
        _ office: TestOffice, by rules: OfficeRules, _ change: String
    ) async throws -> SendScheduled {
        try await office.store.write { _ = try $0.rules.record(rules.versions, at: office.time.now) }
        let send = SendScheduled(rules: rules, renderer: office.configuration.renderer, accounts: [office.account])
        let ticker = Ticker(store: office.fenced, time: office.time, send: send)
        var planned = 0
        var longest = Duration.zero
        let clock = ContinuousClock()
        let all = try await clock.measure {
            while true {
                let start = clock.now
                let progress = try await ticker.tickOnce()
                longest = max(longest, start.duration(to: clock.now))
                planned += progress.planned
                if progress.planned == 0 { break }
            }
        }
        print("a changed ladder, \(change): \(planned) works in \(all), longest step \(longest)")
        return send
    }

    /// On the morning on which 10,000 reminders are due.
    private static func speakAtOnce(_ office: TestOffice, _ send: SendScheduled) async throws {
        let ticker = Ticker(store: office.fenced, time: office.time, send: send)
        office.time.set(TestOffice.instant("2024-05-24 08:00"))
        let (store, now) = (office.store, office.time.now)
        let (before, said) = (store.writerHolds, try await said(office))
        _ = try await office.lease.renew()
        let waits = try await WaitMeter(office, ticker: ticker).waits {
            try await store.read { try $0.reminders.next(atAnyHour: false).map { $0 > now } ?? true }
        }
        print("lines handed over at once: \(try await self.said(office) - said) in \(waits.total)")
        print(BigImport.text(of: waits, store.writerHolds.since(before), "while they are said"))
    }

    /// How many reminders stand in messages.
    private static func said(_ office: TestOffice) async throws -> Int {
        try await office.store.read { tx in
            let counts = try tx.reminders.counts()
            return [.queued, .sent].reduce(0) { $0 + counts[$1, default: 0] }
        }
    }
}

/// Fills the reference office with copies of its work.
struct Crowd {
    let tx: any StoreWriting
    let rules: OfficeRules
    let now = TestOffice.start

    init(_ tx: any StoreWriting, _ rules: OfficeRules) {
        self.tx = tx
        self.rules = rules
    }

    /// Copies #121 to #150 until there are so many works; those of the last 10,000 are due on Tuesday 4 June 2024, seven working
    /// days after the day on which they are spoken of, the others at the end of 2025.
    func fill(to count: Int) throws -> Int {
        let models = try (Int64(121)...150).compactMap { try tx.assignment(Assignment.ID(rawValue: $0)) }
        var total = try tx.works.count()
        while total < count {
            var copy = models[total % models.count]
            copy.id = try tx.nextAssignment()
            copy.campaign = nil
            copy.workCode = nil
            copy.acknowledgedAt = now
            copy.reportedAt = TestOffice.instant("2024-05-23 09:00")
            copy.state = .inProgress
            // What was reported on covers the step of 17 May.
            for index in copy.steps.indices.prefix(1) { copy.steps[index].isDone = true }
            let day = count - total <= 10_000 ? "2024-06-04" : "2025-12-31"
            copy.deadline = Deadline(iso: day)
            copy.originalDeadline = copy.deadline
            var draft = copy
            draft.state = .draft
            draft.issuedAt = nil
            _ = try tx.works.insert(draft)
            let entry = HistoryEntry(
                assignment: copy.id, act: .issue, actor: nil, onBehalf: false, recordedAt: now, effectiveAt: now,
                inbox: nil, after: copy)
            try tx.works.update(copy, replacing: draft, entry, text: nil)
            try tx.replanReminders(of: copy, by: rules.reminders, at: now)
            total += 1
        }
        return total
    }
}
