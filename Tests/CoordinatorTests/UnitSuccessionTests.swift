import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Units with dates")
struct UnitSuccessionTests {
    /// Quận Hoàng Mai ends with 30 June 2025; Phường Hoàng Mai goes on, with a designated officer of its own.
    private func roster(_ office: TestOffice, hasOfficer: Bool = true) -> [RosterEntry] {
        let entries = office.configuration.roster.map { entry in
            guard entry.unit == "Quận Hoàng Mai" else { return entry }
            var ended = entry
            ended.effectiveTo = CivilDate(iso: "2025-06-30")
            ended.successor = "Phường Hoàng Mai"
            return ended
        }
        var ward = RosterEntry(
            line: 99, unit: "Phường Hoàng Mai", kind: "Phường", parent: "UBND thành phố Hà Nội", aliases: [],
            person: RosterEntry.Person(
                code: "PHM-CB", name: "Cán bộ phường Hoàng Mai", title: "Chuyên viên", address: "đồng chí",
                roles: [.officer], isDesignated: hasOfficer, language: nil))
        ward.effectiveFrom = CivilDate(iso: "2025-07-01")
        return entries + [ward]
    }

    private func importRoster(
        _ office: TestOffice, hasOfficer: Bool = true, plans: [CampaignPlan]? = nil
    ) async throws {
        let (configuration, roster, now) = (
            office.configuration, roster(office, hasOfficer: hasOfficer), office.time.now
        )
        let plans = plans ?? configuration.plans
        try await office.store.write { [account = office.account] tx in
            let importing = ImportOffice(rules: configuration.rules, renderer: configuration.renderer)
            _ = try importing.run(roster: roster, plans: plans, tx, at: now)
            #expect(try importing.run(roster: roster, plans: plans, tx, at: now).isEmpty)
            for officer in try tx.office().officers where officer.code == "PHM-CB" {
                try tx.accounts.link(
                    ChatIdentity(account: account, user: officer.code, privateChat: officer.code, officer: officer.id),
                    at: now)
            }
        }
    }

    /// Plans and begins; what is no more than so many works is done at once. Answers the job.
    private func begin(_ office: TestOffice, atOnce: Int) async throws -> (plan: SucceedUnits.Plan, job: Int64?) {
        let now = office.time.now
        let succeed = SucceedUnits(rules: office.configuration.rules, renderer: office.configuration.renderer)
        let plan = try await office.store.read { try succeed.plan($0, at: now) }
        return (plan, try await succeed.begin(plan, in: office.store, atOnce: atOnce, at: now))
    }

    private func succeed(_ office: TestOffice) async throws -> SucceedUnits.Plan {
        try await begin(office, atOnce: .max).plan
    }

    /// The figures of each unit that is shown, and those of all.
    private func shown(
        _ office: TestOffice, asOf past: Date? = nil
    ) async throws -> (units: [String: SummaryFigures], total: SummaryFigures) {
        let (rules, now) = (office.configuration.rules, office.time.now)
        return try await office.store.read { tx in
            let report = try SummaryReport(
                scope: SummaryScope(), name: Phrase(.summaryAll), records: tx, rules: rules, now: now, asOf: past)
            return (Dictionary(uniqueKeysWithValues: report.rows.map { ($0.unit.name, $0.figures) }), report.total)
        }
    }

    @Test("before its last day nothing moves; after it, its open work goes to the successor's officer with a brief")
    func succession() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        _ = try await office.say("duyệt #8", as: "HM-LD")
        _ = try await office.say("duyệt #8", as: "TP-PT")
        office.time.set(TestOffice.instant("2025-06-30 09:00"))
        try await importRoster(office)
        let none = try await succeed(office)
        #expect(none.moved.isEmpty && none.faults.isEmpty)
        office.time.set(TestOffice.instant("2025-07-01 09:00"))
        let report = try await succeed(office)
        #expect(report.moved.count == 6 && report.faults.isEmpty)
        let moved = try #require(try await office.assignment(128))
        let unit = try await office.store.read { try $0.office().unit(moved.unit)?.name }
        #expect(unit == "Phường Hoàng Mai")
        let count = office.platform.sent.count
        try await office.dispatchAll()
        let brief = office.platform.sent.dropFirst(count).filter { $0.chat == "PHM-CB" }.map(\.text).joined()
        #expect(brief.contains("#128") && brief.contains("đơn vị cũ kết thúc hoạt động"))
        let (breaches, fault) = try await office.store.read {
            (try $0.ledger.ruleBreaches(), try $0.history.check(knows: nil).fault)
        }
        #expect(breaches == [] && fault == nil)
        #expect(try await succeed(office).moved.isEmpty)
    }

    @Test("a report of 2024 shows the district, one of 2025 the ward, and the figures still close")
    func reports() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        _ = try await office.say("duyệt #8", as: "HM-LD")
        _ = try await office.say("duyệt #8", as: "TP-PT")
        let then = office.time.now
        let before = try await shown(office)
        let district = try #require(before.units["Quận Hoàng Mai"])
        #expect(
            district.total == 7 && district.doneOnTime == 1 && district.openInTime == 6 && district.openOverdue == 0)
        office.time.set(TestOffice.instant("2025-07-01 09:00"))
        try await importRoster(office)
        for moves in [false, true] {
            if moves { #expect(try await succeed(office).moved.count == 6) }
            let now = try await shown(office)
            // A year on all that is open is overdue; the ward has what was the district's, also where its work was moved.
            let ward = try #require(now.units["Phường Hoàng Mai"])
            #expect(now.units["Quận Hoàng Mai"] == nil)
            #expect(ward.total == 7 && ward.doneOnTime == 1 && ward.openInTime == 0 && ward.openOverdue == 6)
            requireClosed(now)
            #expect(now.total.total == before.total.total && now.total.done == before.total.done)
            // As of then nothing has changed, for any unit.
            let past = try await shown(office, asOf: then)
            #expect(past.units == before.units && past.total == before.total)
            requireClosed(past)
        }
    }

    /// Each figure of all is the sum of those of the units.
    private func requireClosed(_ shown: (units: [String: SummaryFigures], total: SummaryFigures)) {
        let parts: [any KeyPath<SummaryFigures, Int> & Sendable] = [
            \.doneOnTime, \.doneLate, \.doneLateToOriginal, \.openInTime, \.openOverdue, \.waiting, \.paused,
            \.unacknowledged, \.drafts, \.cancelled,
        ]
        for part in parts {
            #expect(shown.units.values.map { $0[keyPath: part] }.reduce(0, +) == shown.total[keyPath: part], "\(part)")
        }
        #expect(shown.total.total == 216)
    }

    @Test(
        "an ended unit gets no new work: its successor is proposed; a result that waited for its head goes to the chair"
    )
    func afterTheEnd() async throws {
        let office = try await TestOffice()
        try await importRoster(office)
        office.time.set(TestOffice.instant("2025-06-27 09:00"))
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        #expect(try await office.assignment(8)?.awaitsHead == true)
        office.time.set(TestOffice.instant("2025-07-02 09:00"))
        let answer = try await office.say(
            "giao Quận Hoàng Mai: rà soát nhà trọ, hạn 30/7, kết quả: danh sách", as: "TP-PT"
        ).joined()
        #expect(answer.contains("đã kết thúc hoạt động") && answer.contains("Phường Hoàng Mai"))
        let before = office.platform.sent.count
        _ = try await succeed(office)
        try await office.dispatchAll()
        let told = office.platform.sent[before...]
        #expect(told.contains { $0.chat == "TP-PT" && $0.text.contains("#8") })
        #expect(try await office.assignment(8)?.awaitsHead == false)
    }

    @Test("a successor without a designated officer is told of, and its work stays where it is")
    func nobody() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2025-07-01 09:00"))
        try await importRoster(office, hasOfficer: false)
        let report = try await succeed(office)
        #expect(report.moved.isEmpty && report.faults.count == 7)
        #expect(report.faults.allSatisfy { $0.contains("chưa có cán bộ đầu mối") })
    }

    /// A process dies before its step is on the disk.
    private struct Killed: Error {}

    /// A process of its own, which remembers nothing of those before it.
    private func runner(_ office: TestOffice, dies: Bool) -> JobRunner {
        let store = office.fenced
        return JobRunner(
            handlers: [ImportJob(rules: office.rules, renderer: office.configuration.renderer)], time: office.time
        ) {
            try await store.read($0)
        } write: { body in
            try await store.write { tx in
                let isOurs = try body(tx)
                if dies { throw Killed() }
                return isOurs
            }
        }
    }

    /// How many open works a unit has.
    private func open(_ unit: String, _ office: TestOffice) async throws -> Int {
        try await office.store.read { tx in
            let ids = try tx.office().units.filter { $0.name == unit }.map(\.id)
            return try tx.works.unfinished(after: Assignment.ID(rawValue: 0), limit: 1_000).count {
                ids.contains($0.unit)
            }
        }
    }

    @Test(
        "killed in each step and after it, it goes on where it was: nothing moves twice, nothing is left, one brief comes"
    )
    func killed() async throws {
        let office = try await TestOffice()
        let plan = try office.planWithWorks { works in
            let model = try #require(works.first { $0.code == "V5" })
            for number in 0..<120 {
                var new = model
                (new.code, new.work, new.amounts) = ("W\(number)", "Việc số \(number)", [:])
                (new.units, new.kinds) = (["Quận Hoàng Mai"], [])
                works.append(new)
            }
        }
        try await importRoster(office, plans: [plan])
        office.time.set(TestOffice.instant("2025-07-01 09:00"))
        _ = try await office.lease.renew()
        try await office.dispatchAll()
        let sent = office.platform.sent.count
        let begun = try await begin(office, atOnce: 0)
        let job = try #require(begun.job)
        #expect(begun.plan.moved.count == 127)
        var moved = [0]
        while try await office.store.read({ try $0.jobs.find(job)?.state }) == .ready, moved.count < 50 {
            await #expect(throws: Killed.self) { try await runner(office, dies: true).runOnce() }
            #expect(try await open("Phường Hoàng Mai", office) == moved.last)
            #expect(try await runner(office, dies: false).runOnce() == .done)
            moved.append(try await open("Phường Hoàng Mai", office))
        }
        #expect(moved.prefix(4) == [0, 50, 100, 127] && moved.last == 127, "\(moved)")
        #expect(try await open("Quận Hoàng Mai", office) == 0)
        let row = try await office.store.read { try $0.jobs.find(job) }
        #expect(row?.state == .done && row?.left == 0)
        try await office.dispatchAll()
        let briefs = office.platform.sent.dropFirst(sent).filter {
            $0.chat == "PHM-CB" && $0.text.contains("từ nay đồng chí phụ trách nhiệm vụ sau")
        }
        #expect(briefs.count == 1)
        let check = try await office.store.read { (try $0.ledger.ruleBreaches(), try $0.history.check(knows: nil)) }
        #expect(check.0 == [] && check.1.isSound)
    }

    @Test("where somebody hands a work over after it was decided, his word stands, and it is counted")
    func left() async throws {
        let office = try await TestOffice()
        try await importRoster(office)
        office.time.set(TestOffice.instant("2025-07-01 09:00"))
        _ = try await office.lease.renew()
        let job = try #require(try await begin(office, atOnce: 0).job)
        let head = try #require(
            try await office.store.read { try $0.office().officers.first { $0.code == "HM-LD" }?.id })
        try await office.change(128) { $0.officer = head }
        while try await runner(office, dies: false).runOnce() == .done {}
        #expect(try await office.assignment(128)?.officer == head)
        #expect(try await office.store.read { try $0.jobs.find(job)?.left } == 1)
        #expect(try await open("Phường Hoàng Mai", office) == 6)
    }

    @Test("the roster's dates and successors are read, and checked")
    func file() throws {
        let header = "unit,kind,parent,aliases,code,officer,title,address,roles,designated,from,to,successor"
        let good = RosterFile.read(Data("\(header)\nA,Quận,,,,,,,,,,2025-06-30,B\nB,Phường,,,,,,,,,2025-07-01,,".utf8))
        #expect(good.faults.isEmpty && good.entries.first?.successor == "B")
        #expect(good.entries.last?.effectiveFrom == CivilDate(iso: "2025-07-01"))
        #expect(RosterCheck.faults(in: good.entries).isEmpty)
        let bad = RosterFile.read(
            Data("\(header)\nA,Quận,,,,,,,,,2025-07-01,2025-06-30,\nB,Quận,,,,,,,,,hôm nay,,".utf8))
        #expect(bad.faults.count == 2)
        let lost = RosterFile.read(Data("\(header)\nA,Quận,,,,,,,,,,2025-06-30,C".utf8))
        #expect(RosterCheck.faults(in: lost.entries).contains { $0.text.contains("kế thừa") })
    }
}
