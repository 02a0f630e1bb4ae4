import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport

/// Looks at what a run has left on the disk and at what the platform has seen, and says which promise of the design was not kept.
struct Judge {
    let world: World
    let crew: Crew
    /// What people got, in order.
    let taken: [Deliveries.Taken]

    /// What is left of a run.
    struct Evidence: Sendable {
        let inbox: [InboxLedgerRow]
        let outbox: [OutboxLedgerRow]
        let reminders: [ReminderLedgerRow]
        let open: [Assignment]
        let history: HistoryCheck
        let lines: [HistoryLine]
        let people: PeopleOfTheOffice
        let breaches: [String]

        /// When each received row was read, as its changes and answers tell.
        var readAt: [Int64: Date] {
            let changes = lines.compactMap { line in line.entry.inbox.map { ($0, line.entry.recordedAt) } }
            let answers = outbox.compactMap { row in row.inbox.map { ($0, row.createdAt) } }
            return Dictionary(changes + answers) { first, _ in first }
        }
    }

    /// Judges the run. Throws `StoreError` where the database cannot be read.
    func verdict() async throws -> Verdict {
        var verdict = Verdict()
        // What the judge does is no part of the run.
        (verdict.points, verdict.deaths) = (world.disk.points, world.disk.deaths)
        world.disk.heal()
        let store = DatabaseStore(
            engine: try SQLiteEngine.open(path: world.vfs.address(of: "judge", file: SimulatedOffice.file)))
        do { try await store.requireSound(thoroughly: true) } catch { verdict.breaches.append("damage: \(error)") }
        let evidence = try await store.read { tx in
            Evidence(
                inbox: try tx.ledger.inbox(), outbox: try tx.ledger.outbox(),
                reminders: try tx.ledger.reminders(),
                open: try tx.works.open(after: Assignment.ID(rawValue: 0), limit: 10_000),
                history: try tx.history.check(knows: nil), lines: try tx.history.whole(),
                people: try PeopleOfTheOffice(tx), breaches: try tx.ledger.ruleBreaches() + RuleAudit.openSums(tx)
            )
        }
        verdict.breaches += evidence.breaches
        if !evidence.history.isSound { verdict.breaches.append("rule 7: the history is broken") }
        verdict.breaches += reception(evidence, &verdict)
        verdict.breaches += try await effects(evidence, store)
        verdict.breaches += deliveries.breaches(evidence.outbox) + strangers(evidence) + repetitions(evidence)
        verdict.breaches += ReminderRecord(rules: world.office.rules, now: world.time.now)
            .breaches(evidence)
        verdict.breaches += PlanRecord(imported: world.importedVersion).breaches(evidence.open)
        // Where civil time jumps, the day on which something is due comes twice or never.
        if !world.faults.contains(.clock) { verdict.breaches += people(evidence).breaches() }
        count(evidence, &verdict)
        return verdict
    }

    /// Everything that was received is processed, and what was not received is what a platform forgot.
    private func reception(_ evidence: Evidence, _ verdict: inout Verdict) -> [String] {
        let kept = Set(evidence.inbox.map(\.event.key))
        let missing = world.service.posted.map(\.id).filter { !kept.contains("message:\($0)") }
        let excused = world.service.lostAnswers.union(crew.mayBeLost)
        verdict.lost = missing.count
        var breaches = missing.filter { !world.forgets || !excused.contains($0) }.map { "rule 3: \($0) was lost" }
        breaches += evidence.inbox.filter { $0.state == .pending }.map { "rule 3: row \($0.id) was not processed" }
        let failed = evidence.inbox.filter { $0.state == .failed }
        verdict.givenUp = failed.count
        // Whatever dies here dies by a kill or with the power: nothing traps, and so nothing is given up.
        breaches += failed.map { "rule 3: row \($0.id) was given up" }
        return breaches
    }

    /// What came of the messages is what comes of them where nothing goes wrong.
    private func effects(_ evidence: Evidence, _ store: DatabaseStore) async throws -> [String] {
        let found = try await store.read { try Effects($0) }
        let expected = try await Reference(office: world.office).effects(of: evidence.inbox, readAt: evidence.readAt)
        return found.differences(from: expected)
    }

    /// Only people of the office and its group hear anything, and strangers the one sentence on how to link.
    private var deliveries: Deliveries {
        let office = world.office
        return Deliveries(
            taken: taken, known: office.linked.union([office.group, Scenario.stranger]), marked: marked)
    }

    private func marked(_ text: String) -> String {
        world.office.renderer.text(Phrase(.resent, ["text": .text(text)]))
    }

    /// Whether people got what they were due.
    private func people(_ evidence: Evidence) -> PeopleRecord {
        PeopleRecord(
            evidence, taken: taken, rules: world.office.rules, now: world.time.now,
            sendsAreSure: world.faults.isSubset(of: Fault.leavingSendsSure), marked: marked)
    }

    /// A stranger is told once an hour.
    private func strangers(_ evidence: Evidence) -> [String] {
        let answers = evidence.outbox.filter { $0.chat == Scenario.stranger }.map(\.createdAt).sorted()
        return zip(answers, answers.dropFirst()).filter { $1.timeIntervalSince($0) < 3_600 }
            .map { _ in "rule 10: a stranger was answered twice within an hour" }
    }

    /// Nobody is told the same unasked twice on one day.
    private func repetitions(_ evidence: Evidence) -> [String] {
        let zone = world.office.rules.zone
        let unasked = evidence.outbox.filter {
            [.reminder, .urgent, .digest].contains($0.purpose) && $0.state != .refused
                && $0.reason != PastUse.saidAnew
        }
        return Dictionary(grouping: unasked) { "\($0.chat) \(zone.date(of: $0.createdAt).iso) \($0.text)" }
            .values.filter { $0.count > 1 }
            .map { tx in "rule 5: said twice: \(tx.map { String($0.id) }.joined(separator: ", "))" }
    }

    private func count(_ evidence: Evidence, _ verdict: inout Verdict) {
        verdict.failures = crew.failures
        verdict.posted = world.service.posted.count
        verdict.taken = world.service.taken.count
        verdict.resent = evidence.outbox.count(where: \.isResent)
        verdict.parked = evidence.outbox.count { $0.state == .parked }
    }
}
