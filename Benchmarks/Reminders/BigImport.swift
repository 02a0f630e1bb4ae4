import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport

/// How long an officer waits for an answer while an import changes 63,000 works, and for how long the writer is held by it.
struct BigImport {
    /// Thrown away with the transaction in which it was computed.
    private struct Computed: Error {
        let planned: PlannedImport
    }

    /// How many works it changes, about.
    let works: Int

    /// Imports, changes the deadline of every work, and says how long the answers took meanwhile.
    func report() async throws -> String {
        let office = try await TestOffice()
        guard let plan = office.configuration.plans.first else { return "no plan" }
        let (rules, renderer, roster, now) = (
            office.rules, office.configuration.renderer, office.configuration.roster, office.time.now
        )
        let big = changed(plan, deadline: "2025-12-30")
        try await office.store.write { tx in
            _ = try ImportOffice(rules: rules, renderer: renderer).run(roster: roster, plans: [big], tx, at: now)
        }
        let (clock, store) = (ContinuousClock(), office.store)
        let later = changed(plan, deadline: "2025-12-31")
        var planned: PlannedImport?
        do {
            try await store.write { tx in
                throw Computed(
                    planned: try ImportOffice(rules: rules, renderer: renderer).planned(
                        roster: roster, plans: [later], tx, at: now))
            }
        } catch let computed as Computed { planned = computed.planned }
        guard let planned else { return "not computed" }
        let before = store.writerHolds
        _ = try await office.lease.renew()
        let decide = DecideImport(rules: rules, renderer: renderer)
        var job: Int64?
        let staging = try await clock.measure { job = try await decide.stage(planned, in: store, at: now) }
        guard let job else { return "nothing to write" }
        let deciding = try await clock.measure {
            try await store.write { try decide.run(planned, job: job, $0, at: now) }
        }
        let waits = try await WaitMeter(office).waits {
            try await store.read { try $0.jobs.find(job)?.state != .ready }
        }
        let left = try await store.read { try $0.jobs.find(job)?.left ?? -1 }
        let count = planned.report.changed.count
        return """
            an import that changes all works, in one transaction: \(before.longest)
            the same in steps, staged: \(staging)
            the same in steps, decided: \(deciding)
            the same in steps, written and told: \(waits.total), \(count) lines in its report, \(left) works left
            \(Self.text(of: waits, store.writerHolds.since(before), "while it is written"))
            """
    }

    /// Answers and holds in three lines.
    static func text(of waits: WaitMeter.Waits, _ holds: WriterHolds, _ what: String) -> String {
        """
        answers \(what): \(waits.answers.count), p50 \(waits.percentile(50)), p99 \(waits.percentile(99))
        the longest wait for an answer \(what): \(waits.slowest)
        the writer \(what): held \(holds.count) times, p99 \(holds.p99), at most \(holds.longest), \(holds.over50) times over 50 ms, \
        \(holds.over250) times over 250 ms
        """
    }

    private func changed(_ plan: CampaignPlan, deadline: String) -> CampaignPlan {
        var list = plan.works
        guard let model = list.first(where: { $0.code == "V5" }) else { return plan }
        // Each of them for thirty units.
        for number in 0..<works / 30 {
            var new = model
            (new.code, new.work, new.amounts) = ("W\(number)", "Việc số \(number)", [:])
            new.deadline = Deadline(iso: deadline)
            list.append(new)
        }
        return CampaignPlan(
            file: plan.file, campaign: plan.campaign, chair: plan.chair, works: list, followers: plan.followers)
    }
}
