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

    private func importRoster(_ office: TestOffice, hasOfficer: Bool = true) async throws {
        let (configuration, roster, now) = (
            office.configuration, roster(office, hasOfficer: hasOfficer), office.time.now
        )
        try await office.store.write { [account = office.account] rows in
            let importing = ImportOffice(rules: configuration.rules, renderer: configuration.renderer)
            _ = try importing.run(roster: roster, plans: configuration.plans, rows, at: now)
            #expect(try importing.run(roster: roster, plans: configuration.plans, rows, at: now).isEmpty)
            for officer in try rows.office().officers where officer.code == "PHM-CB" {
                try rows.link(
                    ChatIdentity(account: account, user: officer.code, privateChat: officer.code, officer: officer.id),
                    at: now)
            }
        }
    }

    private func succeed(_ office: TestOffice) async throws -> SucceedUnits.Report {
        let (rules, renderer, now) = (office.configuration.rules, office.configuration.renderer, office.time.now)
        return try await office.store.write { try SucceedUnits(rules: rules, renderer: renderer).run($0, at: now) }
    }

    /// The figures of each unit that is shown, and those of all.
    private func shown(
        _ office: TestOffice, asOf past: Date? = nil
    ) async throws -> (units: [String: SummaryFigures], total: SummaryFigures) {
        let (rules, now) = (office.configuration.rules, office.time.now)
        return try await office.store.read { rows in
            let report = try SummaryReport(
                scope: SummaryScope(), name: Phrase(.summaryAll), records: rows, rules: rules, now: now, asOf: past)
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
        #expect(try await succeed(office) == SucceedUnits.Report())
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
            (try $0.ruleBreaches(), try $0.checkHistory(knows: nil).fault)
        }
        #expect(breaches == [] && fault == nil)
        #expect(try await succeed(office) == SucceedUnits.Report())
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
