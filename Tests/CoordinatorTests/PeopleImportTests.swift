import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("People of a changed roster")
struct PeopleImportTests {
    private func named(_ code: String, _ name: String) -> (RosterEntry.Person) -> RosterEntry.Person? {
        { $0.code == code ? $0.with(name: name) : $0 }
    }

    private func requireLawful(_ office: TestOffice) async throws {
        let (breaches, fault) = try await office.store.read {
            (try $0.ledger.ruleBreaches(), try $0.history.check(knows: nil).fault)
        }
        #expect(breaches == [] && fault == nil)
    }

    // MARK: Another name under one code

    @Test(
        "another name under a code is asked about, whatever the person does, and nothing changes until then",
        arguments: [
            ("HM-CB", "Lý Thị Mới"), ("HM-LD", "Đặng Văn Tân"), ("TP-PT", "Đặng Văn Tân"), ("TP-TK", "Cán bộ B"),
            ("HM-CB", "Cán bộ đầu mối Quận Hoàng Lan"),
        ])
    func asked(_ code: String, _ name: String) async throws {
        let office = try await TestOffice()
        let next = office.roster(named(code, name))
        let faults = try await office.refusal(next)
        #expect(faults.count == 1)
        let line = office.configuration.roster.first { $0.person?.code == code }?.line ?? 0
        #expect(faults.first?.hasPrefix("roster.csv:\(line): mã \(code) đang là của") == true, "\(faults)")
        #expect(faults.first?.contains("--renamed \(code)") == true)
        #expect(faults.first?.contains("--successor \(code)=\(code)") == true)
        #expect(try await office.importAgain().isEmpty)
        #expect(try await office.say("việc của tôi", as: code).joined().contains("liên kết") == false)
    }

    @Test("two people who change places are two people, each of whom is asked about")
    func swapped() async throws {
        let office = try await TestOffice()
        let names = Dictionary(
            office.configuration.roster.compactMap(\.person).map { ($0.code, $0.name) }
        ) { first, _ in first }
        let next = office.roster { person in
            switch person.code {
            case "HM-CB": person.with(name: names["BD-CB"])
            case "BD-CB": person.with(name: names["HM-CB"])
            default: person
            }
        }
        #expect(try await office.refusal(next).count == 2)
    }

    @Test("said to be renamed, the person keeps account, work and history")
    func renamed() async throws {
        let office = try await TestOffice()
        let next = office.roster(named("HM-CB", "Trần Thị Bình"))
        let report = try await office.importAgain(next, renamed: ImportOffice.Renamed(people: ["HM-CB"]))
        #expect(report.changed.count == 1)
        #expect(report.changed.first?.contains("Trần Thị Bình (trước ghi là ") == true, "\(report.changed)")
        #expect(try await office.say("#128 45/60", as: "HM-CB").joined().contains("45/60"))
        // Said again it is no fault; of a code that nobody has it is one.
        #expect(try await office.importAgain(next, renamed: ImportOffice.Renamed(people: ["HM-CB"])).isEmpty)
        #expect(try await office.refusal(next, renamed: ImportOffice.Renamed(people: ["HM-CBX"])).count == 1)
        try await requireLawful(office)
    }

    @Test(
        "a new person under an old code: no account, no dialogue, no delegation of the old one, a hand-over of the work"
    )
    func newPerson() async throws {
        let office = try await TestOffice()
        // The old one is in the middle of a question.
        #expect(try await office.say("#128 vướng", as: "HM-CB").joined().contains("?"))
        let next = office.roster(named("HM-CB", "Lý Thị Mới"))
        let report = try await office.importAgain(next, successors: ["HM-CB": "HM-CB"])
        #expect(report.changed.contains { $0.contains("người mới là Lý Thị Mới") && $0.contains("HM-CB~1") })
        #expect(report.changed.count { $0.contains("bàn giao cho HM-CB Lý Thị Mới") } == 7)
        // The old one's phone opens nothing, and his question is not answered.
        let said = try await office.say("thiếu máy bơm", as: "HM-CB").joined()
        #expect(!said.contains("#128"), "\(said)")
        #expect(try await office.assignment(128)?.blockers.isEmpty == true)
        let (rules, now) = (office.configuration.rules, office.time.now)
        let (old, new, tenures, links) = try await office.store.read { tx in
            (
                try tx.people.record(code: "HM-CB~1"), try tx.people.record(code: "HM-CB"),
                try tx.works.tenures(of: Assignment.ID(rawValue: 128)),
                try OfficeQueries(tx, rules: rules, now: now).people(
                    SummaryView.unlinked.query, in: SummaryScope(), limit: 9)
            )
        }
        let (former, present) = (try #require(old), try #require(new))
        #expect(!former.isActive && present.isActive && present.officer.name == "Lý Thị Mới")
        #expect(tenures.map(\.officer) == [former.officer.id, present.officer.id])
        #expect(tenures.first?.to == tenures.last?.from && tenures.last?.to == nil)
        #expect(links.items.map(\.code) == ["HM-CB"])
        #expect(try await office.importAgain(next).isEmpty)
        #expect(try await office.importAgain(next, successors: ["HM-CB": "HM-CB"]).isEmpty)
        try await requireLawful(office)
        // And the next one after him.
        let third = office.roster(named("HM-CB", "Bùi Văn Ba"))
        _ = try await office.importAgain(third, successors: ["HM-CB": "HM-CB"])
        #expect(try await office.store.read { try $0.people.record(code: "HM-CB~2")?.officer.name } == "Lý Thị Mới")
        try await requireLawful(office)
    }

    @Test("the work of the one before may go to a colleague, while the new person begins without any")
    func colleague() async throws {
        let office = try await TestOffice()
        let next = office.roster(named("HM-CB", "Lý Thị Mới"))
        #expect(try await office.refusal(next, successors: ["HM-CB": "BD-CB"]).contains { $0.contains("HM-CB=BD-CB") })
        _ = try await office.importAgain(next, successors: ["HM-CB": "HM-LD"])
        let officer = try await office.store.read {
            try $0.assignment(Assignment.ID(rawValue: 128))?.officer.flatMap($0.office().officer)
        }
        #expect(officer?.code == "HM-LD")
        #expect(try await office.importAgain(next).isEmpty)
    }

    @Test("a new chair decides what waited for the old one, and is told; the old one decides nothing")
    func newChair() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 xong, kết quả: phương án", as: "HM-CB")
        _ = try await office.say("duyệt #128", as: "HM-LD")
        let next = office.roster(named("TP-PT", "Đặng Văn Tân"))
        let report = try await office.importAgain(next, successors: ["TP-PT": "TP-PT"])
        #expect(
            report.changed.contains { $0.contains("lãnh đạo phụ trách nay là TP-PT Đặng Văn Tân") }, "\(report.changed)"
        )
        #expect(!report.warnings.contains { $0.contains("còn phụ trách") })
        #expect(!(try await office.say("duyệt #128", as: "TP-PT").joined().contains("hoàn thành")))
        #expect(try await office.assignment(128)?.state == .submitted)
        try await office.store.write { [account = office.account, now = office.time.now] tx in
            guard let officer = try tx.people.record(code: "TP-PT")?.officer else { return }
            try tx.accounts.link(
                ChatIdentity(account: account, user: "new-chair", privateChat: "new-chair", officer: officer.id),
                at: now)
        }
        _ = try await office.say("duyệt #128", as: "new-chair")
        #expect(try await office.assignment(128)?.state == .completed)
        #expect(try await office.importAgain(next).isEmpty)
        try await requireLawful(office)
    }

    @Test("what somebody has delegated, was delegated or stands in for ends with him")
    func arrangementsEnd() async throws {
        let office = try await TestOffice()
        let day = CivilDate(iso: "2024-05-08")
        let (today, last) = (try #require(day), try #require(CivilDate(iso: "2024-05-20")))
        let now = office.time.now
        let (chair, officer, head) = try await office.store.write { tx in
            let ids = try ["TP-PT", "HM-CB", "HM-LD"].compactMap { try tx.people.record(code: $0)?.officer.id }
            try tx.arrangements.recordDelegation(
                Delegation(chair: ids[0], delegate: ids[2], unit: nil, from: today, to: last), by: ids[0], at: now)
            try tx.arrangements.recordAbsence(
                Absence(officer: ids[2], standIn: ids[1], from: today, to: last), by: ids[2], at: now)
            return (ids[0], ids[1], ids[2])
        }
        let next = office.roster {
            ["HM-CB", "TP-PT"].contains($0.code) ? $0.with(name: "Đặng Văn Tân \($0.code)") : $0
        }
        _ = try await office.importAgain(next, successors: ["HM-CB": "HM-CB", "TP-PT": "TP-PT"])
        let (delegated, standing, absence) = try await office.store.read { tx in
            (
                try tx.office().delegations(to: head, on: today) + tx.office().delegations(by: chair, on: today),
                try tx.office().standsInFor(officer, on: today), try tx.office().absence(of: head, on: today)
            )
        }
        #expect(delegated.isEmpty && standing.isEmpty)
        // The head is still away, and nobody stands in.
        #expect(absence != nil && absence?.standIn == nil && absence?.to == last)
    }

    @Test("a code that was somebody's who has left does not give the next one his history")
    func returned() async throws {
        let office = try await TestOffice()
        let gone = office.roster { $0.code == "TP-TD" ? nil : $0 }
        let plan = try #require(office.configuration.plans.first)
        let without = CampaignPlan(file: plan.file, campaign: plan.campaign, chair: plan.chair, works: plan.works)
        _ = try await office.importAgain(gone, plans: [without])
        let next = office.roster(named("TP-TD", "Bùi Văn Ba"))
        #expect(try await office.refusal(next).first?.contains("trước đây là của") == true)
        _ = try await office.importAgain(next, successors: ["TP-TD": "TP-TD"])
        let (old, new) = try await office.store.read {
            (try $0.people.record(code: "TP-TD~1"), try $0.people.record(code: "TP-TD"))
        }
        #expect(old?.isActive == false && new?.isActive == true && old?.officer.id != new?.officer.id)
        // The same person comes back as himself.
        let back = try await TestOffice()
        let before = try await back.store.read { try $0.people.record(code: "TP-TD")?.officer.id }
        _ = try await back.importAgain(gone, plans: [without])
        _ = try await back.importAgain()
        #expect(try await back.store.read { try $0.people.record(code: "TP-TD")?.officer.id } == before)
    }

    @Test(
        "another spelling passes with a warning and cuts nothing",
        arguments: [
            ("Nguyễn Văn Hòa", "Nguyễn Văn Hoà"), ("Nguyễn Văn Hòa", "NGUYỄN VĂN HOÀ"),
            ("Nguyen Van Hoa", "Nguyễn Văn Hòa"),
            ("Nguyễn Hòa", "Nguyễn Văn Hòa"), ("Nguyễn Thị Thu Hòa", "Nguyễn Thu Hòa"),
            ("Nguyễm Văn Hòa", "Nguyễn Văn Hòa"),
            ("Nguyễn Văn Hòa", "Nguễn Văn Hòa"),
        ])
    func spelling(_ old: String, _ new: String) async throws {
        let office = try await TestOffice()
        _ = try await office.importAgain(
            office.roster(named("HM-CB", old)), renamed: ImportOffice.Renamed(people: ["HM-CB"]))
        let report = try await office.importAgain(office.roster(named("HM-CB", new)))
        #expect(report.warnings.count == 1 && report.warnings.first?.contains("--successor HM-CB=HM-CB") == true)
        #expect(report.changed.count == 1)
        #expect(try await office.say("#128 45/60", as: "HM-CB").joined().contains("45/60"))
    }

    @Test(
        "names that one letter or word makes another person's are asked about",
        arguments: [
            ("Lê Văn An", "Lý Văn An"), ("Nguyễn Văn An", "Nguyễn Thị An"), ("Nguyễn Văn Trang", "Nguyễn Văn Trung"),
            ("Nguyễn Văn An", "Nguyễn Văn An Bình"), ("Văn An", "Nguyễn Văn An"), ("Nguyễn An", "Nguyễn Thị Thu An"),
        ])
    func otherPerson(_ old: String, _ new: String) async throws {
        let office = try await TestOffice()
        _ = try await office.importAgain(
            office.roster(named("HM-CB", old)), renamed: ImportOffice.Renamed(people: ["HM-CB"]))
        #expect(try await office.refusal(office.roster(named("HM-CB", new))).count == 1)
    }

    @Test("a code written otherwise than before is no new person's", arguments: ["hm-cb", "Hm-Cb", "TP-pt"])
    func caseOfCodes(_ code: String) async throws {
        let office = try await TestOffice()
        let next = office.roster { $0.code.lowercased() == code.lowercased() ? $0.with(code: code) : $0 }
        let faults = try await office.refusal(next)
        #expect(faults.count == 1)
        #expect(faults.first?.contains("ghi lại là \(code.uppercased())") == true, "\(faults)")
    }

    // MARK: What stays behind

    @Test("who is no chair any more while work waits for him is told of, and so is it where he stays one in name")
    func exChair() async throws {
        let office = try await TestOffice()
        let next = office.roster { $0.code == "TP-PT" ? $0.with(roles: [.officer]) : $0 }
        let warnings = try await office.importAgain(next).warnings
        #expect(warnings.count == 1)
        #expect(warnings.first?.contains("TP-PT") == true && warnings.first?.contains("chair") == true, "\(warnings)")
        // Still so with the next import, since it still is.
        #expect(try await office.importAgain(next).warnings.count == 1)
        #expect(try await office.importAgain().warnings.isEmpty)
    }

    @Test("another designated officer is told of once, with the work that stays; a done hand-over never again")
    func designation() async throws {
        let office = try await TestOffice()
        let second = RosterEntry.Person(
            code: "HM-CB2", name: "Bùi Văn Ba", title: "Chuyên viên", address: "đồng chí", roles: [.officer],
            isDesignated: true, language: nil)
        let first = office.configuration.roster.first { $0.person?.code == "HM-CB" }
        let next =
            office.roster { $0.code == "HM-CB" ? $0.with(isDesignated: false) : $0 }
            + [try #require(first).with(person: second)]
        let warnings = try await office.importAgain(next).warnings
        #expect(warnings.count == 7 && warnings.allSatisfy { $0.contains("cần bàn giao") }, "\(warnings)")
        #expect(try await office.importAgain(next).warnings.isEmpty)
        // By chat, which the roster never hears of.
        let other = try await TestOffice()
        _ = try await other.say("bàn giao #128 cho HM-LD vì đi học", as: "TP-PT")
        let officer = try #require(try await other.assignment(128)?.officer)
        #expect(try await other.store.read { try $0.office().officer(officer)?.code } == "HM-LD")
        #expect(try await other.importAgain() == ImportOffice.Report())
    }
}
