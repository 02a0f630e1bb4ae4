import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Foundation
import Storage
import TestSupport
import Testing

@testable import Coordinator

@Suite("An import is decided at once and written in steps")
struct ImportStepsTests {
    private func planned(
        _ plans: [CampaignPlan], in office: TestOffice, choices: ImportOffice.Choices = .init()
    ) async throws -> PlannedImport {
        try await office.store.planned(
            ImportOffice(rules: office.rules, renderer: office.configuration.renderer), office.configuration.roster,
            plans,
            choices: choices, at: office.time.now)
    }

    private func decide(_ office: TestOffice, atOnce: Int = 0) -> DecideImport {
        DecideImport(rules: office.rules, renderer: office.configuration.renderer, atOnce: atOnce)
    }

    /// Decides on an import; answers the job.
    @discardableResult
    private func begin(_ planned: PlannedImport, in office: TestOffice, atOnce: Int = 0) async throws -> Int64 {
        let (decide, now) = (decide(office, atOnce: atOnce), office.time.now)
        let job = try #require(try await decide.stage(planned, in: office.store, at: now))
        try await office.store.write { try decide.run(planned, job: job, $0, at: now) }
        return job
    }

    /// A process of its own, which remembers nothing of those before it.
    private func runner(_ office: TestOffice) -> JobRunner {
        JobRunner(
            handlers: [ImportJob(rules: office.rules, renderer: office.configuration.renderer)], store: office.fenced,
            time: office.time)
    }

    private func finish(_ office: TestOffice) async throws {
        let runner = runner(office)
        while try await runner.runOnce() == .done {}
    }

    /// Another recipient of the reports of every work, and one work more.
    private func changed(_ office: TestOffice) throws -> CampaignPlan {
        try office.planWithWorks { works in
            for index in works.indices { works[index].reportTo = "Văn phòng UBND Thành phố" }
            var new = try #require(works.first { $0.code == "V5" })
            (new.code, new.work, new.amounts) = ("V9", "Diễn tập chữa cháy", [:])
            works.append(new)
        }
    }

    private func sound(_ office: TestOffice) async throws {
        let check = try await office.store.read { (try $0.history.check(knows: nil), try $0.ledger.ruleBreaches()) }
        #expect(check.0.isSound && check.1 == [], "\(check)")
    }

    @Test(
        "in steps, each by another process, it comes to what it comes to at once, and everybody is told once",
        arguments: [0, Int.max])
    func same(_ atOnce: Int) async throws {
        let (stepwise, whole) = (try await TestOffice(), try await TestOffice())
        let before = try await stepwise.work()
        _ = try await stepwise.lease.renew()
        let job = try await begin(planned([changed(stepwise)], in: stepwise), in: stepwise, atOnce: atOnce)
        if atOnce == 0 {
            #expect(try await stepwise.work() == before)
            var steps = 0
            while try await runner(stepwise).runOnce() == .done { steps += 1 }
            #expect(steps > 5, "\(steps)")
        }
        try await whole.importing([changed(whole)])
        #expect(try await stepwise.work() == whole.work())
        #expect(try await stepwise.news() == whole.news())
        let (row, parts) = try await stepwise.store.read {
            (try $0.jobs.find(job), try $0.jobs.parts(of: job, in: 0..<2_000_000))
        }
        #expect(row?.state == .done && row?.left == 0 && parts.isEmpty)
        #expect(try await planned([changed(stepwise)], in: stepwise).report.isEmpty)
        try await sound(stepwise)
    }

    @Test("who writes in the middle of it is answered, what he reported stands, and what was shown is still written")
    func between() async throws {
        let office = try await TestOffice()
        _ = try await office.lease.renew()
        try await begin(planned([changed(office)], in: office), in: office)
        let runner = runner(office)
        _ = try await runner.runOnce()
        // Of the works of Hoàng Mai #8 is written already, #128 is not yet.
        for text in ["#8 10%", "#128 20%"] {
            let answers = try await office.say(text, as: "HM-CB")
            #expect(answers.count == 1, "\(answers)")
        }
        try await finish(office)
        let work = try await office.work()
        #expect(work.count == 246 && work.allSatisfy { $0.reportTo == "Văn phòng UBND Thành phố" })
        #expect(try await office.assignment(8)?.percent == 10)
        #expect(try await office.assignment(128)?.percent == 20)
        try await sound(office)
    }

    @Test("where somebody decides otherwise in the middle of it, his word stands, and it is said how many were left")
    func left() async throws {
        let office = try await TestOffice()
        _ = try await office.lease.renew()
        let later = try office.plan { if $0.code == "V5" { $0.deadline = Deadline(iso: "2024-07-15") } }
        let job = try await begin(planned([later], in: office), in: office)
        // After the decision, before the first step.
        try await office.change(128) { $0.deadline = Deadline(iso: "2024-08-01") }
        try await finish(office)
        let row = try await office.store.read { try $0.jobs.find(job) }
        #expect(row?.state == .done && row?.left == 1)
        #expect(try await office.assignment(128)?.deadline == Deadline(iso: "2024-08-01"))
        #expect(try await office.assignment(127)?.deadline == Deadline(iso: "2024-07-15"))
        // What was left is shown the next time.
        #expect(try await planned([later], in: office).report.decided.count == 1)
        try await sound(office)
    }

    /// What happens between the preview and the decision.
    enum Meanwhile: CaseIterable { case nothing, report, decision, otherImport, otherUnderWay }

    @Test("decided is only what was shown", arguments: Meanwhile.allCases)
    func shown(_ meanwhile: Meanwhile) async throws {
        let office = try await TestOffice()
        _ = try await office.lease.renew()
        let later = try office.plan { if $0.code == "V5" { $0.deadline = Deadline(iso: "2024-07-15") } }
        let planned = try await planned([later], in: office)
        var refusal: DecideImport.Refusal?
        switch meanwhile {
        case .nothing: break
        case .report: _ = try await office.say("#128 20%", as: "HM-CB")
        case .decision:
            try await office.change(128) { $0.deadline = Deadline(iso: "2024-08-01") }
            refusal = .outdated
        case .otherImport:
            try await begin(self.planned([changed(office)], in: office), in: office)
            try await finish(office)
            refusal = .stale
        case .otherUnderWay:
            try await begin(self.planned([changed(office)], in: office), in: office)
            refusal = .busy
        }
        let (decide, now) = (decide(office), office.time.now)
        let job = try await decide.stage(planned, in: office.store, at: now)
        let before = try await office.store.read { try $0.history.lastKey() }
        var found: DecideImport.Refusal?
        do { try await office.store.write { try decide.run(planned, job: job, $0, at: now) } } catch let refusal
            as DecideImport.Refusal
        {
            found = refusal
        }
        #expect(found == refusal)
        #expect(try await office.store.read { try $0.history.lastKey() } == before)
        try await finish(office)
        let moved = try await office.assignment(127)?.deadline == Deadline(iso: "2024-07-15")
        #expect(moved == (refusal == nil))
    }

    @Test(
        "whoever is concerned by the time that he is told is told once, and nobody twice or not at all, whatever dies between"
    )
    func toldOnce() async throws {
        let (office, whole) = (try await TestOffice(), try await TestOffice())
        _ = try await office.lease.renew()
        try await begin(planned([changed(office)], in: office), in: office)
        let told = { try await office.store.read { try $0.ledger.outbox().count } }
        let silent = try await told()
        while try await told() == silent, try await runner(office).runOnce() == .done {}
        // All works of one who was told are another's now, so that fewer people are concerned than before.
        let people = try await office.store.read { try $0.office() }
        let first = try #require(people.officers.filter { $0.code.hasSuffix("-CB") }.min { $0.id < $1.id })
        let head = try #require(people.officers.first { $0.unit == first.unit && $0.code.hasSuffix("-LD") })
        for work in try await office.work() where work.officer == first.id {
            try await office.change(work.id.rawValue) { $0.officer = head.id }
        }
        while try await runner(office).runOnce() == .done {}
        try await whole.importing([changed(whole)])
        let (found, wanted) = (try await office.news(), try await whole.news())
        #expect(found.mapValues(\.count) == wanted.mapValues(\.count))
    }

    @Test("work that has left its plan is called off in steps too, where that was said")
    func removed() async throws {
        let office = try await TestOffice()
        _ = try await office.lease.renew()
        let less = try office.planWithWorks { $0.removeAll { $0.code == "V5" } }
        for cancels in [false, true] {
            let choices = ImportOffice.Choices(cancelsRemoved: cancels)
            try await begin(planned([less], in: office, choices: choices), in: office)
            try await finish(office)
            let states = try await office.work().filter { $0.workCode == "V5" }.map(\.state)
            #expect(states.count == 30 && states.allSatisfy { ($0 == .cancelled) == cancels })
        }
        try await sound(office)
    }

    @Test("what was staged by one that died is forgotten after an hour, and counts for nothing before")
    func orphan() async throws {
        let office = try await TestOffice()
        _ = try await office.lease.renew()
        let (planned, decide) = (try await planned([changed(office)], in: office), decide(office))
        let orphan = try #require(try await decide.stage(planned, in: office.store, at: office.time.now))
        #expect(try await runner(office).runOnce() == .idle)
        #expect(try await office.store.read { try $0.jobs.open() } == [])
        office.time.pass(.seconds(3_700))
        try await begin(planned, in: office)
        let (row, parts) = try await office.store.read {
            (try $0.jobs.find(orphan), try $0.jobs.parts(of: orphan, in: 0..<10))
        }
        #expect(row?.state == .discarded && parts.isEmpty)
    }

    @Test("a job that fails waits longer each time, is given up in the end, and the administrator is told")
    func givenUp() async throws {
        let office = try await TestOffice()
        _ = try await office.lease.renew()
        let job = try await office.store.write { tx in
            let job = try tx.jobs.stage(.importing, total: 3, at: TestOffice.start)
            try tx.jobs.addPart(Data("{}".utf8), number: 0, to: job)
            try tx.jobs.begin(job: job, at: TestOffice.start)
            return job
        }
        var waits: [Double] = []
        for _ in 0..<8 {
            _ = try await office.lease.renew()
            #expect(try await runner(office).runOnce() == .failed("JobUnreadable"))
            #expect(try await runner(office).runOnce() == .idle)
            let row = try #require(try await office.store.read { try $0.jobs.find(job) })
            waits.append(row.dueAt.timeIntervalSince(office.time.now))
            office.time.pass(.seconds(waits.last ?? 0))
        }
        #expect(waits == waits.sorted() && waits.first == 2)
        _ = try await office.lease.renew()
        #expect(try await runner(office).runOnce() == .idle)
        #expect(try await office.store.read { try $0.jobs.open().map(\.state) } == [.givenUp])
        // It holds up no other import.
        try await begin(planned([changed(office)], in: office), in: office)
    }

    /// HM-CB leaves, and HM-LD takes over what he has.
    private func leaving(_ office: TestOffice) async throws -> PlannedImport {
        try await office.store.planned(
            ImportOffice(rules: office.rules, renderer: office.configuration.renderer),
            office.roster { $0.code == "HM-CB" ? nil : $0.with(isDesignated: $0.code == "HM-LD" ? true : nil) },
            [changed(office)], successors: ["HM-CB": "HM-LD"], at: office.time.now)
    }

    /// The work that a person is in charge of.
    private func count(of code: String, _ office: TestOffice) async throws -> Int {
        try await office.store.read { tx in
            guard let id = try tx.people.record(code: code)?.officer.id else { return 0 }
            return try tx.openAssignments(of: id).count
        }
    }

    @Test("what leavers hand over is decided with it and moves in its first steps, each by another process")
    func leavers() async throws {
        let (stepwise, whole) = (try await TestOffice(), try await TestOffice())
        _ = try await stepwise.lease.renew()
        let job = try await begin(leaving(stepwise), in: stepwise)
        // Decided is all; moved is nothing yet, and nobody has lost his officer in charge.
        #expect(try await count(of: "HM-CB", stepwise) == 7)
        #expect(try await count(of: "HM-LD", stepwise) == 0)
        try await sound(stepwise)
        #expect(try await runner(stepwise).runOnce() == .done)
        #expect(try await count(of: "HM-CB", stepwise) == 0)
        #expect(try await count(of: "HM-LD", stepwise) == 7)
        try await sound(stepwise)
        while try await runner(stepwise).runOnce() == .done {}
        #expect(try await stepwise.store.read { try $0.jobs.find(job)?.state } == .done)
        try await begin(leaving(whole), in: whole, atOnce: .max)
        #expect(try await stepwise.work() == whole.work())
        let (news, same) = (try await stepwise.news(), try await whole.news())
        #expect(news == same)
        let briefs = news["HM-LD"]?.filter { $0.contains("từ nay đồng chí phụ trách nhiệm vụ sau") }
        #expect(briefs?.count == 1, "\(news["HM-LD"] ?? [])")
        try await sound(stepwise)
    }

    @Test(
        "who gets more work or reports between the preview and the decision makes it be computed anew",
        arguments: [8, 9])
    func leaversMeanwhile(_ work: Int64) async throws {
        let office = try await TestOffice()
        _ = try await office.lease.renew()
        let planned = try await leaving(office)
        let leaver = try #require(try await office.store.read { try $0.people.record(code: "HM-CB")?.officer.id })
        // #8 is his; of #9 he gets to be in charge only now.
        try await office.change(work) { $0.officer = leaver }
        let (decide, now) = (decide(office), office.time.now)
        let job = try await decide.stage(planned, in: office.store, at: now)
        await #expect(throws: (any Error).self) {
            try await office.store.write { try decide.run(planned, job: job, $0, at: now) }
        }
        #expect(try await office.store.read { try $0.jobs.open() } == [])
    }

    @Test("whoever lost the lease writes nothing more of it")
    func fenced() async throws {
        let office = try await TestOffice()
        _ = try await office.lease.renew()
        try await begin(planned([changed(office)], in: office), in: office)
        let runner = runner(office)
        _ = try await runner.runOnce()
        let before = try await office.work()
        _ = try await office.store.write { try $0.lease.take(holder: "other", at: TestOffice.start) }
        await #expect(throws: StoreError.leaseLost) { try await runner.runOnce() }
        #expect(try await office.work() == before)
    }
}
