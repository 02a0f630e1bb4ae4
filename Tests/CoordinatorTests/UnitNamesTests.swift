import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Names of units")
struct UnitNamesTests {
    private func refused(_ office: TestOffice, _ plan: CampaignPlan) async throws -> [String] {
        try await office.refusal(plans: [plan])
    }

    /// The shipped plan with its works as `change` makes them.
    private func plan(_ office: TestOffice, _ change: (inout CampaignPlan.Work) -> Void) throws -> CampaignPlan {
        var plan = try #require(office.configuration.plans.first)
        plan.works = plan.works.map { work in
            var work = work
            change(&work)
            return work
        }
        return plan
    }

    // MARK: Spellings

    @Test(
        "however the roster spells the kind of a unit, it gets its work",
        arguments: ["quận", "QUẬN", "Quâ\u{323}n", " Quận", "Qu\u{1EAD}n"])
    func kinds(_ kind: String) async throws {
        let office = try await TestOffice()
        let store = try DatabaseStoreFactory.fresh()
        let roster = office.configuration.roster.map {
            $0.unit == "Quận Ba Đình" ? $0.with(kind: kind, person: $0.person) : $0
        }
        let (configuration, now) = (office.configuration, office.time.now)
        let (count, kinds) = try await store.write { tx in
            _ = try ImportOffice(rules: configuration.rules, renderer: configuration.renderer).run(
                roster: roster, plans: configuration.plans, tx, at: now)
            return (try tx.works.count(), Set(try tx.office().units.map(\.kind)))
        }
        #expect(count == 216)
        #expect(kinds.count(where: { $0.lowercased().contains("qu") }) == 1)
    }

    /// How a plan may write a name.
    enum Spelling: CaseIterable {
        case small, capitals, decomposed, wide, eth, tone

        func callAsFunction(_ name: String) -> String {
            switch self {
            case .small: name.lowercased()
            case .capitals: name.uppercased()
            case .decomposed: name.decomposedStringWithCanonicalMapping
            case .wide: " " + name.replacing(" ", with: "  ")
            case .eth: name.replacing("Đ", with: "Ð")
            case .tone: name.replacing("oà", with: "òa")
            }
        }
    }

    @Test("a plan may spell kinds and units otherwise than the roster: nothing changes", arguments: Spelling.allCases)
    func plans(_ spelled: Spelling) async throws {
        let office = try await TestOffice()
        let plan = try plan(office) { work in
            work.units = work.units.map { spelled($0) }
            work.kinds = work.kinds.map { spelled($0) }
            work.coordinating = work.coordinating.map { spelled($0) }
            work.amounts = Dictionary(uniqueKeysWithValues: work.amounts.map { (spelled($0.key), $0.value) })
        }
        #expect(try await office.importAgain(plans: [plan]) == ImportOffice.Report())
    }

    @Test("a unit that the roster spells anew stays the unit that it was")
    func repaired() async throws {
        let office = try await TestOffice()
        let before = try await office.store.read { try $0.office().units.map(\.id) }
        let roster = office.configuration.roster.map {
            $0.unit == "Quận Hoàn Kiếm" ? $0.with(unit: "Quận Hòan Kiếm", person: $0.person) : $0
        }
        let report = try await office.importAgain(roster)
        #expect(report.added.isEmpty && report.changed == ["đơn vị Quận Hòan Kiếm"], "\(report)")
        #expect(try await office.store.read { try $0.office().units.map(\.id) } == before)
        #expect(try await office.importAgain(roster).isEmpty)
        #expect(try await office.importAgain().changed == ["đơn vị Quận Hoàn Kiếm"])
    }

    @Test("an amount for a unit that does not get the work is told, and one that stands twice is refused")
    func amounts() async throws {
        let office = try await TestOffice()
        let stray = try plan(office) { work in
            if work.code == "V2" { work.amounts["Sở Nội vụ"] = 3 }
        }
        let report = try await office.importAgain(plans: [stray])
        #expect(report.isEmpty && report.warnings.count == 1)
        #expect(report.warnings.first?.contains("V2: chỉ tiêu của \"Sở Nội vụ\" không dùng") == true)
        let doubled = try plan(office) { work in
            if work.code == "V2" { work.amounts["QUẬN BA ĐÌNH"] = 3 }
        }
        #expect(try await refused(office, doubled).first?.contains("\"Quận Ba Đình\" ghi hai lần") == true)
        let unknown = try plan(office) { work in
            if work.code == "V2" { work.amounts["Quận Không Có"] = 3 }
        }
        #expect(try await refused(office, unknown).count == 1)
    }

    // MARK: Other names

    /// All lines of a unit under another name; the codes of its people as `code` makes them.
    private func moved(_ office: TestOffice, code: (String) -> String = { $0 }) -> [RosterEntry] {
        office.configuration.roster.map { entry in
            guard entry.unit == "Quận Tây Hồ" else { return entry }
            return entry.with(
                unit: "Phường Tây Hồ", kind: "Phường", person: entry.person.map { $0.with(code: code($0.code)) })
        }
    }

    @Test("a unit that is gone while its people stand in a new one may have another name: that is asked, also by name")
    func asked() async throws {
        let office = try await TestOffice()
        for roster in [moved(office), moved(office) { "P\($0)" }] {
            let faults = try await office.refusal(roster)
            #expect(faults.count == 1)
            #expect(faults.first?.contains("--renamed \"Quận Tây Hồ=Phường Tây Hồ\"") == true, "\(faults)")
        }
        #expect(try await office.importAgain().isEmpty)
    }

    private func figures(_ office: TestOffice) async throws -> [String: SummaryFigures] {
        let (rules, now) = (office.configuration.rules, office.time.now)
        return try await office.store.read { tx in
            let report = try SummaryReport(
                scope: SummaryScope(), name: Phrase(.summaryAll), records: tx, rules: rules, now: now)
            return Dictionary(uniqueKeysWithValues: report.rows.map { ($0.unit.name, $0.figures) })
        }
    }

    @Test("renamed, it keeps its key, its work with its codes, its figures and its people's accounts")
    func renamed() async throws {
        let office = try await TestOffice()
        let unit = try #require(
            try await office.store.read { try $0.office().units.first { $0.name == "Quận Tây Hồ" } })
        let (before, count) = (try await figures(office), try await office.store.read { try $0.works.count() })
        // The plan goes on calling it by its kind, and by its name in the amounts.
        let plan = try plan(office) { work in
            if work.kinds.contains("Quận") { work.kinds.append("Phường") }
            if let amount = work.amounts.removeValue(forKey: "Quận Tây Hồ") { work.amounts["Phường Tây Hồ"] = amount }
        }
        let words = ImportOffice.Renamed(units: ["quận Tây Hồ": "Phường Tây Hồ"])
        let report = try await office.importAgain(moved(office), plans: [plan], renamed: words)
        #expect(report.added.isEmpty, "\(report.added)")
        #expect(report.changed.contains("đơn vị Quận Tây Hồ: tên mới là Phường Tây Hồ"))
        let after = try #require(try await office.store.read { try $0.office().unit(unit.id) })
        #expect(after.name == "Phường Tây Hồ" && after.kind == "Phường")
        #expect(try await office.store.read { try $0.works.count() } == count)
        var expected = before
        expected["Phường Tây Hồ"] = expected.removeValue(forKey: "Quận Tây Hồ")
        #expect(try await figures(office) == expected)
        #expect(try await office.say("việc của tôi", as: "TH-CB").joined().contains("#"))
        // The same again is no change, with the word and without.
        #expect(try await office.importAgain(moved(office), plans: [plan], renamed: words).isEmpty)
        #expect(try await office.importAgain(moved(office), plans: [plan]).isEmpty)
    }

    @Test(
        "a word that fits nothing is refused",
        arguments: [
            (["Quận Tây Hồ": "Phường Tây Ho"], "không có trong danh sách"),
            (["Quận Tay": "Phường Tây Hồ"], "không có đơn vị nào"),
            (["Quận Ba Đình": "Phường Tây Hồ"], "còn trong danh sách"),
            (["Quận Tây Hồ": "Quận Ba Đình"], "đã có đơn vị"),
        ])
    func unfit(_ units: [String: String], _ fault: String) async throws {
        let office = try await TestOffice()
        let faults = try await office.refusal(moved(office), renamed: ImportOffice.Renamed(units: units))
        #expect(faults.contains { $0.contains("--renamed") && $0.contains(fault) }, "\(faults)")
    }

    @Test("where it is no rename, the new unit does not get twice what it took over, and the old one has ended")
    func notTwice() async throws {
        let office = try await TestOffice()
        let count = try await office.store.read { try $0.works.count() }
        let plan = try plan(office) { work in
            if work.kinds.contains("Quận") { work.kinds.append("Phường") }
        }
        let report = try await office.importAgain(moved(office), plans: [plan], successors: ["TH-CB": "TH-CB"])
        #expect(!report.added.contains { $0.contains("nhiệm vụ") }, "\(report.added)")
        #expect(try await office.store.read { try $0.works.count() } == count)
        let (old, new) = try await office.store.read { tx in
            let units = try tx.office().units
            return (units.first { $0.name == "Quận Tây Hồ" }, units.first { $0.name == "Phường Tây Hồ" })
        }
        #expect(old?.exists(on: TestOffice.day) == false && old?.successor == new?.id)
        let figures = try await figures(office)
        #expect(figures["Quận Tây Hồ"] == nil && figures["Phường Tây Hồ"]?.total == 7)
        #expect(figures.values.map(\.total).reduce(0, +) == count)
        #expect(try await office.importAgain(moved(office), plans: [plan]).isEmpty)
        let breaches = try await office.store.read { try $0.ledger.ruleBreaches() }
        #expect(breaches == [])
    }
}

extension TestOffice {
    /// The day on which it starts.
    static var day: CivilDate { CivilZone.vietnam.date(of: start) }
}
