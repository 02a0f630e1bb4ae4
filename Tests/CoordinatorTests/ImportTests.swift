import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Importing")
struct ImportTests {
    private func report(
        _ office: TestOffice, roster: [RosterEntry]? = nil, plans: [CampaignPlan]? = nil,
        successors: [String: String] = [:]
    ) async throws -> ImportOffice.Report {
        let (configuration, now) = (office.configuration, office.time.now)
        return try await office.store.write { tx in
            try ImportOffice(rules: configuration.rules, renderer: configuration.renderer).run(
                roster: roster ?? configuration.roster, plans: plans ?? configuration.plans, successors: successors,
                tx, at: now)
        }
    }

    @Test("the reference campaign: 216 assignments, each with its five clears and one tenure")
    func reference() async throws {
        let office = try await TestOffice()
        let (rules, now) = (office.configuration.rules, office.time.now)
        let figures = try await office.store.read {
            try SummaryReport(scope: SummaryScope(), name: Phrase(.summaryAll), records: $0, rules: rules, now: now)
                .total
        }
        #expect(figures.total == 216 && figures.unacknowledged == 216 && figures.drafts == 0)
        let breaches = try await office.store.read { try $0.ledger.ruleBreaches() }
        #expect(breaches == [])
    }

    @Test("importing the same files twice changes nothing, also after reports")
    func twice() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 45/60", as: "HM-CB")
        #expect(try await report(office).isEmpty)
        #expect(try await office.assignment(128)?.progress.quantity?.done == 45)
    }

    @Test("units are listed in the roster's order, also after it has changed, and each place is told from the others")
    func order() async throws {
        let office = try await TestOffice()
        let names: @Sendable ([RosterEntry]) -> [String] = { roster in
            var seen: Set<String> = []
            return roster.map(\.unit).filter { seen.insert($0).inserted }
        }
        let roster = office.configuration.roster
        let before = try await office.store.read { try $0.office().units }
        #expect(before.map(\.name) == names(roster))
        #expect(Set(before.map(\.rosterOrder)).count == before.count)
        let reversed = Array(roster.reversed())
        #expect(try await report(office, roster: reversed).changed == ["thứ tự đơn vị trong danh sách"])
        #expect(try await office.store.read { try $0.office().units.map(\.name) } == names(reversed))
        #expect(try await report(office, roster: reversed).isEmpty)
        // A new unit stands where the roster has put it, not behind the others.
        let new = RosterEntry(
            line: 99, unit: "Sở Y tế", kind: "Sở", parent: "UBND thành phố Hà Nội", aliases: [], person: nil)
        let wider = Array(roster.prefix(5) + [new] + roster.dropFirst(5))
        #expect(try await report(office, roster: wider).added == ["đơn vị Sở Y tế"])
        #expect(try await office.store.read { try $0.office().units.map(\.name) } == names(wider))
        #expect(try await report(office, roster: wider).isEmpty)
    }

    @Test("what a plan leaves unclear is told once a work, with its line, and imported all the same")
    func unclearPlan() async throws {
        let office = try await TestOffice()
        let plan = try #require(office.configuration.plans.first)
        let works = plan.works.map { work in
            CampaignPlan.Work(
                line: work.line, code: work.code, work: work.work, phase: work.phase, units: work.units,
                kinds: work.kinds, responsibility: work.responsibility, steps: work.steps,
                result: work.code == "V1" ? "Tốt" : work.result, start: work.start, deadline: work.deadline,
                countUnit: work.countUnit, amount: work.amount, amounts: work.amounts,
                coordinating: work.coordinating, chair: work.chair)
        }
        let next = CampaignPlan(file: plan.file, campaign: plan.campaign, chair: plan.chair, works: works)
        let warnings = try await report(office, plans: [next]).warnings
        #expect(warnings.count == 1)
        #expect(warnings.first?.contains("V1: kết quả: \"Tốt\" chưa chỉ ra sản phẩm") == true)
    }

    /// The roster with HM-CB's line given to another person.
    private func replaced(_ office: TestOffice) -> [RosterEntry] {
        office.configuration.roster.map { entry in
            guard let person = entry.person, person.code == "HM-CB" else { return entry }
            return RosterEntry(
                line: entry.line, unit: entry.unit, kind: entry.kind, parent: entry.parent, aliases: entry.aliases,
                person: RosterEntry.Person(
                    code: "HM-CB2", name: "Cán bộ mới Hoàng Mai", title: person.title, address: person.address,
                    roles: person.roles, isDesignated: true, language: nil))
        }
    }

    @Test("nobody leaves open work behind: the import is refused until it has a successor of the same unit")
    func leaving() async throws {
        let office = try await TestOffice()
        let next = replaced(office)
        for successors in [[:], ["HM-CB": "BD-CB"], ["HM-CB": "AI-DO"]] {
            await #expect {
                _ = try await report(office, roster: next, successors: successors)
            } throws: { error in
                (error as? ImportOffice.Refused)?.faults.contains { $0.text.contains("HM-CB") } == true
            }
        }
        #expect(try await office.say("#128 45/60", as: "HM-CB").joined().contains("45/60"))
        let done = try await report(office, roster: next, successors: ["HM-CB": "HM-CB2"])
        #expect(done.changed.count { $0.contains("bàn giao cho HM-CB2") } == 7)
        let (breaches, fault) = try await office.store.read {
            (try $0.ledger.ruleBreaches(), try $0.history.check(knows: nil).fault)
        }
        #expect(breaches == [] && fault == nil)
        #expect(try await report(office, roster: next).isEmpty)
    }

    @Test("an officer who moves to another unit leaves the old unit's work to a successor there")
    func moving() async throws {
        let office = try await TestOffice()
        let next = replaced(office).map { entry in
            guard entry.unit == "Quận Ba Đình", entry.person?.code == "BD-LD" else { return entry }
            let before = office.configuration.roster.first { $0.person?.code == "HM-CB" }?.person
            return RosterEntry(
                line: entry.line, unit: entry.unit, kind: entry.kind, parent: entry.parent, aliases: entry.aliases,
                person: before.map {
                    RosterEntry.Person(
                        code: $0.code, name: $0.name, title: $0.title, address: $0.address, roles: $0.roles,
                        isDesignated: false, language: nil)
                })
        }
        await #expect {
            _ = try await report(office, roster: next)
        } throws: { error in
            (error as? ImportOffice.Refused)?.faults.first?.text.contains("chuyển sang đơn vị khác") == true
        }
        _ = try await report(office, roster: next, successors: ["HM-CB": "HM-CB2"])
        #expect(try await office.say("#128 45/60", as: "HM-CB").joined().contains("Không thấy"))
    }

    @Test("work does not go to the one who confirms it, and then nobody leaves it behind either")
    func successorIsChair() async throws {
        let office = try await TestOffice()
        let chair = try #require(office.configuration.roster.first { $0.person?.code == "TP-PT" }?.person)
        let next = office.configuration.roster.filter { $0.person?.code != "TP-PT" }.map { entry in
            guard entry.person?.code == "HM-CB" else { return entry }
            return RosterEntry(
                line: entry.line, unit: entry.unit, kind: entry.kind, parent: entry.parent, aliases: entry.aliases,
                person: chair)
        }
        await #expect {
            _ = try await report(office, roster: next, successors: ["HM-CB": "TP-PT"])
        } throws: { error in
            (error as? ImportOffice.Refused)?.faults.contains { $0.text.contains("#128") } == true
        }
    }

    @Test("where a unit itself is gone, its open work goes with the successor to his unit")
    func unitGone() async throws {
        let office = try await TestOffice()
        let next = office.configuration.roster.map { entry in
            guard entry.unit == "Quận Hoàng Mai" else { return entry }
            return RosterEntry(
                line: entry.line, unit: "Phường Hoàng Mai", kind: "Phường", parent: entry.parent,
                aliases: entry.aliases, person: entry.person)
        }
        await #expect(throws: ImportOffice.Refused.self) { _ = try await report(office, roster: next) }
        _ = try await report(office, roster: next, successors: ["HM-CB": "HM-CB"])
        let after = try #require(try await office.assignment(128))
        let unit = try await office.store.read { try $0.office().unit(after.unit)?.name }
        #expect(unit == "Phường Hoàng Mai")
        let breaches = try await office.store.read { try $0.ledger.ruleBreaches() }
        #expect(breaches == [])
        #expect(try await report(office, roster: next).isEmpty)
    }

    @Test("who is gone from the roster may act no more")
    func gone() async throws {
        let office = try await TestOffice()
        let next = replaced(office).filter { $0.person?.code != "HM-LD" }
        #expect(try await report(office, roster: next, successors: ["HM-CB": "HM-CB2"]).changed.count == 9)
        let said = try await office.say("#128 45/60", as: "HM-CB")
        #expect(said.first?.contains("45/60") == false)
        #expect(try await office.assignment(128)?.progress == WorkProgress())
        #expect(try await report(office, roster: next).changed.isEmpty)
        let (rules, now) = (office.configuration.rules, office.time.now)
        let unlinked = try await office.store.read {
            try OfficeQueries($0, rules: rules, now: now).people(
                SummaryView.unlinked.query, in: SummaryScope(), limit: 99
            ).items
        }
        #expect(unlinked.map(\.code) == ["HM-CB2"])
    }

    @Test("two plans with a phase of the same name are asked about, and neither is counted into the other")
    func samePhase() async throws {
        let office = try await TestOffice()
        let plan = try #require(office.configuration.plans.first)
        let other = Campaign(code: "KH2", name: "Kế hoạch khác", phases: plan.campaign.phases.reversed())
        let second = CampaignPlan(file: "khac.yaml", campaign: other, chair: plan.chair, works: plan.works)
        _ = try await report(office, plans: [plan, second])
        #expect(try await report(office, plans: [plan, second]).isEmpty)
        let answer = try await office.say("tổng hợp giai đoạn 1", as: "TP-PT").joined()
        #expect(answer.contains("1. ") && answer.contains("KH2"))
        let one = try await office.say("1", as: "TP-PT").joined(separator: "\n")
        let both = try await office.say("tổng hợp", as: "TP-PT").joined(separator: "\n")
        #expect(one.contains("216") == false && both.contains("432"))
    }

    @Test("a changed deadline is shown, keeps the original and makes new reminders")
    func changed() async throws {
        let office = try await TestOffice()
        let plan = try #require(office.configuration.plans.first)
        let works = plan.works.map { work in
            CampaignPlan.Work(
                line: work.line, code: work.code, work: work.work, phase: work.phase, units: work.units,
                kinds: work.kinds,
                responsibility: work.responsibility, steps: work.steps, result: work.result, start: work.start,
                deadline: work.code == "T1" ? Deadline(iso: "2024-06-20") : work.deadline, countUnit: work.countUnit,
                amount: work.amount, amounts: work.amounts, coordinating: work.coordinating, chair: work.chair)
        }
        let next = CampaignPlan(file: plan.file, campaign: plan.campaign, chair: plan.chair, works: works)
        #expect(try await report(office, plans: [next]).changed.count == 1)
        let assignment = try #require(try await office.assignment(211))
        #expect(assignment.originalDeadline == Deadline(iso: "2024-06-15"))
        #expect(assignment.deadline == Deadline(iso: "2024-06-20"))
        #expect(assignment.deadlineVersion == 2)
    }

    @Test("a unit without a designated officer makes drafts with a warning, and the next import issues them")
    func drafts() async throws {
        let office = try await TestOffice(start: TestOffice.start)
        let without = office.configuration.roster.map { entry in
            guard let person = entry.person, person.code == "HM-CB" else { return entry }
            return RosterEntry(
                line: entry.line, unit: entry.unit, kind: entry.kind, parent: entry.parent, aliases: entry.aliases,
                person: nil)
        }
        let store = try DatabaseStoreFactory.fresh()
        let (configuration, now) = (office.configuration, office.time.now)
        let first = try await store.write { tx in
            try ImportOffice(rules: configuration.rules, renderer: configuration.renderer).run(
                roster: without, plans: configuration.plans, tx, at: now)
        }
        #expect(first.warnings.count == 7)
        #expect(first.warnings.allSatisfy { $0.contains("chưa rõ người") })
        let second = try await store.write { tx in
            try ImportOffice(rules: configuration.rules, renderer: configuration.renderer).run(
                roster: configuration.roster, plans: configuration.plans, tx, at: now)
        }
        #expect(second.warnings.isEmpty)
        let breaches = try await store.read { try $0.ledger.ruleBreaches() }
        #expect(breaches == [])
    }

    @Test("faults refuse the whole import, all at once, with their lines")
    func faults() async throws {
        let office = try await TestOffice()
        let plan = try #require(office.configuration.plans.first)
        let work = try #require(plan.works.first)
        let broken = CampaignPlan.Work(
            line: 7, code: "X", work: "x", phase: "GD9", units: ["Quận Không Có"], kinds: ["Tỉnh"], responsibility: "",
            steps: [], result: "", start: nil, deadline: work.deadline, countUnit: nil, amount: nil, amounts: [:],
            coordinating: [], chair: "AI-DO")
        let next = CampaignPlan(file: "x.yaml", campaign: plan.campaign, chair: plan.chair, works: [work, broken])
        await #expect {
            _ = try await report(office, plans: [next])
        } throws: { error in
            guard let refused = error as? ImportOffice.Refused else { return false }
            return refused.faults.count == 4 && refused.faults.allSatisfy { $0.file == "x.yaml" && $0.line == 7 }
        }
    }
}
