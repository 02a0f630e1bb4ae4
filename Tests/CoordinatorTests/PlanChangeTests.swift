import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
@testable import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("What a changed plan says and does not say")
struct PlanChangeTests {
    @Test("work, a unit or a whole file that has left the plan is listed once, goes on, and is called off by a word")
    func removed() async throws {
        let office = try await TestOffice()
        let next = try office.planWithWorks({ works in
            works.removeAll { $0.code == "T1" }
            for index in works.indices where works[index].code == "V5" {
                works[index] = withoutHoangMai(works[index], office)
            }
        })
        let report = try await office.importing([next])
        #expect(report.removed.count == 2, "\(report.removed)")
        #expect(
            report.removed.contains { $0.contains("#211 T1") }
                && report.removed.contains { $0.contains("#128 V5 Quận Hoàng Mai") })
        #expect(try await office.assignment(211)?.state == .assigned)
        let again = try await office.importing([next])
        #expect(again.isEmpty && again.warnings.count == 1 && again.warnings[0].contains("#128, #211"), "\(again)")
        _ = try await office.news()
        let cancelled = try await office.importing([next], choices: .init(cancelsRemoved: true))
        #expect(cancelled.changed.count == 2)
        let after = try #require(try await office.assignment(128))
        #expect(after.state == .cancelled)
        let remark = try await office.store.read {
            try $0.remarks(on: Assignment.ID(rawValue: 128), limit: 1).first?.text
        }
        #expect(remark == "không còn trong kế hoạch")
        let news = try await office.news()
        for chat in ["HM-CB", "HM-LD"] {
            #expect(news[chat]?.count == 1 && news[chat]?[0].contains("không còn trong kế hoạch") == true, "\(chat)")
        }
        #expect(try await office.importing([next]) == ImportOffice.Report())
        // It is back: what was called off is not given twice in silence.
        let back = try await office.importing()
        #expect(back.kept.count == 2 && back.added.isEmpty)
        #expect(try await office.importing() == ImportOffice.Report())
        let gone = try await office.importing([])
        #expect(gone.removed.first?.contains("không còn tệp nào") == true)
        #expect(try await office.importing([]).isEmpty)
    }

    /// V5 for every unit but one, named one by one.
    private func withoutHoangMai(_ work: CampaignPlan.Work, _ office: TestOffice) -> CampaignPlan.Work {
        var work = work
        var seen: Set<String> = []
        work.units = office.configuration.roster.filter { work.kinds.contains($0.kind) }.map(\.unit)
            .filter { $0 != "Quận Hoàng Mai" && seen.insert($0).inserted }
        work.kinds = []
        work.amounts["Quận Hoàng Mai"] = nil
        return work
    }

    @Test("codes of works, phases and plans are the same whatever their case", arguments: [0, 1, 2])
    func recased(_ what: Int) async throws {
        let office = try await TestOffice()
        let campaign = try #require(office.configuration.plans.first?.campaign)
        let lower = Campaign(
            code: what == 1 ? "pccc24" : campaign.code, name: campaign.name,
            phases: campaign.phases.map {
                Campaign.Phase(
                    code: what == 2 ? $0.code.lowercased() : $0.code, name: $0.name, from: $0.from, to: $0.to)
            })
        let next = try office.plan(campaign: lower) {
            if what == 0 { $0.code = $0.code.lowercased() }
            if what == 2 { $0.phase = $0.phase?.lowercased() }
        }
        #expect(try await office.importing([next]) == ImportOffice.Report())
        #expect(try await office.assignment(217) == nil)
    }

    /// Statements that make of an office one from before codes were one whatever their case.
    private enum Old: String, SQLStatement {
        case work = "UPDATE assignments SET work_code = 'n1' WHERE work_code = 'N2'"
        case plan = "UPDATE campaigns SET code = 'pccc24' WHERE code = 'KH2'"
    }

    /// The plan with two works more for one unit, whose codes were alike but for case in an older office.
    private func withTwins(_ office: TestOffice, _ texts: KeyValuePairs<String, String>) throws -> CampaignPlan {
        try office.planWithWorks { works in
            let model = try #require(works.first { $0.code == "T1" })
            for (code, text) in texts {
                var work = model
                (work.code, work.work) = (code, "Rà soát theo mã \(text)")
                works.append(work)
            }
        }
    }

    @Test(
        "of two works of an older plan whose codes differ by case alone each is found by the code as written; the other has left",
        arguments: ["N1", "n1"])
    func twins(_ code: String) async throws {
        let office = try await TestOffice()
        try await office.importing([try withTwins(office, ["N1": "hoa", "N2": "thường"])])
        try await office.engine.write { _ = try $0.run(Old.work, [:]) }
        let before = try await office.work()
        let report = try await office.importing([try withTwins(office, [code: code == "N1" ? "hoa" : "thường"])])
        #expect(report.changed == [] && report.added == [] && report.kept == [], "\(report)")
        let other = try #require(before.first { $0.workCode == (code == "N1" ? "n1" : "N1") })
        #expect(
            report.removed.count == 1 && report.removed.first?.contains("\(other.label) ") == true, "\(report.removed)")
        #expect(try await office.work() == before)
    }

    @Test("a code written as neither of two goes to the one that was not called off")
    func neither() async throws {
        let office = try await TestOffice()
        let row = try #require(try await office.assignment(211))
        var gone = row
        (gone.id, gone.workCode, gone.state) = (Assignment.ID(rawValue: 9), "t1", .cancelled)
        var upper = row
        upper.workCode = "T1"
        for rows in [[gone, upper], [upper, gone]] {
            var shelf = PlanShelf(rows.map { ($0, nil) })
            #expect(shelf.take("T1", row.unit)?.assignment.state == row.state)
            #expect(shelf.rest.map(\.assignment.state) == [.cancelled])
        }
        for rows in [[gone, row], [row, gone]] {
            let alike = rows.map { row in
                var row = row
                row.workCode = row.state == .cancelled ? "tA1" : "Ta1"
                return row
            }
            var shelf = PlanShelf(alike.map { ($0, nil) })
            #expect(shelf.take("TA1", row.unit)?.assignment.state == row.state)
        }
    }

    @Test("of two older plans whose codes differ by case alone each stays its own")
    func twinPlans() async throws {
        let office = try await TestOffice()
        let first = try #require(office.configuration.plans.first)
        let work = try #require(first.works.first { $0.code == "T1" })
        func other(_ code: String) -> CampaignPlan {
            CampaignPlan(
                file: "other.yaml",
                campaign: Campaign(code: code, name: "Kế hoạch khác", phases: first.campaign.phases),
                chair: first.chair, works: [work])
        }
        try await office.importing([first, other("KH2")])
        try await office.engine.write { _ = try $0.run(Old.plan, [:]) }
        for plans in [[first, other("pccc24")], [other("pccc24"), first]] {
            #expect(try await office.importing(plans) == ImportOffice.Report())
        }
    }

    @Test("a renamed code is listed as gone and as new, with a word that it may be the same")
    func renamed() async throws {
        let office = try await TestOffice()
        let next = try office.plan { if $0.code == "T1" { $0.code = "T1b" } }
        let report = try await office.importing([next])
        #expect(report.removed.count == 1 && report.removed[0].contains("T1b vừa thêm có cùng nội dung"), "\(report)")
        #expect(report.added.count == 1 && report.added[0].contains("T1b"))
    }

    @Test("names of units and kinds are the same but for case, spaces and the place of tone marks")
    func spelled() async throws {
        let office = try await TestOffice()
        let next = try office.plan {
            $0.kinds = $0.kinds.map { $0.lowercased() }
            $0.units = $0.units.map { $0.replacing(" ", with: "  ").uppercased() }
            $0.coordinating = $0.coordinating.map { $0.lowercased() }
            $0.amounts = Dictionary(
                uniqueKeysWithValues: $0.amounts.map {
                    ($0.key.lowercased().replacing("hòa", with: "hoà").replacing("đống", with: "ðống"), $0.value)
                })
        }
        #expect(try await office.importing([next]) == ImportOffice.Report())
    }

    /// What cannot be meant, and what is said of it.
    static let faults: [(change: @Sendable (inout CampaignPlan.Work) -> Void, text: String)] = [
        ({ $0.units = ["Quan Hoang Mai"] }, "có phải \"Quận Hoàng Mai\"?"),
        ({ $0.coordinating = ["Hoàng Mai"] }, "có phải \"Quận Hoàng Mai\"?"),
        ({ $0.amounts = ["Quận Hoàng Mai": 5, "quận hoàng mai": 6] }, "ghi hai lần"),
        ({ $0.amounts = ["Quận Không Có": 5] }, "không có trong danh sách"),
        ({ $0.code = "v2" }, "mã việc \"v2\" đã có"),
        ({ $0.phase = "GD7" }, "giai đoạn \"GD7\""),
    ]

    @Test("what a plan refers to and nobody has is a fault with its line", arguments: faults.indices)
    func faulty(_ index: Int) async throws {
        let office = try await TestOffice()
        let before = try await office.work()
        let (change, text) = Self.faults[index]
        let next = try office.plan { if $0.code == "V5" { change(&$0) } }
        await #expect {
            try await office.importing([next])
        } throws: { error in
            guard let faults = (error as? ImportOffice.Refused)?.faults else { return false }
            return faults.count == 1 && faults[0].text.contains(text) && faults[0].line != nil
        }
        #expect(try await office.work() == before)
    }

    @Test("one plan in two files is one plan where they agree; else it is a fault, and so is a work in both")
    func twoFiles() async throws {
        let office = try await TestOffice()
        let (vs, ts) = (
            try office.planWithWorks({ $0.removeAll { $0.code.hasPrefix("T") } }),
            try office.planWithWorks({ $0.removeAll { $0.code.hasPrefix("V") } })
        )
        #expect(try await office.importing([vs, ts]) == ImportOffice.Report())
        await #expect(throws: ImportOffice.Refused.self) { try await office.importing([vs, office.plan()]) }
        let other = Campaign(code: ts.campaign.code, name: "Tên khác", phases: ts.campaign.phases)
        let differing = CampaignPlan(file: "b.yaml", campaign: other, chair: ts.chair, works: ts.works)
        await #expect(throws: ImportOffice.Refused.self) { try await office.importing([vs, differing]) }
    }

    @Test(
        "a deadline far off or in the past is warned about where it is new",
        arguments: [
            ("2062-12-15", "cách hôm nay hơn 2 năm"), ("2024-05-01", "đã qua"), ("2027-01-01", "cách hôm nay"),
            ("2026-12-31", ""),
        ])
    func absurd(_ day: String, _ text: String) async throws {
        let office = try await TestOffice()
        let next = try office.plan { if $0.code == "V5" { $0.deadline = Deadline(iso: day) } }
        let warnings = try await office.importing([next]).warnings
        #expect(
            warnings.count == (text.isEmpty ? 0 : 1) && warnings.allSatisfy { $0.contains(text) && $0.contains("V5") })
        #expect(try await office.importing([next]) == ImportOffice.Report())
    }

    @Test("the same change of many units is one line, from what to what")
    func grouped() async throws {
        let office = try await TestOffice()
        let next = try office.plan {
            if $0.code == "V1" { $0.deadline = Deadline(iso: "2024-05-17") }
            if $0.code == "V3" { $0.work = "Việc mới" }
        }
        let report = try await office.importing([next])
        #expect(report.changed.count == 2, "\(report.changed)")
        #expect(report.changed[0] == "nhiệm vụ V1 (30 đơn vị: #1–#30): hạn 10/05/2024 → 17/05/2024")
    }

    // MARK: Chairs

    @Test(
        "who is the designated officer of a unit is not given its work as its chair: it stays a draft, with a warning")
    func ownChair() async throws {
        let office = try await TestOffice()
        let plan = CampaignPlan(
            file: "k.yaml", campaign: Campaign(code: "K24", name: "K", phases: []), chair: "HM-CB",
            works: try office.planWithWorks({
                $0 = $0.filter { $0.code == "V5" }; $0[0].phase = nil
            }).works)
        let plans = office.configuration.plans + [plan]
        let report = try await office.importing(plans)
        #expect(
            report.warnings.contains { $0.contains("Quận Hoàng Mai") && $0.contains("HM-CB") && $0.contains("dự thảo") }
        )
        let given = try await office.work().filter { $0.id.rawValue > 216 }
        #expect(given.count { $0.state == .draft } == 1 && given.allSatisfy { $0.officer != $0.chair })
        #expect(try await office.importing(plans).isEmpty)
        // Another chair, and it is given.
        let mended = CampaignPlan(file: plan.file, campaign: plan.campaign, chair: "TP-PT", works: plan.works)
        _ = try await office.importing(office.configuration.plans + [mended])
        #expect(try await office.work().allSatisfy { $0.state == .assigned && $0.officer != $0.chair })
    }

    @Test("a later import does not make the officer in charge the chair of his own work", arguments: [false, true])
    func becomesChair(_ overDecisions: Bool) async throws {
        let office = try await TestOffice()
        let next = try office.plan { if $0.code == "V5" { $0.chair = "HM-CB" } }
        let report = try await office.importing([next], choices: .init(overDecisions: overDecisions))
        #expect(report.warnings.contains { $0.contains("#128") && $0.contains("không ai xác nhận kết quả của mình") })
        let after = try await office.work()
        #expect(after.allSatisfy { $0.officer != $0.chair })
        #expect(try await office.importing([next]).isEmpty)
        #expect(try await office.work() == after)
    }

    @Test("a chair who is a plain officer, and one who no longer is a leader, are warned about")
    func plainChairs() async throws {
        let office = try await TestOffice()
        let next = try office.plan { if $0.code == "T1" { $0.chair = "BD-CB" } }
        #expect(try await office.importing([next]).warnings.contains { $0.contains("BD-CB") && $0.contains("chair") })
        let ex = office.roster("TP-PT") { $0.with(roles: [.officer]) }
        let warnings = try await office.importing(roster: ex).warnings
        #expect(warnings.contains { $0.contains("TP-PT") }, "\(warnings)")
    }
}
